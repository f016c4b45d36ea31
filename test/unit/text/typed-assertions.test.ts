import { describe, expect, it } from 'vitest'
import { findTypedAssertions } from '../../../src/text/index.ts'

const value = '\uFFFC'
const found = (text: string, which: 'computed' | 'every'): readonly string[] =>
  findTypedAssertions(text, which).map((assertion) => assertion.text)

describe('assertions that somebody typed', () => {
  it.each([
    [`报修${value}次，都已修好。`, ['都']],
    [`用于首都、都市的${value}件`, []],
    [`合格率${value}，均有记录，平均${value}次`, ['均']],
    [`整改${value}处，有效遏制；灭火器有效期${value}个月`, ['有效']],
    [`检查${value}次，安全意识得到进一步提高`, ['得到进一步提高']],
    [`办结${value}件，件件及时落到位`, ['件件', '及时', '到位']],
    [`${value}件没有及时办结`, []],
  ])('in a sentence with a value: %s', (text, words) => expect(found(text, 'computed')).toEqual(words))

  it('are sought only in sentences with a value, or in all', () => {
    const text = `学生都很高兴。更换${value}支，都已修好！`
    expect(findTypedAssertions(text, 'computed')).toEqual([{ offset: 12, text: '都' }])
    expect(findTypedAssertions(text, 'every')).toEqual([
      { offset: 2, text: '都' },
      { offset: 12, text: '都' },
    ])
  })

  it.each([
    [`查了${value}次，没有发现隐患。`, ['没有']],
    [`没有办结${value}件，没有投诉`, ['没有']],
    [`没有的有${value}件`, []],
    ['未发生事故；没有投诉：无重大隐患', ['未发生', '没有', '无重大']],
  ])('say that there is nothing only in a clause without a value: %s', (text, words) =>
    expect(found(text, 'every')).toEqual(words))

  it.each([
    ['没有办结的事项', []],
    ['没有办结的事项。', ['没有']],
    ['隐患全部整改', ['全部']],
    ['| 没有完成的 | 全部完好 |', ['全部']],
  ])('are not sought in what a heading or cell calls its subject: %s', (text, words) =>
    expect(found(text, 'every')).toEqual(words))

  it('are given in the order of the text', () => {
    expect(findTypedAssertions('没有漏项，全部修好。', 'every')).toEqual([
      { offset: 0, text: '没有' },
      { offset: 5, text: '全部' },
    ])
  })

  it('end with their sentence, their line and their cell', () => {
    for (const end of ['。', '！', '？', '\n', '|'])
      expect(found(`${value}次${end}都好`, 'computed')).toEqual([])
  })
})
