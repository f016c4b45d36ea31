import { describe, expect, test } from 'vitest'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `${repairs({ item: '灯管', many: 2, quantity: '2支' })}- { id: X, date: 2025-11-02, item: 门, action: 维修, quantity: 1扇 }\n`,
  '2025-autumn/events.yaml': 'records: []\n',
  '2025-autumn/accidents.yaml': 'records: []\n',
})

const reports = (template: string, partials: Readonly<Record<string, string>> = {}): readonly string[] =>
  render(template, workspace, partials).reports
const hints = (template: string): string => render(template, workspace).hints

describe('what cannot be parsed', () => {
  test.each([
    ['开头\n{{#if repairs}}\n有', 'template-syntax 2:1 {{#if}} 没有结尾，到文件末尾也没有找到 {{/if}}'],
    ['{{#if repairs}}{{/each}}', 'template-syntax 1:4 {{#if}} 用 {{/each}} 结束了，开头和结尾不一致'],
    ['a\n\n{{/if}}', 'template-syntax 3:1 这个结尾没有对应的开头'],
    ['a\n{{else}}', 'template-syntax 2:1 {{else}} 不在任何 {{#if}} 之类的里面'],
    ['{{count repairs item=}}', 'template-syntax 1:22 {{ }} 里面没有写完就结束了'],
    ['{{}}', 'template-syntax 1:3 {{ }} 里面没有写完就结束了'],
    ['{{count repairs item="灯管}}', 'template-syntax 1:22 引号没有成对'],
    ['{{count repairs item="灯管”}}', 'template-syntax 1:22 {{ }} 里面有全角符号 ”'],
    ['a\n共{{count repairs 次，{{count events}}次', 'template-syntax 2:2 {{ 没有用 }} 结束'],
    ['共{{count repairs\n', 'template-syntax 1:2 {{ 没有用 }} 结束'],
    ['{{{count repairs}}', 'template-syntax 1:17 {{ }} 里面没有写完就结束了'],
    ['{{a/../b}}', 'template-syntax 1:3 “a/..”不能这样写'],
    [
      '{{#*inline x}}{{/inline}}',
      'template-syntax 1:1 {{#*…}} 只能写成 {{#*inline "名称"}}…{{/inline}}，名称加引号，后面不写别的',
    ],
    [
      '{{#*inline "x" "y"}}{{/inline}}',
      'template-syntax 1:1 {{#*…}} 只能写成 {{#*inline "名称"}}…{{/inline}}，名称加引号，后面不写别的',
    ],
    [
      '{{#*note "x"}}{{/note}}',
      'template-syntax 1:1 {{#*…}} 只能写成 {{#*inline "名称"}}…{{/inline}}，名称加引号，后面不写别的',
    ],
    [
      '{{#*inline "x"}}甲{{else}}乙{{/inline}}\n\n丙',
      'template-syntax 1:18 {{#> …}} 和 {{#*inline …}} 里面没有 {{else}}',
    ],
    [
      '{{#> x}}甲{{else if repairs}}乙{{/x}}',
      'template-syntax 1:10 {{#> …}} 和 {{#*inline …}} 里面没有 {{else}}',
    ],
    ['甲{{#> layout}}', 'template-syntax 1:2 {{#> layout}} 没有结尾，到文件末尾也没有找到 {{/layout}}'],
    ['{{^repairs}}', 'template-syntax 1:1 {{^repairs}} 没有结尾，到文件末尾也没有找到 {{/repairs}}'],
    ['{{~#*inline "x"}}甲', 'template-syntax 1:1 {{#*inline}} 没有结尾，到文件末尾也没有找到 {{/inline}}'],
    ['{{* repairs}}', 'template-syntax 1:1 这种写法用不上，模板里没有它'],
    ['甲\n乙{{!-- 丙', 'template-syntax 2:2 注释 {{!-- 没有用 --}} 结束'],
    ['{{!-- 甲 --}}{{!-- 乙', 'template-syntax 1:13 注释 {{!-- 没有用 --}} 结束'],
    ['甲{{{{raw}}}}乙', 'template-syntax 1:2 四个花括号 {{{{…}}}} 没有用 {{{{/…}}}} 结束'],
    [
      '{{#if repairs}}\n{{#each events}}',
      'template-syntax 2:1 {{#each}} 没有结尾，到文件末尾也没有找到 {{/each}}',
    ],
  ])('%j', (template, report) => expect(reports(template)).toEqual([report]))

  test('lines count from the top of the file, settings included', () => {
    expect(reports('---\nterm: current\n---\n\n{{#if repairs}}')).toEqual([
      'template-syntax 5:1 {{#if}} 没有结尾，到文件末尾也没有找到 {{/if}}',
    ])
  })

  test('a contents page together with a red head is reported, not silently left out', () => {
    const settings = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`
    expect(reports(settings('contents: true', 'head: 城南小学文件'))).toEqual([
      'contents-with-head 2:11 写了 contents: true，又写了 head（红头），这份文件不出目录页',
    ])
    expect(reports(settings('contents: false', 'head: 城南小学文件'))).toEqual([])
    expect(reports(settings('contents: true'))).toEqual([])
  })

  test('characters that stand for values are refused', () => {
    expect(reports('a\nb\uE0000\uE001')).toEqual([
      'template-forbidden-character 2:2 模板里有私用区字符 U+E000，文件里不能用',
      'template-forbidden-character 2:4 模板里有私用区字符 U+E001，文件里不能用',
    ])
  })
})

test('a block that begins with an expression and ends with a name is explained in words', () => {
  expect(reports('{{#> (lookup . "a")}}都{{/if}}')).toEqual([
    'template-syntax 1:6 这一段用 {{/if}} 结束了，开头和结尾不一致',
  ])
})

test('an example is shown in one line', () => {
  expect(hints('{{#each repairs 5}}{{/each}}')).toContain(
    '例：{{#each problems limit=1}}1. {{text}}{{/each}}',
  )
})

describe('literals where a name is required', () => {
  test.each([
    ['{{#"count"}}{{/"count"}}', 'template-syntax 1:4 文字“count”不是助手的名字，这里要写助手'],
    ['{{#"repairs" 1}}{{/"repairs"}}', 'template-syntax 1:4 文字“repairs”不是助手的名字，这里要写助手'],
    ['{{#12}}{{/12}}', 'template-syntax 1:4 数 12不是助手的名字，这里要写助手'],
    ['{{#true}}{{/true}}', 'template-syntax 1:4 true不是助手的名字，这里要写助手'],
    ['{{^null}}{{/null}}', 'template-syntax 1:4 null不是助手的名字，这里要写助手'],
    ['{{#undefined}}{{/undefined}}', 'template-syntax 1:4 undefined不是助手的名字，这里要写助手'],
    ['{{#null as |x|}}{{/null}}', 'template-syntax 1:4 null不是助手的名字，这里要写助手'],
    [
      '{{#if repairs}}{{else null}}{{else "x"}}{{/if}}',
      'template-syntax 1:23 null不是助手的名字，这里要写助手',
      'template-syntax 1:36 文字“x”不是助手的名字，这里要写助手',
    ],
    ['{{"count" repairs}}', 'template-syntax 1:3 文字“count”不是助手的名字，这里要写助手'],
    ['{{12 item="门"}}', 'template-syntax 1:3 数 12不是助手的名字，这里要写助手'],
    ['{{#if (null repairs)}}{{/if}}', 'template-syntax 1:8 null不是助手的名字，这里要写助手'],
    ['{{null}}', 'template-syntax 1:3 这里不能写 null'],
    [
      '{{#*"inline" "x"}}{{/"inline"}}',
      'template-syntax 1:1 {{#*…}} 只能写成 {{#*inline "名称"}}…{{/inline}}，名称加引号，后面不写别的',
    ],
    ['{{> null}}', 'template-syntax 1:5 片段的名称要照写，不能是算出来的'],
    ['{{> (lookup . "x")}}', 'template-syntax 1:5 片段的名称要照写，不能是算出来的'],
  ])('%s', (template, ...told) => expect(reports(template)).toEqual(told))

  test('a partial may be named in quotation marks or brackets', () => {
    const partials = { opening: '开头' }
    for (const written of ['opening', '"opening"', "'opening'", '[opening]'])
      expect(render(`{{> ${written}}}`, workspace, partials)).toMatchObject({ text: '开头', reports: [] })
  })
})

describe('computed numbers', () => {
  test.each([
    'table repairs columns="item" caption=(count repairs)',
    'signature name=(count repairs)',
  ])('are not accepted as text by options, where their sources would be lost: %s', (call) => {
    const [report, ...others] = reports(`{{${call}}}`)
    expect(report).toContain('要写文字，这里是算出来的数“3次”，写进去就查不到出处')
    expect(others).toEqual([])
  })
})

describe('unknown names', () => {
  test.each([
    ['{{cuont repairs}}', 'template-unknown-helper 1:3 没有“cuont”这个助手', '是不是想写 count？'],
    ['{{count repair}}', 'template-unknown-name 1:9 没有“repair”这个变量或助手', '是不是想写 repairs？'],
    ['{{> nowhere}}', 'template-unknown-partial 1:5 没有“nowhere”这个片段', 'templates/partials'],
    [
      '{{#each repairs}}{{itme}}{{/each}}',
      'template-unknown-field 1:20 没有“itme”这个变量，维修记录里也没有这一项',
      '是不是想写 item？',
    ],
    [
      '{{#each repairs as |r|}}{{r.itme}}{{/each}}',
      'template-unknown-field 1:27 “r.itme”写错了，一条维修记录没有“itme”',
      '是不是想写 item？',
    ],
    [
      '{{term.strat}}',
      'template-unknown-name 1:3 “term.strat”写错了，term（一组内容）没有“strat”',
      '是不是想写 start？',
    ],
    [
      '{{count repairs itme="灯管"}}',
      'template-unknown-field 1:17 维修没有“itme”这一项',
      '是不是想写 item？',
    ],
    ['{{list repairs by="thing"}}', 'template-unknown-field 1:3 维修没有“thing”这一项', 'item（物品）'],
    ['{{count repairs unit="吱"}}', 'template-unknown-unit 1:3 没有“吱”这个量词', '常用的量词'],
    [
      '{{date term.end fromat="月日"}}',
      'template-bad-argument 1:17 date 没有 fromat 这个选项',
      '是不是想写 format？',
    ],
    [
      '{{#repairs item="门"}}{{/repairs}}',
      'template-unknown-helper 1:4 “repairs”不是助手，后面不能再写别的',
      '{{#each …}}',
    ],
    ['{{#repair}}{{item}}{{/repair}}', 'template-unknown-name 1:4 没有“repair”这个变量或助手', 'repairs'],
    ['{{^repair}}{{/repair}}', 'template-unknown-name 1:4 没有“repair”这个变量或助手', 'repairs'],
    ['{{@indx}}', 'template-unknown-name 1:3 没有“@indx”这个变量或助手', '@index'],
    [
      '{{repairs.count}}',
      'template-unknown-field 1:3 “repairs.count”写错了，维修台账（一批记录）没有“count”',
      '{{count …}}',
    ],
    [
      '{{count repairs item=“灯管”}}',
      'template-unknown-name 1:22 没有“““灯管”””这个变量或助手'.replace('““', '“').replace('””', '”'),
      '英文半角引号',
    ],
    ['{{../../x}}', 'template-unknown-name 1:3 “../../x”的 ../ 多了，外面没有那么多层', ''],
    ['{{@nothing}}', 'template-unknown-name 1:3 没有“@nothing”这个变量或助手', ''],
  ])('%s', (template, report, hint) => {
    expect(reports(template)).toEqual([report])
    expect(hints(template)).toContain(hint)
  })

  test('names from JavaScript’s object prototype are unknown like any other', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '__defineGetter__']) {
      expect(reports(`{{${name}}}`)).toHaveLength(1)
      expect(reports(`{{school.name.${name}}}`)).toHaveLength(1)
      expect(reports(`{{#each repairs}}{{this.${name}}}{{/each}}`)).toHaveLength(1)
      expect(reports(`{{count repairs ${name}="x"}}`)).toHaveLength(1)
      expect(reports(`{{${name} repairs}}`)).toHaveLength(1)
      expect(reports(`{{> ${name}}}`)).toHaveLength(1)
    }
  })

  test('mistakes in branches that are not taken are reported too, each once', () => {
    const template =
      '{{#if events}}{{nonsense}}{{/if}}{{#each events}}{{nmae}}{{/each}}{{#each repairs}}{{#unless item}}{{itme}}{{/unless}}{{/each}}{{#if repairs}}{{else}}{{> gone}}{{/if}}'
    expect(reports(template).map((report) => report.split(' ')[0])).toEqual([
      'template-unknown-name',
      'template-unknown-field',
      'template-unknown-field',
      'template-unknown-partial',
    ])
  })
})

describe('wrong arguments', () => {
  test.each([
    [
      '{{count "repairs"}}',
      'template-bad-argument 1:9 count 的 records 要写台账（如 repairs），这里是文字“repairs”',
    ],
    [
      '{{count}}',
      'template-bad-argument 1:3 count 缺少 records（台账，如 repairs，或 where、items 挑出来的记录）',
    ],
    ['{{count repairs events}}', 'template-bad-argument 1:17 count 后面多了一项：活动保障台账（一批记录）'],
    ['{{count repairs as="大概"}}', 'template-bad-argument 1:17 count 的 as 不能写“大概”'],
    [
      '{{count repairs total="共"}}',
      'template-bad-argument 1:17 count 的 total 要写true 或 false，这里是文字“共”',
    ],
    [
      '{{date "2026-02-30"}}',
      'template-bad-argument 1:8 date 的 date 要写日期（如 2026-01-20），这里是文字“2026-02-30”',
    ],
    ['{{money "许多"}}', 'template-bad-argument 1:9 money 的 value 要写数，这里是文字“许多”'],
    ['{{sum repairs "item"}}', 'template-bad-argument 1:3 维修的“物品”不是数，不能相加'],
    [
      '{{count repairs month="十三"}}',
      'template-bad-argument 1:17 month 要写月份，如 10、"9、10" 或 2025-10，这里是“十三”',
    ],
    ['{{count repairs status="修好了"}}', 'template-bad-argument 1:17 状态没有“修好了”这个取值'],
    ['{{items repairs}}', 'template-bad-argument 1:3 维修没有可拆的项'],
    [
      '{{#each school.name}}{{/each}}',
      'template-bad-argument 1:4 each 后面要写台账、分组或列表，这里是文字“清河县城南小学”',
    ],
    ['{{repairs}}', 'template-not-printable 1:1 维修台账（一批记录）不能直接印出来'],
    ['{{term}}', 'template-not-printable 1:1 term（一组内容）不能直接印出来'],
    ['{{each repairs}}', 'template-syntax 1:3 each 要写成一段：{{#each …}}…{{/each}}'],
    ['{{#count repairs}}{{/count}}', 'template-syntax 1:4 count 不能写成一段，去掉 # 和结尾'],
    [
      '{{change (where repairs item="灯管")}}',
      'template-bad-argument 1:3 change 后面的记录已经挑选过，不知道上学期该和哪些比',
    ],
  ])('%s', (template, report) => expect(reports(template)).toEqual([report]))

  test('different measure words are not added', () => {
    expect(reports('{{sum repairs}}')).toEqual([
      'facts-mixed-units 1:3 维修记录的数量用了不同的量词（支、扇），不能加在一起',
    ])
  })

  test('a measure word written twice is reported', () => {
    expect(reports('{{count repairs}}次')).toEqual([
      'template-double-unit 1:1 这里印出来是“3次次”，量词写了两遍',
    ])
  })
})

describe('what is missing from the data', () => {
  test.each([
    [
      '演练{{count drills}}',
      '演练【待补：演练台账】',
      'facts-missing 1:3 这里要用演练台账，但没有 2025-autumn/drills.yaml 这个文件，没有台账不等于没有发生',
    ],
    [
      '{{list drills by="type"}}',
      '【待补：演练台账】',
      'facts-missing 1:1 这里要用演练台账，但没有 2025-autumn/drills.yaml 这个文件，没有台账不等于没有发生',
    ],
    [
      '{{count (where previous.repairs item="门")}}',
      '【待补：维修台账】',
      'facts-missing 1:1 这里要用维修台账，但没有 2025-spring/repairs.yaml 这个文件，没有台账不等于没有发生',
    ],
    [
      '{{school.headmaster}}',
      '【待补：学校情况：headmaster】',
      'facts-missing 1:1 模板要用学校情况里的“headmaster”，school.yaml 里没有写',
    ],
    [
      '{{none accidents}}',
      '【待补：事故情况】',
      'facts-missing 1:1 2025-autumn/accidents.yaml 里没有这样的记录，但没有写明台账是完整的，不能说“未发生”',
    ],
    ['{{missing "体检人数"}}', '【待补：体检人数】', 'facts-missing 1:1 这里留了空：体检人数'],
    [
      '{{#with (latest repairs)}}{{place}}{{/with}}',
      '【待补：地点】',
      'facts-missing 1:27 维修记录 X（2025-autumn/repairs.yaml 第 11 行）没有填“地点”，模板这里要用',
    ],
  ])('%s', (template, text, report) => {
    const rendered = render(template, workspace)
    expect(rendered.text).toBe(text)
    expect(rendered.reports).toEqual([
      report.replace(
        / 1:\d+ /,
        ` 1:${String(template.indexOf('{{', template.startsWith('{{#with') ? 3 : 0) + 1)} `,
      ),
    ])
  })
})

describe('limits', () => {
  test('a partial that uses itself', () => {
    expect(reports('{{> loop}}', { loop: '{{> loop}}' })).toEqual([
      'template-limit 1:5 片段套了 20 层以上，多半是片段“loop”用到了自己',
    ])
  })

  test('loops inside loops', () => {
    const big = smallWorkspace({ '2025-autumn/repairs.yaml': repairs({ item: '门', many: 400 }) })
    const { reports: told } = render('{{#each repairs}}{{#each ../repairs}}x{{/each}}{{/each}}', big)
    expect(told).toEqual(['template-limit 1:18 {{#each}} 总共超过 100000 轮'])
  })

  test('blocks inside blocks', () => {
    expect(reports('{{#if repairs}}'.repeat(2000) + '{{/if}}'.repeat(2000))).toEqual([
      'template-limit 1:901 {{#…}}、{{else if …}} 套到这里太深，最多 60 层',
    ])
  })

  test.each([
    ['else if', `{{#if repairs}}${'{{else if repairs}}'.repeat(2_000)}{{/if}}`, '1:1137'],
    ['blocks with ends in comments', '{{#if repairs}}{{!-- {{/if}} --}}'.repeat(1_400), '1:1981'],
    ['inverse blocks', '\n{{^if repairs}}'.repeat(3_000), '62:1'],
    ['partial blocks', '{{#> a}}'.repeat(6_000), '1:481'],
    ['options in brackets', `{{count ${'(count a='.repeat(5_000)}`, '1:369'],
  ])('%s without end take no time', (_, template, place) => {
    expect(reports(template)).toEqual([expect.stringContaining(`template-limit ${place} `)])
  })

  test('partials that use each other many times', () => {
    const told = reports('{{> loop}}', { loop: '{{> loop}}{{> loop}}' })
    expect(told).toContainEqual(expect.stringContaining('片段总共用了 100000 次以上'))
    expect(told).toHaveLength(3)
  })

  test('more faults than anybody reads', () => {
    const told = reports('{{x}}\n'.repeat(5_000))
    expect(told).toHaveLength(1_002)
    expect(told.at(-1)).toBe('template-limit 1001:1 错误超过 1000 处，后面的没有再看')
  })

  test('an extremely long name is not repeated in full', () => {
    const [report = ''] = reports(`{{${'a.'.repeat(5_000)}a}}`)
    expect(report.length).toBeLessThan(700)
  })

  test('brackets inside brackets', () => {
    const [report] = reports(`{{#if ${'(not '.repeat(200)}repairs${')'.repeat(200)}}}{{/if}}`)
    expect(report).toMatch(/^template-limit 1:\d+ 括号套得太深，最多 40 层$/)
  })

  test('settings that are far too long', () => {
    const [report, ...more] = reports(`---\n${'键: 值\n'.repeat(300_000)}---\n`)
    expect(report).toMatch(/^template-limit 1:1 /)
    expect(more).toEqual([])
  })

  test('a template that is far too long', () => {
    expect(reports('字'.repeat(50_001))).toEqual(['template-limit 1:1 模板有 50001 个字符，最多 50000 个'])
  })
})

describe('settings', () => {
  test.each([
    ['---\nnumberign: house\n---\n', 'template-front-matter 2:1 没有“numberign”这个设置'],
    ['---\nnumbering: fancy\n---\n', 'template-front-matter 2:12 numbering 不能写“fancy”'],
    ['---\n总结\n---\n', 'template-front-matter 2:1 “总结”不是“名称: 值”的写法'],
    ['---\nterm: next\n', 'template-front-matter 1:1 开头的 --- 没有结束的 ---'],
    ['---\nsubtitle: 共{{cuont repairs}}\n---\n', 'template-unknown-helper 2:14 没有“cuont”这个助手'],
    ['---\ndate: 2026-01-20\n---\n', undefined],
    ['没有设置', undefined],
  ])('%j', (template, report) => expect(reports(template)).toEqual(report === undefined ? [] : [report]))
})

test('all faults of a template are reported at once', () => {
  expect(reports('{{nothing}}\n{{cuont repairs}}\n{{count repairs itme="门"}}\n{{> gone}}')).toHaveLength(4)
})
