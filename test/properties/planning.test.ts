import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schoolMonths } from '../../src/calendar/index.ts'
import { mergeItems } from '../../src/planning/merging/merge-items.ts'
import { leftOpen, makeItem, type PlanItem, sourceOrder } from '../../src/planning/plan-item.ts'
import { byEffort } from '../support/effort.ts'
import { judged, planned } from '../support/plan-school.ts'

const things = ['灯管', '课桌椅', '消防栓', '屋面', '图书'] as const
const texts = fc.constantFrom(
  '检修教室灯管。',
  '检修灯管，更换开关。',
  '全面维修课桌椅。',
  '维修课桌椅。',
  '检查消防栓。',
  '组织消防疏散演练。',
  '开展11.9消防宣传日活动，组织消防演练。',
  '添置图书。',
  '重做屋面防水。',
  '国庆前检查安全。',
)

const items: fc.Arbitrary<readonly PlanItem[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.nat({ max: 60 }).map((number) => `X${String(number)}`),
      text: texts,
      source: fc.constantFrom(...sourceOrder),
      months: fc.uniqueArray(fc.constantFrom(3, 4, 5, 6), { maxLength: 2 }),
      item: fc.constantFrom('', ...things),
      section: fc.constantFrom('月度工作', '每月工作', '工作措施'),
    }),
    { selector: ({ id }) => id, maxLength: 14 },
  )
  .map((drafts) =>
    drafts.map(({ source, section, ...draft }) =>
      makeItem({
        ...draft,
        sources: [source],
        section: source === '上学期结转' ? leftOpen : section,
        record: {
          kind: 'plan',
          id: draft.id,
          term: '2026-spring',
          values: {},
          location: { file: 'plan.yaml', line: 1, column: 1 },
          locations: {},
        },
      }),
    ),
  )

const told = (merged: readonly PlanItem[]): readonly string[] =>
  merged
    .map(({ id, sources, origins, months, item }) =>
      JSON.stringify([id, sources, origins.map((origin) => origin.id), months, item]),
    )
    .toSorted()

describe('merging', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(items, (all) => {
        const once = mergeItems(all)
        expect(told(mergeItems(once))).toEqual(told(once))
      }),
    )
  })

  it('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(
        items.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(told(mergeItems(shuffled))).toEqual(told(mergeItems(all)))
        },
      ),
    )
  })

  it('loses no item: each is kept, or is an origin of one that is; and the director’s own are all kept', () => {
    fc.assert(
      fc.property(items, (all) => {
        const merged = mergeItems(all)
        const ids = new Set(merged.flatMap(({ id, origins }) => [id, ...origins.map((origin) => origin.id)]))
        expect(all.filter(({ id }) => !ids.has(id))).toEqual([])
        const own = all.filter(({ sources }) => sources[0] === '自定').map(({ id }) => id)
        expect(merged.map(({ id }) => id)).toEqual(expect.arrayContaining(own))
      }),
    )
  })
})

const planLine = fc
  .record({
    text: texts,
    months: fc.constantFrom('3', '4', '[4, 5]', '6'),
    target: fc.constantFrom('', ', target: 2次', ', target: 5套'),
    status: fc.constantFrom('', ', status: 已完成', ', status: 进行中', ', status: 取消'),
  })
  .map(
    ({ text, months, target, status }) =>
      `text: ${text}, section: 月度工作, months: ${months}${target}${status}`,
  )
const plans = fc
  .array(planLine, { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map((line, index) => `- {id: JH-${String(index)}, ${line}}\n`).join(''))
const day = fc
  .tuple(fc.constantFrom('03', '04', '05', '06'), fc.integer({ min: 10, max: 28 }))
  .map(([month, date]) => `2026-${month}-${String(date)}`)
const repairLines = fc.array(
  fc
    .record({
      date: day,
      item: fc.constantFrom(...things),
      quantity: fc.constantFrom('', ', quantity: 3套'),
      fulfils: fc.constantFrom('', '', ', fulfils: JH-0', ', fulfils: 无'),
      // Each says whether it is done: the first that does makes those that do not count as undone, here as in the summary.
      status: fc.constantFrom(', status: 已完成', ', status: 处理中'),
    })
    .map(
      ({ date, item, quantity, fulfils, status }) =>
        `date: ${date}, item: ${item}, action: 维修${quantity}${fulfils}${status}}\n`,
    ),
  { minLength: 1, maxLength: 8 },
)
const write = (lines: readonly string[]): string =>
  lines.map((line, index) => `- {id: WX-${String(index)}, ${line}`).join('')

const rank = ['已取消', '未到期', '未完成', '部分完成', '逾期完成', '完成']

describe('the outcome of a plan', () => {
  it('is nothing without records', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const found = judged({ '2026-spring/plan.yaml': plan })
        expect(found.filter(({ outcome }) => /完成$/.test(outcome) && outcome !== '未完成')).toEqual([])
      }),
      { numRuns: byEffort(20, 100) },
    )
  })

  it('never gets worse by one more record', () => {
    fc.assert(
      fc.property(plans, repairLines, (plan, lines) => {
        const outcomesOf = (records: readonly string[]): ReadonlyMap<string, number> =>
          new Map(
            judged({ '2026-spring/plan.yaml': plan, '2026-spring/repairs.yaml': write(records) }).map(
              ({ item, outcome }) => [item.id, rank.indexOf(outcome)],
            ),
          )
        const before = outcomesOf(lines.slice(0, -1))
        const after = outcomesOf(lines)
        for (const [id, outcome] of before) expect(after.get(id) ?? -1).toBeGreaterThanOrEqual(outcome)
      }),
      { numRuns: byEffort(25, 150) },
    )
  })
})

describe('the plan of a term', () => {
  it('has a drill in every school month', () => {
    const term = { id: '2026-spring', start: '2026-03-02', end: '2026-07-03' }
    fc.assert(
      fc.property(plans, (plan) => {
        const drills = planned({ '2026-spring/plan.yaml': plan }).filter(
          ({ kind, text, status }) => (kind === 'drill' || text.includes('演练')) && status !== '取消',
        )
        const months = schoolMonths({ ...term, season: 'spring', label: '', yearLabel: '' }, [])
        for (const { month } of months)
          expect(drills.some((drill) => drill.months.includes(month))).toBe(true)
      }),
      { numRuns: byEffort(20, 100) },
    )
  })
})
