import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import { isAsWritten } from '../../render/docx/index.ts'
import { areSame } from '../../text/index.ts'
import { readIdentity, unzipParts } from '../identify/index.ts'

/**
 * Whether a Word file or PDF was written by us and has not been saved by anyone since. The proof is in the file itself, so that
 * it holds wherever the file was moved; a file without it counts as somebody's own.
 */
function isOurs(bytes: Uint8Array): boolean {
  const identity = readIdentity(bytes)
  if (identity === undefined) return false
  if (identity.format === 'pdf') return isWholePdf(bytes)
  const parts = unzipParts(bytes, 'all')
  return parts !== undefined && isAsWritten(parts)
}

/**
 * Whether a PDF is unmodified. A program that signs or annotates a PDF appends to it; one that saves it anew changes its second
 * identifier.
 */
function isWholePdf(bytes: Uint8Array): boolean {
  const file = new TextDecoder('latin1').decode(bytes)
  const trailer = file.slice(file.lastIndexOf('/ID'))
  const [, first, second] = /^\/ID\s*\[\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/.exec(trailer) ?? []
  const ends = file.split('%%EOF').length - 1
  return first !== undefined && first === second && ends === 1 && /%%EOF\s*$/.test(file)
}

/** The name of a new file beside one that is kept: …（更新稿）.docx, then …（更新稿2）.docx. */
const renewal = (path: string, nth: number): string =>
  path.replace(/(\.[^./]+)?$/, (ending) => `（更新稿${nth === 1 ? '' : String(nth)}）${ending}`)

/** The file with the digests of our latest outputs that carry no proof themselves (Markdown), by path below the output folder. */
const ledger = '.houqin/written.json'

/** Each output takes about a hundred bytes of it. */
const largestLedger = 16 << 20

/** Formats that cannot carry a proof of who wrote them. */
const plain = /\.(?:md|ics|xlsx)$/

/** The folder for outputs. */
export interface OutputFolder {
  readonly folder: string
  /** Gives the name used in messages for a path below it. */
  readonly shown: (path: string) => string
  /** Whether to replace files that somebody edited, signed or put there. */
  readonly overwrite?: boolean
  /** Sentences that advise what to do with a file that was kept; the default is advice for a workspace. */
  readonly advice?: readonly string[]
  /**
   * Our latest outputs, by path below the folder: a file that still equals its entry is known to be ours without being examined.
   */
  readonly last?: FileMap
}

/** Files under their final names, each of which is free or belongs to an output of ours. */
export interface PlacedFiles {
  readonly files: FileMap
  /** The present contents of those files. */
  readonly base: FileMap
  /** The final names of files, by their intended names. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * Renames files whose intended place is taken: a file that somebody edited, signed or put there is never overwritten, and the new
 * file goes beside it. Our own outputs are replaced.
 */
export async function keepStanding(
  files: FileMap,
  { folder, shown, overwrite, advice, last = new Map() }: OutputFolder,
  host: Host,
): Promise<Outcome<PlacedFiles>> {
  const digests = await host.readFile(`${folder}/${ledger}`, largestLedger)
  const written = readWritten(digests)
  const names = new Map<string, string>()
  const base = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  const mayWrite = async (path: string, bytes: Uint8Array): Promise<boolean> => {
    const there = await host.readFile(`${folder}/${path}`)
    if (there) base.set(path, there)
    if (there === undefined || overwrite || areSame(there, bytes) || areSame(there, last.get(path)))
      return true
    return plain.test(path) ? written.get(path) === (await host.digest(there)) : isOurs(there)
  }
  const placed = new Map<string, Uint8Array>()
  for (const [path, bytes] of files) {
    let name = path
    for (let nth = 1; !(await mayWrite(name, bytes)); nth++) name = renewal(path, nth)
    names.set(path, name)
    placed.set(name, bytes)
    if (name !== path) diagnostics.push(kept(shown(path), shown(name), advice))
  }
  if (digests) base.set(ledger, digests)
  return { value: { files: await withWritten(placed, written, host), base, names }, diagnostics }
}

const kept = (path: string, beside: string, advice = usualAdvice(path)): Diagnostic =>
  diagnose(
    'edited-kept',
    `${path} 在生成以后有人改过，或不是本程序写的，没有动它；新生成的写在 ${beside}`,
    undefined,
    advice,
  )

const usualAdvice = (path: string): readonly string[] => [
  ...(path.endsWith('.docx')
    ? [`看改了哪些：houqin diff ${path}；把改动收进数据，以后生成都带着：houqin adopt ${path}。`]
    : []),
  '不要旧文件了，再生成时加 --overwrite。',
]

function readWritten(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  if (!bytes) return new Map()
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return new Map(
      Object.entries(read ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    // It is incomplete or was written by hand: no file is then known to be ours, and all are kept.
    return new Map()
  }
}

/** Adds the file of digests, if there is anything to record. */
async function withWritten(
  files: FileMap,
  written: ReadonlyMap<string, string>,
  host: Host,
): Promise<FileMap> {
  const digests = new Map(written)
  for (const [path, bytes] of files) if (plain.test(path)) digests.set(path, await host.digest(bytes))
  if (![...files.keys()].some((path) => plain.test(path))) return files
  const sorted = [...digests].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map([
    ...files,
    [ledger, new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)],
  ])
}
