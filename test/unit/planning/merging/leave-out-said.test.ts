import { describe, expect, it } from 'vitest'
import { mergeItems } from '../../../../src/planning/merging/merge-items.ts'
import { type ItemDraft, makeItem, type PlanItem } from '../../../../src/planning/plan-item.ts'

const record: ItemDraft['record'] = {
  kind: 'plan',
  id: 'x',
  term: '2026-spring',
  values: {},
  location: { file: 'plan.yaml', line: 1, column: 1 },
  locations: {},
}
const own = (text: string, months: readonly number[], more: Partial<PlanItem> = {}): PlanItem =>
  makeItem({ id: 'A', text, months, section: '月度工作', sources: ['自定'], record, ...more })
const standing = (text: string, months: readonly number[], more: Partial<PlanItem> = {}): PlanItem =>
  makeItem({ id: 'B', text, months, section: '月度工作', sources: ['常规'], record, ...more })
const end = { frequency: '期末' }

/** The words that are planned, and what is left out of the catalogue with the words that it is left out for. */
const planned = (...items: readonly PlanItem[]): readonly (readonly string[])[] =>
  mergeItems(items).map(({ text, covers }) => [text, ...covers.map((covered) => covered.text)])

describe('an item of a catalogue that the school wrote in other words', () => {
  it.each([
    ['期末核对各班校产。', [6, 7], '核对班级和各室财产，损坏的登记处理。'],
    ['清点各班财物。', [6], '核对班级和各室财产，损坏的登记处理。'],
    ['代办费、代管费在期末结清，列出清单。', [6, 7], '结算代办费，列清单向家长公布。'],
    ['编制暑假检修项目。', [7], '拟订假期维修项目。'],
    ['做好期末工作：结清代收费，整理档案。', [7], '结算代办费，列清单向家长公布。'],
  ] as const)('is left out, and told: %s', (text, months, asked) => {
    expect(planned(own(text, months), standing(asked, [7], end))).toEqual([[text, asked.slice(0, -1)]])
  })

  it('is left out if a step says it', () => {
    const item = own('做好期末工作。', [7], { steps: ['清查各班财产', '结清代办费'] })
    expect(planned(item, standing('结算代办费，列清单向家长公布。', [7], end))).toEqual([
      ['做好期末工作。', '结算代办费，列清单向家长公布'],
    ])
  })

  it('keeps the clauses that the school did not write', () => {
    const item = standing('拟订假期维修项目，安排假期值班护校。', [7], end)
    expect(planned(own('拟订暑假维修计划。', [6, 7]), item)).toEqual([
      ['拟订暑假维修计划。', '拟订假期维修项目'],
      ['安排假期值班护校。'],
    ])
    expect(planned(own('安排暑假护校。', [7]), item)).toEqual([
      ['安排暑假护校。', '安排假期值班护校'],
      ['拟订假期维修项目。'],
    ])
  })

  it('keeps a clause about something that has no name here', () => {
    const item = standing('核对班级财产，检查屋面和围墙，备足物资。', [7], end)
    expect(planned(own('清点各班校产。', [7]), item)).toEqual([
      ['清点各班校产。', '核对班级财产'],
      ['检查屋面和围墙，备足物资。'],
    ])
  })

  it('is whole if its steps would lose their place', () => {
    const item = standing('拟订假期维修项目，安排假期值班护校。', [7], { ...end, steps: ['排班'] })
    expect(planned(own('拟订暑假维修计划。', [7]), item)).toHaveLength(2)
  })

  it('has the same words whatever the order of the school’s items', () => {
    const [first, second] = [own('核对各班校产。', [7]), own('清点各室财产。', [7], { id: 'A2' })]
    const item = standing('核对班级和各室财产。', [7], end)
    const covering = (items: readonly PlanItem[]): readonly string[] =>
      mergeItems(items).flatMap(({ id, covers }) => (covers.length > 0 ? [id] : []))
    expect(covering([first, second, item])).toEqual(covering([second, first, item]))
  })
})

describe('an item of a catalogue that only resembles one of the school’s', () => {
  it.each<readonly [string, PlanItem, PlanItem]>([
    ['another time', own('核对各班校产。', [4]), standing('核对班级和各室财产。', [7], end)],
    [
      'what stands in many places',
      own('重做综合楼屋面防水，疏通落水管和排水沟。', [5]),
      standing('入汛前疏通排水沟和落水管，检查屋面、围墙和护坡，备足防汛物资。', [5]),
    ],
    ['another place', own('核对食堂财产。', [7]), standing('核对班级和各室财产。', [7], end)],
    ['another deed', own('做好固定资产登记。', [7]), standing('核对班级和各室财产。', [7], end)],
    ['less than it asks for', own('公布代办费。', [7]), standing('结算代办费，列清单向家长公布。', [7], end)],
    ['only one of its things', own('整理台账。', [3]), standing('整理库房、教材和台账。', [3])],
    ['another holiday', own('拟订五一维修计划。', [7]), standing('拟订暑假维修项目。', [7], end)],
    ['work without a thing', own('做好期末工作。', [7]), standing('做好假期工作安排。', [7], end)],
    [
      'a number of times',
      own('组织大排查。', [3]),
      standing('组织全校性大排查不少于2次。', [3], { target: 2 }),
    ],
  ])('is planned beside it: %s', (_, first, second) => {
    expect(planned(first, second)).toEqual([[first.text], [second.text]])
  })

  it('is planned beside another of a catalogue', () => {
    const other = standing('核对各班校产。', [7], { id: 'C', sources: ['校历'] })
    expect(planned(other, standing('核对班级和各室财产。', [7], end))).toHaveLength(2)
  })
})
