import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import type { Block } from '../document/index.ts'
import { picturesOf } from '../workspace/index.ts'
import type { ModelInput } from './make-model.ts'

const shownAtMost = 10

/** Reports photos in a masked document whose record does not say whether people are recognisable. */
export function facesUnsaid(
  { masking, workspace }: Pick<ModelInput, 'masking' | 'workspace'>,
  blocks: readonly Block[],
): readonly Diagnostic[] {
  if (!masking) return []
  const unsaid = picturesOf(blocks).filter(({ faces }) => faces === undefined)
  if (unsaid.length === 0) return []
  const shown = unsaid.slice(0, shownAtMost).map(({ source, record }) => `${source}（${record.id}）`)
  const more = unsaid.length > shownAtMost ? `等${unsaid.length}张` : ''
  return [
    diagnose(
      'photo-faces-unsaid',
      `隐名的文件里有照片，没有说明里面有没有人脸：${shown.join('、')}${more}`,
      workspace.school.mask?.location,
      ['认得出人的，在记录里写 faces: [文件名]；都没有的，写 faces: 无。'],
    ),
  ]
}
