import { holidaysOfTerms, makeUsualTerm, type Term } from '../../calendar/index.ts'
import { diagnose, type Location, makeFaultList, type Outcome } from '../../diagnostics/index.ts'
import { parseLanguage } from '../../text/index.ts'
import type { KindDefinition } from '../field.ts'
import { checkCharacters } from '../reading/check-characters.ts'
import type { ReadContext } from '../reading/context.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { type FieldsRead, readFields } from '../reading/read-fields.ts'
import type { FieldValue, FieldValues, Holiday, SchoolProfile, WordingPolicy } from '../record.ts'
import { readTree } from '../source/read-tree.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { TreeNode } from '../source/tree.ts'
import { asGroups } from '../value-guards.ts'
import { formElements, formFields, marginFields } from './form-fields.ts'
import type { FormSettings } from './form-settings.ts'
import { readAdoption } from './read-adoption.ts'
import { readArchive } from './read-archive.ts'
import { readDocuments } from './read-documents.ts'
import { readFacts } from './read-facts.ts'
import { readFonts } from './read-fonts.ts'
import { numberingNames, readForm } from './read-form.ts'
import { readForms } from './read-forms.ts'
import { readHolidays } from './read-holidays.ts'
import { readKinds } from './read-kinds.ts'
import { readMask } from './read-mask.ts'
import { readPlanMonths } from './read-plan-months.ts'
import { readTerms } from './read-terms.ts'
import {
  archiveFields,
  fieldFields,
  fontFields,
  kindFields,
  maskFields,
  profileFields,
  schoolFields,
  shapedFields,
  termFields,
  wordingFields,
} from './school-fields.ts'

/** A profile whose `current` is as written, if at all: the default depends on the folders. */
export interface SchoolRead {
  readonly profile: Omit<SchoolProfile, 'current'>
  readonly current: string | undefined
  readonly currentLocation: Location | undefined
  readonly termsLocation: Location | undefined
  readonly kinds: readonly KindDefinition[]
}

const table = makeFieldTable(schoolFields)
const wordingTable = makeFieldTable(wordingFields)
const knownKeys: ReadonlySet<string> = new Set(
  [
    schoolFields,
    termFields,
    wordingFields,
    formFields,
    marginFields,
    ...Object.values(formElements),
    fontFields,
    archiveFields,
    maskFields,
    kindFields,
    fieldFields,
  ].flatMap((fields) => [...makeFieldTable(fields).byKey.keys()]),
)

/** The default. */
const usualWording: WordingPolicy = { exactUpTo: 10, counts: 'exact' }
const usualDepartment = '总务处'

/** Dates in the profile are full dates, so that any term will do to parse them. */
const anyTerm: Term = makeUsualTerm('2000-autumn')

/** Parses school.yaml. Undefined if it contains no mapping. */
export function parseSchool(source: SourceFile): Outcome<SchoolRead | undefined> {
  const faults = makeFaultList()
  const context: ReadContext = { term: anyTerm, ...faults }
  const tree = readTree(source, (word) => knownKeys.has(word))
  tree.diagnostics.forEach(faults.report)
  if (tree.value) checkCharacters(tree.value).forEach(faults.report)
  if (tree.value?.type !== 'map') {
    const broken = tree.diagnostics.length > 0
    const location = tree.value?.location ?? { file: source.file, line: 1, column: 1 }
    if (!broken) {
      const message = tree.value ? 'school.yaml 要写成“字段: 值”' : 'school.yaml 是空的'
      faults.report(diagnose('school-shape', message, location, ['至少写上 学校名称 和 学期。']))
    }
    return { value: undefined, diagnostics: faults.all() }
  }
  const fields = readFields(tree.value, table, '学校信息', context, shapedFields)
  return { value: toProfile(fields, tree.value.location, context), diagnostics: faults.all() }
}

