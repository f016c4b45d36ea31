import { commonFields, type FieldDefinition, type FieldType, type KindDefinition } from './field.ts'

/** Each type in a director's words: for the table, and for the explanation below it. */
const typeWords: Readonly<Record<FieldType, readonly [word: string, how: string]>> = {
  text: ['文字', '照写；纯数字也按文字收下'],
  choice: ['选项', '只能写“可选值”里的一个'],
  integer: ['整数', '如 `12`'],
  number: ['数字', '如 `12`、`3.5`'],
  money: ['金额', '单位是元，如 `1280`、`1280.50`、`1280元`、`1.2万元`'],
  quantity: ['数量', '带量词，如 `3盏`；也可以数量写 `3`，量词另写在 `unit`'],
  percent: ['百分比', '0 到 100，如 `85`、`85%`'],
  duration: ['时长', '秒数，如 `200`、`200秒`、`3分20秒`'],
  date: ['日期', '知道多少写多少，如 `2026-04-12`、`2026-04`、`四月初`、`暑期`'],
  flag: ['是否', '`true`/`false`、`是`/`否`、`有`/`无`'],
  texts: ['多项文字', '一行一个，或用顿号隔开，如 `方案、记录`'],
  months: ['月份', '如 `3`、`[2, 3]`、`2-3`、`二月—三月`、`每月`'],
  group: ['分项', '下面一行起缩进两格，每项用 `- ` 开头'],
}

/** How to write a value of a type, in plain words. */
export const howToWrite = (type: FieldType): string => typeWords[type][1].replaceAll('`', '')

const header = '| 字段 | 中文名 | 类型 | 必填 | 可选值 | 说明 |\n| --- | --- | --- | --- | --- | --- |'

/** Escapes text for a table cell: a bar or a line break would end it. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const choicesOf = ({ choices, type }: FieldDefinition): string =>
  choices === undefined ? '' : `${type === 'choice' ? '' : '常用：'}${choices.join('、')}`

function meaningOf({ help, unit, aliases }: FieldDefinition): string {
  const parts = [
    help,
    unit === undefined ? undefined : `不带量词时按${unit}算。`,
    aliases === undefined ? undefined : `字段名也可写 ${aliases.join('、')}。`,
  ]
  return parts.filter((part) => part !== undefined).join('')
}

/** The rows of fields; fields of a group follow it as `findings.hazard`. */
function rowsOf(fields: readonly FieldDefinition[], prefix = ''): readonly string[] {
  return fields.flatMap((field) => {
    const cells = [
      `\`${prefix}${field.name}\``,
      field.label,
      typeWords[field.type][0],
      field.required === true ? '必填' : '',
      choicesOf(field),
      meaningOf(field),
    ]
    return [`| ${cells.map(cell).join(' | ')} |`, ...rowsOf(field.fields ?? [], `${prefix}${field.name}.`)]
  })
}

const tableOf = (fields: readonly FieldDefinition[]): string => [header, ...rowsOf(fields)].join('\n')

const typesTable = (): string =>
  [
    '| 类型 | 怎么写 |\n| --- | --- |',
    ...Object.values(typeWords).map(([word, how]) => `| ${word} | ${cell(how)} |`),
  ].join('\n')

const sectionOf = (kind: KindDefinition): string =>
  `### ${kind.label}：\`${kind.plural}.yaml\`\n\n${kind.help}以“${kind.counter}”计。\n\n${tableOf(kind.fields)}`

/**
 * The reference of all ledgers and fields in Markdown, for data/README.md: the types, the fields common to all kinds, then a
 * table per kind in the given order. The same kinds give the same text, without a final line break.
 */
export function fieldGuide(kinds: readonly KindDefinition[]): string {
  return [
    `### 各类型怎么写\n\n${typesTable()}`,
    `### 每种台账都有的字段\n\n${tableOf(commonFields)}`,
    ...kinds.map(sectionOf),
  ].join('\n\n')
}
