import { termOfDate } from '../../calendar/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import {
  appendRecords,
  type FieldDefinition,
  findKind,
  itemsFault,
  type KindDefinition,
  makeRecord,
  type NewValue,
  nextRecordIds,
  parseWorkspace,
  readSources,
  readValueText,
  recordFields,
  type Workspace,
  type WrittenField,
} from '../../records/index.ts'
import { decodeText } from '../../text/index.ts'
import { findAskedTerm, readData, relabel, unknownTerm } from '../../workspace/index.ts'
import {
  decodeAsIs,
  type Edit,
  itemUnclear,
  ledgerRefusal,
  newDiagnostics,
  readSchoolWords,
  settleChoice,
  settleChoices,
  unknownField,
  unknownKind,
} from '../edit/index.ts'

/** A record to add to a ledger. */
export interface AddRequest {
  readonly data: string
  readonly dataLabel: string
  /** Name or label: repair, repairs, 维修. */
  readonly kind: string
  /** Absent means the term that contains the record's date, else the current one. */
  readonly term?: string
  readonly fields: readonly WrittenField[]
}

/** A field that may be written for a record. */
export interface RecordField {
  readonly name: string
  readonly label: string
  readonly required: boolean
  readonly words: readonly string[]
  readonly choices: readonly string[]
  readonly isDate: boolean
  readonly help: string
  /** Why a text is not valid for the field (Chinese); undefined if it is. */
  readonly faultOf: (text: string) => string | undefined
}

/** The ledger with the record added, in memory only. It has no files if the record could not be added. */
export interface AddedRecord extends Edit {
  readonly id: string
  /** 维修 */
  readonly label: string
  /** The name under which users know it. */
  readonly file: string
  /** The first line of the record in the new file, from 1, and the record's text. */
  readonly line: number
  readonly text: string
  readonly sources: ReadonlyMap<string, string>
  /** Names of the fields for which it was not added, so that they can be asked for again. */
  readonly faulty: readonly string[]
}

const nothing: AddedRecord = {
  files: new Map(),
  base: new Map(),
  id: '',
  label: '',
  file: '',
  line: 0,
  text: '',
  sources: new Map(),
  faulty: [],
}

/** The fields of a kind, to be asked for; empty if the kind is unknown or the ledgers cannot be read. */
export async function recordForm(
  request: Pick<AddRequest, 'data' | 'kind'>,
  host: Host,
): Promise<readonly RecordField[]> {
  const data = await readAll(request.data, host)
  const { value: workspace } = parseWorkspace(data)
  const kind = workspace && findKind(request.kind, workspace.kinds)
  const term = workspace?.school.terms.find(({ id }) => id === workspace.school.current)
  const words = await readSchoolWords(request.data, host)
  return (kind ? recordFields(kind) : []).map((field) => {
    const { name, label, required, aliases = [], choices = [], type, help = '' } = field
    return {
      name,
      label,
      required: required === true && name !== 'id',
      words: [name, label, ...aliases],
      choices,
      isDate: type === 'date',
      help,
      faultOf: (text) => {
        if (type === 'group') return term && itemsFault(field, text, term)
        const reading = term && readValueText(field, settleChoice(field, text, words), term)
        return reading?.type === 'fault' ? reading.reason : undefined
      },
    }
  })
}

/**
 * Adds a record after the last one of its ledger, and checks the result like any ledger: if there is an error among the
 * diagnostics, there are no files.
 */
export async function addRecord(request: AddRequest, host: Host): Promise<Outcome<AddedRecord>> {
  const nameOf = (file: string): string => `${request.dataLabel}/${file}`
  const data = await readAll(request.data, host)
  const before = parseWorkspace(data)
  const sources = new Map([...readSources(data)].map(([file, text]) => [nameOf(file), text]))
  const fail = (
    found: readonly Diagnostic[],
    texts = sources,
    faulty: readonly string[] = [],
  ): Outcome<AddedRecord> => ({
    value: { ...nothing, sources: texts, faulty },
    diagnostics: relabel(found, nameOf),
  })
  if (data.size === 0)
    return fail([
      diagnose('data-missing', `找不到数据文件夹“${request.dataLabel}”，或里面没有台账`, undefined, [
        '在 --data 后面写上放 school.yaml 的文件夹；还没有台账的，先运行 houqin init。',
      ]),
    ])
  const errors = before.diagnostics.filter(({ severity }) => severity === 'error')
  if (!before.value || errors.length > 0) return fail(errors)
  const workspace = before.value
  const kind = findKind(request.kind, workspace.kinds)
  if (!kind) return fail([unknownKind(request.kind, workspace.kinds)])
  const term = chooseTerm(request, kind, workspace)
  if (typeof term !== 'string') return fail([term])
  const { record, unknown, unclear } = makeRecord(
    kind,
    nextRecordIds(workspace, term, kind)(),
    settleChoices(request.fields, recordFields(kind), await readSchoolWords(request.data, host)),
  )
  const wrong = [...unknown.map((word) => unknownField(word, kind)), ...unclear.map(itemUnclear)]
  if (wrong.length > 0)
    return fail(wrong, sources, unknown.length > 0 ? [] : unclear.map(({ field }) => field.name))
  const file = `${term}/${kind.plural}.yaml`
  const bytes = data.get(file)
  const old = bytes && decodeAsIs(bytes)
  const edited = appendRecords(old, kind, [record])
  if (edited.type === 'refused') return fail([ledgerRefusal(file, edited.reason)])
  const missing = recordFields(kind).filter(({ name, required }) => required && isEmpty(record.get(name)))
  if (missing.length > 0)
    return fail(
      [lacking(kind, missing)],
      sources,
      missing.map(({ name }) => name),
    )
  const partly = recordFields(kind).filter((field) => itemsLacking(field, record.get(field.name)).length > 0)
  if (partly.length > 0)
    return fail(
      partly.flatMap((field) => itemsLacking(field, record.get(field.name))),
      sources,
      partly.map(({ name }) => name),
    )
  const written = new TextEncoder().encode(edited.text)
  const files = new Map([[file, written]])
  const after = parseWorkspace(new Map([...data, ...files]))
  const arisen = newDiagnostics(before.diagnostics, after.diagnostics)
  const shown = new Map([...sources, [nameOf(file), decodeText(written).text]])
  if (hasErrors(arisen)) return fail(arisen, shown, faultyFields(kind, arisen, file, edited.text))
  const given = record.get('id')
  const id = typeof given === 'string' ? given : ''
  const added = after.value?.ledgers
    .get(term)
    ?.get(kind.name)
    ?.records.find((candidate) => candidate.id === id)
  const line = added?.location.line ?? 1
  return {
    value: {
      files,
      base: data,
      id,
      label: kind.label,
      file: nameOf(file),
      line,
      text: linesFrom(decodeText(written).text, line, bytes ? decodeText(bytes).text : ''),
      sources: shown,
      faulty: [],
    },
    diagnostics: relabel(arisen, nameOf),
  }
}

