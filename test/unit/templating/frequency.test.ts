import { describe, expect, test } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const monthly = ['09-10', '10-15', '11-12', '12-10', '01-14']
const ledger = monthly
  .map(
    (day, index) => `- { id: J${index}, date: ${day.startsWith('01') ? 2026 : 2025}-${day}, scope: 食堂 }\n`,
  )
  .join('')
const workspace = smallWorkspace(
  {
    '2025-autumn/inspections.yaml': `${ledger}- { id: X1, date: 2025-09-03, scope: 校舍 }
- { id: X2, date: 2025-09-04, scope: 校舍 }
- { id: X3, date: 2025-09-05, scope: 校舍 }
- { id: X4, date: 2025-09-09, scope: 校舍 }
`,
  },
  `name: 清河县城南小学
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
canteen: 有
`,
)

describe('frequency', () => {
  test.each([
    ['{{frequency inspections scope="食堂"}}', '每月一次'],
    ['{{frequency inspections scope="食堂" numerals="arabic"}}', '每月1次'],
    ['{{frequency inspections scope="校舍"}}', '不定期'],
    ['{{#if (frequency inspections scope="校舍")}}定期{{else}}随时{{/if}}', '随时'],
    ['{{#if (frequency inspections scope="食堂")}}定期{{else}}随时{{/if}}', '定期'],
    ['{{frequency inspections scope="食堂" claim="每月至少一次"}}', '每月至少一次'],
  ])('%s is %s', (template, expected) => {
    const { text, reports } = render(template, workspace)
    expect([text, reports]).toEqual([expected, []])
  })

  test('is left out with its clause where there is no record at all, and reported', () => {
    const { text, reports } = render(
      '食堂检查{{frequency inspections scope="食堂"}}，消防检查{{frequency inspections scope="消防"}}。',
      workspace,
    )
    expect(text).toBe('食堂检查每月一次。')
    expect(reports).toEqual([
      'sentence-left-out 1:46 “消防检查…”没有写：检查记录，范围为“消防”，一条也没有，说不出多久一次',
    ])
  })

  test('has the records of the query as evidence', () => {
    const { evidence } = render('{{frequency inspections scope="食堂"}}', workspace)
    expect(evidence).toMatchObject([
      { text: '每月一次', exact: 1, query: expect.stringContaining('范围为“食堂”') as string },
    ])
    expect(evidence[0]?.records.map(({ id }) => id)).toEqual(['J0', 'J1', 'J2', 'J3', 'J4'])
  })

  test('prints a claim that the dates contradict, and reports it with its location in the template', () => {
    const { text, reports } = render('食堂{{frequency inspections scope="食堂" claim="每月两次"}}', workspace)
    expect(text).toBe('食堂每月两次')
    expect(reports).toEqual([
      'facts-frequency 1:5 说的是“每月两次”，但检查记录，范围为“食堂”里，2025年9月、2025年10月、2025年11月、2025年12月、2026年1月不到2次',
    ])
  })

  test('reports a claim that it cannot read', () => {
    const { reports } = render('{{frequency inspections claim="常常"}}', workspace)
    expect(reports).toEqual(['template-bad-argument 1:3 claim 要写多久一次，“常常”看不出来'])
  })
})
