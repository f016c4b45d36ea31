import { describe, expect, it } from 'vitest'
import { parseWorkspace } from '../../../src/records/index.ts'
import {
  type PartialFile,
  readPartial,
  renderTemplate,
  settleTemplate,
} from '../../../src/templating/index.ts'
import { shownText } from '../../support/render.ts'
import { repairs } from '../../support/small-workspace.ts'

const section = (name: string, more: string, body: string): string =>
  `---\nsection: ${name}\nabout: 说${name}\n${more}\n---\n${body}\n`

/** A small library. */
const files: Readonly<Record<string, string>> = {
  'sections/repairs': section(
    '维修',
    'needs: repairs\ntitle: 做好维修\nformal: 加强维修，保障教学\nlimit、几样: 2 # 列几样\nlayout、写法: 分条|成段 # 怎么写\nplaces、地点: 否 # 写不写地点',
    `{{#if repairs}}
{{#> 维修/办结}}受理报修{{count repairs}}。{{/维修/办结}}{{#> 维修/修了什么}}换了{{list repairs by="item" measure="count" limit=limit}}。{{/维修/修了什么}}

1. 一条。
1. 又一条。
{{/if}}`,
  ),
  'sections/drills': section(
    '演练',
    'needs: drills\ntitle: 抓好演练',
    '{{#if drills}}\n演练{{count drills}}。\n{{/if}}',
  ),
  'sections/meetings': section(
    '会议',
    'needs: meetings\ntitle: {{term.after}}会议',
    '{{#if meetings}}\n开会{{count meetings}}。\n{{/if}}',
  ),
  'partials/plain': '一段普通的话。\n',
}

const template = `# 总结

{{#> @outline}}
## 平常的顺序

{{> repairs}}

{{> drills}}
{{/@outline}}
`

const ledgers = {
  '2025-autumn/repairs.yaml': repairs(
    { item: '灯管', many: 3 },
    { item: '门锁', many: 2 },
    { item: '水嘴', many: 1 },
  ),
  '2025-autumn/meetings.yaml': '- { id: H1, date: 2025-09-09, topic: 岗位分工 }\n',
}

const school = (outline: string, more = ''): string => `name: 清河县城南小学
current: 2025-autumn
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
  2026-spring: { start: 2026-03-02, end: 2026-07-03 }
documents:
  summary:
${more}    outline:
${outline.replace(/^/gm, '      ')}
`

