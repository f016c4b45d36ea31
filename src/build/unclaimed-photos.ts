import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import type { Workspace } from '../records/index.ts'
import { photosOfNone } from '../templating/index.ts'
import type { PhotoFolder } from '../workspace/index.ts'

/** How many photos the notice names. */
const mostNamed = 5

/** Names the photos that belong to no record and so are in no document. */
export function unclaimedPhotos(workspace: Workspace, { names }: PhotoFolder): readonly Diagnostic[] {
  const unclaimed = photosOfNone(workspace, names)
  if (unclaimed.length === 0) return []
  const listed = unclaimed.slice(0, mostNamed).join('、')
  return [
    diagnose(
      'photo-unclaimed',
      `photos 文件夹里有${unclaimed.length}张照片不属于哪条记录，哪份文件里也没有：${listed}${unclaimed.length > mostNamed ? '等' : ''}`,
      undefined,
      [
        '要用的，放进以记录编号命名的文件夹（如 photos/WX-2025-001/），或者在记录里写 photos: 文件名；不用的不管。',
      ],
    ),
  ]
}
