import { describe, expect, it } from 'vitest'
import { keyOf, sameWork } from '../../../../src/planning/merging/same-work.ts'
import type { Origin, PlanItem } from '../../../../src/planning/plan-item.ts'
import { planItem } from '../../../support/plan-item.ts'

type Draft = Partial<PlanItem>
const sureness = (first: Draft, second: Draft): number =>
  sameWork(
    keyOf(planItem({ id: 'A', months: [4], ...first })),
    keyOf(planItem({ id: 'B', months: [4], sources: ['常规'], ...second })),
  )
const from = (...ids: readonly string[]): { readonly origins: readonly Origin[] } => ({
  origins: ids.map((id) => ({ id, location: { kind: '', id, file: '', line: 1, column: 1 } })),
})
const left: Draft = { sources: ['上学期结转'], months: [9] }

describe('how certain it is that an item says what an earlier one says', () => {
  it.each<readonly [string, Draft, Draft, number]>([
    ['it is the record that the other came from', { text: '甲', ...from('X', 'B') }, { text: '乙' }, 5],
    ['both came from one record', { text: '甲', ...from('X', 'Y') }, { text: '乙', ...from('Y') }, 4],
    ['it came from the other', { text: '甲' }, { text: '乙', ...from('A') }, 4],
    [
      'both came from different things in one record',
      { text: '甲', ...from('J-1', 'J-1-门锁') },
      { text: '乙', ...from('J-1') },
      0,
    ],
    ['its words are among the other’s', { text: '检修吊扇，清洗空调。' }, { text: '检修吊扇' }, 3],
    [
      'its words are a step of the other',
      { text: '做好准备', steps: ['先买冰块', '检修吊扇'] },
      { text: '检修吊扇。' },
      3,
    ],
    [
      'its words are nearly the same',
      { text: '全面检修教室里的吊扇' },
      { text: '全面检修教室的吊扇' },
      2 + 14 / 17,
    ],
    ['it has the same theme and ledger', { text: '防灾减灾日组织疏散演练' }, { text: '5.12应急演练一次' }, 2],
    ['it has the same theme day only', { text: '防灾减灾日出黑板报' }, { text: '5.12挂图展出' }, 1],
    ['it has the same season only', { text: '期末出黑板报' }, { text: '期末挂图展出' }, 0],
    [
      'it is a drill of the same theme day',
      { text: '防灾减灾日出黑板报' },
      { text: '5.12活动', kind: 'drill' },
      0,
    ],
    [
      'it is about the same thing',
      { text: '采购图书和书架' },
      { text: '购置新书', kind: 'purchase', item: '图书' },
      1,
    ],
    [
      'it is about a thing of one character',
      { text: '采购书' },
      { text: '购置', kind: 'purchase', item: '书' },
      0,
    ],
    [
      'it is about a thing in a step',
      { text: '添置物品', steps: ['书架', '图书'] },
      { text: '购置新书', kind: 'purchase', item: '图书' },
      1,
    ],
    [
      'it is mostly said by the other',
      { text: '检修一到六年级教室的吊扇和灯' },
      { text: '检修教室的灯管' },
      (2 * 3) / 19,
    ],
    ['it is hardly said by the other', { text: '检修操场的门' }, { text: '维修各班教室的灯' }, 0],
  ])('if %s', (_, first, second, expected) => expect(sureness(first, second)).toBeCloseTo(expected, 5))

  it.each<readonly [string, Draft, Draft, boolean]>([
    ['the same month', { months: [3, 4] }, { months: [4, 5] }, true],
    ['other months', { months: [3] }, { months: [4] }, false],
    ['no month of its own', { months: [3] }, { months: [] }, true],
    ['a month where the other has none', { months: [] }, { months: [4] }, false],
    ['once a term, and the other has no month', { months: [] }, { frequency: '每学期', months: [] }, true],
    ['once a term, and the other has a month', { months: [4] }, { frequency: '每学期', months: [] }, false],
    ['as often', { frequency: '每周' }, { frequency: '每周', months: [9] }, true],
    ['more often', { frequency: '每月' }, { frequency: '每周' }, false],
    ['only once', { frequency: '每月' }, {}, false],
    ['often, and the other once', {}, { frequency: '每月' }, false],
    [
      'as often as the other says',
      { section: '工作措施', months: [], text: '每周检修吊扇' },
      { frequency: '每周', text: '检修吊扇' },
      true,
    ],
  ])('only if the time is common: %s', (_, first, second, same) => {
    expect(sureness({ text: '检修吊扇', ...first }, { text: '检修吊扇', ...second }) > 0).toBe(same)
  })

  it.each<readonly [string, Draft, Draft, number]>([
    [
      'the thing and place are named',
      { text: '把综合楼的屋面修好' },
      { text: '办结', item: '屋面', place: '综合楼' },
      3,
    ],
    [
      'the thing and place are named in one step',
      { text: '甲', steps: ['乙', '综合楼屋面'] },
      { text: '办结', item: '屋面', place: '综合楼' },
      3,
    ],
    [
      'the thing is mostly named',
      { text: '修综合楼屋面防水' },
      { text: '办结', item: '屋面防水层渗漏', place: '综合楼' },
      3,
    ],
    [
      'what it is a part of is named',
      { text: '修综合楼屋面' },
      { text: '办结', item: '屋面防水层渗漏', place: '综合楼' },
      3,
    ],
    [
      'the thing is hardly named',
      { text: '修综合楼屋面和门窗' },
      { text: '办结', item: '屋面防水层渗漏', place: '综合楼' },
      0,
    ],
    [
      'another place is named',
      { text: '把南楼的屋面修好' },
      { text: '办结', item: '屋面', place: '综合楼' },
      0,
    ],
    ['the thing is named and has no place', { text: '把屋面修好' }, { text: '办结', item: '屋面' }, 3],
    ['the thing is not named and has no place', { text: '把门修好' }, { text: '办结', item: '屋面' }, 0],
    [
      'the thing has one character',
      { text: '把综合楼的门修好' },
      { text: '办结', item: '门', place: '综合楼' },
      0,
    ],
    ['the words are the same', { text: '改造车棚。' }, { text: '改造车棚' }, 3],
    [
      'the words are nearly the same',
      { text: '全面检修教室里的吊扇' },
      { text: '全面检修教室的吊扇' },
      2 + 14 / 17,
    ],
    ['the words are somewhat alike', { text: '检修教室吊扇' }, { text: '检修操场吊灯' }, 0],
  ])('for what was left open, whenever it is planned, if %s', (_, first, second, expected) => {
    expect(sureness(first, { ...second, ...left })).toBeCloseTo(expected, 5)
  })
})

it('an item is compared by the ledgers of its steps too, each apart, or by the one it names', () => {
  expect([...keyOf(planItem({ text: '多听学生演', steps: ['练声', '购置鼓'] })).kinds]).toEqual(['purchase'])
  expect([...keyOf(planItem({ text: '购置鼓', kind: 'repair' })).kinds]).toEqual(['repair'])
})
