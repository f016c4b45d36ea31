import { describe, expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': repairs(
    { item: '灯管', many: 2, quantity: '2支' },
    { item: '门锁', many: 1, quantity: '1把' },
  ),
  '2025-autumn/problems.yaml': '- {id: W1, text: 经费不足。}\n',
  '2025-autumn/drills.yaml': '- {id: Y1, date: 2025-09-10, type: 消防}\n',
})
const made = (template: string) => {
  const { text, reports, hints } = render(template, workspace, { 普通: '甲\n乙\n' })
  return { text, reports, hints }
}
const broken = '【待补：模板有误】'
const three = `${broken}${broken}${broken}`
const countExample = '例：{{count repairs item="灯管" as="约数"}}'

describe('a text from a record that ends with a stop', () => {
  it.each([
    ['', '经费不足。'],
    ['。', '经费不足。'],
    ['，还有', '经费不足，还有'],
    ['；', '经费不足；'],
    ['、', '经费不足、'],
    ['）', '经费不足）'],
    ['甲。', '经费不足。甲。'],
    ['{{id}}。', '经费不足。W1。'],
    ['{{! 注 }}。', '经费不足。'],
  ])('loses it before %j', (after, text) => {
    expect(made(`{{#each problems}}{{text}}${after}{{/each}}`)).toMatchObject({ text, reports: [] })
  })
})

describe('a number with its measure word', () => {
  it.each([
    ['{{sum repairs "quantity" item="灯管"}}支', '4支支', '支'],
    ['{{count repairs}}次数', '3次次数', '次'],
    ['{{count repairs unit="件"}}件', '3件件', '件'],
  ])('%s has it twice', (template, text, unit) => {
    const shown = text.slice(0, text.indexOf(unit) + 2)
    expect(made(template)).toEqual({
      text,
      reports: [`template-double-unit 1:1 这里印出来是“${shown}”，量词写了两遍`],
      hints: `删去后面的“${unit}”。`,
    })
  })

  it.each([
    '{{sum repairs "quantity" item="灯管"}}把',
    '{{count repairs}}，次',
    '{{count repairs}}',
  ])('%s has it once', (template) => expect(made(template).reports).toEqual([]))
})

describe('a name or a path', () => {
  it.each([
    ['{{#each repairs}}{{./item}}{{/each}}', '灯管灯管门锁'],
    ['{{#each repairs}}{{this.item}}{{/each}}', '灯管灯管门锁'],
    ['{{#each problems}}{{../school.name}}{{/each}}', '清河县城南小学'],
    ['{{#each repairs}}{{@index}}{{@number}}{{@last}}{{/each}}', '01否12否23是'],
    ['{{"没有"}}', '没有'],
    ['{{5}}', '5'],
    ['{{true}}', '是'],
  ])('%s is %s', (template, text) => expect(made(template)).toEqual({ text, reports: [], hints: '' }))

  it.each<readonly [string, string, string, string | RegExp]>([
    [
      '{{repairs.item}}',
      broken,
      'template-unknown-field 1:3 “repairs.item”写错了，维修台账（一批记录）没有“item”',
      '一批记录要用助手来数、列，如 {{count …}}、{{list …}}、{{#each …}}。',
    ],
    [
      '{{school.name.x}}',
      broken,
      'template-unknown-name 1:3 “school.name.x”写错了，文字“清河县城南小学”没有“x”',
      '',
    ],
    [
      '{{school.nobody}}',
      '【待补：学校情况：nobody】',
      'facts-missing 1:1 模板要用学校情况里的“nobody”，school.yaml 里没有写',
      /^在 school\.yaml 里加一行 nobody: …；已经写了的有：students、/,
    ],
    [
      '{{#each repairs}}{{itm}}{{/each}}',
      three,
      'template-unknown-field 1:20 没有“itm”这个变量，维修记录里也没有这一项',
      /^是不是想写 item？\n这里是维修记录，可以写：date（报修日期）、item（物品）、/,
    ],
    [
      '{{#each repairs}}{{this.itm}}{{/each}}',
      three,
      'template-unknown-field 1:20 没有“this.itm”这个变量，维修记录里也没有这一项',
      /^这里是维修记录，可以写：/,
    ],
    [
      '{{../school.name}}',
      broken,
      'template-unknown-name 1:3 “../school.name”的 ../ 多了，外面没有那么多层',
      '',
    ],
    [
      '{{#each repairs}}{{../../x}}{{/each}}',
      three,
      'template-unknown-name 1:20 “../../x”的 ../ 多了，外面没有那么多层',
      '',
    ],
    [
      '{{@first}}',
      broken,
      'template-unknown-name 1:3 没有“@first”这个变量或助手',
      '是不是想写 first？\n@ 开头的只有 @root，和 {{#each}} 里面的 @index、@number、@key、@first、@last、@many。',
    ],
    [
      '{{now}}',
      broken,
      'template-unknown-name 1:3 没有“now”这个变量或助手',
      '是不是想写 not？\n变量和助手的写法见 templates/README.md。',
    ],
    [
      '{{#each problems}}{{this}}{{/each}}',
      broken,
      'template-not-printable 1:19 一条问题记录不能直接印出来',
      '写出要印哪一项，如 {{item}}、{{place}}。',
    ],
    [
      '{{"school"}}',
      broken,
      'template-not-printable 1:1 school（一组内容）不能直接印出来',
      '写出要印哪一项，可以写：students、canteen、name、shortName、department、signature；逐项写用 {{#each …}}。',
    ],
    ['{{count null}}', broken, 'template-syntax 1:9 这里不能写 null', '写变量名、"文字"、数或（助手 …）。'],
    [
      '{{count undefined}}',
      broken,
      'template-syntax 1:9 这里不能写 undefined',
      '写变量名、"文字"、数或（助手 …）。',
    ],
  ])('%s is at fault', (template, text, report, hints) => {
    const found = made(template)
    expect(found).toMatchObject({ text, reports: [report] })
    if (typeof hints === 'string') expect(found.hints).toBe(hints)
    else expect(found.hints).toMatch(hints)
  })
})

