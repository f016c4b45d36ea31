import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badNewsOf } from '../support/bad-news.ts'
import { faultsIn, goldenFaultsIn, shippedDocuments } from '../support/check-published.ts'
import { byEffort } from '../support/effort.ts'
import { proofread } from '../support/proofread.ts'
import { planningSchool, randomSchool } from '../support/random-school.ts'
import {
  goldenNames,
  type Line,
  makePublisher,
  type PlainSchool,
  type Published,
  readGolden,
  readSchool,
} from '../support/school-ledgers.ts'

const golden = (name: string): PlainSchool =>
  readSchool(name, new URL(`../golden/${name}/data/`, import.meta.url))
const [summary, plan, ...others] = shippedDocuments

/** Some of the bad news, evenly spread; all of it is in test/heavy. */
const some = (
  school: PlainSchool,
  many: number,
): ReturnType<typeof badNewsOf> extends Iterable<infer T> ? readonly T[] : never => {
  const all = [...badNewsOf(school)]
  const step = Math.max(1, Math.floor(all.length / many))
  return all.filter((_, at) => at % step === 0)
}

describe('whatever goes wrong, the shipped documents are grammatical and contradict no ledger', () => {
  it('at the sample school, as it is', async () => {
    const school = readSchool('the sample school', new URL('../../data/', import.meta.url))
    expect(await faultsIn(makePublisher(), school, 'as it is')).toEqual([])
  })

  it.each([
    'summary-baishi',
    'summary-dongli',
    'summary-songyuan',
  ])('at %s, with one thing after another missing', async (name) => {
    const publisher = makePublisher()
    const school = golden(name)
    const faults = await faultsIn(publisher, school, 'as it is')
    for (const news of some(school, byEffort(1, 12)))
      faults.push(...(await faultsIn(publisher, news.school, news.name, summary ? [summary] : [])))
    expect(faults).toEqual([])
  })

  it('at random schools, small and odd', async () => {
    const publisher = makePublisher()
    await fc.assert(
      fc.asyncProperty(randomSchool, async (school) => {
        expect(await faultsIn(publisher, school, 'random', summary ? [summary] : [])).toEqual([])
      }),
      { numRuns: byEffort(6, 64) },
    )
    await fc.assert(
      fc.asyncProperty(randomSchool, async (school) => {
        expect(await faultsIn(publisher, school, 'random', others)).toEqual([])
      }),
      { numRuns: byEffort(3, 16) },
    )
    await fc.assert(
      fc.asyncProperty(planningSchool, async (school) => {
        expect(await faultsIn(publisher, school, 'random', plan ? [plan] : [])).toEqual([])
      }),
      { numRuns: byEffort(3, 16) },
    )
  })
})

describe('whatever goes wrong, a school’s own template is grammatical and says no number that the ledgers deny', () => {
  it('at the golden schools, each without one of its ledgers or with one thing gone', async () => {
    const publisher = makePublisher()
    const faults: string[] = []
    // The heavy run looks at all of them.
    const step = byEffort(3, 1)
    for (const [at, name] of goldenNames.entries()) {
      if (at % step !== 0) continue
      const golden = readGolden(name)
      const all = [...badNewsOf(golden.school, 'all')]
      const ledgers = all.filter(({ name: news }) => / deleted$/.test(news) && !/ .* /.test(news))
      const news = at % 2 === 0 ? ledgers[at % ledgers.length] : all[Math.floor(all.length / at)]
      if (news)
        faults.push(...(await goldenFaultsIn(publisher, { ...golden, school: news.school }, news.name)))
    }
    expect(faults).toEqual([])
  })
})

/** A count, and what a summary says of it. */
const told: readonly (readonly [words: string, ledger: string, line: Line, field: string])[] = [
  ['120人参加', 'drills', { date: '2026-10-09', type: '消防', participants: 120 }, 'participants'],
  ['发放宣传材料30份', 'trainings', { date: '2026-10-09', topic: '防溺水', letters: 30 }, 'letters'],
  ['登记借还45册次', 'library', { date: '2026-10-09', action: '借阅', books: 45 }, 'books'],
  ['接受赠书45册', 'library', { date: '2026-10-09', action: '受赠', books: 45 }, 'books'],
  ['值班2班次', 'duties', { date: '2026-10-09', shifts: 2 }, 'shifts'],
  ['共9份', 'rules', { name: '消防责任书', type: '责任书', status: '执行', copies: 9 }, 'copies'],
  [
    '更换灯管3支',
    'repairs',
    { date: '2026-10-09', item: '灯管', action: '更换', quantity: '3支' },
    'quantity',
  ],
  [
    '栽种樟树5棵',
    'greenings',
    { date: '2026-10-09', action: '栽种', plant: '樟树', quantity: '5棵' },
    'quantity',
  ],
  ['修剪40平方米', 'greenings', { date: '2026-10-09', action: '修剪', area: 40 }, 'area'],
  ['维修支出85元', 'repairs', { date: '2026-10-09', item: '灯管', action: '更换', cost: 85 }, 'cost'],
]

/** What is reported as left out, except accidents, of which the school keeps no ledger. */
const leftOut = ({ reports }: Published): readonly string[] =>
  reports.flatMap(({ code, message }) =>
    code === 'sentence-left-out' && !message.includes('事故') ? [message] : [],
  )

describe('a number that is missing', () => {
  const school = (ledger: string, line: Line): PlainSchool => ({
    name: 'small',
    others: {
      'school.yaml': `name: 河东小学
department: 总务处
current: 2026-autumn
terms:
  2026-autumn: {start: 2026-09-01, end: 2027-01-22}
`,
    },
    ledgers: { [`2026-autumn/${ledger}`]: { records: [{ id: 'A1', ...line }] } },
    term: { id: '2026-autumn', start: '2026-09-01', end: '2027-01-22' },
  })

  it.each(told)('removes %s, which is reported', async (words, ledger, line, field) => {
    const publisher = makePublisher()
    const [full, empty] = [line, { ...line, [field]: 0 }].map((one) => school(ledger, one))
    if (!full || !empty) throw new Error('no schools')
    const before = await publisher.publish(full, 'summary')
    expect(before.text).toContain(words)
    expect(leftOut(before)).toEqual([])
    const after = await publisher.publish(empty, 'summary')
    expect(proofread(after.text ?? '【待补')).toEqual([])
    expect(leftOut(after)).not.toEqual([])
  })
})
