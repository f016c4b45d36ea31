import { diagnose, type Location } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { type FieldTable, makeFieldTable } from '../reading/field-table.ts'
import { quoteValue } from '../reading/quote-value.ts'
import { type FieldsRead, readFields } from '../reading/read-fields.ts'
import type { SchoolProfile } from '../record.ts'
import type { TreeMap, TreeNode } from '../source/tree.ts'
import { formElements, formFields, marginFields } from './form-fields.ts'
import { type FormMeasure, formMeasures, readMeasure, readSize } from './form-measure.ts'
import type { ElementSettings, FormElementName, FormSettings } from './form-settings.ts'

const table = makeFieldTable(formFields)
const margins = makeFieldTable(marginFields)
const elements = Object.fromEntries(
  Object.entries(formElements).map(([name, fields]) => [name, makeFieldTable(fields)]),
) as Readonly<Record<FormElementName, FieldTable>>
const names = Object.keys(formElements) as readonly FormElementName[]
/** Fields that have subfields. */
const shaped: ReadonlySet<string> = new Set(['margins', ...names])

/** The values of 编号样式. */
export const numberingNames: ReadonlyMap<string, SchoolProfile['numbering']> = new Map([
  ['official', 'official'],
  ['公文', 'official'],
  ['house', 'house'],
  ['校用', 'house'],
  ['compact', 'compact'],
  ['简式', 'compact'],
  ['bracketed', 'bracketed'],
  ['括号', 'bracketed'],
])
const positions: ReadonlyMap<string, FormSettings['position']> = new Map([
  ['outer', 'outer'],
  ['外侧', 'outer'],
  ['centre', 'centre'],
  ['center', 'centre'],
  ['居中', 'centre'],
])
const numberStyles: ReadonlyMap<string, FormSettings['number']> = new Map([
  ['dashes', 'dashes'],
  ['— 1 —', 'dashes'],
  ['plain', 'plain'],
  ['1', 'plain'],
])

/** Reads `form:` (版式): returns all valid values and reports the others. Undefined if it is not a mapping. */
export function readForm(node: TreeNode, context: ReadContext): FormSettings | undefined {
  if (node.type !== 'map') {
    context.report(
      diagnose('wrong-type', '“版式”（form）要分项写', node.location, [
        '如“版式: {行距: 22磅, 正文: {字体: 宋体, 字号: 小四}}”。',
      ]),
    )
    return undefined
  }
  const read = readFields(node, table, '版式', context, shaped)
  const locations = new Map<string, Location>()
  const sides = readGroup(read, 'margins', '页边距', margins, context)
  const measures = {
    ...measuresOf(
      sides,
      ['top', 'bottom', 'left', 'right'],
      { owner: '页边距', table: margins, prefix: '' },
      locations,
      context,
    ),
    ...measuresOf(
      read,
      ['pitch', 'lines', 'characters', 'indent'],
      { owner: '版式', table, prefix: '' },
      locations,
      context,
    ),
  }
  const found: Partial<Record<FormElementName, ElementSettings>> = {}
  let page: FieldsRead | undefined
  for (const name of names) {
    const label = labelOf(table, name)
    const fields = readGroup(read, name, label, elements[name], context)
    if (name === 'pageNumber') page = fields
    if (fields) found[name] = readElement(fields, name, locations, context)
  }
  const word = <T>(
    fields: FieldsRead | undefined,
    name: string,
    words: ReadonlyMap<string, T>,
    at: string,
  ) => {
    const value = fields?.values[name]
    const location = fields?.locations[name]
    if (typeof value === 'string' && location) locations.set(at, location)
    return typeof value === 'string' ? words.get(value) : undefined
  }
  const numbering = word(read, 'numbering', numberingNames, 'numbering')
  const position = word(page, 'position', positions, 'position')
  const number = word(page, 'style', numberStyles, 'number')
  return {
    ...measures,
    ...(numbering && { numbering }),
    ...(position && { position }),
    ...(number && { number }),
    elements: found,
    locations,
  }
}

function readGroup(
  { raw }: FieldsRead,
  name: string,
  label: string,
  fields: FieldTable,
  context: ReadContext,
): FieldsRead | undefined {
  const node = raw.get(name)?.value
  if (node === undefined) return undefined
  if (node.type === 'map') return readFields(node satisfies TreeMap, fields, label, context)
  const [first, second] = fields.fields
  const example = `如“${label}: {${first?.label ?? ''}: …, ${second?.label ?? ''}: …}”。`
  context.report(diagnose('wrong-type', `“${label}”要分项写`, node.location, [example]))
  return undefined
}

function readElement(
  fields: FieldsRead,
  name: FormElementName,
  locations: Map<string, Location>,
  context: ReadContext,
): ElementSettings {
  const { font } = fields.values
  const place = fields.locations.font
  if (typeof font === 'string' && place) locations.set(`${name}.font`, place)
  return {
    ...(typeof font === 'string' && { font: font.trim() }),
    ...measuresOf(
      fields,
      ['size', 'before', 'after'],
      { owner: labelOf(table, name), table: elements[name], prefix: `${name}.` },
      locations,
      context,
    ),
  }
}

type MeasureName = keyof typeof formMeasures

/** The owner of some fields in messages, their labels, and the prefix of their locations. */
interface MeasureSource {
  readonly owner: string
  readonly table: FieldTable
  readonly prefix: string
}

const labelOf = ({ byKey }: FieldTable, name: string): string => byKey.get(name)?.label ?? name

/** Reads the measures among fields. */
function measuresOf<N extends MeasureName>(
  fields: FieldsRead | undefined,
  wanted: readonly N[],
  { owner, table: labels, prefix }: MeasureSource,
  locations: Map<string, Location>,
  context: ReadContext,
): Readonly<Partial<Record<N, number>>> {
  const found: Partial<Record<N, number>> = {}
  for (const name of wanted) {
    const written = fields?.values[name]
    const location = fields?.locations[name]
    if (typeof written !== 'string' || !location) continue
    const measure: FormMeasure = formMeasures[name]
    const value = name === 'size' ? readSize(written) : readMeasure(written, measure)
    if (value === undefined) {
      const message = `${owner}的“${labelOf(labels, name)}”写的是${quoteValue(written)}，要写${measure.expected}`
      context.report(diagnose('form-value', message, location, [`如 ${measure.example}。`]))
    } else {
      found[name] = value
      locations.set(prefix + name, location)
    }
  }
  return found
}
