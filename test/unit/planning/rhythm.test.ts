import { describe, expect, it } from 'vitest'
import { rhythm, rhythmInWords } from '../../../src/planning/rhythm.ts'
import { planItem } from '../../support/plan-item.ts'

describe('how often an item is to be done', () => {
  it.each([
    [{ frequency: '每天' }, '每天'],
    [{ frequency: '每周' }, '每周'],
    [{ frequency: '每学期' }, '每学期'],
    [{ frequency: '开学初' }, ''],
    [{ section: '每月工作' }, '每月'],
    [{ section: '每月工作', frequency: '每周' }, '每周'],
    [{ section: '每月工作', frequency: '开学初' }, ''],
    [{ section: '月度工作' }, ''],
    [{ text: '每周检查一次', section: '工作措施' }, ''],
  ])('is, for %o, %j', (more, expected) => expect(rhythm(planItem(more))).toBe(expected))

  it.each([
    ['每天巡查', '每天'],
    ['天天有人管', '每天'],
    ['每个星期大扫除', '每周'],
    ['每一个月查一次', '每月'],
    ['每月清点', '每月'],
    ['每个学期培训', '每学期'],
    ['随手关灯', ''],
  ])('is, for a measure with the words %s, %j', (text, expected) => {
    expect(rhythmInWords(planItem({ text, section: '工作措施' }))).toBe(expected)
  })

  it.each([
    ['says so itself', { frequency: '每月', section: '工作措施' }, '每月'],
    ['is not a measure', { section: '工作目标' }, ''],
    ['is not a measure but says so', { section: '月度工作', frequency: '每天' }, '每天'],
    ['has months', { section: '工作措施', months: [4] }, ''],
    [
      'has a date',
      {
        section: '工作措施',
        date: { type: 'date', text: '4-10', precision: 'day', start: '2026-04-10', end: '2026-04-10' },
      },
      '',
    ],
  ] as const)('is not taken from the words of an item that %s', (_, more, expected) => {
    expect(rhythmInWords(planItem({ text: '每周检查', ...more }))).toBe(expected)
  })
})
