import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `${repairs({ item: '灯管', many: 2, quantity: '2支' })}- { id: X, date: 2025-11-02, item: '*门*', action: 维修, quantity: 1扇 }\n`,
  '2025-autumn/drills.yaml':
    '- { id: Y1, date: 2025-09-12, type: 消防 }\n- { id: Y2, date: 2025-10-12, type: 地震 }\n',
  '2025-autumn/events.yaml': 'records: []\n',
})

type Partials = Readonly<Record<string, string>>

const text = (template: string, partials: Partials = {}): string => {
  const rendered = render(template, workspace, partials)
  expect(rendered.reports).toEqual([])
  return rendered.text
}
const reports = (template: string, partials: Partials = {}): readonly string[] =>
  render(template, workspace, partials).reports

describe('sections', () => {
  test('of a ledger are printed once for each record, or print {{else}} if it is empty', () => {
    expect(text('{{#repairs}}{{item}}{{#unless @last}}、{{/unless}}{{else}}无{{/repairs}}')).toBe(
      '灯管、灯管、*门*',
    )
    expect(text('{{#events}}{{name}}{{else}}没有活动{{/events}}{{^events}}无{{/events}}')).toBe('没有活动无')
    expect(text('{{^repairs}}无{{else}}{{count ../repairs}}{{/repairs}}')).toBe('3次3次3次')
    expect(text('{{#drills as |drill i|}}{{i}}{{drill.type}}{{/drills}}')).toBe('0消防1地震')
  })

  test('of a value have its names, of true or false those around them', () => {
    expect(text('{{#term}}{{current}}{{/term}}{{#school as |s|}}{{s.shortName}}{{/school}}')).toBe(
      '本学期城南小学',
    )
    expect(text('{{#each drills}}{{#@first}}{{type}}{{else}}其次{{type}}{{/@first}}{{/each}}')).toBe(
      '消防其次地震',
    )
    expect(
      text(
        '{{#drills}}{{else if repairs}}甲{{else}}乙{{/drills}}{{#events}}{{else if repairs}}甲{{/events}}',
      ),
    ).toBe('甲')
  })

  test('of a ledger that does not exist print {{else}}', () => {
    expect(text('{{#accidents}}有{{else}}无{{/accidents}}')).toBe('无')
  })

  test('keep the evidence of what they print', () => {
    const { evidence, inserts } = render('{{#repairs}}{{quantity}}{{/repairs}}', workspace)
    expect(evidence.map(({ text: shown, records }) => [shown, records.length])).toEqual([
      ['2支', 1],
      ['2支', 1],
      ['1扇', 1],
    ])
    expect(inserts).toHaveLength(3)
  })

  test.each([
    ['{{#events}}{{nmae}}{{/events}}', 'template-unknown-field 1:14'],
    ['{{#repairs}}{{item}}{{else}}{{nmae}}{{/repairs}}', 'template-unknown-name 1:31'],
    ['{{#events}}{{else}}{{/events}}{{^events}}{{else}}{{nmae}}{{/events}}', 'template-unknown-field 1:52'],
    ['{{#term}}{{strat}}{{/term}}', 'template-unknown-name 1:12'],
    ['{{#repairs as |a b c|}}{{/repairs}}', 'template-bad-argument 1:4'],
    ['{{#term as |a b|}}{{/term}}', 'template-bad-argument 1:4'],
    ['{{#repairs}}{{#@first as |a|}}{{/@first}}{{/repairs}}', 'template-bad-argument 1:16'],
  ])('are checked in both branches: %s', (template, report) => {
    expect(reports(template).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([report])
  })

  test('of an unknown name report that name alone, not every name inside', () => {
    expect(reports('{{#repair}}{{itme}}{{#each parts}}{{x}}{{/each}}{{/repair}}')).toHaveLength(1)
  })
})

describe('@root, @key and each over parts', () => {
  test('@root is the outermost value at any depth', () => {
    expect(text('{{#each drills}}{{#with term}}{{count @root.drills}}{{/with}}{{/each}}')).toBe('2次2次')
    expect(text('{{> line (latest drills)}}', { line: '{{@root.school.shortName}}{{type}}' })).toBe(
      '城南小学地震',
    )
    expect(reports('{{@root}}')).toEqual(['template-not-printable 1:1 模板（一组内容）不能直接印出来'])
    expect(reports('{{@root.nothing}}')).toEqual([
      'template-unknown-name 1:3 “@root.nothing”写错了，模板（一组内容）没有“nothing”',
    ])
  })

  test('a record gives its fields one by one, without those that are not filled in', () => {
    expect(text('{{#each (latest repairs)}}{{@key}}：{{this}}；{{/each}}')).toBe(
      '报修日期：2025年11月2日；物品：*门*；做法：维修；数量：1扇；',
    )
  })

  test('a part with two names occurs once', () => {
    const keys = text('{{#each all}}{{@key}} {{/each}}').split(' ')
    expect(keys).toContain('repairs')
    expect(keys).not.toContain('维修')
  })

  test('numbers in parts keep their evidence and follow the numerals of the document', () => {
    const template = '---\nnumerals: han\n---\n{{#each (latest repairs)}}{{this}}，{{/each}}'
    const { evidence, text: shown } = render(template, workspace)
    expect(shown).toContain('一扇')
    expect(evidence).toHaveLength(1)
  })

  test('conditions and groupings of a value without records are reported, not ignored', () => {
    expect(reports('{{#each term item="门"}}{{/each}}')).toEqual([
      'template-bad-argument 1:14 each 后面是term（一组内容），不能加条件，也不能分组',
    ])
    expect(reports('{{#each (groups repairs by="item") by="place"}}{{/each}}')).toEqual([
      'template-bad-argument 1:4 each 后面是一个列表，不能加条件，也不能分组',
    ])
  })
})

describe('lookup', () => {
  test('finds parts by computed names', () => {
    expect(text('{{#each drills}}{{lookup this "type"}}{{/each}}')).toBe('消防地震')
    expect(text('{{#each drills}}{{#with (lookup @root.drills @index)}}{{类型}}{{/with}}{{/each}}')).toBe(
      '消防地震',
    )
    expect(text('{{count (lookup all "drills")}}')).toBe('2次')
  })

  test('an unknown literal name is a mistake, an unknown computed name a missing value', () => {
    expect(reports('{{lookup term "strat"}}')).toEqual([
      'template-unknown-name 1:3 lookup 找的“strat”没有，term（一组内容）里没有这一项',
    ])
    expect(reports('{{#each drills}}{{lookup this "tpye"}}{{/each}}')).toEqual([
      'template-unknown-field 1:19 lookup 找的“tpye”没有，一条演练记录里没有这一项',
    ])
    const worked = render('{{#each drills}}{{lookup @root.term type}}{{/each}}', workspace)
    expect(worked.text).toBe('【待补：消防】【待补：地震】')
    expect(worked.reports.every((report) => report.startsWith('facts-missing'))).toBe(true)
    expect(render('{{lookup drills 7}}', workspace).text).toBe('【待补：第8个】')
  })

  test('names from JavaScript’s object prototype are not found', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(reports(`{{lookup term "${name}"}}`)).toHaveLength(1)
      expect(reports(`{{lookup (lookup term "label") "${name}"}}`)).toHaveLength(1)
      expect(reports(`{{#${name}}}{{/${name}}}`)).toHaveLength(1)
      expect(reports(`{{@root.${name}}}`)).toHaveLength(1)
      expect(reports(`{{#> ${name}}}{{/${name}}}`)).toEqual([])
      expect(reports(`{{> ${name}}}`)).toHaveLength(1)
    }
  })
})

