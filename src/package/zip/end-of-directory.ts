import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import { limits } from '../limits.ts'
import type { ByteSource } from './byte-source.ts'
import { lengths, signatures } from './headers.ts'

/** The place of a zip file's directory. */
export interface DirectoryPlace {
  readonly entries: number
  readonly offset: number
  readonly size: number
}

const longestComment = 0xffff
const zip64Locator = 0x07064b50

/** Finds the record that ends a zip file; it must be at the very end, directly preceded by the directory. */
export async function findDirectory(source: ByteSource): Promise<Outcome<DirectoryPlace | undefined>> {
  const tailLength = Math.min(source.size, lengths.end + longestComment)
  const tail = await source.read(source.size - tailLength, tailLength)
  if (!tail || tail.length < lengths.end)
    return refuse('archive-not-zip', '文件太短，不是档案包，或者没有传完')
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  const at = findEnd(view)
  if (at === undefined)
    return refuse('archive-not-zip', '文件末尾没有压缩包的结束标记：不是档案包，或者没有传完、末尾被截去')
  const surplus = tail.length - at - lengths.end - view.getUint16(at + 20, true)
  if (surplus !== 0)
    return refuse(
      'archive-structure',
      surplus > 0 ? `压缩包结束以后还多出 ${surplus} 个字节` : '压缩包末尾缺了字节',
    )
  if (at >= 20 && view.getUint32(at - 20, true) === zip64Locator)
    return refuse('archive-structure', '压缩包用了 ZIP64 格式，档案包不用这种格式')
  return place(view, at, source.size - tail.length + at)
}

/** Finds the last place that looks like the record. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - lengths.end; at >= 0; at--)
    if (view.getUint32(at, true) === signatures.end) return at
  return undefined
}

function place(view: DataView, at: number, end: number): Outcome<DirectoryPlace | undefined> {
  const [disk, first, here, entries] = [4, 6, 8, 10].map((offset) => view.getUint16(at + offset, true))
  const [size, offset] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
  if (disk !== 0 || first !== 0 || here !== entries || entries === undefined)
    return refuse('archive-structure', '压缩包是分卷的，档案包只能是一个文件')
  // For more than 65,535 files, the record's count wraps around; the size of the directory reveals them.
  if (size > limits.directory)
    return refuse('archive-too-large', `压缩包的目录有 ${size} 字节，超过上限 ${limits.directory} 字节`)
  if (entries > limits.entries)
    return refuse('archive-too-large', `包里有 ${entries} 个文件，超过上限 ${limits.entries} 个`)
  if (offset + size !== end)
    return refuse(
      'archive-structure',
      `压缩包的目录按记载在第 ${offset} 字节起、长 ${size} 字节，实际到第 ${end} 字节为止：前面或中间加了、少了内容`,
    )
  return { value: { entries, offset, size }, diagnostics: [] }
}

const refuse = (code: Diagnostic['code'], message: string): Outcome<undefined> => ({
  value: undefined,
  diagnostics: [diagnose(code, message)],
})
