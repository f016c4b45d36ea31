import type { FieldDefinition, KindDefinition } from '../../records/index.ts'
import { fieldsOfKind, headerOf } from '../kind-fields.ts'
import { type BookCell, formats } from './cell.ts'
import { serialOfDay } from './cell-of-value.ts'
import type { BookSheet, EntryRule, SheetColumn } from './sheet.ts'
import { makeSheetNames } from './sheet-name.ts'
import { writeBook } from './write-book.ts'

/** The number of empty ruled rows below the example. */
const blankRows = 30
/** The longest list that Excel accepts in a rule. */
const longestList = 250
/** Fields that are filled in automatically, or that nobody writes by hand. */
const leftOut: ReadonlySet<string> = new Set(['photos', 'faces', 'tags', 'fulfils'])

/** A column of a form: a field of the record, or of the group whose rows are next to it. */
interface FormField {
  readonly field: FieldDefinition
  readonly group?: FieldDefinition
}

/**
 * Writes blank forms (空白登记表), a sheet per kind: the columns that import recognises, drop-down lists, validation of dates and
 * numbers, a note on each header that explains what to enter, and an example in grey, which import ignores. `day` is an ISO day
 * for the example.
 */
export async function writeBlankForms(
  kinds: readonly KindDefinition[],
  school: string,
  day: string,
): Promise<Uint8Array> {
  const nameSheet = makeSheetNames()
  const sheets = kinds.map((kind) => ({ ...formOf(kind, school, day), name: nameSheet(kind.label) }))
  return writeBook(sheets, `${school} 空白登记表`)
}

function formOf(kind: KindDefinition, school: string, day: string): BookSheet {
  const fields = fieldsOfKind(kind)
    .filter(({ name }) => !leftOut.has(name))
    .flatMap((field): readonly FormField[] =>
      field.type === 'group'
        ? (field.fields ?? []).map((own) => ({ field: own, group: field }))
        : [{ field }],
    )
  const example = fields.map(
    ({ field }, index): BookCell => (index === 0 ? { value: '示例' } : exampleOf(field, day)),
  )
  const empty = fields.map((): BookCell => ({ value: null }))
  return {
    name: kind.label,
    columns: fields.map(toColumn),
    rows: [example, ...Array.from({ length: blankRows }, () => empty)],
    heading: `${school} ${kind.label}登记表`,
    rules: fields.flatMap(({ field }, column) => ruleOf(field, column)),
    greyRows: new Set([0]),
  }
}

function toColumn({ field, group }: FormField): SheetColumn {
  const format = field.type === 'date' ? formats.date : field.type === 'money' ? formats.money : undefined
  const parts = [
    field.name === 'id' ? '可以不填，导入时自动接着往下编。' : undefined,
    field.required === true && field.name !== 'id' ? '必填。' : undefined,
    group ? `${group.label}：一行写一项；同一条记录的其余各项写在下面几行，左边空着。` : undefined,
    field.help,
    field.choices
      ? `${field.type === 'choice' ? '只能选' : '常用'}：${field.choices.join('、')}。`
      : undefined,
  ].filter((part) => part !== undefined)
  const header = group ? `${group.label}·${headerOf(field)}` : headerOf(field)
  return {
    header,
    ...(format !== undefined && { format }),
    ...(parts.length > 0 && { note: parts.join('\n') }),
  }
}

function ruleOf(field: FieldDefinition, column: number): readonly EntryRule[] {
  const { type, choices, label } = field
  if (
    choices &&
    type !== 'texts' &&
    choices.join(',').length <= longestList &&
    !choices.some((choice) => choice.includes(','))
  )
    return [
      {
        column,
        type: 'choice',
        choices,
        strict: type === 'choice',
        message: `从列表里选“${label}”${type === 'choice' ? '' : '，没有合适的可以自己写'}`,
      },
    ]
  if (type === 'flag')
    return [{ column, type: 'choice', choices: ['是', '否'], strict: true, message: `写 是 或 否` }]
  if (type === 'date')
    return [
      {
        column,
        type: 'date',
        message: '写成 2026-04-12；只知道大概的写 四月初、2026年4月，出现提示时选“是”',
      },
    ]
  if (type === 'money' || type === 'number' || type === 'integer')
    return [{ column, type: 'number', message: `“${label}”写一个数` }]
  return []
}

/** The values of the example: the first choice, a day, a small number. */
const examples: Readonly<Record<string, string>> = {
  item: '灯管',
  place: '三年级二班',
  quantity: '3盏',
  unit: '',
  participants: '856',
  name: '扫帚',
  hazard: '走廊栏杆松动',
  cost: '48',
  price: '9',
  text: '补种花圃里的麦冬',
  duration: '3分20秒',
}

function exampleOf(field: FieldDefinition, day: string): BookCell {
  const { name, type, choices, required } = field
  if (type === 'date')
    return required === true ? { value: serialOfDay(day), format: formats.date } : { value: null }
  if (choices && required === true) return { value: choices[0] ?? null }
  const text = Object.hasOwn(examples, name) ? examples[name] : undefined
  if (text === undefined || text === '') return { value: null }
  return /^\d+$/.test(text) && type !== 'text' ? { value: Number(text) } : { value: text }
}
