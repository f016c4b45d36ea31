import { describe, expect, it } from 'vitest'
import { checkAssertions, checkWrittenNumbers } from '../../../src/templating/check-written-numbers.ts'

const written = (text: string) => ({ file: 'a.md', text })

describe('what was typed', () => {
  it('is reported by what can be done about it', () => {
    const reports = checkWrittenNumbers(written('每周检查一次，买了5台。'), [])
    expect(reports.map(({ code, hints }) => [code, ...hints])).toEqual([
      [
        'number-unsourced',
        '能从台账里数的，在模板里用 {{count …}}、{{sum …}} 写；固定的说法添进 school.yaml 的 fixedTerms；确实要手写的不用管。',
      ],
      ['frequency-unsourced', '有台账可对的，在模板里写 {{frequency 台账 条件}}，由日期算出；没有的不用管。'],
    ])
  })
})

describe('an assertion', () => {
  const text = '隐患都整改了。'
  const at = text.indexOf('都')

  it.each([
    ['before', 0, at, true],
    ['around it', 0, text.length, false],
    ['that begins with it', at, at + 1, false],
    ['after it', at + 1, text.length, true],
  ])('is reported beside a stretch that records bear, %s', (_, start, end, isReported) => {
    const others = [{ start: 90, end: 95 }]
    expect(checkAssertions(written(text), [{ start, end }, ...others])).toHaveLength(isReported ? 1 : 0)
  })

  it('is answered in a template with the block that says it, and in a paragraph of one’s own with a look at the ledgers', () => {
    expect(checkAssertions(written(text), [])[0]?.hints).toEqual([
      '有记录为证的，写在 {{#claim 台账 条件}}…{{else}}…{{/claim}} 里，条条记录都够才印；没有的改成说做了什么。',
    ])
    expect(checkAssertions(written(text), undefined)[0]?.hints).toEqual([
      '程序不知道它是不是真的，请对照台账核实；有记录为证的，可以改在模板里用 {{#claim}} 写。',
    ])
  })

  it('about the future is reported only beside something computed', () => {
    expect(checkAssertions(written(text), undefined, 'computed')).toEqual([])
    expect(checkAssertions(written(text), undefined)).toHaveLength(1)
  })
})