const library = (own: Readonly<Record<string, string>> = {}): ReadonlyMap<string, PartialFile> => {
  const partials = new Map<string, PartialFile>()
  for (const [path, text] of Object.entries({ ...files, ...own })) {
    const { value, diagnostics } = readPartial({ file: `${path}.md.hbs`, text })
    expect(diagnostics).toEqual([])
    partials.set(path.replace(/^\w+\//, ''), value)
    if (value.section) partials.set(value.section.name, value)
  }
  return partials
}

const made = (
  outline: string | undefined,
  {
    settings = {},
    own = {},
    data = {},
    body = template,
  }: {
    readonly settings?: Readonly<Record<string, string>>
    readonly own?: Readonly<Record<string, string>>
    readonly data?: Readonly<Record<string, string>>
    readonly body?: string
  } = {},
) => {
  const encoder = new TextEncoder()
  const profile = outline === undefined ? school('- 维修').replace(/documents:[\s\S]*/, '') : school(outline)
  const all = { 'school.yaml': profile, ...ledgers, ...data }
  const read = parseWorkspace(
    new Map(Object.entries(all).map(([file, text]) => [file, encoder.encode(text)])),
  )
  const workspace = read.value!
  const at = { file: 'school.yaml', line: 1, column: 1 }
  const { value, diagnostics } = renderTemplate({
    template: settleTemplate(
      { file: 'summary.md.hbs', text: body },
      Object.entries(settings).map(([key, setting]) => ({
        key,
        value: setting,
        location: at,
        keyLocation: at,
      })),
      workspace.school.outlines?.get('summary'),
    ),
    partials: library(own),
    workspace,
    period: workspace.school.terms[0]!,
  })
  return {
    text: shownText(value)
      .replace(/^# 总结\n\n/, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    reports: [...read.diagnostics, ...diagnostics].map(
      ({ code, location, message }) =>
        `${code} ${location?.file}:${location?.line}:${location?.column} ${message}`,
    ),
    hints: diagnostics.flatMap(({ hints = [] }) => hints),
    uses: value.sections.map(({ head, isFilled }) => `${head.name} ${isFilled}`),
  }
}

const filled = '受理报修6次。换了灯管3次、门锁2次等。'

describe('the outline of a document', () => {
  it('is that of the template where school.yaml has none', () => {
    expect(made(undefined)).toEqual({
      text: `## 平常的顺序\n\n### 做好维修\n\n${filled}\n\n1. 一条。\n1. 又一条。`,
      reports: [],
      hints: [],
      uses: ['维修 true', '演练 false'],
    })
  })

  it.each([
    ['维修', '本学期报修6次，全学期6次，到2026年1月23日。'],
    ['维修: {只写: {item: 灯管}}', '报修3次，3次，到2026年1月23日。'],
    ['维修: {只写: {not-item: 电脑}}', '本学期报修6次，全学期6次，到2026年1月23日。'],
  ])('%s says how much there was in the term only of all records', (entry, said) => {
    const body =
      '{{term.current}}报修{{count repairs}}，{{term.whole}}{{count repairs}}，到{{date term.end}}。'
    const own = { 'sections/repairs': section('维修', 'needs: repairs\ntitle: 维修', body) }
    expect(made(`- ${entry}`, { own }).text).toBe(`## 维修\n\n${said}`)
  })

  it.each([undefined, '- 维修'])('does not take in the paragraph after it (%s)', (outline) => {
    const body = '# 总结\n\n{{#> @outline}}\n{{> repairs level=2}}\n{{/@outline}}\n\n结尾的话。\n'
    expect(made(outline, { body }).text).toBe(
      `## 做好维修\n\n${filled}\n\n1. 一条。\n1. 又一条。\n\n结尾的话。`,
    )
  })

  it.each<readonly [string, string, string]>([
    [
      'sections by either name',
      '- 维修\n- meetings',
      `## 做好维修\n\n${filled}\n\n1. 一条。\n1. 又一条。\n\n## 下学期会议\n\n开会1次。`,
    ],
    ['headings below headings', '- 甲:\n    - 乙: [会议]', '## 甲\n\n### 乙\n\n#### 下学期会议\n\n开会1次。'],
    [
      'own words, with values',
      '- 甲:\n    - 文字: 开了{{count meetings}}。\n    - 会议',
      '## 甲\n\n开了1次。\n\n### 下学期会议\n\n开会1次。',
    ],
    [
      'items',
      '- 甲: {体例: 分条, 内容: [维修, 会议]}',
      `## 甲\n\n1. **做好维修。**${filled}\n   1. 一条。\n   1. 又一条。\n\n1. **下学期会议。**开会1次。`,
    ],
    [
      '首先 and 其次, without the empty one',
      '- 甲: {体例: 首先, 内容: [维修, 演练, 会议]}',
      `## 甲\n\n首先，做好维修。${filled}一条。又一条。\n\n其次，下学期会议。开会1次。`,
    ],
    ['an essay', '- 甲: {体例: essay, 内容: [维修, 会议]}', `## 甲\n\n${filled}一条。又一条。\n\n开会1次。`],
    [
      'a title and keywords',
      '- 会议: {标题: 开好会, 关键词: 及时、务实}',
      '## 开好会，关键词：“及时”“务实”\n\n开会1次。',
    ],
    [
      'conditions on the records',
      '- 维修: {只写: {item: 灯管}, 不写: 修了什么}',
      '## 做好维修\n\n受理报修3次。\n\n1. 一条。\n1. 又一条。',
    ],
    [
      'a setting of the section',
      '- 维修: {limit: 1, 不写: 办结}',
      '## 做好维修\n\n换了灯管3次等。\n\n1. 一条。\n1. 又一条。',
    ],
    [
      'a setting by its Chinese name',
      '- 维修: {几样: 1, 写法: 成段, 地点: 是, 不写: 办结}',
      '## 做好维修\n\n换了灯管3次等。\n\n1. 一条。\n1. 又一条。',
    ],
    ['partials that are no sections', '- plain\n- 会议', '一段普通的话。\n\n## 下学期会议\n\n开会1次。'],
    ['an empty section leaves nothing', '- 甲: [演练]\n- 会议', '## 下学期会议\n\n开会1次。'],
  ])('has %s', (_, outline, text) => {
    expect(made(outline)).toMatchObject({ text, reports: [] })
  })

  it('is that among the settings of the template, unless school.yaml has one', () => {
    const settled = `---\ndocument: 总结\noutline:\n- 甲:\n    - 会议\n  # 演练以后再写\n- 会仪\nlang: zh-CN\n---\n# 总结\n\n{{> @outline}}\n`
    expect(made(undefined, { body: settled })).toMatchObject({
      text: '## 甲\n\n### 下学期会议\n\n开会1次。',
      reports: ['template-unknown-partial summary.md.hbs:7:3 没有“会仪”这个片段'],
    })
    expect(made('- 维修: {只写: {item: 门锁}}', { body: settled }).text).toMatch(
      /^## 做好维修\n\n受理报修2次。/,
    )
  })

  it('leaves out a chapter in which only own words are left, and says so', () => {
    expect(made('- 甲:\n    - 文字: 只有空话。\n    - 演练\n- 会议')).toMatchObject({
      text: '## 下学期会议\n\n开会1次。',
      reports: ['outline-chapter-empty school.yaml:9:9 “甲”这一部分没有写：下面的片段都没有记录可写'],
    })
  })

  it.each<readonly [string, string, readonly string[]]>([
    [
      'twice the same',
      '- 维修\n- 维修: {不写: 修了什么}',
      ['section-repeated school.yaml:10:9 两处“维修”写了同样的数：6次'],
    ],
    ['different records', '- 维修: {只写: {item: 灯管}}\n- 维修: {只写: {item: 门锁}}', []],
    ['different sentences', '- 维修: {不写: 修了什么}\n- 维修: {不写: 办结}', []],
    ['a single record', '- 会议\n- 会议', []],
  ])('says where sections repeat each other: %s', (_, outline, reports) => {
    expect(made(outline).reports).toEqual(reports)
  })

  it.each<readonly [string, string, readonly string[]]>([
    [
      'a sentence',
      '会上说的有{{names meetings "topic"}}。',
      ['section-repeated school.yaml:10:9 “会议”和“演练”写了同样的话：会上说的有岗位分工'],
    ],
    ['a short one', '说了{{names meetings "topic"}}。', []],
  ])('says where two of them say the same in words: %s', (_, sentence, reports) => {
    const own = {
      'sections/meetings': section(
        '会议',
        'needs: meetings\ntitle: 会议',
        `{{#if meetings}}${sentence}{{/if}}`,
      ),
      'sections/drills': section('演练', 'needs: meetings\ntitle: 演练', `另外，大家都到了；${sentence}`),
    }
    expect(made('- 会议\n- 演练', { own }).reports).toEqual(reports)
  })

  it('lists sections by the names of the language in which an unknown one is written', () => {
    const listed = (name: string): string | undefined => made(`- ${name}`).hints.at(-1)
    expect(listed('会仪')).toMatch(/，现有：维修、演练、会议。$/)
    expect(listed('meting')).toMatch(/，现有：repairs、drills、meetings、plain。$/)
  })

  it.each<readonly [string, string, string]>([
    ['an unknown section', '- 会仪', 'template-unknown-partial school.yaml:9:9 '],
    ['an unknown setting', '- 会议: {limt: 5}', 'template-bad-argument school.yaml:9:'],
    [
      'a word where a number is wanted',
      '- 维修: {几样: 三}',
      'template-bad-argument school.yaml:9:14 片段“维修”的 几样 要写数字，这里是文字“三”',
    ],
    [
      'a setting that cannot be chosen',
      '- 维修: {写法: 成行}',
      'template-bad-argument school.yaml:9:14 片段“维修”的 写法 能写 分条、成段，这里是文字“成行”',
    ],
    [
      'one setting under two names',
      '- 维修: {几样: 3, limit: 5}',
      'template-bad-argument school.yaml:9:19 几样 和 limit 是一个设置，写了两遍',
    ],
    [
      'neither yes nor no',
      '- 维修: {地点: 有}',
      'template-bad-argument school.yaml:9:14 片段“维修”的 地点 能写 是、否，这里是文字“有”',
    ],
    ['an unknown sentence', '- 维修: {不写: 费用}', 'template-bad-argument school.yaml:9:'],
    [
      'an unknown field in a condition',
      '- 维修: {只写: {itme: 灯管}}',
      'template-unknown-field school.yaml:9:',
    ],
    ['an unknown arrangement', '- 甲: {体例: 分节, 内容: [会议]}', 'template-bad-argument school.yaml:9:'],
    ['an entry that is a list', '- [会议]', 'wrong-type school.yaml:9:9'],
    ['two names in one entry', '- 会议: {}\n  维修: {}', 'wrong-type school.yaml:9:9'],
    ['an outline that is no list', '会议: {}', 'wrong-type school.yaml:9:7'],
  ])('reports %s where it is written', (_, outline, report) => {
    expect(made(outline).reports.join('\n')).toContain(report)
  })

  it('needs a place in the template', () => {
    expect(made('- 会议', { body: '# 总结\n\n{{> repairs}}\n' }).reports).toEqual([
      expect.stringContaining('outline-unplaced school.yaml:'),
    ])
  })

  it('has formal headings in formal tone', () => {
    expect(made('- 维修: {不写: 办结、修了什么}', { settings: { tone: '庄重' } }).text).toBe(
      '## 加强维修，保障教学\n\n1. 一条。\n1. 又一条。',
    )
  })
})

describe('a sentence of a section', () => {
  const own = { 'sections/维修/办结': '我校修了{{count repairs}}。' }

  it('is replaced by a partial with its name, which sees what the section sees', () => {
    expect(made('- 维修: {只写: {item: 灯管}, 不写: 修了什么}', { own }).text).toBe(
      '## 做好维修\n\n我校修了3次。\n\n1. 一条。\n1. 又一条。',
    )
  })

  it('is replaced in one document by an inline partial', () => {
    const body = '{{#*inline "维修/办结"}}修了{{count repairs}}。{{/inline}}{{> 维修 without="修了什么"}}'
    expect(made(undefined, { body }).text).toBe('### 做好维修\n\n修了6次。\n\n1. 一条。\n1. 又一条。')
  })

  it('does not make another name a mistake', () => {
    expect(made('- 维修', { own }).reports).toEqual([])
  })
})

describe('what a section says of itself', () => {
  it.each<readonly [string, string]>([
    ['---\nsection: 甲\n---\n', '片段开头缺少 about'],
    ['---\nsection: 甲\nabout: 乙\ntitle: 丙\nneed: repairs\n---\n', '没有“need”这个设置'],
    ['---\nsection: 甲\nabout: 乙\ntitle: 丙\n没有冒号\n---\n', '不是“名称: 值”的写法'],
  ])('%j is reported', (text, message) => {
    expect(
      readPartial({ file: 'sections/a.md.hbs', text })
        .diagnostics.map((found) => found.message)
        .join(),
    ).toContain(message)
  })

  it('is absent from a partial that begins with a page break', () => {
    const { value } = readPartial({ file: 'partials/a.md.hbs', text: '---\n\n下一页\n\n---\n' })
    expect(value.section).toBeUndefined()
    expect(value.body).toBe('---\n\n下一页\n\n---\n')
  })
})
