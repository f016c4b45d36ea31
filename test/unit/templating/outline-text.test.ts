import { describe, expect, it } from 'vitest'
import type { Location } from '../../../src/diagnostics/index.ts'
import type { OutlineEntry } from '../../../src/records/index.ts'
import { readPartial } from '../../../src/templating/index.ts'
import {
  defaultOutline,
  optionNamed,
  outlineFiles,
  outlineParts,
} from '../../../src/templating/outline-text.ts'
import type { PartialFile } from '../../../src/templating/section-file.ts'

const at: Location = { file: 'school.yaml', line: 3, column: 5 }
const said = (text: string) => ({ text, location: at })
const partialOf = (name: string, more = ''): PartialFile =>
  readPartial({
    file: `sections/${name}.md.hbs`,
    text: `---\nsection: ${name}\nabout: 说${name}\ntitle: ${name}\n${more}---\n一段话。\n`,
  }).value
const partials = new Map([
  ['维修', partialOf('维修', 'needs: repairs\n')],
  ['演练', partialOf('演练', 'level: 3\n')],
  ['会议', partialOf('会议', 'level: 2\n')],
])

it('knows the options of a section by both names', () => {
  expect(['标题', '体例', '关键词', '级别', '不写', '引子'].map(optionNamed)).toEqual([
    'title',
    'arrange',
    'keywords',
    'level',
    'without',
    'lead',
  ])
  expect(['title', 'limit', '几样'].map(optionNamed)).toEqual(['title', 'limit', '几样'])
})

describe('an entry of an outline', () => {
  const section = (
    name: string,
    settings: readonly (readonly [string, string])[] = [],
    only: readonly (readonly [string, string])[] = [],
  ): unknown => {
    const pairs = (all: readonly (readonly [string, string])[]) =>
      all.map(([key, value]) => ({ key, value, location: at }))
    const entry: OutlineEntry = {
      type: 'section',
      name: said(name),
      settings: pairs(settings),
      only: pairs(only),
    }
    const [part] = outlineParts({ entries: [entry] }, partials)
    expect(part).toMatchObject({ type: 'section', call: { location: at } })
    return part?.type === 'section' ? part.call.text : undefined
  }

  it.each<readonly [unknown, string]>([
    [section('维修'), '{{> "维修"}}'],
    [section('维修', [['标题', '做好维修']]), '{{> "维修" title="做好维修"}}'],
    [section('维修', [['写法', '成段']]), '{{> "维修" 写法="成段"}}'],
    [section('维修', [['标题', '说"好"']]), '{{> "维修" title="说\\"好\\""}}'],
    [section('维修', [['limit', '5']]), '{{> "维修" limit=5}}'],
    [section('维修', [['limit', '5次']]), '{{> "维修" limit="5次"}}'],
    [section('维修', [['limit', '1234567890']]), '{{> "维修" limit="1234567890"}}'],
    [section('维修', [['地点', '是']]), '{{> "维修" 地点=true}}'],
    [section('维修', [['地点', 'true']]), '{{> "维修" 地点=true}}'],
    [section('维修', [['地点', '否']]), '{{> "维修" 地点=false}}'],
    [section('维修', [['地点', 'false']]), '{{> "维修" 地点=false}}'],
    [section('维修', [['标题', '不是']]), '{{> "维修" title="不是"}}'],
    [section('维修', [['标题', '是的']]), '{{> "维修" title="是的"}}'],
    [section('维修', [['标题', '可否']]), '{{> "维修" title="可否"}}'],
    [section('维修', [['标题', '否则']]), '{{> "维修" title="否则"}}'],
    [section('维修', [['a b]', '甲']]), '{{> "维修" [a b]="甲"}}'],
    [section('维修', [], [['物品', '灯管']]), '{{> "维修" repairs=(where repairs 物品="灯管")}}'],
    [
      section(
        '维修',
        [['limit', '2']],
        [
          ['物品', '灯管'],
          ['地点', '是'],
        ],
      ),
      '{{> "维修" limit=2 repairs=(where repairs 物品="灯管" 地点="是")}}',
    ],
    [section('没有的', [], [['物品', '灯管']]), '{{> "没有的" only=(where only 物品="灯管")}}'],
  ])('%s is the call %s', (made, expected) => expect(made).toBe(expected))

  it('keeps the school’s words, calls its narratives and has chapters within chapters', () => {
    const words: OutlineEntry = { type: 'text', words: said('  一段话 ') }
    const narrative: OutlineEntry = { type: 'narrative', slot: said('结尾') }
    const settings = [{ key: '体例', value: '分条', location: at }]
    const chapter: OutlineEntry = { type: 'chapter', heading: said('维修'), settings, entries: [words] }
    const parts = outlineParts(
      { entries: [narrative, { type: 'chapter', heading: said('全部'), settings: [], entries: [chapter] }] },
      partials,
    )
    expect(parts).toEqual([
      { type: 'words', words: said('{{narrative "结尾"}}') },
      {
        type: 'chapter',
        heading: said('全部'),
        settings: [],
        parts: [
          {
            type: 'chapter',
            heading: said('维修'),
            settings,
            parts: [{ type: 'words', words: said('  一段话 ') }],
          },
        ],
      },
    ])
    const blank = '\n\n    '
    expect(outlineFiles(parts)).toEqual([
      { file: 'school.yaml', text: `${blank}{{narrative "结尾"}}` },
      { file: 'school.yaml', text: `${blank}全部` },
      { file: 'school.yaml', text: `${blank}维修` },
      { file: 'school.yaml', text: `${blank}  一段话 ` },
    ])
  })

  it('is a file whose text stands where the school wrote it', () => {
    const parts = outlineParts(
      { entries: [{ type: 'section', name: said('维修'), settings: [], only: [] }] },
      partials,
    )
    expect(outlineFiles(parts)).toEqual([{ file: 'school.yaml', text: '\n\n    {{> "维修"}}' }])
  })
})

describe('the outline that a template has of its own', () => {
  const outline = (text: string) => defaultOutline({ file: 't.md.hbs', text }, partials)
  const shown = (entries: readonly OutlineEntry[] = []): readonly unknown[] =>
    entries.map((entry) =>
      entry.type === 'chapter'
        ? [entry.heading.text, entry.heading.location.line, ...shown(entry.entries)]
        : entry.type === 'section'
          ? [entry.name.text, entry.name.location.line, entry.settings.length + entry.only.length]
          : entry.type,
    )

  it('is undefined without one', () => {
    expect(outline('# 总结\n\n{{> 维修}}\n')).toBeUndefined()
    expect(outline('{{#> @outline}}\n{{> 维修}}\n')).toBeUndefined()
  })

  it('is its chapters and sections with their lines, from its first line on', () => {
    const found = outline(
      '# 总结\n\n{{#> @outline}}\n{{> 维修}}\n\n## 安全\n\n话。\n  {{~> 演练 limit=2}}\n{{>维修}}\n##没有\n{{/@outline}}\n{{> 会议}}\n',
    )
    expect(found?.location).toEqual({ file: 't.md.hbs', line: 3, column: 1 })
    expect(shown(found?.entries)).toEqual([
      ['维修', 4, 0],
      ['安全', 6, ['演练', 9, 0], ['维修', 10, 0]],
    ])
  })

  it('ends a chapter with a section that has a heading of the first level', () => {
    const found = outline('{{~#>@outline~}}\n##  安全 \n{{> 会议}}\n{{> 演练}}\n{{~/@outline~}}')
    expect(shown(found?.entries)).toEqual([
      ['安全 ', 2],
      ['会议', 3, 0],
      ['演练', 4, 0],
    ])
  })
})
