import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import { limits } from '../limits.ts'
import type { ByteSource } from './byte-source.ts'
import { checkNames } from './check-names.ts'
import { type DirectoryPlace, findDirectory } from './end-of-directory.ts'
import { lengths, signatures, utf8Flag } from './headers.ts'
import { locateEntries } from './locate-entries.ts'
import type { DirectoryRecord, ZipEntry } from './zip-entry.ts'

/** The files of a zip file by name, in the order of its directory. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>

/**
 * Reads a zip file's directory as strictly as possible: misleading names, links, encrypted files, sizes beyond the limits,
 * overlapping files, and anything else that an honest package would not contain, are refused. Nothing is unpacked. The value is
 * undefined if anything is wrong.
 */
export async function readDirectory(source: ByteSource): Promise<Outcome<ZipDirectory | undefined>> {
  const found = await findDirectory(source)
  const bytes = found.value && (await source.read(found.value.offset, found.value.size))
  if (!found.value) return { value: undefined, diagnostics: found.diagnostics }
  if (!bytes) return refused([diagnose('archive-not-zip', '文件读不出来，或者正在变动')])
  const read = readRecords(bytes, found.value)
  if (!read.value) return refused(read.diagnostics)
  const isFolder = ({ name, size }: DirectoryRecord): boolean => name.endsWith('/') && size === 0
  const records = read.value.filter((record) => !isFolder(record))
  const names = records.map(({ name }) => name)
  const folders = read.value.filter(isFolder).map(({ name }) => name)
  const faults = [...read.diagnostics, ...checkNames(names, folders), ...checkSizes(records)]
  if (hasErrors(faults)) return refused(faults)
  const located = await locateEntries(records, found.value.offset, source)
  if (!located.value) return refused(located.diagnostics)
  return { value: new Map(located.value.map((entry) => [entry.name, entry])), diagnostics: [] }
}

const refused = (diagnostics: readonly Diagnostic[]): Outcome<undefined> => ({
  value: undefined,
  diagnostics: diagnostics.slice(0, limits.told),
})

function readRecords(
  bytes: Uint8Array,
  { entries, size }: DirectoryPlace,
): Outcome<readonly DirectoryRecord[] | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const diagnostics: Diagnostic[] = []
  const records: DirectoryRecord[] = []
  let at = 0
  for (let index = 0; index < entries; index++) {
    if (at + lengths.central > size || view.getUint32(at, true) !== signatures.central)
      return refused([structure(`压缩包目录的第 ${index + 1} 项已损坏`)])
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]
    const next = at + lengths.central + nameLength + extra + comment
    if (next > size) return refused([structure(`压缩包目录的第 ${index + 1} 项超出了目录`)])
    const nameBytes = bytes.subarray(at + lengths.central, at + lengths.central + nameLength)
    const name = readName(nameBytes, (view.getUint16(at + 8, true) & utf8Flag) !== 0)
    if (name === undefined)
      diagnostics.push(
        structure(`第 ${index + 1} 个文件的名字认不出是什么编码，多半是解开以后用别的软件重新打的包`),
      )
    else {
      const fault = recordFault(view, at)
      if (fault !== undefined) diagnostics.push(structure(`${name} ${fault}`))
      records.push(toRecord(name, nameBytes, view, at))
    }
    at = next
  }
  if (at !== size) diagnostics.push(structure(`压缩包目录里多出 ${size - at} 个字节`))
  return { value: records, diagnostics }
}

/** Decodes a name: UTF-8 if flagged so. Other names occur in repacked packages, with Windows in GB 18030. */
function readName(bytes: Uint8Array, flagged: boolean): string | undefined {
  for (const encoding of flagged ? ['utf-8'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      // It is not in this encoding.
    }
  }
  return undefined
}

/** The accepted methods: stored and deflated. */
const methods: ReadonlySet<number> = new Set([0, 8])
const encrypted = 0x0001 | 0x0040 | 0x2000
const [fileType, regularFile, folder] = [0o170000, 0o100000, 0o040000]

/** Why a file is refused, judging by its record at `at`. */
function recordFault(view: DataView, at: number): string | undefined {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const type = (view.getUint32(at + 38, true) >>> 16) & fileType
  if ((flags & encrypted) !== 0) return '加了密，档案包不加密'
  if (!methods.has(method)) return `用了不认识的压缩方法（${method}）`
  if (type !== 0 && type !== regularFile && type !== folder) return '是链接或特殊文件，不是普通文件'
  if (view.getUint16(at + 34, true) !== 0) return '在另一个分卷里'
  if (packed === 0xffffffff || size === 0xffffffff) return '用了 ZIP64 格式'
  if (method === 0 && packed !== size) return `没有压缩，记载的两个大小却不同（${packed} 和 ${size} 字节）`
  return undefined
}

const toRecord = (name: string, nameBytes: Uint8Array, view: DataView, at: number): DirectoryRecord => ({
  name,
  nameBytes,
  method: view.getUint16(at + 10, true) === 8 ? 'deflated' : 'stored',
  crc: view.getUint32(at + 16, true),
  packed: view.getUint32(at + 20, true),
  size: view.getUint32(at + 24, true),
  offset: view.getUint32(at + 42, true),
})

/** Checks the unpacked sizes before anything is unpacked. */
function checkSizes(records: readonly DirectoryRecord[]): readonly Diagnostic[] {
  const large = records.flatMap(({ name, size, packed }) => {
    if (size > limits.entry) return [`${name} 解开有 ${size} 字节，超过上限 ${limits.entry} 字节`]
    if (size > limits.smallEntry && size > packed * limits.growth)
      return [`${name} 只占 ${packed} 字节，解开有 ${size} 字节，像是压缩炸弹`]
    return []
  })
  const total = records.reduce((sum, { size }) => sum + size, 0)
  if (total > limits.total) large.push(`全部解开有 ${total} 字节，超过上限 ${limits.total} 字节`)
  return large.map((message) => diagnose('archive-too-large', message))
}

const structure = (message: string): Diagnostic => diagnose('archive-structure', message)