describe('an argument of a helper', () => {
  it.each<readonly [string, string, string]>([
    ['{{count}}', '1:3 count 缺少 records（台账，如 repairs，或 where、items 挑出来的记录）', countExample],
    [
      '{{count repairs drills}}',
      '1:17 count 后面多了一项：演练台账（一批记录）',
      `选项要写成 名称="值"。\n${countExample}`,
    ],
    ['{{count "repairs"}}', '1:9 count 的 records 要写台账（如 repairs），这里是文字“repairs”', countExample],
    ['{{count repairs as="strict" as="about"}}', '1:29 count 的 as 写了两遍', `只留一处。\n${countExample}`],
    [
      '{{number 3 foo=1}}',
      '1:12 number 没有 foo 这个选项',
      '可写的选项：value、unit、as、style、numerals、digits、total、in、zero、decimals。\n例：{{number (count inspections) as="约数" numerals="han"}}',
    ],
    [
      '{{number 3 unti="个"}}',
      '1:12 number 没有 unti 这个选项',
      '是不是想写 unit？\n可写的选项：value、unit、as、style、numerals、digits、total、in、zero、decimals。\n例：{{number (count inspections) as="约数" numerals="han"}}',
    ],
    [
      '{{count repairs item=repairs}}',
      '1:17 item 要和文字、数或日期比较，这里是维修台账（一批记录）',
      countExample,
    ],
  ])('%s is at fault', (template, report, hints) => {
    expect(made(template)).toEqual({ text: broken, reports: [`template-bad-argument ${report}`], hints })
  })

  it('may be a number, a date or a list of texts that records are compared with', () => {
    expect(made('{{count repairs quantity=(count drills)}}').text).toBe('1次')
    expect(made('{{count repairs quantity=2}}').text).toBe('2次')
    expect(made('{{count repairs since=term.start}}').text).toBe('3次')
    expect(made('{{count repairs item="灯管、门锁"}}').text).toBe('3次')
  })

  it('from a ledger that does not exist is missing, and reported once', () => {
    for (const template of ['{{count accidents}}', '{{count repairs item=(names accidents "type")}}']) {
      const { text, reports } = made(template)
      expect([text, reports.length]).toEqual(['【待补：事故台账】', 1])
      expect(reports[0]).toMatch(/^facts-missing 1:1 这里要用事故台账/)
    }
  })
})