describe('partials that a template defines', () => {
  test('apply in the template and in the partials it uses, before and after their definition', () => {
    expect(
      text('{{> line}}{{#*inline "line"}}甲{{/inline}}{{> line}}{{> frame}}', { frame: '（{{> line}}）' }),
    ).toBe('甲甲（甲）')
    expect(text('{{#*inline "line"}}{{type}}{{尾}}{{/inline}}{{#drills}}{{> line 尾="。"}}{{/drills}}')).toBe(
      '消防。地震。',
    )
  })

  test('take precedence over a file of the same name', () => {
    expect(text('{{#*inline "line"}}甲{{/inline}}{{> line}}', { line: '乙' })).toBe('甲')
  })

  test('do not apply outside the block that defines them', () => {
    expect(reports('{{#if repairs}}{{#*inline "line"}}{{/inline}}{{> line}}{{/if}}{{> line}}')).toEqual([
      'template-unknown-partial 1:67 没有“line”这个片段',
    ])
  })

  test('have faults reported where they are written', () => {
    const partials = { frame: '\n\n{{> line}}' }
    const { diagnostics } = {
      diagnostics: reports('甲\n{{#*inline "line"}}{{nmae}}{{/inline}}{{> frame}}', partials),
    }
    expect(diagnostics).toEqual(['template-unknown-name 2:22 没有“nmae”这个变量或助手'])
  })

  test('are checked in branches that are not taken, for each partial they are given to', () => {
    const frame = '{{#if events}}{{> line}}{{/if}}'
    expect(
      reports(
        '{{#> frame}}{{#*inline "line"}}甲{{/inline}}{{/frame}}{{#> frame}}{{#*inline "line"}}{{nmae}}{{/inline}}{{/frame}}',
        { frame },
      ),
    ).toEqual(['template-unknown-name 1:87 没有“nmae”这个变量或助手'])
    expect(
      reports('{{#if events}}{{#> frame}}{{#*inline "line"}}{{nmae}}{{/inline}}{{/frame}}{{/if}}', { frame }),
    ).toEqual(['template-unknown-name 1:48 没有“nmae”这个变量或助手'])
  })

  test('are reported if nothing uses them', () => {
    expect(
      reports('{{#> frame}}{{#*inline "haed"}}甲{{/inline}}{{/frame}}', { frame: '{{#> head}}{{/head}}' }),
    ).toEqual(['template-unused-partial 1:13 这里写的片段“haed”没有用到，不会印出来'])
  })

  test('are stopped if they use themselves', () => {
    expect(reports('{{#*inline "line"}}{{> line}}{{/inline}}{{> line}}')).toEqual([
      'template-limit 1:24 片段套了 20 层以上，多半是片段“line”用到了自己',
    ])
  })
})

