import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { equalEndings, equalOpenings, maskedSections, repeatedPhrases } from '../support/repetition.ts'
import {
  goldenNames,
  makePublisher,
  type PlainSchool,
  type Published,
  readGolden,
  readSchool,
} from '../support/school-ledgers.ts'

/**
 * Characters of the templates' own that may not stand in two sections one after another; with the numbers and marks between
 * them a phrase of as many is ten long or longer.
 */
const stockPhrase = 8

/** The share of a term's records, in per cent, that a summary has to use. */
const leastUsed = 95

interface Profile {
  readonly documents?: { readonly summary?: Readonly<Record<string, unknown>> }
}

/** The school as if it had never chosen sections: the order, headings and arrangement are those that come with the program. */
function withoutOutline(school: PlainSchool): PlainSchool {
  const profile = parse(school.others['school.yaml'] ?? '') as Profile
  const summary = Object.fromEntries(
    Object.entries(profile.documents?.summary ?? {}).filter(
      ([key]) => key !== 'outline' && key !== 'arrange',
    ),
  )
  const others = Object.entries(school.others).filter(([file]) => !file.startsWith('templates/'))
  const own = stringify({ ...profile, documents: { ...profile.documents, summary } })
  return { ...school, others: { ...Object.fromEntries(others), 'school.yaml': own } }
}

const schools = [
  readSchool('the sample school', new URL('../../data/', import.meta.url)),
  ...goldenNames.filter((name) => name.startsWith('summary-')).map((name) => readGolden(name).school),
].map(withoutOutline)

/** How many records the school has of the term, but for plans; one that only says that there is none is not one. */
const recordsOf = ({ ledgers, term }: PlainSchool): number =>
  Object.entries(ledgers)
    .filter(([path]) => path.startsWith(`${term.id}/`) && !/\/(?:plan|budgets)$/.test(path))
    .reduce((sum, [, { records }]) => sum + records.length, 0)

/** How many records a build says that the document does not use: 台账里有、《…》没有写到的记录：维修3次、演练1次. */
function unusedOf({ reports }: Published): number {
  const [named] = reports.flatMap(({ code, message }) =>
    code === 'records-unused' ? (/没有写到的记录：([^；]*)/u.exec(message)?.[1] ?? []) : [],
  )
  return (named?.split('、') ?? []).reduce((sum, part) => sum + Number(/(\d+)\D+$/u.exec(part)?.[1]), 0)
}

describe.each(schools)('the summary that comes with the program, of $name', (school) => {
  const made = makePublisher().publish(school, 'summary', school.term.id)
  const sections = async () => maskedSections((await made).text ?? '', school)

  it('has no two sections that begin alike, or end alike', async () => {
    const all = await sections()
    expect(all.length).toBeGreaterThan(5)
    expect(equalOpenings(all)).toEqual([])
    expect(equalEndings(all)).toEqual([])
  })

  it('has no stock phrase in two sections', async () => {
    expect(repeatedPhrases(await sections(), stockPhrase)).toEqual([])
  })

  it('uses the records of the term, and names the others', async () => {
    const published = await made
    const unused = unusedOf(published)
    expect(((recordsOf(school) - unused) / recordsOf(school)) * 100).toBeGreaterThanOrEqual(leastUsed)
  })
})

it('sections of which each has one thing open end differently', async () => {
  const school: PlainSchool = {
    name: 'one of each',
    others: {
      'school.yaml': `name: 河东小学
department: 总务处
current: 2026-autumn
terms:
  2026-autumn: {start: 2026-09-01, end: 2027-01-22}
`,
    },
    ledgers: {
      '2026-autumn/repairs': {
        records: [{ id: 'W1', date: '2026-11-03', item: '屋顶瓦', action: '检修', status: '未完成' }],
      },
      '2026-autumn/inspections': {
        records: [{ id: 'J1', date: '2026-11-10', scope: '消防', findings: [{ hazard: '箱门破损' }] }],
      },
    },
    term: { id: '2026-autumn', start: '2026-09-01', end: '2027-01-22' },
  }
  const { text = '' } = await makePublisher().publish(school, 'summary')
  expect(text).toContain('没有办结的有1次：屋顶瓦。')
  expect(equalEndings(maskedSections(text, school))).toEqual([])
})