const isEmpty = (value: NewValue | undefined): boolean => value === undefined || value.length === 0

/** Reports required fields that were not given, in the words of a command. */
const lacking = (kind: KindDefinition, fields: readonly FieldDefinition[]): Diagnostic =>
  diagnose(
    'missing-field',
    `${kind.label}记录缺少必填的${fields.map(({ label }) => `“${label}”`).join('、')}`,
    undefined,
    fields.map(({ label, help, choices = [] }) => {
      const hint = help?.replace(/。$/, '') ?? choices.slice(0, mostOffered).join('、')
      return `在命令里加上 --${label} …${hint === '' ? '' : `（${hint}）`}`
    }),
  )

const mostOffered = 6

/** Reports items of a group that lack a required field, in the words of a command. */
function itemsLacking(group: FieldDefinition, value: NewValue | undefined): readonly Diagnostic[] {
  if (group.type !== 'group' || typeof value !== 'object') return []
  const needed = (group.fields ?? []).filter(({ required }) => required === true)
  const example = needed.map(({ label }) => `${label}=…`).join('，')
  return value.flatMap((item, index) => {
    if (typeof item === 'string') return []
    const missing = needed.filter(({ name }) => isEmpty(item.get(name)))
    if (missing.length === 0) return []
    const [first] = [...item.values()].filter((text) => typeof text === 'string' && text !== '')
    const which = typeof first === 'string' ? `第${index + 1}项“${first}”` : `第${index + 1}项`
    return [
      diagnose(
        'missing-field',
        `${group.label}${which}没有写${missing.map(({ label }) => `“${label}”`).join('、')}`,
        undefined,
        [`一项里写全，如 --${group.label} "${example}"；几项之间用分号隔开。`],
      ),
    ]
  })
}

/** The fields of the last record of a file in which errors are, by the keys at the beginning of their lines. */
function faultyFields(
  kind: KindDefinition,
  found: readonly Diagnostic[],
  file: string,
  text: string,
): readonly string[] {
  const lines = text.split('\n')
  const byKey = new Map(
    recordFields(kind).flatMap(({ name, label, aliases = [] }) =>
      [name, label, ...aliases].map((key) => [key, name] as const),
    ),
  )
  const keyAt = (line: number): string | undefined => {
    for (let at = line; at > 0; at--) {
      const [, key = ''] = /^(?:- | {2})\s*["']?([^\s"':-][^"':]*)["']?:/.exec(lines[at - 1] ?? '') ?? []
      const name = byKey.get(key)
      if (name !== undefined) return name
    }
    return undefined
  }
  const names = found.flatMap(({ severity, location }) =>
    severity === 'error' && location?.file === file ? (keyAt(location.line) ?? []) : [],
  )
  return [...new Set(names)].filter((name) => name !== 'id')
}

const readAll = async (folder: string, host: Host): Promise<FileMap> =>
  (await readData(folder, host)) ?? new Map()

/** The new lines, starting at `line`. */
function linesFrom(text: string, line: number, old: string): string {
  const count = text.split('\n').length - old.split('\n').length
  return text
    .split('\n')
    .slice(line - 1, line - 1 + Math.max(1, count))
    .join('\n')
    .trimEnd()
}

function chooseTerm(
  { term, fields }: AddRequest,
  kind: KindDefinition,
  { school }: Workspace,
): string | Diagnostic {
  if (term !== undefined) return findAskedTerm(term, school)?.id ?? unknownTerm(term, school)
  const { record } = makeRecord(kind, '', fields)
  const day = kind.dates.map((name) => record.get(name)).find((value) => typeof value === 'string')
  return (typeof day === 'string' ? termOfDate(school.terms, day)?.id : undefined) ?? school.current
}