describe('layouts', () => {
  const frame = '头{{> @partial-block}}{{#> foot}}无{{/foot}}'

  test('put the block, and the partials that it defines, into their places', () => {
    expect(text('{{#> frame}}{{count repairs}}{{/frame}}', { frame })).toBe('头3次无')
    expect(text('{{#> frame}}{{#*inline "foot"}}尾{{/inline}}中{{/frame}}', { frame })).toBe('头中尾')
  })

  test('the block has the names where it is inserted and where it is written', () => {
    const list = '{{#each records}}{{> @partial-block}}{{/each}}'
    expect(
      text('{{#with term}}{{#> list records=@root.drills}}{{type}}{{current}}{{/list}}{{/with}}', { list }),
    ).toBe('消防本学期地震本学期')
  })

  test('numbers in the block keep their evidence and their location', () => {
    const { evidence } = render('甲\n{{#> frame}}{{count repairs}}{{/frame}}', workspace, { frame })
    expect(evidence).toMatchObject([{ text: '3次', template: { file: 'test.md.hbs', line: 2 } }])
  })

  test('a partial can be used with and without a block', () => {
    const either = '{{#if @partial-block}}{{> @partial-block}}{{else}}无{{/if}}'
    expect(text('{{> either}}{{#> either}}有{{/either}}', { either })).toBe('无有')
    expect(text('{{> either}}', { either: '{{#> @partial-block}}无{{/@partial-block}}' })).toBe('无')
  })

  test.each([
    ['{{> @partial-block}}', 'template-unknown-partial 1:5'],
    ['{{#if events}}{{> @partial-block}}{{/if}}', 'template-unknown-partial 1:19'],
    ['{{> plain}}', 'template-unknown-partial 1:5'],
    ['{{@partial-block}}', 'template-syntax 1:1'],
    ['{{#> frame}}{{nmae}}{{/frame}}', 'template-unknown-name 1:15'],
    // A block that is not inserted anywhere is checked too.
    ['{{#> none}}{{nmae}}{{/none}}', 'template-unknown-name 1:14'],
    ['{{#> palin}}{{/palin}}', 'template-unknown-partial 1:6'],
  ])('%s', (template, report) => {
    const partials = { plain: '{{> @partial-block}}', frame, none: '' }
    expect(reports(template, partials).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([report])
  })

  test('the name of a place can be part of the name of a file', () => {
    expect(text('{{#> foot}}无{{/foot}}', { 'letters/foot': '甲' })).toBe('无')
  })

  test('a layout is left out together with its block', () => {
    expect(
      render('---\nwithout: frame\n---\n甲{{#> frame}}乙{{/frame}}', workspace, { frame }),
    ).toMatchObject({
      text: '甲',
      reports: [],
    })
  })
})

describe('names of partials', () => {
  test('in quotation marks can contain spaces, in settings too', () => {
    const partials = { '我的 片段': '甲' }
    for (const name of ['"我的 片段"', "'我的 片段'", '[我的 片段]'])
      expect(text(`{{> ${name}}}`, partials)).toBe('甲')
    const { frontMatter } = render('---\ntitle: {{> "我的 片段"}}\n---\n', workspace, partials)
    expect(frontMatter.title).toEqual([{ type: 'text', value: '甲' }])
  })
})

describe('the partials that there are', () => {
  const hint = (name: string, ...names: readonly string[]): string =>
    render(`{{> ${name}}}`, workspace, Object.fromEntries(names.map((one) => [one, '甲']))).hints

  test.each<readonly [string, readonly string[], string]>([
    ['页脚', ['页眉', 'foot'], '页眉'],
    ['footer', ['页眉', 'head'], 'head'],
    ['页脚', ['foot', 'head'], 'foot、head'],
    ['footer', ['页眉'], '页眉'],
    ['footer', [], '一个也没有'],
  ])('are named in the script of %s if any are: %j', (name, names, expected) => {
    expect(
      hint(name, ...names)
        .split('\n')
        .at(-1),
    ).toBe(`片段放在 templates/partials 里，现有：${expected}。`)
  })

  test('include those that the template defines', () => {
    const { hints } = render('{{#*inline "head"}}甲{{/inline}}{{> head}}{{> haed}}', workspace)
    expect(hints).toBe('是不是想写 head？\n片段放在 templates/partials 里，现有：head。')
  })
})

test('a block whose call cannot be made prints nothing, and is checked all the same', () => {
  expect(render('甲{{#exists}}乙{{nmae}}{{else}}丙{{eman}}{{/exists}}丁', workspace)).toMatchObject({
    text: '甲丁',
    reports: [
      'template-bad-argument 1:5 exists 缺少 records（台账，如 repairs，或 where、items 挑出来的记录）',
      'template-unknown-name 1:16 没有“nmae”这个变量或助手',
      'template-unknown-name 1:33 没有“eman”这个变量或助手',
    ],
  })
})

test('indents of a partial are before its lines that are not empty', () => {
  const item = '- 一\n\n  - 二\n'
  expect(text('  {{> item}}\n完', { item })).toBe('  - 一\n\n    - 二\n完')
  expect(text('{{#if repairs}}\n    {{> item}}\n{{/if}}\n', { item })).toBe('    - 一\n\n      - 二\n')
})

describe('what would have no effect is reported', () => {
  test.each([
    ['{{> line repairs drills}}', '片段后面只能写一样内容，这里多了'],
    ['{{> line a=1 a=2}}', '片段的 a 写了两遍'],
    ['{{count repairs as="准数" as="约数"}}', 'count 的 as 写了两遍'],
    ['{{count repairs records=drills}}', 'count 的 records 写了两遍'],
    ['{{#each (top repairs 2 by="item" field="quantity")}}{{/each}}', 'top 写了 by，field 就不起作用'],
    ['{{photos repairs caption="维修" columns="item"}}', 'photos 写了 caption，columns 就不起作用'],
    ['{{table repairs by="item" limit=3}}', 'table 写了 by，limit 就不起作用'],
    ['{{table repairs by="item" order="date"}}', 'table 写了 by，order 就不起作用'],
    ['{{table repairs by="item" dates="digits"}}', 'table 写了 by，dates 就不起作用'],
    ['{{distinct repairs "item" unit="类"}}', 'distinct 没有写 count=true，unit 就不起作用'],
    ['{{money 100 capitals=true as="约数"}}', 'money 写了 capitals=true，as 就不起作用'],
    ['{{chart repairs by="month" limit=3}}', 'chart 按月画，每个月都画，limit 就不起作用'],
    ['{{count repairs in="万元"}}', '这里不是金额，in 就不起作用'],
    ['{{count repairs decimals=1}}', '这里不是百分数，decimals 就不起作用'],
    ['{{count repairs digits=3}}', 'count 的 digits 不能写“3”'],
    ['{{#if repairs as |x|}}{{/if}}', 'if 后面的 as |x| 多写了 x，它不给名称'],
    ['{{#each repairs as |a b c|}}{{/each}}', 'each 后面的 as |a b c| 多写了 c，它只给 2 个名称'],
    ['{{#with term as |a b|}}{{/with}}', 'with 后面的 as |a b| 多写了 b，它只给 1 个名称'],
    ['{{#narrative "x"}}甲{{else}}乙{{/narrative}}', 'narrative 没有 {{else}}，它后面的内容不会印出来'],
    ['{{school.name repairs}}', '“school.name”不是助手，后面不能再写别的'],
    ['{{#each repairs}}{{item as="约数"}}{{/each}}', '“item”不是助手，后面不能再写别的'],
  ])('%s', (template, message) => {
    const told = reports(template, { line: '' })
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(message)
  })
})

test('values stay values in every form: no record’s text becomes Markdown', () => {
  const { markdown } = render(
    '{{#repairs}}{{item}}{{/repairs}}{{#each (latest repairs)}}{{this}}{{/each}}{{lookup (latest repairs) "item"}}{{#> a (latest repairs)}}{{item}}{{/a}}',
    workspace,
  )
  expect(markdown).not.toContain('门')
})

test('the example of a layout in templates/README.md works', () => {
  const readme = readFileSync(new URL('../../../templates/README.md', import.meta.url), 'utf8')
  const [, layout = '', use = ''] =
    /## 版式\n[\s\S]*?```handlebars\n([\s\S]*?)```[\s\S]*?```handlebars\n([\s\S]*?)```/.exec(readme) ?? []
  expect(text(use, { 函件: layout }).replaceAll(/\n+/g, '\n')).toBe(
    '> 各处室：\n本学期维修3次。\n请于2026年1月23日前报总务处。\n',
  )
  expect(text('{{#> 函件}}\n甲\n{{/函件}}', { 函件: layout })).toContain('请遵照执行。')
})
