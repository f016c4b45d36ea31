import { describe, expect, it } from 'vitest'
import { makeTermFolder, type TermFolder } from '../../../../src/app/new-term/index.ts'
import { planTerm } from '../../../../src/planning/index.ts'
import { parseWorkspace } from '../../../../src/records/index.ts'
import { builtInKinds } from '../../../../src/records/kinds/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const school = `# 学校
name: 城南小学
current: 2026-spring # 现在
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  # 春季
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
kinds:
  - name: bus
    plural: buses
    label: 校车
    fields:
      - {name: date, label: 日期, type: 日期, required: 是}
      - {name: line, label: 线路, type: 选项, choices: [东线, 西线], required: 是}
`
const data: Readonly<Record<string, string>> = {
  'school.yaml': school,
  '2026-spring/repairs.yaml': `- {id: WX-2026C-1, date: 2026-05-04, item: 门, action: 更换, place: 二楼, status: 未完成, reason: 没有配件}
- {id: WX-2026C-2, date: 2026-05-05, item: 灯, action: 更换, done: 2026-05-06, status: 已完成}
`,
  '2026-spring/problems.yaml': '- {id: WT-1, text: 人手少。, measure: 请临时工。, status: 未解决}\n',
  '2026-spring/plan.yaml':
    '- {id: JH-2026C-01, section: 月度工作, months: 6, text: 改造车棚。, status: 未开始, reason: 方案未批, budget: 15000}\n',
}
const options = { data: 'data', templates: 'templates', dataLabel: 'data' }
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

async function begin(
  files: Readonly<Record<string, string>>,
  term = '2026-autumn',
  dates: { readonly start?: string; readonly end?: string } = {},
): Promise<TermFolder & { readonly codes: readonly string[] }> {
  const host = memoryHost(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`data/${file}`, text])),
  )
  const { value, diagnostics } = await makeTermFolder({ ...options, term, ...dates }, host)
  return { ...value, codes: diagnostics.map(({ code }) => code) }
}

const filesAfter = (folder: TermFolder, files = data): Readonly<Record<string, string>> => ({
  ...files,
  ...Object.fromEntries([...folder.files].map(([file, bytes]) => [file, decode(bytes)])),
})

const workspaceOf = (files: Readonly<Record<string, string>>): ReturnType<typeof parseWorkspace> =>
  parseWorkspace(new Map(Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)])))

describe('makeTermFolder', () => {
  it('knows the terms beside the current one by their words', async () => {
    expect((await begin(data, '下学期')).term).toBe('2026-autumn')
    expect((await begin(data, '上学期')).term).toBe('2025-autumn')
    const { term, codes } = await begin({ 'school.yaml': 'name: [' }, '下学期')
    expect([term, codes]).toEqual(['下学期', ['term-id-wanted']])
  })

  it('makes a ledger without faults for every kind, including the school’s own', async () => {
    const folder = await begin(data)
    for (const { plural } of builtInKinds) expect(folder.files.has(`2026-autumn/${plural}.yaml`)).toBe(true)
    expect(folder.files.has('2026-autumn/buses.yaml')).toBe(true)
    const { value, diagnostics } = workspaceOf(filesAfter(folder))
    expect(diagnostics.filter(({ severity }) => severity !== 'notice')).toEqual([])
    expect(value?.ledgers.get('2026-autumn')?.get('repair')?.records).toEqual([])
    expect(value?.ledgers.get('2026-autumn')?.get('accident')?.complete).toBe(false)
  })

  it('gives in each an example that is valid once the comment marks are removed', async () => {
    const folder = await begin(data)
    const filled = Object.fromEntries(
      [...folder.files]
        .filter(([file]) => file.startsWith('2026-autumn/'))
        .map(([file, bytes]) => {
          const lines = decode(bytes).split('\n')
          const from = lines.findIndex((line) => line.startsWith('# - '))
          const to = lines.findIndex((line, index) => index > from && !line.startsWith('#   '))
          return [
            file,
            `${lines
              .slice(from, to)
              .map((line) => line.slice(2))
              .join('\n')}\n`,
          ]
        }),
    )
    const { diagnostics } = workspaceOf({ ...filesAfter(folder), ...filled })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('writes into the plan what the previous term left open, with the record that each item comes from', async () => {
    const folder = await begin(data)
    expect(folder.carried).toBe(3)
    const plan = decode(folder.files.get('2026-autumn/plan.yaml'))
    expect(plan).toContain('- id: JH-2026Q-01\n  text: 改造车棚。\n')
    expect(plan).toMatch(/budget: 15000\n {2}source: 上学期结转\n {2}origin: JH-2026C-01\n/)
    expect(plan).toContain('origin: WX-2026C-1\n')
    expect(plan).toContain('origin: WT-1\n')
    expect(plan).not.toContain('WX-2026C-2')
    // The example for the next record continues the ids.
    expect(plan).toContain('# - id: JH-2026Q-04\n')
  })

  it('does not plan them twice once they are in the ledger', async () => {
    const { value } = workspaceOf(filesAfter(await begin(data)))
    const term = value?.school.terms.find(({ id }) => id === '2026-autumn')
    if (!value || !term) throw new Error('no term')
    const carried = planTerm(value, term).filter(({ sources }) => sources.includes('上学期结转'))
    expect(carried.map(({ id }) => id)).toEqual(['JH-2026Q-01', 'JH-2026Q-02', 'JH-2026Q-03'])
  })

  it('adds the term to school.yaml and keeps every other line', async () => {
    const given = await begin(data, '2026-autumn', { start: '2026-09-01', end: '2027-01-22' })
    expect(given.codes).not.toContain('term-dates-usual')
    const line = '  2026-autumn: {start: 2026-09-01, end: 2027-01-22}\n'
    const text = decode(given.files.get('school.yaml'))
    expect(text).toContain(line)
    expect(text.replace(line, '')).toBe(school)
    const guessed = await begin(data)
    expect(guessed.codes).toContain('term-dates-usual')
    expect(decode(guessed.files.get('school.yaml'))).toContain('  # 日期是估计的，请按校历改。\n')
  })

  it('never overwrites, and changes nothing when it is run again', async () => {
    const own = { ...data, '2026-autumn/repairs.yaml': '# 我的\n', '2026-autumn/plan.yaml': '' }
    const first = await begin(own)
    expect(first.kept).toEqual(['2026-autumn/repairs.yaml', '2026-autumn/plan.yaml'])
    expect(first.files.has('2026-autumn/repairs.yaml')).toBe(false)
    expect(first.carried).toBe(0)
    const again = await begin(filesAfter(first, own))
    expect([...again.files.keys()]).toEqual([])
    expect(again.kept).toHaveLength(builtInKinds.length + 1)
  })

  it('refuses faulty ids, dates and ledgers, and then makes nothing', async () => {
    const faulty = await Promise.all([
      begin(data, '2026秋'),
      begin(data, '2026-autumn', { start: '2026-09-31', end: '2027-01-22' }),
      begin(data, '2026-autumn', { start: '2026-06-01', end: '2027-01-22' }),
      begin({ ...data, '2026-spring/repairs.yaml': '- {id: A}\n' }),
      begin({ '2026-spring/repairs.yaml': '' }),
      begin({ ...data, 'school.yaml': school.replace('城南小学', '城南小学\u0000') }),
      begin({ ...data, 'school.yaml': `${school}---\n` }),
    ])
    expect(faulty.map(({ codes }) => codes.find((code) => code !== 'holidays-expected'))).toEqual([
      'term-id-wanted',
      'date-impossible',
      'term-dates',
      'missing-field',
      'school-missing',
      'forbidden-character',
      'yaml-documents',
    ])
    for (const { files } of faulty) expect(files.size).toBe(0)
  })

  it('begins a school’s first term', async () => {
    const folder = await begin({ 'school.yaml': school, '2026-spring/meetings.yaml': '' }, '2025-autumn')
    expect(folder.codes).toContain('term-before-missing')
    expect(folder.files.has('school.yaml')).toBe(false)
    expect(folder.files.has('2025-autumn/plan.yaml')).toBe(true)
  })
})
