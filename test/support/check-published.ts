import { recountGolden } from './golden-recounts.ts'
import { proofread } from './proofread.ts'
import { recount, recountPlan } from './recount/index.ts'
import type { GoldenSchool, PlainSchool, Published, Publisher } from './school-ledgers.ts'

/** The documents that the shipped templates make for a term, each with the period to request. */
export const shippedDocuments: readonly {
  readonly name: string
  readonly period: (school: PlainSchool) => string | undefined
  /** Whether the school has what it is made from. */
  readonly isDue?: (school: PlainSchool) => boolean
}[] = [
  { name: 'summary', period: () => undefined },
  { name: 'plan', period: () => undefined },
  { name: 'month', period: ({ term }) => nextMonth(term.start) },
  { name: 'annual', period: ({ term }) => schoolYear(term.start), isDue: hasYear },
]

/** The month after the one in which a term starts. */
function nextMonth(start: string): string {
  const [year = 0, month = 0] = start.split('-').map(Number)
  return `${year}-${String(month + 1).padStart(2, '0')}`
}

function schoolYear(start: string): string {
  const [year = 0, month = 0] = start.split('-').map(Number)
  const first = month >= 8 ? year : year - 1
  return `${first}-${first + 1}`
}

/** Whether both terms of the school year are declared. */
function hasYear({ term, others }: PlainSchool): boolean {
  const [first, second] = schoolYear(term.start).split('-')
  const profile = others['school.yaml'] ?? ''
  return profile.includes(`${first}-autumn:`) && profile.includes(`${second}-spring:`)
}

/** The faults in a document, each with the document and the case in which it was found. */
export async function faultsIn(
  publisher: Publisher,
  school: PlainSchool,
  name: string,
  documents = shippedDocuments,
): Promise<string[]> {
  const faults: string[] = []
  for (const document of documents.filter(({ isDue }) => isDue?.(school) ?? true)) {
    const { text, reports } = await publisher.publish(school, document.name, document.period(school))
    const found =
      text === undefined
        ? reports.flatMap(faultOf)
        : [
            ...proofread(text),
            ...(document.name === 'plan'
              ? plannedFaults(text, school)
              : recount(text, school, document.period(school))),
          ]
    faults.push(...found.map((fault) => `${name}, ${document.name}: ${fault}`))
  }
  return faults
}

/** What the document of a golden case, made by its school's own template, says that cannot stand. */
export async function goldenFaultsIn(
  publisher: Publisher,
  { school, document }: GoldenSchool,
  name: string,
): Promise<string[]> {
  const { text, reports } = await publisher.publish(school, document, school.term.id)
  if (text === undefined) return reports.flatMap(faultOf).map((fault) => `${name}: ${fault}`)
  // A draft says what is missing, and it is reported.
  const open = [...text.matchAll(/【待补：([^】]*?)(?:合计)?】/gu)].filter(
    ([, what = '']) => !reports.some(({ message }) => message.includes(what)),
  )
  return [
    ...proofread(text.replace(/【待补：[^】]*】/gu, '某')).filter((fault) => !isAnnounced(fault, school)),
    ...open.map(([mark]) => `${mark} without a report`),
    ...recountGolden(school.name, text, school),
    ...(document === 'summary' && school.others['school.yaml']?.includes('outline:')
      ? recount(text, school, undefined)
      : []),
  ].map((fault) => `${school.name}, ${name}: ${fault}`)
}

/** Whether a line ends in a record's own words, which announce what the record does not go on to say. */
const isAnnounced = (fault: string, { ledgers }: PlainSchool): boolean => {
  const [, words] = /(.{1,8}：)⏎/u.exec(fault) ?? []
  return words !== undefined && JSON.stringify(ledgers).includes(`${words}"`)
}

/** What the plan of the term after a school's current one says that its ledgers deny. */
function plannedFaults(said: string, school: PlainSchool): readonly string[] {
  const { others, term } = school
  const [year = '', season] = term.id.split('-')
  const next = season === 'autumn' ? `${Number(year) + 1}-spring` : `${year}-autumn`
  return others['school.yaml']?.includes(`${next}:`) ? recountPlan(said, school, [term.id, next]) : []
}

/** An error, unless of the data. */
const faultOf = ({ code, message, isError }: Published['reports'][number]): readonly string[] =>
  isError && !isOfData(code) ? [`${code} ${message}`] : []

/** What is wrong with the ledgers themselves keeps a document from being made, and is no fault of the templates. */
const isOfData = (code: string): boolean =>
  /^(?:missing-field|term-missing|unit-conflict|wrong-|date-impossible)/.test(code)