function toProfile(
  { values, locations, raw }: FieldsRead,
  location: Location,
  context: ReadContext,
): SchoolRead {
  const node = (name: string): TreeNode | undefined => raw.get(name)?.value
  const text = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const [terms, wording, kinds, facts] = [node('terms'), node('wording'), node('kinds'), node('facts')]
  const mask = node('mask')
  const [names, language] = [node('names'), parseLanguage(text('lang') ?? '')]
  const written = node('archive')
  const archive = written && readArchive(written, context)
  const [fonts, planMonths, adopt] = [node('fonts'), node('planMonths'), node('adopt')]
  const [ownForm, ownDocuments] = [node('form'), node('documents')]
  const form = ownForm && readForm(ownForm, context)
  const documents = ownDocuments && readDocuments(ownDocuments, context)
  const numbering = settleNumbering(text('numbering'), locations.numbering, form, context)
  const name = text('name') ?? ''
  const free = facts && readFacts(facts, table, context)
  const known = terms ? readTerms(terms, context) : []
  const profile = {
    name,
    shortName: text('shortName') ?? name,
    department: text('department') ?? usualDepartment,
    terms: known,
    holidays: settleHolidays(
      known,
      values.holidays,
      locations.holidays ?? raw.get('terms')?.key.location,
      context,
    ),
    ...(adopt && { adopted: readAdoption(adopt, context) }),
    ...(planMonths && { planMonths: readPlanMonths(planMonths, context) }),
    fixedTerms: Array.isArray(values.fixedTerms) ? (values.fixedTerms as readonly string[]) : [],
    values: merge(pick(values), free?.values),
    wording: wording ? readWording(wording, context) : usualWording,
    numbering,
    ...(language && { language }),
    ...(names && { names: readForms(names, context) }),
    ...(fonts && readFonts(fonts, fontNames([form, ...(documents?.documentForms.values() ?? [])]), context)),
    ...(form && { form }),
    ...documents,
    ...(mask && { mask: readMask(mask, context) }),
    ...(archive && { archive }),
    location,
    locations: merge({ ...locations, ...placeOfNumbering(form) }, free?.locations),
  }
  return {
    profile,
    current: text('current'),
    currentLocation: locations.current,
    termsLocation: raw.get('terms')?.key.location,
    kinds: kinds ? readKinds(kinds, context) : [],
  }
}

/** Reads 编号样式, which may be inside or outside 版式; if both are given, they must agree. */
function settleNumbering(
  written: string | undefined,
  location: Location | undefined,
  form: FormSettings | undefined,
  context: ReadContext,
): SchoolProfile['numbering'] {
  const outside = numberingNames.get(written ?? '')
  const inside = form?.numbering
  const place = form?.locations.get('numbering')
  if (outside && inside && outside !== inside && place && location) {
    const message = `版式里的编号写的是“${inside}”，外面的编号样式写的是“${outside}”`
    const related = [{ message: '外面的写在这里', location }]
    context.report(diagnose('duplicate-key', message, place, ['留下一处。'], related))
  }
  return inside ?? outside ?? 'official'
}

const placeOfNumbering = (form: FormSettings | undefined): Readonly<Record<string, Location>> => {
  const location = form?.locations.get('numbering')
  return location ? { numbering: location } : {}
}

/** The names of the fonts used by forms. */
const fontNames = (forms: readonly (FormSettings | undefined)[]): ReadonlySet<string> =>
  new Set(
    forms.flatMap((form) =>
      Object.values(form?.elements ?? {}).flatMap(({ font }) => (font === undefined ? [] : [font])),
    ),
  )

/** The school's holidays combined with the national ones; reports those that have not been announced yet. */
function settleHolidays(
  terms: readonly Term[],
  written: FieldValue | undefined,
  location: Location | undefined,
  context: ReadContext,
): readonly Holiday[] {
  const groups = asGroups(written)
  // 节假日: 无 means that there are none.
  if (written !== undefined && groups.length === 0) return []
  const { holidays, expected } = holidaysOfTerms(terms, readHolidays(groups, context))
  if (expected.length > 0) {
    const listed = expected.map(
      ({ name, start, end }) => `${name} ${start}${end === start ? '' : ` 至 ${end}`}`,
    )
    const message = `国家还没有公布、学校也没有写的假日，按惯例推算：${listed.join('，')}`
    context.report(
      diagnose('holidays-expected', message, location, [
        '放假通知下来后，照通知写进 school.yaml 的 holidays。',
      ]),
    )
  }
  return holidays
}

/** Picks the facts out of the profile's fields. */
function pick(values: FieldValues): FieldValues {
  const picked = Object.create(null) as Record<string, FieldValue>
  for (const { name } of profileFields) {
    const value = values[name]
    if (value !== undefined) picked[name] = value
  }
  return picked
}

const merge = <T>(
  first: Readonly<Record<string, T>>,
  second: Readonly<Record<string, T>> | undefined,
): Record<string, T> => Object.assign(Object.create(null) as Record<string, T>, first, second)

function readWording(node: TreeNode, context: ReadContext): WordingPolicy {
  if (node.type !== 'map') {
    const message = '“数字写法”（wording）要分项写'
    context.report(
      diagnose('wrong-type', message, node.location, ['写成“数字写法: {准确到: 10, 计数: 准确}”。']),
    )
    return usualWording
  }
  const { values } = readFields(node, wordingTable, '数字写法', context)
  const { exactUpTo, counts } = values
  return {
    exactUpTo: typeof exactUpTo === 'number' ? exactUpTo : usualWording.exactUpTo,
    counts: counts === 'approximate' || counts === '约数' ? 'approximate' : 'exact',
  }
}
