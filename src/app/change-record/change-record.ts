import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import {
  editRecords,
  type FieldChange,
  type LedgerRecord,
  parseWorkspace,
  type RecordEdit,
  type Workspace,
} from '../../records/index.ts'
import type { SchoolWords } from '../../spreadsheet/index.ts'
import { decodeText } from '../../text/index.ts'
import { relabel } from '../../workspace/index.ts'
import { decodeAsIs, type Edit, ledgerRefusal, newDiagnostics, readSchoolWords } from '../edit/index.ts'
import { type FoundRecord, findRecord, type LedgerFolder, openLedgers } from '../find-records/index.ts'
import { type ChangedField, compareRecords } from './compare-records.ts'
import { type FieldEdit, fieldChanges, wantedChanges } from './field-changes.ts'
import { type Finish, finishFields } from './finish-fields.ts'

/** What is to become of a record. */
export type RecordChange =
  | ({ readonly type: 'edit' } & FieldEdit)
  | ({ readonly type: 'finish' } & Finish)
  | { readonly type: 'remove' }

/** A change of one record, which is named exactly. */
export interface ChangeRequest extends LedgerFolder {
  readonly term: string
  /** The kind's name. */
  readonly kind: string
  readonly id: string
  readonly change: RecordChange
}

/** A ledger with one record changed, in memory only. It has no files if nothing is to be written. */
export interface ChangedRecord extends Edit {
  readonly id: string
  /** 维修 */
  readonly label: string
  readonly summary: string
  /** The ledger's file, as users know it, and the first line of the record before the change. */
  readonly file: string
  readonly line: number
  /** The record's lines before the change. */
  readonly text: string
  readonly fields: readonly ChangedField[]
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Works out a change of a record: what will be different, and the ledger's new text. The result is checked like any ledger: if an
 * error arises, there are no files. Writes nothing.
 */
export async function changeRecord(request: ChangeRequest, host: Host): Promise<Outcome<ChangedRecord>> {
  const opened = await openLedgers(request, host)
  const { workspace, files, nameOf, sources } = opened.value
  const found = workspace && findRecord(workspace, request)
  const nothing: ChangedRecord = {
    files: new Map(),
    base: files,
    id: request.id,
    label: found?.kind.label ?? '',
    summary: found?.summary ?? '',
    file: found ? nameOf(found.ledger.file) : '',
    line: found?.record.location.line ?? 1,
    text: '',
    fields: [],
    sources,
  }
  const fail = (faults: readonly Diagnostic[], texts = sources): Outcome<ChangedRecord> => ({
    value: { ...nothing, sources: texts },
    diagnostics: relabel(faults, nameOf),
  })
  if (opened.diagnostics.length > 0) return fail(opened.diagnostics)
  if (!workspace) return fail(opened.value.diagnostics.filter(({ severity }) => severity === 'error'))
  if (!found) return fail([gone(request.id)])
  const edit = editFor(found, request.change, await readSchoolWords(request.data, host))
  if (Array.isArray(edit)) return fail(edit as readonly Diagnostic[])
  const { file } = found.ledger
  const bytes = files.get(file) ?? new Uint8Array()
  const old = decodeAsIs(bytes)
  const edited = editRecords(old ?? '', found.kind, [edit as RecordEdit])
  if (old === undefined || edited.type === 'refused')
    return fail([
      ledgerRefusal(file, edited.type === 'refused' ? edited.reason : '文件不是 UTF-8 编码', 'change'),
    ])
  const told = { ...nothing, text: linesOf(decodeText(bytes).text, found) }
  if (edited.text === old)
    return { value: told, diagnostics: [diagnose('record-unchanged', `${request.id} 和要改的一样，没有改`)] }
  const written = new TextEncoder().encode(edited.text)
  const after = parseWorkspace(new Map([...files, [file, written]]))
  const arisen = newDiagnostics(opened.value.diagnostics, after.diagnostics)
  const shown = new Map([...sources, [nameOf(file), decodeText(written).text]])
  const place = found.ledger.records.indexOf(found.record)
  const now =
    request.change.type === 'remove'
      ? undefined
      : after.value?.ledgers.get(request.term)?.get(request.kind)?.records[place]
  if (hasErrors(arisen)) return fail(arisen, shown)
  const fields = compareRecords(found.kind, found.record, now)
  const newFiles: FileMap = new Map([[file, written]])
  return {
    value: { ...told, files: newFiles, fields, sources: shown },
    diagnostics: relabel([...arisen, ...consequences(after.value ?? workspace, found, now)], nameOf),
  }
}

/** The edit that makes a change, or why it cannot be made. */
function editFor(
  found: FoundRecord,
  change: RecordChange,
  words: SchoolWords,
): RecordEdit | readonly Diagnostic[] {
  const at =
    found.ledger.records.filter(({ id }) => id === found.record.id).length === 1 ? found.record.id : undefined
  const place = at ?? found.ledger.records.indexOf(found.record)
  if (change.type === 'remove') return { type: 'remove', at: place }
  const changes = changesFor(found, change, words)
  if (!(changes instanceof Map)) return changes as readonly Diagnostic[]
  return { type: 'change', at: place, changes: changes as ReadonlyMap<string, FieldChange> }
}

function changesFor(
  found: FoundRecord,
  change: Exclude<RecordChange, { readonly type: 'remove' }>,
  words: SchoolWords,
): ReadonlyMap<string, FieldChange> | readonly Diagnostic[] {
  if (change.type === 'edit') return fieldChanges(found, change, words)
  const wanted = finishFields(found, change)
  return 'code' in wanted ? [wanted] : wantedChanges(found, wanted, words)
}

const gone = (id: string): Diagnostic =>
  diagnose('record-unknown', `台账里没有“${id}”了，刚才被别人删去或改了编号`, undefined, ['再运行一次。'])

/** The lines of a record, up to the next one, without blank lines and comments in between. */
function linesOf(text: string, { ledger, record }: FoundRecord): string {
  const { line } = record.location
  const next = ledger.records
    .map(({ location }) => location.line)
    .filter((other) => other > line)
    .reduce((least, other) => Math.min(least, other), Number.POSITIVE_INFINITY)
  const lines = text.split(/\r?\n/).slice(line - 1, next - 1)
  while (lines.length > 1 && /^\s*(?:#.*)?$/.test(lines.at(-1) ?? '')) lines.pop()
  return lines.join('\n')
}

/** Fields that hold ids of other records. */
const pointers = ['fulfils', 'origin']

/** What a removal, or a change of the id, means for other records and files. */
function consequences(
  { ledgers }: Workspace,
  { record }: FoundRecord,
  now: LedgerRecord | undefined,
): readonly Diagnostic[] {
  if (now?.id === record.id) return []
  const found: Diagnostic[] = []
  for (const ofTerm of ledgers.values())
    for (const ledger of ofTerm.values())
      for (const other of ledger.records)
        for (const name of pointers) {
          const value = other.values[name]
          if (other === record || !Array.isArray(value) || !(value as readonly unknown[]).includes(record.id))
            continue
          found.push(
            diagnose(
              'record-named-elsewhere',
              `${ledger.kind.label} ${other.id} 写着 ${record.id}，${now ? '编号改了' : '删了'}就对不上了`,
              other.locations[name] ?? other.location,
              [`改了以后，用 houqin edit ${other.id} 把它也改掉。`],
            ),
          )
        }
  const { photos } = record.values
  if (!now && Array.isArray(photos) && photos.length > 0)
    found.push(diagnose('record-photos-kept', `照片 ${photos.join('、')} 还留在 photos 文件夹里，没有删`))
  return found
}
