import { diagnose } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { quoteValue } from '../reading/quote-value.ts'
import { type FieldsRead, readFields } from '../reading/read-fields.ts'
import type {
  ArchivedDocument,
  ArchivedTerm,
  ArchiveSettings,
  FieldGroup,
  FieldValue,
  Retention,
  SignOff,
} from '../record.ts'
import type { TreeNode } from '../source/tree.ts'
import { asGroups } from '../value-guards.ts'
import { fullDay } from './read-terms.ts'
import { archiveFields } from './school-fields.ts'

const table = makeFieldTable(archiveFields)

/** Defaults. */
const usual = { category: 'WS', retention: 'D30' } as const

const retentions: ReadonlyMap<FieldValue | undefined, Retention> = new Map([
  ['Y', 'Y'],
  ['永久', 'Y'],
  ['D30', 'D30'],
  ['30年', 'D30'],
  ['D10', 'D10'],
  ['10年', 'D10'],
])

/** A part of a 档号. Parts are separated by `-` and `·` and used for sorting, so that only letters and digits are allowed. */
const code = /^[A-Za-z0-9]{1,12}$/

/** Reads `archive:`. Undefined, with a diagnostic, if there is no 全宗号. */
export function readArchive(node: TreeNode, context: ReadContext): ArchiveSettings | undefined {
  if (node.type !== 'map') {
    const message = '“归档”（archive）要分项写'
    context.report(diagnose('wrong-type', message, node.location, ['如“归档: {全宗号: Z109, 机构: ZWC}”。']))
    return undefined
  }
  const fields = readFields(node, table, '归档', context)
  const { values } = fields
  const [fonds, category, unit] = [
    codeOf(fields, 'fonds', '全宗号', context),
    codeOf(fields, 'category', '门类', context),
    codeOf(fields, 'unit', '机构', context),
  ]
  if (fonds === undefined) return undefined
  return {
    fonds,
    category: category ?? usual.category,
    ...(unit !== undefined && { unit }),
    retention: retentions.get(values.retention) ?? usual.retention,
    photosAsTaken: values.photos !== undefined,
    documents: new Map(groupsOf(values.documents).map(readDocument)),
    terms: new Map(groupsOf(values.terms).map((group) => readTerm(group, context))),
    location: node.location,
  }
}

const groupsOf = (value: FieldValue | undefined): readonly FieldGroup[] =>
  value === undefined ? [] : asGroups(value)

function codeOf(
  { values, locations }: FieldsRead,
  name: string,
  label: string,
  context: ReadContext,
): string | undefined {
  const value = textOf(values[name])
  if (value === undefined || code.test(value)) return value
  const message = `“${label}”写的是${quoteValue(value)}，不能用在档号里`
  context.report(
    diagnose('archive-code', message, locations[name], ['只用字母和数字，最多 12 个，如 Z109。']),
  )
  return undefined
}

const textOf = (value: FieldValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

function readDocument({ values }: FieldGroup): readonly [string, ArchivedDocument] {
  const [number, secrecy, note] = [textOf(values.number), textOf(values.secrecy), textOf(values.note)]
  const retention = retentions.get(values.retention)
  const document = {
    ...(retention && { retention }),
    ...(number !== undefined && { number }),
    ...(secrecy !== undefined && { secrecy }),
    ...(note !== undefined && { note }),
  }
  return [textOf(values.document) ?? '', document]
}

const steps = [
  { role: 'drafted', day: 'draftedOn', label: '起草日期' },
  { role: 'reviewed', day: 'reviewedOn', label: '审核日期' },
  { role: 'signed', day: 'signedOn', label: '签发日期' },
] as const

function readTerm(
  { values, locations, location }: FieldGroup,
  context: ReadContext,
): readonly [string, ArchivedTerm] {
  const signOffs = steps.flatMap(({ role, day, label }): readonly SignOff[] => {
    const by = textOf(values[role])
    const on = fullDay(values[day], locations[day], label, context)
    return by === undefined || on === undefined
      ? []
      : [{ role, by, on, location: locations[day] ?? location, nameLocation: locations[role] ?? location }]
  })
  const { first } = values
  return [textOf(values.term) ?? '', { signOffs, ...(typeof first === 'number' && { first }), location }]
}
