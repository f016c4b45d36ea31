import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import {
  type ImportMemory,
  importMemoryFile,
  type KindDefinition,
  parseImportMemory,
  parseWorkspace,
  type Readers,
  readSources,
  type Workspace,
} from '../../records/index.ts'
import { ignoreWord, isKind, type ReadOptions } from '../../spreadsheet/index.ts'
import { findAskedTerm, relabel, unknownTerm } from '../../workspace/index.ts'
import type { ImportRequest } from './import-request.ts'

/** The ledgers as they are, and what was learned from earlier imports. */
export interface OpenLedgers {
  readonly data: FileMap
  readonly readers: Readers
  readonly workspace: Workspace
  /** What was to be said of the ledgers before. */
  readonly known: readonly Diagnostic[]
  readonly memoryBytes: Uint8Array | undefined
  readonly memory: Outcome<ImportMemory>
  readonly options: ReadOptions
  readonly sources: ReadonlyMap<string, string>
}

interface Refused {
  readonly value?: undefined
  readonly sources: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** Opens the ledgers of a request; refuses if they have errors, or if it names a kind or term that does not exist. */
export async function openLedgers(
  request: ImportRequest,
  data: FileMap,
  host: Host,
  readers: Readers,
): Promise<{ readonly value: OpenLedgers } | Refused> {
  const nameOf = (file: string): string => `${request.dataLabel}/${file}`
  const { value: workspace, diagnostics: known } = parseWorkspace(data, new Map(), readers)
  const sources = new Map([...readSources(data)].map(([file, text]) => [nameOf(file), text]))
  if (!workspace || hasErrors(known)) {
    const errors = known.filter(({ severity }) => severity === 'error')
    const refused = diagnose('import-refused', '台账里有错误，没有导入', undefined, [
      '先把上面的错误改好，再导入。',
    ])
    return { sources, diagnostics: [...relabel(errors, nameOf), refused] }
  }
  const options = readOptions(request, workspace)
  if ('code' in options) return { sources, diagnostics: [options] }
  const memoryBytes = await host.readFile(`${request.data}/${importMemoryFile}`)
  if (memoryBytes)
    for (const [file, text] of readSources(new Map([[importMemoryFile, memoryBytes]])))
      sources.set(nameOf(file), text)
  const parsed = parseImportMemory(memoryBytes)
  const words = new Map([...parsed.value.words, ...(request.words ?? [])])
  const memory = { ...parsed, value: { ...parsed.value, words } }
  return { value: { data, readers, workspace, known, memoryBytes, memory, options, sources } }
}

/** The files as they were read, with which they are compared before anything is written. */
export const baseOf = ({ data, memoryBytes }: OpenLedgers): FileMap =>
  memoryBytes ? new Map([...data, [importMemoryFile, memoryBytes]]) : data

/** Looks up what the user specified; reports what does not exist. */
function readOptions(
  { fileLabel, sheet, kind: word, term: id, kinds: answered, map, skip, only }: ImportRequest,
  { school, kinds }: Workspace,
): ReadOptions | Diagnostic {
  const kind = word === undefined ? undefined : kinds.find((candidate) => isKind(candidate, word))
  if (word !== undefined && !kind)
    return diagnose('kind-unknown', `没有叫“${word}”的台账`, undefined, [
      `可以写：${kinds.map(({ label }) => label).join('、')}。`,
    ])
  const term = id === undefined ? undefined : findAskedTerm(id, school)
  if (id !== undefined && !term) return unknownTerm(id, school)
  return {
    fileName: fileLabel.replace(/^.*[\\/]/, ''),
    ...(sheet !== undefined && { sheet }),
    ...(kind && { kind }),
    ...(answered && { kinds: kindsBySheet(answered, kinds) }),
    ...(term && { term }),
    ...((map ?? skip ?? only) && {
      told: {
        uses: new Map([...(map ?? []), ...(skip ?? []).map((column) => [column, ignoreWord] as const)]),
        ...(only && { only: new Set([...only, ...(map?.keys() ?? [])]) }),
      },
    }),
  }
}

const kindsBySheet = (
  answered: ReadonlyMap<string, string>,
  kinds: readonly KindDefinition[],
): ReadonlyMap<string, KindDefinition> =>
  new Map(
    [...answered].flatMap(([sheet, word]) => {
      const kind = kinds.find((candidate) => isKind(candidate, word))
      return kind ? [[sheet, kind] as const] : []
    }),
  )
