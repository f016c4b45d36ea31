import { describe, expect, it } from 'vitest'
import { type Arrangement, arrange, type FilledSection, type Turn } from '../../../src/templating/arrange.ts'

const arranged = (
  arrangement: Arrangement,
  section: Partial<FilledSection>,
  turn: Partial<Turn> = {},
): string =>
  arrange({ title: '维修', body: '修了灯。', ...section }, arrangement, {
    number: 1,
    many: 3,
    level: 2,
    ...turn,
  })

describe('a section under a heading', () => {
  it.each<readonly [string, Partial<FilledSection>, number, string]>([
    ['has it at the level of its place', {}, 3, '### 维修\n\n修了灯。'],
    ['without a title has none', { title: '无', body: '\n修了灯。\n' }, 2, '修了灯。'],
    ['names its keywords', { keywords: '预防、 坚持' }, 2, '## 维修，关键词：“预防”“坚持”\n\n修了灯。'],
    ['loses blank lines around its text', { body: '\n\n修了灯。\n\n' }, 2, '## 维修\n\n修了灯。'],
    [
      'puts its own headings one level below',
      { body: '## 甲\n\n### 乙\n\n## 丙' },
      2,
      '## 维修\n\n### 甲\n\n#### 乙\n\n### 丙',
    ],
    ['raises its own headings too', { body: '##### 甲' }, 2, '## 维修\n\n### 甲'],
    [
      'has no heading below the sixth level',
      { body: '# 甲\n###### 乙' },
      5,
      '##### 维修\n\n###### 甲\n###### 乙',
    ],
    [
      'without a title puts its own headings in its place',
      { title: '无', body: '\n# 甲\n\n## 乙\n' },
      3,
      '### 甲\n\n#### 乙',
    ],
    ['takes # without a space for text', { body: '#1楼\n甲#2 楼' }, 2, '## 维修\n\n#1楼\n甲#2 楼'],
    ['leaves # within a line where it is', { body: '## 甲\n乙 # 丙' }, 2, '## 维修\n\n### 甲\n乙 # 丙'],
  ])('%s', (_, section, level, expected) => {
    expect(arranged('headings', section, { level })).toBe(expected)
  })
})

describe('a section as a numbered item', () => {
  it.each<readonly [string, Partial<FilledSection>, string]>([
    ['begins with its title', {}, '1. **维修。**修了灯。'],
    ['without a title begins with its text', { title: '无' }, '1. 修了灯。'],
    ['loses the mark of what yields to headings below', { title: '维修 {-}' }, '1. **维修。**修了灯。'],
    ['loses the mark of what does not', { title: '维修{+}' }, '1. **维修。**修了灯。'],
    ['keeps other marks', { title: '维修{x}' }, '1. **维修{x}。**修了灯。'],
    ['joins its paragraphs', { body: '修了灯。\n\n  换了锁。  ' }, '1. **维修。**修了灯。换了锁。'],
    ['leaves out its headings', { body: '### 小结\n修了灯。' }, '1. **维修。**修了灯。'],
    [
      'has its list below it',
      { body: '修了：\n\n1. 灯  \n2. 锁\n\n另有其他。' },
      '1. **维修。**修了：\n   1. 灯\n   2. 锁\n\n   另有其他。',
    ],
    ['that is only a list has it below its title', { body: '- 灯\n- 锁' }, '1. **维修。**\n   - 灯\n   - 锁'],
    ['keeps the levels of its list', { body: '* 灯\n  + 管\n' }, '1. **维修。**\n   * 灯\n     + 管'],
    ['without text is its title', { body: ' \n' }, '1. **维修。**'],
  ])('%s', (_, section, expected) => {
    expect(arranged('items', section)).toBe(expected)
  })
})

describe('a section as a paragraph', () => {
  const body = '### 小结\n修了：\n\n1. 灯\n2) 锁！\n- 门；\n\n另有其他'
  it('of an essay makes sentences of its list and has no title', () => {
    expect(arranged('essay', { body })).toBe('修了：灯。锁！门；另有其他')
    expect(arranged('essay', { body: '- 好吗？\n- 好。' })).toBe('好吗？好。')
    expect(arranged('essay', { body: '十10. 灯' })).toBe('十10. 灯')
  })

  it.each([
    [1, 3, '首先，维修。修了灯。'],
    [2, 3, '其次，维修。修了灯。'],
    [3, 3, '最后，维修。修了灯。'],
  ])('number %d of %d begins with its word', (number, many, expected) => {
    expect(arranged('ordinal', {}, { number, many })).toBe(expected)
  })

  it('without a title has only its word', () => {
    expect(arranged('ordinal', { title: '无' })).toBe('首先，修了灯。')
  })
})
