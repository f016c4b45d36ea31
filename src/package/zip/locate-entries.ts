import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import { areSame } from '../../text/index.ts'
import type { ByteSource } from './byte-source.ts'
import { lengths, signatures } from './headers.ts'
import type { DirectoryRecord, ZipEntry } from './zip-entry.ts'

/** The flag for sizes and checksum that follow the bytes, rather than precede them. */
const descriptorFlag = 0x0008

/**
 * Finds the start of each file's bytes. Every local header must agree with the directory, and no file may overlap another, or the
 * directory at `end`.
 */
export async function locateEntries(
  records: readonly DirectoryRecord[],
  end: number,
  source: ByteSource,
): Promise<Outcome<readonly ZipEntry[] | undefined>> {
  const diagnostics: Diagnostic[] = []
  const entries: ZipEntry[] = []
  let free = 0
  for (const record of [...records].sort((a, b) => a.offset - b.offset)) {
    const { name, nameBytes, packed, offset } = record
    const header = await source.read(offset, lengths.local + nameBytes.length)
    if (!header || offset < free || offset + header.length > end) {
      diagnostics.push(structure(`${name} 的内容与别的文件重叠，或落在压缩包之外`))
      continue
    }
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
    const fault = headerFault(record, view)
    if (fault !== undefined) {
      diagnostics.push(structure(`${name} 的文件头${fault}`))
      continue
    }
    const start = offset + header.length + view.getUint16(28, true)
    free = start + packed
    if (free > end) diagnostics.push(structure(`${name} 的内容超出了压缩包，或与目录重叠`))
    entries.push({ ...record, start })
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const inOrder = records.flatMap(({ name }) => byName.get(name) ?? [])
  return { value: diagnostics.length === 0 ? inOrder : undefined, diagnostics }
}

function headerFault(
  { nameBytes, method, size, packed, crc }: DirectoryRecord,
  view: DataView,
): string | undefined {
  if (view.getUint32(0, true) !== signatures.local) return '不在目录记载的位置'
  const bytes = new Uint8Array(view.buffer, view.byteOffset + lengths.local, nameBytes.length)
  if (view.getUint16(26, true) !== nameBytes.length || !areSame(bytes, nameBytes))
    return '里的名字与目录里的不同'
  if ((view.getUint16(8, true) === 8 ? 'deflated' : 'stored') !== method) return '里的压缩方法与目录里的不同'
  const sizes = [14, 18, 22].map((at) => view.getUint32(at, true))
  const same = sizes[0] === crc && sizes[1] === packed && sizes[2] === size
  const later = (view.getUint16(6, true) & descriptorFlag) !== 0
  if (same || (later && sizes.every((value) => value === 0))) return undefined
  return '里的大小或校验码与目录里的不同'
}

const structure = (message: string): Diagnostic => diagnose('archive-structure', message)
