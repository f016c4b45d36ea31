import { diagnose, type Location } from '../../diagnostics/index.ts'
import { findSimilar } from '../../text/index.ts'
import { commonFields, type FieldDefinition, type FieldType, type KindDefinition } from '../field.ts'
import { catalogueKinds } from '../kinds/catalogues.ts'
import { builtInKinds } from '../kinds/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { quoteValue } from '../reading/quote-value.ts'
import { readFields } from '../reading/read-fields.ts'
import type { TreeMap, TreeNode } from '../source/tree.ts'
import { fieldFields, kindFields } from './school-fields.ts'

const kindTable = makeFieldTable(kindFields)
const fieldTable = makeFieldTable(fieldFields)
const nested: ReadonlySet<string> = new Set(['fields'])

/** The names of types, as a director may write them. */
const typeNames: ReadonlyMap<string, FieldType> = new Map([
  ...(
    [
      'text',
      'choice',
      'integer',
      'number',
      'money',
      'quantity',
      'percent',
      'duration',
      'date',
      'flag',
      'texts',
      'months',
      'group',
    ] as const
  ).map((type): [string, FieldType] => [type, type]),
  ['文字', 'text'],
  ['选项', 'choice'],
  ['整数', 'integer'],
  ['数字', 'number'],
  ['金额', 'money'],
  ['数量', 'quantity'],
  ['百分比', 'percent'],
  ['时长', 'duration'],
  ['日期', 'date'],
  ['是否', 'flag'],
  ['多项文字', 'texts'],
  ['月份', 'months'],
  ['分项', 'group'],
])

/** Matches names that templates can use as variables. */
const namePattern = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** Reads `kinds:`, the school's own kinds of ledger; faulty ones are left out. */
export function readKinds(node: TreeNode, context: ReadContext): readonly KindDefinition[] {
  if (node.type !== 'list') {
    report(context, '“自定台账”（kinds）要写成列表', node.location, '每种台账以“- ”开头，下面写 名称、字段。')
    return []
  }
  const kinds: KindDefinition[] = []
  for (const item of node.items) {
    if (item.type !== 'map') report(context, '自定台账要分字段写', item.location, '写 名称、文件、字段。')
    else {
      const kind = readKind(item, [...builtInKinds, ...catalogueKinds, ...kinds], context)
      if (kind) kinds.push(kind)
    }
  }
  return kinds
}

function readKind(
  map: TreeMap,
  known: readonly KindDefinition[],
  context: ReadContext,
): KindDefinition | undefined {
  const { values, locations, raw } = readFields(map, kindTable, '自定台账', context, nested)
  const text = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const name = text('name') ?? text('plural') ?? text('label')
  if (name === undefined) {
    report(context, '自定台账没有名称', map.location, '加上一行“名称: …”，如“名称: 校车”。')
    return undefined
  }
  const plural = text('plural')?.replace(/\.ya?ml$/, '') ?? name
  const label = text('label') ?? name
  for (const [word, field] of [
    [name, 'name'],
    [plural, 'plural'],
  ] as const) {
    if (!namePattern.test(word)) {
      const message = `${quoteValue(word)}不能作台账的名称：只能用汉字、字母、数字和下划线，不以数字开头`
      report(context, message, locations[field] ?? map.location, '换一个名称。')
      return undefined
    }
  }
  const clash = known.find((kind) =>
    [kind.name, kind.plural].some((word) => word === name || word === plural),
  )
  if (clash) {
    report(
      context,
      `台账“${name}”与已有的“${clash.label}”（${clash.plural}.yaml）重名`,
      map.location,
      '换一个名称。',
    )
    return undefined
  }
  const fields = readFieldDefinitions(raw.get('fields')?.value, `台账“${label}”`, context)
  const dates = fields.filter(({ type }) => type === 'date').map((field) => field.name)
  return {
    name,
    plural,
    label,
    counter: text('counter') ?? '次',
    dates,
    fields,
    help: text('help') ?? `${label}台账。`,
  }
}

function readFieldDefinitions(
  node: TreeNode | undefined,
  owner: string,
  context: ReadContext,
): readonly FieldDefinition[] {
  if (!node) return []
  if (node.type !== 'list') {
    report(context, `${owner}的“字段”要写成列表`, node.location, '每个字段以“- ”开头，下面写 名称、类型。')
    return []
  }
  const names = new Set(commonFields.flatMap(({ name, label }) => [name, label]))
  return node.items.flatMap((item): readonly FieldDefinition[] => {
    const field = item.type === 'map' ? readFieldDefinition(item, owner, context) : undefined
    if (item.type !== 'map')
      report(context, `${owner}的字段要写 名称 和 类型`, item.location, '写成“- 名称: 里程”。')
    if (!field) return []
    if (names.has(field.name) || names.has(field.label)) {
      const message = `${owner}的字段“${field.label}”重名，或与各台账都有的字段（编号、地点、人员、照片、备注、标签）相同`
      report(context, message, item.location, '换一个名称，或者删掉这个字段。')
      return []
    }
    names.add(field.name).add(field.label)
    return [field]
  })
}

function readFieldDefinition(map: TreeMap, owner: string, context: ReadContext): FieldDefinition | undefined {
  const { values, locations, raw } = readFields(map, fieldTable, `${owner}的字段`, context, nested)
  const { name, label, type: typeName, unit, required, choices, help, person, rate } = values
  const finalName = typeof name === 'string' ? name : label
  if (typeof finalName !== 'string' || !namePattern.test(finalName)) {
    const message =
      typeof finalName === 'string' ? `${quoteValue(finalName)}不能作字段名` : `${owner}有个字段没有名称`
    report(context, message, locations.name ?? map.location, '用汉字、字母、数字和下划线，不以数字开头。')
    return undefined
  }
  const written = typeof typeName === 'string' ? typeName : 'text'
  const type = typeNames.get(written)
  if (!type) {
    reportType(written, locations.type ?? map.location, context)
    return undefined
  }
  const list = Array.isArray(choices) ? (choices as readonly string[]) : undefined
  const fields = readFieldDefinitions(raw.get('fields')?.value, `${owner}的“${finalName}”`, context)
  if (type === 'choice' && !list)
    report(context, `字段“${finalName}”是选项，要列出选项`, map.location, '加上“选项: [甲, 乙]”。')
  if (type === 'group' && fields.length === 0) {
    report(context, `字段“${finalName}”是分项，要列出它的字段`, map.location, '加上“字段:”和下面的各项。')
  }
  return {
    name: finalName,
    label: typeof label === 'string' ? label : finalName,
    type,
    ...(required === true && { required }),
    ...(typeof unit === 'string' && { unit }),
    ...(list && { choices: list }),
    ...(typeof person === 'boolean' && { person }),
    ...(typeof rate === 'boolean' && { rate }),
    ...(typeof help === 'string' && { help }),
    ...(type === 'group' && { fields }),
  }
}

function reportType(typeName: string, location: Location, context: ReadContext): void {
  const similar = findSimilar(typeName, typeNames.keys())
  const hint = similar
    ? `是不是“${similar}”？`
    : `可用的类型：${[...typeNames.keys()].filter((name) => /\p{Script=Han}/u.test(name)).join('、')}。`
  report(context, `没有叫${quoteValue(typeName)}的字段类型`, location, hint)
}

const report = (context: ReadContext, message: string, location: Location, hint: string): void =>
  context.report(diagnose('kind-definition', message, location, [hint]))
