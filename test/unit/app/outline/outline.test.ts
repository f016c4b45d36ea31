import { describe, expect, it } from 'vitest'
import { showOutline, writeOutline } from '../../../../src/app/outline/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const school = `name: 清河县城南小学
current: 2025-autumn
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
`
const section = (name: string, needs: string, body: string, more = ''): string =>
  `---\nsection: ${name}\nabout: 说${name}\nneeds: ${needs}\ntitle: ${name}\n${more}---\n${body}`

const files = {
  'data/school.yaml': school,
  'data/2025-autumn/repairs.yaml': '- { id: W1, date: 2025-10-09, item: 灯管, action: 更换 }\n',
  'data/2025-autumn/purchases.yaml':
    '- { id: C1, date: 2025-10-09, donor: 校友会, items: [{ name: 图书, quantity: 20册 }] }\n',
  'templates/summary.md.hbs':
    '---\ndocument: 后勤工作总结\n---\n# 总结\n\n{{#> @outline}}\n## 做好保障\n\n{{> repairs}}\n\n{{> drills}}\n\n{{> problems}}\n{{/@outline}}\n',
  'templates/bare.md.hbs': '# 光秃秃\n',
  'templates/sections/repairs.md.hbs': section(
    '维修',
    'repairs',
    '{{#if repairs}}\n报修{{count repairs}}。\n{{/if}}',
  ),
  'templates/sections/drills.md.hbs': section(
    '演练',
    'drills',
    '{{#if drills}}\n演练{{count drills}}。\n{{/if}}',
  ),
  'templates/sections/problems.md.hbs': section(
    '问题',
    'problems',
    '{{#each problems}}\n1. {{text}}。\n{{/each}}',
    'level: 2\n',
  ),
  'templates/sections/donations.md.hbs': section(
    '受赠',
    'donations',
    '{{#if donations}}\n受赠{{count donations}}。\n{{/if}}',
  ),
}

/** A template with an outline among its settings. */
const settled = {
  'templates/summary.md.hbs':
    '---\n提纲:\n  - 做好保障: {体例: 分条, 内容: [repairs: {标题: 维修, 只写: {item: 灯管}}]}\n  - 文字: 还有。\n---\n# 总结\n\n{{> @outline}}\n',
}

const folders = { data: 'data', templates: 'templates', dataLabel: 'data', templatesLabel: 'templates' }
const own = { 'data/school.yaml': `${school}documents:\n  summary: { outline: [受赠, { 文字: 还有。 }] }\n` }

describe('houqin outline', () => {
  it('shows headings and sections in order, with records or the reason why they are empty, and what else there is', async () => {
    const { value, diagnostics } = await showOutline(folders, memoryHost(files))
    expect(diagnostics).toEqual([])
    expect(value.outline).toEqual({
      document: 'summary',
      label: '2025年秋季学期后勤工作总结',
      source: 'body',
      file: 'templates/summary.md.hbs',
      lines: [
        { type: 'heading', text: '做好保障', depth: 0 },
        { type: 'section', depth: 1, name: '维修', about: '说维修', isFilled: true, state: '维修1次' },
        {
          type: 'section',
          depth: 1,
          name: '演练',
          about: '说演练',
          isFilled: false,
          state: '没有演练的记录',
        },
        {
          type: 'section',
          depth: 0,
          name: '问题',
          about: '说问题',
          isFilled: false,
          state: '没有问题的记录',
        },
      ],
      others: [{ name: '受赠', about: '说受赠', isFilled: false, state: '有受赠1批' }],
    })
  })

  it('shows the school’s own order', async () => {
    const { value } = await showOutline(folders, memoryHost({ ...files, ...own }))
    expect(value.outline).toMatchObject({
      source: 'school',
      lines: [
        { type: 'section', name: '受赠', isFilled: true, state: '受赠1批' },
        { type: 'words', text: '还有。' },
      ],
    })
  })

  it('shows the order among the settings of a template', async () => {
    const { value } = await showOutline(folders, memoryHost({ ...files, ...settled }))
    expect(value.outline).toMatchObject({
      source: 'settings',
      lines: [
        { type: 'heading', text: '做好保障', depth: 0 },
        { type: 'section', name: '维修', depth: 1, isFilled: true },
        { type: 'words', text: '还有。', depth: 0 },
      ],
    })
  })

  it('knows only documents whose sections can be ordered', async () => {
    const { diagnostics } = await showOutline({ ...folders, document: 'bare' }, memoryHost(files))
    expect(diagnostics.map(({ code }) => code)).toEqual(['outline-unplaced'])
  })

  it('is that of a month or a year, if the document is for one', async () => {
    const monthly = {
      ...files,
      'templates/summary.md.hbs': files['templates/summary.md.hbs'].replace('---\n', '---\nperiod: month\n'),
      'templates/bare.md.hbs': '---\nperiod: month\n---\n# 光秃秃\n',
    }
    const shown = async (more: { readonly document?: string; readonly term?: string }) => {
      const { value, diagnostics } = await showOutline({ ...folders, ...more }, memoryHost(monthly))
      return value.outline?.label ?? diagnostics[0]?.code
    }
    expect(await shown({ term: '2025-10' })).toBe('2025年10月后勤工作总结')
    expect(await shown({})).toBe('document-period')
    expect(await shown({ document: 'bare' })).toBe('outline-unplaced')
  })
})

describe('houqin outline --write', () => {
  const written = async (profile: string, others: Readonly<Record<string, string>> = {}) => {
    const { value, diagnostics } = await writeOutline(
      folders,
      memoryHost({ ...files, ...others, 'data/school.yaml': profile }),
    )
    return (
      [...value.files.values()].map((bytes) => new TextDecoder().decode(bytes))[0] ?? diagnostics[0]?.message
    )
  }
  const outline = `    outline:
      - 做好保障: [维修, 演练]
      - 问题
`

  it.each<readonly [string, string, string]>([
    ['no documents', school, `${school}documents:\n  summary:\n${outline}`],
    [
      'another document',
      `${school}documents:\n  plan: { numbering: house }\n`,
      `${school}documents:\n  plan: { numbering: house }\n  summary:\n${outline}`,
    ],
    [
      'other settings',
      `${school}documents:\n  summary:\n    numbering: house\n`,
      `${school}documents:\n  summary:\n    numbering: house\n${outline}`,
    ],
  ])('adds the outline to a profile with %s', async (_, before, after) => {
    expect(await written(before)).toBe(after)
  })

  it('leaves a document alone that has an outline', async () => {
    expect(await written(own['data/school.yaml'])).toBe(
      '没有把提纲写进 school.yaml：school.yaml 里 summary 已经有提纲了，改那里的就行',
    )
  })

  it('writes the settings of the outline of a template too', async () => {
    expect(await written(school, settled)).toBe(`${school}documents:
  summary:
    outline:
      - 做好保障:
          体例: 分条
          内容:
            - 维修:
                标题: 维修
                只写:
                  item: 灯管
      - 文字: 还有。
`)
  })

  it('gives what the document had before', async () => {
    const before = await showOutline(folders, memoryHost(files))
    const profile = await written(school)
    const after = await showOutline(folders, memoryHost({ ...files, 'data/school.yaml': profile ?? '' }))
    expect(after.value.outline?.lines).toEqual(before.value.outline?.lines)
  })
})
