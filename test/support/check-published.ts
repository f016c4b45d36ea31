import { proofread } from './proofread.ts'
import { recountSummary } from './recount-summary.ts'
import type { PlainSchool, Publisher } from './school-ledgers.ts'

/** The documents that the shipped templates make of a term, and the period that each is asked for by. */
export const shippedDocuments: readonly {
  readonly name: string
  readonly period: (school: PlainSchool) => string | undefined
  /** Whether the school has what it is made of. */
  readonly isDue?: (school: PlainSchool) => boolean
}[] = [
  { name: 'summary', period: () => undefined },
  { name: 'plan', period: () => undefined },
  { name: 'month', period: ({ term }) => nextMonth(term.start) },
  { name: 'annual', period: ({ term }) => schoolYear(term.start), isDue: hasYear },
]

/** The first whole month of a term. */
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

/** What a document says that cannot stand, with the document and the case it is found in. */
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
        ? reports.flatMap(({ code, message, isError }) =>
            isError && !isOfData(code) ? [`${code} ${message}`] : [],
          )
        : [...proofread(text), ...(document.name === 'summary' ? recountSummary(text, school) : [])]
    faults.push(...found.map((fault) => `${name}, ${document.name}: ${fault}`))
  }
  return faults
}

/** What is wrong with the ledgers themselves keeps a document from being made, and is no fault of the templates. */
const isOfData = (code: string): boolean =>
  /^(?:missing-field|term-missing|unit-conflict|wrong-|date-impossible)/.test(code)
