import type { EditMap, EditValue } from './editing/edit.ts'
import { writeBlock } from './editing/write-value.ts'
import { commonFields, type FieldDefinition, type KindDefinition } from './field.ts'

/** What a new ledger file starts with. */
export interface BlankLedger {
  readonly kind: KindDefinition
  /** The id and the date of the example. */
  readonly id: string
  readonly day: string
  /** Initial records, under a comment that explains them. */
  readonly records?: readonly EditMap[]
  readonly comment?: string
}

/**
 * The text of a new ledger file: the schema for editors, its purpose, an example to copy, and the given records. A statement that
 * only an empty ledger can make (没有发生事故) is left for the school to confirm.
 */
export function blankLedger({ kind, id, day, records = [], comment }: BlankLedger): string {
  const example = writeBlock([exampleOf(kind, id, day)])
  const head = [
    `yaml-language-server: $schema=../.schema/${kind.plural}.schema.json`,
    `${kind.label}台账：${kind.help}`,
    `添一条：照下面的样子写，去掉每行开头的“# ”；有哪些字段，运行 houqin add ${kind.label} --fields 看。`,
    ...example.split('\n'),
  ]
  const written = head.map((line) => `# ${line}`.trimEnd()).join('\n')
  if (saysNothingHappened.has(kind.name)) return `${written}\n${completeness}`
  if (records.length === 0) return `${written}\n`
  const blocks = records.map((record) => writeBlock([record]))
  return `${written}\n\n${comment === undefined ? '' : `# ── ${comment} ──\n`}${blocks.join('\n\n')}\n`
}

/** Kinds for which having no records is itself worth reporting. */
const saysNothingHappened: ReadonlySet<string> = new Set(['accident'])
const completeness = `# complete 改成 true，表示全部记全了；只有记全了又一条都没有，总结里才能说“没有发生”。

complete: false
records: []
`

/** A record with the required fields. */
function exampleOf(kind: KindDefinition, id: string, day: string): EditMap {
  const own = new Set(kind.fields.map(({ name }) => name))
  const fields = [...commonFields.filter(({ name }) => !own.has(name)), ...kind.fields]
  return { ...exampleFields(fields, day), id }
}

const exampleFields = (fields: readonly FieldDefinition[], day: string): EditMap =>
  Object.fromEntries(
    fields.filter(({ required }) => required === true).map((field) => [field.name, exampleValue(field, day)]),
  )

/** A value that the field takes. */
function exampleValue(field: FieldDefinition, day: string): EditValue {
  const [choice = '……'] = field.choices ?? []
  switch (field.type) {
    case 'date':
      return day
    case 'text':
    case 'choice':
      return choice
    case 'texts':
      return [choice]
    case 'quantity':
      return `1${field.unit ?? '个'}`
    case 'months':
      return Number(day.slice(5, 7))
    case 'flag':
      return true
    case 'group':
      return [exampleFields(field.fields ?? [], day)]
    case 'integer':
    case 'number':
    case 'money':
    case 'percent':
    case 'duration':
      return 1
  }
}