describe('a block', () => {
  it.each<readonly [string, string, string, string]>([
    [
      '{{#each repairs as |a b c|}}{{a.item}}{{/each}}',
      '灯管灯管门锁',
      'template-bad-argument 1:4 each 后面的 as |a b c| 多写了 c，它只给 2 个名称',
      '多的删去。',
    ],
    [
      '{{#if repairs as |a|}}甲{{/if}}',
      '甲',
      'template-bad-argument 1:4 if 后面的 as |a| 多写了 a，它不给名称',
      '删去 as |…|。',
    ],
    [
      '{{#repairs as |a b c|}}{{a.item}}{{/repairs}}',
      '灯管灯管门锁',
      'template-bad-argument 1:4 “repairs” 后面的 as |a b c| 多写了 c，它只给 2 个名称',
      '多的删去。',
    ],
    [
      '{{#count repairs}}甲{{/count}}',
      '',
      'template-syntax 1:4 count 不能写成一段，去掉 # 和结尾',
      countExample,
    ],
    [
      '{{#无此}}甲{{/无此}}',
      '',
      'template-unknown-name 1:4 没有“无此”这个变量或助手',
      '变量和助手的写法见 templates/README.md。',
    ],
    [
      '{{#无此 repairs}}甲{{/无此}}',
      '',
      'template-unknown-helper 1:4 没有“无此”这个助手',
      '变量和助手的写法见 templates/README.md。',
    ],
    [
      '{{#school repairs}}甲{{/school}}',
      '',
      'template-unknown-helper 1:4 “school”不是助手，后面不能再写别的',
      '只写 school；换一种说法、加条件，要用助手，如 {{count …}}、{{number …}}、{{date …}}、{{#each …}}。',
    ],
    [
      '{{#"each" repairs}}甲{{/"each"}}',
      '',
      'template-syntax 1:4 文字“each”不是助手的名字，这里要写助手',
      '助手的名字不加引号，如 {{#each repairs}}、{{count repairs}}。',
    ],
    [
      '{{@partial-block}}',
      '',
      'template-syntax 1:1 @partial-block 是一段内容，不能当作一个值印出来',
      '写成 {{> @partial-block}}。',
    ],
    [
      '甲{{#*inline 页尾}}乙{{/inline}}丙',
      '甲丙',
      'template-syntax 1:2 {{#*…}} 只能写成 {{#*inline "名称"}}…{{/inline}}，名称加引号，后面不写别的',
      '例：{{#*inline "页尾"}}……{{/inline}}，用的时候写 {{> 页尾}}。',
    ],
    [
      '甲{{* deco}}丙',
      '甲丙',
      'template-syntax 1:2 这种写法用不上，模板里没有它',
      '带 * 的只有 {{#*inline "名称"}}…{{/inline}}。',
    ],
    [
      '甲{{> (lookup school "name")}}丙',
      '甲丙',
      'template-syntax 1:6 片段的名称要照写，不能是算出来的',
      '写成 {{> 名称}}，名称是 partials 文件夹里的文件名；要看情况用不同的片段，用 {{#if …}} 分开写。',
    ],
    [
      '甲{{> 没有}}丙',
      '甲丙',
      'template-unknown-partial 1:6 没有“没有”这个片段',
      '片段放在 templates/partials 里，现有：普通。',
    ],
  ])('%s is at fault', (template, text, report, hints) => {
    expect(made(template)).toEqual({ text, reports: [report], hints })
  })

  it.each([
    ['{{#*inline "页尾"}}甲{{/inline}}{{> 页尾}}', '甲'],
    ['{{#> 没有}}后备{{/没有}}', '后备'],
    ['  {{> 普通}}\n', '  甲\n  乙\n'],
    ['丙{{> 普通}}', '丙甲\n乙\n'],
    ['{{! 注 }}{{!-- 又注 --}}甲', '甲'],
    ['{{#if drills}}有{{else}}没有{{/if}}', '有'],
    ['{{#drills}}{{type}}{{else}}没有{{/drills}}', '消防'],
    ['{{#meetings}}{{type}}{{else}}没有{{/meetings}}', '没有'],
    ['{{#school}}{{name}}{{/school}}', '清河县城南小学'],
    ['{{#school as |s|}}{{s.name}}{{/school}}', '清河县城南小学'],
  ])('%s is %j', (template, text) => expect(made(template)).toMatchObject({ text, reports: [] }))
})
