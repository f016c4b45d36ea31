import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import type { Build, BuiltDocument } from '../build.ts'
import { areSameBytes } from '../same-bytes.ts'
import { isOurs } from './is-ours.ts'

/** What goes beside a file that is kept: …（更新稿）.docx, then …（更新稿2）.docx. */
const renewal = (path: string, nth: number): string =>
  path.replace(/(\.[^./]+)?$/, (ending) => `（更新稿${nth === 1 ? '' : String(nth)}）${ending}`)

/** Digests of what we wrote last and what carries no proof of its own (Markdown), by path below the output folder. */
const ledger = '.houqin/written.json'

const plain = /\.md$/

/**
 * The same build with other names for files whose places are taken: a file that somebody edited, signed or put there is
 * never written over, the new one goes beside it. What we wrote ourselves is replaced.
 *
 * @param folder the output folder
 * @param shown how messages name a path below it
 * @param last files as we wrote them last, by path below the folder: what is still just that is ours without a look inside
 */
export async function keepEdited(
  build: Build,
  folder: string,
  shown: (path: string) => string,
  host: Host,
  last: FileMap = new Map(),
): Promise<Outcome<Build>> {
  const written = await readWritten(folder, host)
  const names = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  const mayWrite = async (path: string, bytes: Uint8Array): Promise<boolean> => {
    const there = await host.readFile(`${folder}/${path}`)
    if (there === undefined || areSameBytes(there, bytes)) return true
    const ours = last.get(path)
    if (ours && areSameBytes(there, ours)) return true
    return plain.test(path) ? written.get(path) === (await host.digest(there)) : isOurs(there)
  }
  for (const [path, bytes] of build.files) {
    let name = path
    for (let nth = 1; !(await mayWrite(name, bytes)); nth++) name = renewal(path, nth)
    names.set(path, name)
    if (name !== path) diagnostics.push(kept(shown(path), shown(name)))
  }
  const files = new Map([...build.files].map(([path, bytes]) => [names.get(path) ?? path, bytes]))
  const renamed = (paths: readonly string[]): readonly string[] =>
    paths.map((path) => names.get(path) ?? path)
  const value = {
    ...build,
    files: await withWritten(files, written, host),
    documents: build.documents.map(
      (document): BuiltDocument => ({
        ...document,
        files: renamed(document.files),
        ...(document.review && {
          review: { ...document.review, files: renamed(document.review.files) },
        }),
      }),
    ),
  }
  return { value, diagnostics }
}

const kept = (path: string, beside: string): Diagnostic =>
  diagnose(
    'edited-kept',
    `${path} 在生成以后有人改过，或不是本程序写的，没有动它；新生成的写在 ${beside}`,
    undefined,
    path.endsWith('.docx')
      ? [
          `看改了哪些：houqin diff ${path}；把改动收进数据，以后生成都带着：houqin adopt ${path}。`,
          '不要旧文件了，再生成时加 --overwrite。',
        ]
      : ['不要旧文件了，再生成时加 --overwrite。'],
  )

async function readWritten(folder: string, host: Host): Promise<ReadonlyMap<string, string>> {
  const bytes = await host.readFile(`${folder}/${ledger}`)
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return new Map(
      Object.entries(read ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    // Without it every Markdown file that stands there counts as somebody else's, and is kept.
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
