import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import {
  appendRecords,
  type Edited,
  editRecords,
  type NewFields,
  parseWorkspace,
  type RecordEdit,
  readSources,
} from '../../records/index.ts'
import {
  type BookMerge,
  type Decide,
  type LedgerMerge,
  ledgerPath,
  mergeReturned,
  readReturned,
} from '../../spreadsheet/index.ts'
import { readData, readInput, relabel } from '../../workspace/index.ts'
import { decodeAsIs, type Edit, ledgerRefusal, newDiagnostics } from '../edit/index.ts'

/** A workbook that may have been exported from these ledgers. Messages refer to it and to the data folder by the labels. */
export interface TakeBackRequest {
  readonly data: string
  readonly dataLabel: string
  readonly file: string
  readonly fileLabel: string
  /** One sheet; absent means all. */
  readonly sheet?: string
}

/** What a workbook changes in the ledgers, worked out in memory; `files` are empty if nothing is to be written. */
export interface TakenBack extends Edit, BookMerge {
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Takes what was edited in an exported workbook back into the ledgers. Writes nothing. Undefined if the workbook does not say what was
 * exported, or from other ledgers, so that it is to be imported like any other.
 *
 * @param decide which side of a conflict wins; while one is undecided there are no files
 */
export async function takeBack(
  request: TakeBackRequest,
  decide: Decide,
  host: Host,
): Promise<Outcome<TakenBack> | undefined> {
  const { value: bytes } = await readInput({ path: request.file, label: request.fileLabel }, 'book', host)
  const book = bytes && (await readReturned(request.fileLabel, bytes))
  const data = book?.value && (await readData(request.data, host))
  // What keeps a file from being read at all is said by the import.
  if (!book?.value || !data) return undefined
  const nameOf = (file: string): string => `${request.dataLabel}/${file}`
  const before = parseWorkspace(data)
  const sources = new Map([...readSources(data)].map(([file, text]) => [nameOf(file), text]))
  const nothing: TakenBack = { ledgers: [], conflicts: [], files: new Map(), base: data, sources }
  if (!before.value || hasErrors(before.diagnostics)) {
    const errors = before.diagnostics.filter(({ severity }) => severity === 'error')
    const refused = diagnose('import-refused', '台账里有错误，没有导入', undefined, [
      '先把上面的错误改好，再导入。',
    ])
    return { value: nothing, diagnostics: [...relabel(errors, nameOf), refused] }
  }
  const merged = mergeReturned(book.value, before.value, decide, request.sheet)
  if (!merged.value) return undefined
  const { ledgers, conflicts } = merged.value
  const value = { ...nothing, ledgers, conflicts }
  const early = [...book.diagnostics, ...merged.diagnostics]
  if (hasErrors(early)) return { value, diagnostics: early }
  const made = writeLedgers(ledgers, data)
  const after = parseWorkspace(new Map([...data, ...made.value]))
  const arisen = newDiagnostics(before.diagnostics, after.diagnostics)
  const left =
    made.diagnostics.length > 0 || hasErrors(arisen) || !after.value
      ? []
      : (mergeReturned(book.value, after.value, decide, request.sheet).value?.ledgers ?? [])
  const refused = [...made.diagnostics, ...left.map(notAsMeant)]
  const isRefused = refused.length > 0 || hasErrors(arisen) || conflicts.some(({ decided }) => !decided)
  const written = [...made.value].map(([file, content]) => [nameOf(file), decodeAsIs(content) ?? ''] as const)
  return {
    value: {
      ...value,
      files: isRefused ? new Map() : made.value,
      sources: new Map([...sources, ...written]),
    },
    diagnostics: [...early, ...relabel([...refused, ...arisen], nameOf)],
  }
}

function writeLedgers(ledgers: readonly LedgerMerge[], data: FileMap): Outcome<FileMap> {
  const encoder = new TextEncoder()
  const files = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  for (const { kind, term, changes } of ledgers) {
    const path = `${ledgerPath(term, kind)}.yaml`
    const bytes = data.get(path)
    const edits = changes.map(({ edit }) => edit)
    const text = bytes && decodeAsIs(bytes)
    const kept = edits.filter(({ type }) => type !== 'add')
    const edited: Edited = text === undefined ? { type: 'edited', text: '' } : editRecords(text, kind, kept)
    const added = edits.flatMap(fieldsOf)
    const whole =
      edited.type === 'refused' || added.length === 0
        ? edited
        : appendRecords(bytes && edited.text, kind, added)
    if (whole.type === 'refused') diagnostics.push(ledgerRefusal(path, whole.reason))
    else files.set(path, encoder.encode(whole.text))
  }
  return { value: files, diagnostics }
}

const fieldsOf = (edit: RecordEdit): readonly NewFields[] => (edit.type === 'add' ? [edit.fields] : [])

/** A ledger that would still differ from the workbook after the change was not changed as meant. */
function notAsMeant({ kind, term, changes }: LedgerMerge): Diagnostic {
  const ids = changes.map(({ id }) => id).slice(0, 3)
  return ledgerRefusal(
    `${ledgerPath(term, kind)}.yaml`,
    `照表里改了“${ids.join('、')}”以后，读出来和表里还是不一样，请手工改`,
  )
}
