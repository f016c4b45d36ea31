import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/document/index.ts'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': repairs({ item: '灯管', many: 2, quantity: '2支' }),
})
const made = (text: string) => render(text, workspace)
const settled = (settings: string) => {
  const { frontMatter, reports } = made(`---\ndocument: 总结\n${settings}---\n甲\n`)
  const { title, subtitle, ...more } = frontMatter
  return {
    ...more,
    ...(title && { title: plainText(title) }),
    ...(subtitle && { subtitle: plainText(subtitle) }),
    reports,
  }
}
const usual = {
  document: '总结',
  date: '2026-01-23',
  due: 'current',
  landscape: 'table',
  keywords: [],
  parts: { contents: false },
  reports: [],
}

describe('the settings of a document', () => {
  it('are absent where the template has none', () => {
    expect(settled('')).toEqual(usual)
  })

  it('may contain values', () => {
    expect(
      settled(
        'title: "{{school.name}}{{term.label}}总结"\nsubtitle: 修了{{count repairs}}\nauthor: "{{school.department}}"\n',
      ),
    ).toEqual({
      ...usual,
      title: '清河县城南小学2025年秋季学期总结',
      subtitle: '修了2次',
      author: '总务处',
    })
    const { frontMatter, evidence } = made(
      '---\ndocument: 总结\nsubtitle: 修了{{count repairs}}。\n---\n甲\n',
    )
    expect(frontMatter.subtitle).toEqual([
      { type: 'text', value: '修了' },
      { type: 'fact', value: '2次', evidence: 0 },
      { type: 'text', value: '。' },
    ])
    expect(evidence).toHaveLength(1)
  })

  it('have keywords, separated by any comma', () => {
    expect(settled('keywords: 维修、安全,消防，绿化\n').keywords).toEqual(['维修', '安全', '消防', '绿化'])
    expect(settled('keywords: 维修、,， 、\n').keywords).toEqual(['维修'])
  })

  it.each([
    ['start', '2025-09-01'],
    ['end', '2026-01-23'],
    ['2025-12-31', '2025-12-31'],
  ])('dated %s have the day %s', (date, day) => {
    expect(settled(`date: ${date}\n`)).toEqual({ ...usual, date: day })
  })

  it('with a fault are reported where they are', () => {
    expect(settled('title: 总结{{没有}}\n')).toEqual({
      ...usual,
      title: '总结【待补：模板有误】',
      reports: ['template-unknown-name 3:12 没有“没有”这个变量或助手'],
    })
    expect(settled('title: 总结{{count\n')).toMatchObject({
      title: '',
      reports: [expect.stringMatching(/^template-syntax 3:\d+ \{\{ 没有用 \}\} 结束$/)],
    })
  })

  it('write numbers in the numerals that they choose', () => {
    const { text } = made(
      '---\ndocument: 总结\nnumerals: han\n---\n{{count repairs}}{{#each repairs}}、{{quantity}}{{item}}{{/each}}\n',
    )
    expect(text).toBe('两次、两支灯管、两支灯管\n')
  })
})

describe('words that are left out', () => {
  const zero =
    '是 0 也要写的，在这个数后面加上 zero="没有"，写明是 0 的时候怎么说；有和没有说法不同的，用 {{#if}}、{{else}} 分开写。'
  const why = '没有写：维修记录，物品为“门”，计次数，是 0'
  it.each<readonly [string, string, readonly string[]]>([
    ['修{{count repairs item="门"}}扇。', '', [`1:2 “修0次扇”${why}`]],
    ['1. 修了\n   {{count repairs item="门"}}扇，都好。', '', [`2:4 “修了0次扇”${why}`, `2:4 “都好”${why}`]],
    ['修灯{{count repairs}}，其中门{{count repairs item="门"}}。', '修灯2次。', [`1:24 “其中门0次”${why}`]],
    [
      '修灯{{count repairs}}（{{list repairs by="item" measure="count" item="门"}}）。',
      '修灯2次。',
      ['1:21 “（…）”没有写：没有可以列的'],
    ],
  ])('of %j are reported with the reason', (template, text, reports) => {
    const found = made(template)
    expect(found.text).toBe(text)
    expect(found.reports).toEqual(reports.map((report) => `sentence-left-out ${report}`))
    expect(found.hints.split('\n')).toEqual(reports.map(() => zero))
  })

  it('take their evidence with them', () => {
    const { evidence } = made(
      '修灯{{count repairs}}，坏{{count repairs}}处（其中门{{count repairs item="门"}}）。',
    )
    expect(evidence.map(({ records }) => records.length)).toEqual([2, 2, 0])
    const gone = made('修灯{{count repairs}}，坏门{{count repairs item="门"}}、灯{{count repairs}}。')
    expect(gone.text).toBe('修灯2次。')
    expect(gone.evidence.map(({ records }) => records.length)).toEqual([2, 0, 0])
  })

  it('are not those of a ledger that does not exist, which is missing', () => {
    const { text, reports, hints } = made('发生{{count accidents}}，很好。')
    expect(text).toBe('发生【待补：事故台账】，很好。')
    expect(reports).toEqual([
      'facts-missing 1:3 这里要用事故台账，但没有 2025-autumn/accidents.yaml 这个文件，没有台账不等于没有发生',
    ])
    expect(hints).toBe('新建 2025-autumn/accidents.yaml；确实一条也没有，就只写一行 records: []。')
  })
})
