import { describe, expect, test } from 'vitest'
import { settleTemplate } from '../../../src/templating/index.ts'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- { id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支 }
- { id: B, date: 2025-10-12, item: 灯管, action: 更换, quantity: 4支 }
- { id: C, date: 2025-10-30, item: 门, action: 维修, quantity: 2扇 }
`,
  '2025-autumn/works.yaml': `- { id: JJ-1, project: 跑道, start: 2025-09, finish: 2025-10 }
- { id: JJ-2, project: 围墙, start: 2025-09, finish: 2025-09-10 }
- { id: JJ-3, project: 大门, start: 2025-09-03, finish: 2025-10 }
`,
  '2025-autumn/purchases.yaml': `- { id: P, date: 2025-09-01, items: [{ name: 陶泥, quantity: 5坨 }] }
`,
})

describe('a period', () => {
  test.each([
    ['JJ-1', '2025年9月—10月'],
    ['JJ-2', '2025年9月—9月10日'],
    ['JJ-3', '2025年9月3日—10月'],
  ])('%s is as exact as its dates are known: %s', (id, expected) => {
    const { text } = render(
      `{{#each (where works id="${id}")}}{{period start finish format="年月日"}}{{/each}}`,
      workspace,
    )
    expect(text).toBe(expected)
  })
})

describe('a limit', () => {
  test.each(['0', '-1', '0.5', '1.5'])('of %s is refused', (limit) => {
    for (const call of [
      `{{#each repairs limit=${limit}}}{{id}}{{/each}}`,
      `{{list repairs limit=${limit}}}`,
      `{{names repairs "item" limit=${limit}}}`,
      `{{#each (top repairs ${limit} by="item")}}{{label}}{{/each}}`,
      `{{table repairs limit=${limit}}}`,
      `{{photos repairs limit=${limit}}}`,
      `{{chart repairs by="item" limit=${limit}}}`,
      `{{#each (latest repairs ${limit})}}{{id}}{{/each}}`,
    ]) {
      const [report = ''] = render(call, workspace).reports
      expect(report).toMatch(/^template-bad-argument .* limit 要写1、2、3 这样的整数，这里是/)
    }
  })

  test('may be a computed number, 0 too', () => {
    const limited = (limit: string): string =>
      render(`{{#each repairs limit=(${limit})}}{{id}}{{/each}}`, workspace).text
    expect(limited('count repairs action="维修"')).toBe('A')
    expect(limited('count repairs action="清洗"')).toBe('')
  })
})

describe('what is left of a list of names', () => {
  test.each([
    ['{{names repairs "item" limit=1 etc=true}}', '灯管等2项'],
    ['{{names repairs "item" limit=1 etc=true unit="样"}}', '灯管等2样'],
    ['{{names repairs "action" limit=1 etc=true item="门"}}', '维修'],
    ['{{names repairs "id" limit=1 etc=true}}', 'A等3次'],
  ])('%s is %s: records are counted with the ledger’s word, names are not', (template, expected) => {
    expect(render(template, workspace).text).toBe(expected)
  })
})

test.each(['-1', '0.5', '5', '9999999999'])('a percentage has no %s decimals', (decimals) => {
  const { reports } = render(`{{share repairs item="门" decimals=${decimals}}}`, workspace)
  expect(reports).toEqual([`template-bad-argument 1:26 share 的 decimals 不能写“${decimals}”`])
})

test('a percentage has the decimals asked for', () => {
  expect(render('{{share repairs item="门" decimals=3}}', workspace).text).toBe('33.333%')
  expect(render('{{share repairs item="门" decimals=0}}', workspace).text).toBe('33%')
})

test('a measure word of the items in a ledger is known', () => {
  const { text, reports } = render('{{sum (items purchases "items") "quantity" unit="坨"}}', workspace)
  expect([text, reports]).toEqual(['5坨', []])
})

test('an amount too large for capitals is reported, not left blank', () => {
  const { reports } = render('{{money 100000000000000 capitals=true}}', workspace)
  expect(reports).toEqual(['template-bad-argument 1:3 money 的金额太大，写不成大写'])
})

test.each(['2026-13-45', '2026-02-30'])('a document of %s is refused', (date) => {
  const { front } = settleTemplate(
    { file: 'a.md.hbs', text: `---\ndocument: 总结\ndate: ${date}\n---\n` },
    [],
  )
  expect(front.diagnostics.map(({ code }) => code)).toEqual(['template-front-matter'])
})

test('every value is in the root once, under whichever of its names', () => {
  const names = render('{{#each @root}}{{@key}} {{/each}}', workspace).text.trim().split(' ')
  expect(names.filter((name) => name === 'others' || name === '其他台账')).toEqual(['others'])
})
