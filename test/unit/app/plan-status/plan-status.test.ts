import { describe, expect, it } from 'vitest'
import { linkRecord, planStatus } from '../../../../src/app/plan-status/index.ts'
import { planStatusText } from '../../../../src/cli/plan-status-text.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const plan = `- {id: JH-1, text: 检修吊扇, section: 月度工作, months: 10}
- {id: JH-2, text: 添置书架, section: 月度工作, months: 11, status: 已完成}
`
const repairs = `# 报修一条，记一条。
- id: WX-1
  date: 2025-10-10   # 周五
  item: 吊扇
  action: 检修

- id: WX-2
  date: 2025-09-02
  item: 吊扇
  action: 检修
`
const files = {
  'data/school.yaml': `name: 城南小学
current: 2025-autumn
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
`,
  'data/2025-autumn/plan.yaml': plan,
  'data/2025-autumn/repairs.yaml': repairs,
  'templates/summary.md.hbs': '文',
}
const folders = { data: 'data', templates: 'templates', dataLabel: '我校', templatesLabel: 'templates' }

describe('planStatus', () => {
  it('gives each item with its outcome, its records and their places', async () => {
    const { value } = await planStatus(folders, memoryHost(files))
    const [first, second] = value.status?.items ?? []
    expect(first).toMatchObject({
      id: 'JH-1',
      outcome: '完成',
      when: '10月',
      file: '我校/2025-autumn/plan.yaml',
      line: 1,
    })
    expect(first?.proofs[0]).toMatchObject({
      id: 'WX-1',
      score: 90,
      file: '我校/2025-autumn/repairs.yaml',
      line: 2,
    })
    expect(second).toMatchObject({ outcome: '未完成', claimed: true })
  })

  it('is printed as a table, with what to do about open items', async () => {
    const { value } = await planStatus(folders, memoryHost(files))
    const told = value.status ? planStatusText(value.status, false) : ''
    expect(told).toMatch(/JH-1 +检修吊扇 +10月 +完成 +WX-1/)
    expect(told).toContain('状态写的是“已完成”，但没有记录可以证明')
    expect(told).toMatch(/合计：完成 \d 项，未完成 \d 项；到期的 \d 项里完成 \d 项，占 \d+%。/)
  })

  it('is given as of a day, and only for an existing term', async () => {
    const { value } = await planStatus({ ...folders, date: '2025-09-30' }, memoryHost(files))
    expect(value.status?.items.map(({ outcome }) => outcome).slice(0, 2)).toEqual(['未到期', '未到期'])
    const wrong = await planStatus({ ...folders, term: '2031-spring' }, memoryHost(files))
    expect(wrong.value.status).toBeUndefined()
    expect(wrong.diagnostics.map(({ code }) => code)).toContain('term-unknown')
  })
})

describe('linkRecord', () => {
  const linked = async (
    record: string,
    item: string,
    among: Readonly<Record<string, string>> = files,
  ): Promise<string> => {
    const { value, diagnostics } = await linkRecord({ ...folders, record, item }, memoryHost(among))
    return [
      ...[...value.files.values()].map((bytes) =>
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      ),
      ...diagnostics.map(({ code }) => code),
    ].join()
  }

  it('writes the item into the record and leaves every other line as it was', async () => {
    expect(await linked('WX-2', 'JH-1')).toBe(`${repairs}  fulfils: JH-1\n`)
    expect(await linked('WX-1', '无')).toBe(
      repairs.replace('action: 检修\n', 'action: 检修\n  fulfils: 无\n'),
    )
  })

  it('keeps the byte order mark and the line ends of the ledger', async () => {
    const inWindows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const windows = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, inWindows(text)]))
    expect(await linked('WX-2', 'JH-1', windows)).toBe(inWindows(`${repairs}  fulfils: JH-1\n`))
  })

  it('refuses a record or an item that does not exist', async () => {
    expect(await linked('WX-9', 'JH-1')).toBe('link-unknown')
    expect(await linked('WX-1', 'JH-9')).toBe('link-unknown')
  })
})
