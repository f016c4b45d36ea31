import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import { isAsWritten } from '../../render/docx/index.ts'
import { areSame } from '../../text/index.ts'
import { readIdentity, unzipParts } from '../identify/index.ts'

/**
 * Whether a Word file or PDF is one that we wrote and nobody has saved since. The file itself shows it, so that it holds
 * wherever the file was moved to; a file without such a proof counts as somebody's own.
 */
function isOurs(bytes: Uint8Array): boolean {
  const identity = readIdentity(bytes)
  if (identity === undefined) return false
  if (identity.format === 'pdf') return isWholePdf(bytes)
  const parts = unzipParts(bytes, 'all')
  return parts !== undefined && isAsWritten(parts)
}

/** A program that signs or annotates a PDF appends to it; one that saves it anew gives it another second identifier. */
function isWholePdf(bytes: Uint8Array): boolean {
  const file = new TextDecoder('latin1').decode(bytes)
  const trailer = file.slice(file.lastIndexOf('/ID'))
  const [, first, second] = /^\/ID\s*\[\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/.exec(trailer) ?? []
  const ends = file.split('%%EOF').length - 1
  return first !== undefined && first === second && ends === 1 && /%%EOF\s*$/.test(file)
}

/** What goes beside a file that is kept: …（更新稿）.docx, then …（更新稿2）.docx. */
const renewal = (path: string, nth: number): string =>
  path.replace(/(\.[^./]+)?$/, (ending) => `（更新稿${nth === 1 ? '' : String(nth)}）${ending}`)

/** Digests of what we wrote last and what carries no proof of its own (Markdown), by path below the output folder. */
const ledger = '.houqin/written.json'

/** A file takes some hundred bytes of it. */
const largestLedger = 16 << 20

/** Files that carry no proof of their own of who wrote them. */
const plain = /\.(?:md|ics|xlsx)$/

/** Where outputs go. */
export interface OutputFolder {
  readonly folder: string
  /** How messages name a path below it. */
  readonly shown: (path: string) => string
  /** Whether files that somebody edited, signed or put there are replaced. */
  readonly overwrite?: boolean
  /** What can be done with a file that was kept, in sentences; unless given, what can be done in a workspace. */
  readonly advice?: readonly string[]
  /** Files as we wrote them last, by path below the folder: what is still just that is ours without a look inside. */
  readonly last?: FileMap
}

/** Files as they are to be written, under names whose places are free or hold what we wrote. */
export interface PlacedFiles {
  readonly files: FileMap
  /** What stands there now. */
  readonly base: FileMap
  /** The names that files got, by the names that they were to have. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * Gives files other names where their places are taken: a file that somebody edited, signed or put there is never written
 * over, the new one goes beside it. What we wrote ourselves is replaced.
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
    // Torn or written by hand: then none of the files is known to be ours, and they are kept.
    return new Map()
  }
}

/** The files with the ledger of digests, where there is something to put in it. */
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
