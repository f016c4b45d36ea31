import { describe, expect, it } from 'vitest'
import { type ListRequest, listRecords } from '../../../../src/app/list-records/index.ts'
import { listText } from '../../../../src/cli/list-text.ts'
import { displayWidth } from '../../../../src/diagnostics/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const files = {
  'data/school.yaml': `name: 城南小学
当前学期: 2026-spring
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
`,
  'data/2025-autumn/repairs.yaml': '- {id: WX-0, date: 2025-09-03, item: 黑板, action: 维修}\n',
  'data/2026-spring/repairs.yaml': `- {id: WX-1, date: 2026-03-03, item: 灯管, action: 更换, quantity: 2支, cost: 30, by: 王师傅, status: 已完成}
- {id: WX-2, date: 2026-04-04, item: 灯管, action: 更换, quantity: 3支, cost: 45.5, status: 处理中, note: ${'很长'.repeat(30)}}
- {id: WX-3, date: 2026-04-30, item: 门锁, action: 更换, quantity: 1把, by: 李师傅, status: 已完成}
`,
  'data/2026-spring/drills.yaml': '- {id: YL-1, date: 2026-04-09, type: 消防, participants: 300}\n',
}

async function list(request: Partial<ListRequest> = {}) {
  const { value, diagnostics } = await listRecords(
    { data: 'data', dataLabel: 'data', words: [], open: false, ...request },
    memoryHost(files),
  )
  return {
    value,
    ids: value.ledgers.flatMap(({ records }) => records.map(({ id }) => id)),
    codes: diagnostics.map(({ code }) => code),
  }
}

describe('listRecords', () => {
  it.each<readonly [Partial<ListRequest>, readonly string[]]>([
    [{}, ['WX-1', 'WX-2', 'WX-3', 'YL-1']],
    [{ words: ['维修'] }, ['WX-1', 'WX-2', 'WX-3']],
    [{ words: ['维修台账', '灯管'] }, ['WX-1', 'WX-2']],
    [{ words: ['灯管', '3支'] }, ['WX-2']],
    [{ open: true }, ['WX-2']],
    [{ month: '4月' }, ['WX-2', 'WX-3', 'YL-1']],
    [{ month: '2026-03' }, ['WX-1']],
    [{ from: '4月9日' }, ['WX-3', 'YL-1']],
    [{ words: ['维修'], to: '2026-04-04' }, ['WX-1', 'WX-2']],
    [{ person: '李' }, ['WX-3']],
    [{ fields: [['维修人', '李']] }, ['WX-3']],
    [
      {
        fields: [
          ['item', '灯'],
          ['状态', '处理中'],
        ],
      },
      ['WX-2'],
    ],
    [{ words: ['演练'], fields: [['类型', '消防']] }, ['YL-1']],
    [{ term: '上学期' }, ['WX-0']],
    [{ term: '2025秋' }, ['WX-0']],
  ])('%j lists %j', async (request, ids) => {
    const listed = await list(request)
    expect([listed.ids, listed.codes]).toEqual([ids, []])
  })

  it('names a field that no ledger has, and what it may be', async () => {
    for (const words of [[], ['维修']]) {
      const { value, diagnostics } = await listRecords(
        { data: 'data', dataLabel: 'data', words, open: false, fields: [['维修员', '王']] },
        memoryHost(files),
      )
      expect([value.ledgers, diagnostics.map(({ code }) => code)]).toEqual([[], ['field-unknown']])
      expect(diagnostics.flatMap(({ hints }) => hints).join()).toContain('--维修人')
    }
  })

  it('counts, and adds up what can be added up', async () => {
    const [repairs] = (await list({ words: ['维修'] })).value.ledgers
    expect(repairs).toMatchObject({ counter: '次', open: 1 })
    expect(repairs?.totals).toEqual([
      { label: '数量', text: '5支、1把' },
      { label: '费用', text: '75.50元' },
    ])
  })

  it.each<readonly [Partial<ListRequest>, string]>([
    [{ words: ['维秀'] }, 'kind-unknown'],
    [{ from: '哪天' }, 'day-unreadable'],
    [{ term: '2030秋' }, 'term-unknown'],
  ])('%j is refused: %s', async (request, code) => {
    expect((await list(request)).codes).toEqual([code])
  })

  it.each([40, 80, 200])('fits a terminal of %i columns', async (columns) => {
    for (const words of [[], ['维修']]) {
      const { value } = await list({ words })
      const text = listText(value, { columns, all: false, words })
      expect(text).toContain('WX-2')
      const table = text.split('\n').filter((line) => /^ *(?:编号|[A-Z]{2}-)/.test(line))
      for (const line of table) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
    }
  })
})
