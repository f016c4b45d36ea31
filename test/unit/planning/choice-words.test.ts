import { describe, expect, it } from 'vitest'
import { choicesIn, wordsOf } from '../../../src/planning/choice-words.ts'
import { judged, outcomes } from '../../support/plan-school.ts'

it('names a choice by its own word or by another', () => {
  const drills = ['地震', '消防', '疏散']
  expect(choicesIn('防震减灾', 'drill', drills)).toEqual(['地震'])
  expect(choicesIn('消防逃生', 'drill', drills)).toEqual(['消防', '疏散'])
  // Only a drill against fire is 防火; a check of 防火门 is not one.
  expect(choicesIn('防火', 'inspection', drills)).toEqual([])
  expect(wordsOf('sanitation', '消毒')).toEqual(['消毒', '杀菌', '灭菌'])
})

const plan = (text: string, more = ''): Readonly<Record<string, string>> => ({
  '2026-spring/plan.yaml': `- {id: JH-1, text: ${text}, section: 月度工作, months: 4${more}}\n`,
})
const drill = (type: string): Readonly<Record<string, string>> => ({
  '2026-spring/drills.yaml': `- {id: YL-1, date: 2026-04-10, type: ${type}}\n`,
})
const clean = (action: string): Readonly<Record<string, string>> => ({
  '2026-spring/sanitations.yaml': `- {id: XS-1, date: 2026-04-10, action: ${action}}\n`,
})
const repair = (action: string, item: string): Readonly<Record<string, string>> => ({
  '2026-spring/repairs.yaml': `- {id: WX-1, date: 2026-04-10, done: 2026-04-10, action: ${action}, item: ${item}}\n`,
})

describe('the outcome of work that the ledger has in other words', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['防震演练', drill('地震'), '完成'],
    ['地震演练', drill('防震疏散'), '完成'],
    ['防震演练', drill('消防'), '未完成'],
    ['防震、防火演练各一次', drill('地震'), '部分完成'],
    ['灭蚊灭鼠', clean('消杀'), '完成'],
    ['除四害', clean('消毒'), '未完成'],
    ['清洗水箱', clean('水箱清洗'), '完成'],
    ['对水箱进行清洗消毒', clean('水箱清洗'), '完成'],
    ['清洗水箱', clean('消毒'), '未完成'],
    ['清洗水箱', repair('清洗', '水箱'), '完成'],
    ['清洗水箱', repair('更换', '水箱'), '未完成'],
    ['清洗、检修空调', repair('维修', '空调'), '完成'],
    ['空调保养', repair('保养', '空调'), '完成'],
    ['空调保养', repair('维修', '空调'), '未完成'],
  ])('%s, with %j, is %s', (text, records, outcome) => {
    expect(outcomes({ ...plan(text), ...records })['JH-1']).toBe(outcome)
  })

  it('names what a plan lists as the plan does', () => {
    const [item] = judged({ ...plan('防震、防火演练各一次'), ...drill('地震') })
    expect(item?.progress).toBe('2个分项里有1个有记录，缺“防火”')
  })

  it('takes the item’s own thing in other words', () => {
    expect(outcomes({ ...plan('演练一次', ', item: 防震'), ...drill('地震') })['JH-1']).toBe('完成')
  })
})

describe('an item that the director calls done', () => {
  const bought = {
    '2026-spring/purchases.yaml': '- {id: CG-1, date: 2026-04-10, items: [{name: 篮球架, quantity: 2副}]}\n',
  }
  it('is not done by a record of a ledger that its words do not mean, but the record is suggested', () => {
    const [item] = judged({ ...plan('篮球架安全有保障', ', status: 已完成'), ...bought })
    expect(item).toMatchObject({ outcome: '未完成', proofs: [] })
    expect(item?.suggestions).toMatchObject([
      {
        record: { id: 'CG-1' },
        score: 60,
        reasons: ['计划写着“已完成”，记在采购台账', '“篮球架”写在计划里', '日期在计划的时间里'],
      },
    ])
  })
  it('gets no suggestion from other ledgers otherwise, nor if it names its ledger', () => {
    for (const more of ['', ', status: 已完成, kind: 检查']) {
      const [item] = judged({ ...plan('篮球架安全有保障', more), ...bought })
      expect(item?.suggestions).toEqual([])
    }
  })
})
