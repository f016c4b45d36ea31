import { proofread } from './proofread.ts'
import { recountSummary } from './recount-summary.ts'
import type { PlainSchool, Publisher } from './school-ledgers.ts'

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
        ? reports.flatMap(({ code, message, isError }) =>
            isError && !isOfData(code) ? [`${code} ${message}`] : [],
          )
        : [...proofread(text), ...(document.name === 'summary' ? recountSummary(text, school) : [])]
    faults.push(...found.map((fault) => `${name}, ${document.name}: ${fault}`))
  }
  return faults
}

/** Whether a code reports a fault of the ledgers, which prevents a document but is not a fault of the templates. */
const isOfData = (code: string): boolean =>
  /^(?:missing-field|term-missing|unit-conflict|wrong-|date-impossible)/.test(code)
