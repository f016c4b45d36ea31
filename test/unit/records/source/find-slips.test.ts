import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../../src/records/source/edits.ts'
import { findSlips } from '../../../../src/records/source/find-slips.ts'

const keys = new Set(['编号', '日期', '物品', '备注', '隐患', '位置', 'id', 'date'])
const isKey = (word: string): boolean => keys.has(word)

const mend = (text: string): { text: string; codes: readonly string[] } => {
  const slips = findSlips(text, isKey)
  return { text: applyEdits(text, slips).text, codes: slips.map(({ code }) => code) }
}

describe('findSlips', () => {
  it.each([
    ['- 编号：A\n  日期：2026\n', '- 编号: A\n  日期: 2026\n', ['fullwidth-colon', 'fullwidth-colon']],
    ['编号：A\n颜色： 红\n', '编号: A\n颜色: 红\n', ['fullwidth-colon', 'fullwidth-colon']],
    [
      '隐患：\n  - 隐患：甲\n    位置：乙\n',
      '隐患:\n  - 隐患: 甲\n    位置: 乙\n',
      ['fullwidth-colon', 'fullwidth-colon', 'fullwidth-colon'],
    ],
    ['- 编号:A\n', '- 编号: A\n', ['colon-space']],
    ['-编号: A\n', '- 编号: A\n', ['dash-space']],
    ['－ 编号: A\n', '- 编号: A\n', ['fullwidth-dash']],
    ['－编号：A\n', '- 编号: A\n', ['fullwidth-dash', 'fullwidth-colon']],
    [
      '-　编号:　A\n　日期: 2\n',
      '- 编号: A\n  日期: 2\n',
      ['fullwidth-space', 'fullwidth-space', 'fullwidth-space'],
    ],
    ['- 编号: A\n\t日期: 2\n', '- 编号: A\n  日期: 2\n', ['yaml-tab']],
    ['- 编号: A\n    \t日期: 2\n', '- 编号: A\n  日期: 2\n', ['yaml-tab']],
    [
      '- 隐患:\n\t\t- 位置: 甲\n\t\t\t备注: 乙\n',
      '- 隐患:\n    - 位置: 甲\n      备注: 乙\n',
      ['yaml-tab', 'yaml-tab'],
    ],
    ['- 编号: "A”\n', '- 编号: "A"\n', ['fullwidth-quote']],
    ['- “编号”: A\n', '- "编号": A\n', ['fullwidth-quote', 'fullwidth-quote']],
    ['- {编号：A，日期: 2}\n', '- {编号: A, 日期: 2}\n', ['fullwidth-colon', 'fullwidth-comma']],
  ])('corrects %j', (text, mended, codes) => {
    expect(mend(text)).toEqual({ text: mended, codes })
  })

  it.each([
    '# 说明：编号：日期\n- 编号: A\n',
    '- 编号: A\n  备注: 时间：上午，地点：操场\n',
    '- 备注: |\n    日期：今天\n    \t编号：甲\n  编号: A\n',
    '- &甲\n  备注: >-\n    日期：今天\n  编号: A\n',
    '- 备注: 第一行\n    日期：今天\n  编号: A\n',
    '- 备注: "第一行\n    日期：今天"\n  编号: A\n',
    '- 编号: A\n  备注: http://a.cn/b 8:30\n',
    '- 隐患:\n    - 通道：有杂物\n    - 8:30 关门\n',
    '- 编号: “甲”\n',
    '"日期：": 甲\n\'日期：年\': 乙\n',
    '- 备注: {甲：乙，丙：丁}\n',
    '- 编号: A\n\n  \t\n',
    '- 备注: ——甲\n    ——乙\n',
  ])('leaves %j alone', (text) => {
    expect(mend(text)).toEqual({ text, codes: [] })
  })

  it('takes time in proportion to the text, however it is indented', () => {
    const text = `${' '.repeat(50)}编号: A\n`.repeat(20_000)
    expect(findSlips(text, isKey)).toEqual([])
  })
})

describe('applyEdits', () => {
  it('finds the way back to the original', () => {
    const { text, toOriginal } = applyEdits('甲：乙\n丙：丁', [
      { start: 1, end: 2, replacement: ': ' },
      { start: 5, end: 6, replacement: ': ' },
    ])
    expect(text).toBe('甲: 乙\n丙: 丁')
    expect(Array.from('甲: 乙\n丙: 丁', (_, offset) => toOriginal(offset))).toEqual([
      0, 1, 1, 2, 3, 4, 5, 5, 6,
    ])
  })
})
