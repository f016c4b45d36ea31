import { describe, expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace, twoTerms } from '../../support/small-workspace.ts'

const workspace = smallWorkspace(
  {
    '2025-autumn/repairs.yaml': `- {id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支, cost: 30, place: 一班, done: 2025-09-04}
- {id: B, date: 2025-10-12, item: 灯管, action: 更换, quantity: 5支, cost: 20, place: 二班, done: 2025-10-12}
- {id: C, date: 2025-10-30, item: 门, action: 维修, quantity: 2扇, status: 未完成}
`,
    '2025-autumn/purchases.yaml':
      '- {id: P, date: 2025-09-01, cost: 100, items: [{name: 桶, quantity: 2个}, {name: 盆, quantity: 3个}]}\n- {id: Q, date: 2025-09-02, cost: 50, items: [{name: 桶, quantity: 1个}]}\n',
    '2025-autumn/rules.yaml': `- {id: R1, name: 空调使用制度, type: 制度, status: 新订}
- {id: R2, name: 《值班》制度, type: 制度, status: 修订}
- {id: R3, name: 《应急预案》, type: 预案, status: 新订}
`,
    '2025-autumn/accidents.yaml': 'complete: true\nrecords: []\n',
    '2025-autumn/events.yaml': 'records: []\n',
    '2025-autumn/narrative/a/own.md': '自己的话。\n',
    '2025-autumn/narrative/a/blank.md': ' \n',
    '2025-spring/repairs.yaml': '- {id: V, date: 2025-03-03, item: 门, action: 维修, quantity: 9扇}\n',
    '2025-spring/accidents.yaml': 'records: []\n',
    '2025-spring/events.yaml': 'records: []\n',
  },
  twoTerms(),
)
describe('a helper', () => {
  it.each([
    // One record, or several
    ['{{#with (first repairs)}}{{item}}{{date date format="月日"}}{{/with}}', '灯管9月3日'],
    ['{{#with (latest repairs)}}{{item}}{{/with}}', '门'],
    ['{{#with (first repairs item="门")}}{{id}}{{/with}}', 'C'],
    ['{{#each (first repairs 2)}}{{id}}{{/each}}', 'AB'],
    ['{{#each (latest repairs 2)}}{{id}}{{/each}}', 'CB'],
    ['{{#with (first events)}}有{{else}}没有{{/with}}', '没有'],
    ['{{#with repairs}}{{id}}{{else}}没有{{/with}}', ''],
    ['{{#with (where repairs item="门") as |one|}}{{one.item}}{{/with}}', '门'],
    ['{{#with (where repairs item="窗")}}{{item}}{{else}}没有{{/with}}', '没有'],
    ['{{#each (top repairs 1 by="item")}}{{label}}{{count}}{{/each}}', '灯管2次'],
    ['{{#each (top repairs 1 field="cost")}}{{id}}{{/each}}', 'A'],
    ['{{#each (top repairs 2)}}{{id}}{{/each}}', 'AB'],
    ['{{#each (top repairs 9 by="item" item="门")}}{{label}}{{/each}}', '门'],
    // Least and most
    [
      '最少{{least repairs "quantity" item="灯管"}}，最多{{most repairs "数量" item="灯管"}}',
      '最少3支，最多5支',
    ],
    ['{{most repairs "cost" item="灯管" style="不超过"}}', '不超过30元'],
    ['{{least repairs "quantity" item="灯管" unit="根"}}', '3根'],
    // Values and conditions
    ['{{#if (eq (count repairs) 3)}}是{{else}}否{{/if}}', '是'],
    ['{{#if (eq term.season "spring")}}是{{else}}否{{/if}}', '否'],
    ['{{#if (eq term.end "2026-01-23")}}是{{else}}否{{/if}}', '是'],
    ['{{#if (eq repairs repairs)}}是{{else}}否{{/if}}', '否'],
    ['{{#if (gt repairs 2)}}是{{else}}否{{/if}}{{#if (gt repairs 3)}}是{{else}}否{{/if}}', '是否'],
    ['{{#if (lt (count repairs) 4)}}是{{else}}否{{/if}}{{#if (lt 3 repairs)}}是{{else}}否{{/if}}', '是否'],
    ['{{#if (gt "甲" 2)}}是{{else}}否{{/if}}', '否'],
    [
      '{{#if (and repairs purchases)}}是{{else}}否{{/if}}{{#if (and repairs events)}}是{{else}}否{{/if}}',
      '是否',
    ],
    [
      '{{#if (or events repairs)}}是{{else}}否{{/if}}{{#if (or events accidents)}}是{{else}}否{{/if}}',
      '是否',
    ],
    ['{{#if (not events)}}是{{else}}否{{/if}}{{#if (not repairs)}}是{{else}}否{{/if}}', '是否'],
    [
      '{{#if (count events) includeZero=true}}是{{else}}否{{/if}}{{#if (count events)}}是{{else}}否{{/if}}',
      '是否',
    ],
    ['{{#if 0 includeZero=true}}是{{else}}否{{/if}}{{#unless 0}}否{{/unless}}', '是否'],
    [
      '{{#exists repairs item="门"}}有{{else}}没有{{/exists}}{{#if (exists repairs item="窗")}}有{{else}}没有{{/if}}',
      '有没有',
    ],
    // Time
    ['{{elapsed "2023-09-01"}}，{{elapsed "2025-09-01" until="2025-12-02"}}', '两年多，三个月'],
    [
      '{{period term.start term.end}}，{{period "2025-09-01" "2025-09-10" format="月日"}}',
      '2025年9月—2026年1月，9月1日—10日',
    ],
    ['{{date "2026-07-03"}}，{{date "2026-07-03" format="月日" numerals="han"}}', '2026年7月3日，七月三日'],
    // Money and numbers
    ['{{money 100000}}，{{money 1280.5 capitals=true}}', '10万元，人民币壹仟贰佰捌拾元伍角整'],
    ['{{money (sum purchases "cost") capitals=true}}', '人民币壹佰伍拾元整'],
    ['{{number 19800 as="约数"}}，{{number (count repairs) unit="件"}}', '近2万，3件'],
    [
      '{{percent 33.35 decimals=1}}，{{share repairs item="灯管"}}，{{share repairs item="灯管" of=(where repairs action="更换")}}',
      '33.4%，67%，100%',
    ],
    // Lists
    [
      '{{distinct repairs "item"}}，{{distinct repairs "item" count=true}}，{{distinct repairs "item" count=true unit="样"}}',
      '灯管、门，2个，2样',
    ],
    ['{{names rules quote=true}}', '《空调使用制度》《〈值班〉制度》《应急预案》'],
    [
      '{{names rules limit=1 etc=true}}，{{names rules limit=2}}',
      '空调使用制度等3项，空调使用制度、《值班》制度等',
    ],
    ['{{names rules quote="“”" join="和" limit=2}}', '“空调使用制度”和“《值班》制度”等'],
    ['{{names repairs}}，{{names repairs by="place"}}', '灯管、门，一班、二班'],
    ['{{list repairs}}，{{list repairs by="place" numbers="none"}}', '灯管8支、门2扇，一班、二班、其他'],
    ['{{list (items purchases) by="name" verb="购置"}}', '购置桶3个、盆3个'],
    ['{{list (items purchases "items") verbs="each" verb="购置"}}', '购置桶3个、购置盆3个'],
    ['{{list repairs by="action,item"}}', '更换灯管8支'],
    ['{{list repairs by="action,item" of="all"}}', '更换灯管8支，维修门2扇'],
    ['{{list repairs order="largest" measure="count"}}', '灯管2次、门1次'],
    ['{{list repairs limit=1}}', '灯管8支等'],
    ['{{list repairs numbers="before" sum="cost" item="灯管"}}', '50元灯管'],
    [
      '{{#groups repairs by="item"}}{{label}}{{count}}{{#each records}}{{id}}{{/each}}；{{/groups}}',
      '灯管2次AB；门1次C；',
    ],
    ['{{#each repairs by="item"}}{{label}}{{count}}；{{/each}}', '灯管2次；门1次；'],
    [
      '{{#per-month repairs}}{{label}}{{#if count}}{{count}}{{/if}} {{/per-month}}',
      '9月1次 10月2次 11月 12月 1月 ',
    ],
    ['{{#each (completed repairs)}}{{id}}{{/each}}，{{#each (outstanding repairs)}}{{id}}{{/each}}', 'AB，C'],
    ['{{count (completed repairs item="灯管")}}{{count (outstanding repairs item="门")}}', '2次1次'],
    // Parts
    [
      '{{#each (first repairs 1)}}{{lookup this "item"}}（{{lookup term "current"}}）{{/each}}',
      '灯管（本学期）',
    ],
    [
      '{{#each repairs limit=1}}{{placed place item}}，{{placed "楼梯间" "楼梯间扶手"}}{{/each}}',
      '一班灯管，楼梯间扶手',
    ],
    ['{{#each (where repairs item="门")}}{{placed place item}}{{/each}}', '门'],
    ['{{missing "人数"}}', '【待补：人数】'],
    ['{{#each repairs limit=2}}{{ordinal}}{{item}} {{/each}}', '首先，灯管 其次，灯管 '],
    // Nothing, and the first time
    ['{{none accidents}}，{{none accidents what="火灾"}}', '未发生一起事故，未发生一起火灾'],
    ['{{#none accidents}}平安{{else}}{{count accidents}}{{/none}}', '平安'],
    ['{{#none repairs}}平安{{else}}{{count repairs}}{{/none}}，{{none repairs}}', '3次，3次'],
    ['{{first-time repairs item="灯管"}}，{{first-time repairs item="门"}}', '首次，'],
    ['{{#first-time repairs item="窗"}}首次{{else}}不是{{/first-time}}', '不是'],
    ['{{change repairs}}，{{change repairs field="quantity" item="门"}}', '比上学期增加2次，比上学期减少7扇'],
    ['{{change repairs than="去年" item="门"}}', '与去年持平'],
    ['{{#none events}}平安{{else}}有{{/none}}', '【待补：活动保障情况】'],
    ['{{#none events}}全学期{{none events}}{{else}}有{{/none}}', '全学期【待补：活动保障情况】'],
    ['前面{{count repairs}}。{{#none drills}}平安{{else}}有{{/none}}', '前面3次。'],
    // Paragraphs of the school
    ['{{narrative "a/own"}}', '«自己的话。»'],
    [
      '{{#narrative "a/own"}}替代{{/narrative}}，{{#narrative "a/other"}}替代{{/narrative}}，{{#narrative "a/blank"}}替代{{/narrative}}',
      '«自己的话。»，替代，替代',
    ],
    // Blocks
    ['{{signature}}', '[signature]'],
    ['{{table repairs}}', '[table]'],
    ['{{table repairs item="窗"}}', ''],
  ])('%s', (template, text) => {
    const { text: printed } = render(template, workspace)
    expect(printed).toBe(text)
  })
})

describe('a helper says what it lacks', () => {
  it.each([
    ['{{#with (first events)}}{{name}}{{/with}}', [], ''],
    [
      '{{first events}}',
      ['facts-missing 1:1 活动保障记录，一条也没有'],
      '没有时不写，就用 {{#with …}}…{{/with}} 包起来。',
    ],
    [
      '{{elapsed "2026-01-01"}}',
      ['facts-missing 1:1 从2026年1月1日到2026年1月23日不足一个月，不能说过了多久'],
      '核对日期，或改写这一句。',
    ],
    [
      '{{period "2026-01-02" "2026-01-01"}}',
      ['facts-missing 1:1 起（2026-01-02）在止（2026-01-01）之后'],
      '把两个日期对调。',
    ],
    ['{{missing "人数"}}', ['facts-missing 1:1 这里留了空：人数'], '把内容写进台账或自写段落，或改模板。'],
    [
      '{{least repairs "cost"}}',
      ['facts-missing 1:1 维修记录中有 1 条没有填费用，不知道最少是多少'],
      '补上这几条。',
    ],
    [
      '{{none events}}',
      ['facts-missing 1:1 2025-autumn/events.yaml 里没有这样的记录，但没有写明台账是完整的，不能说“未发生”'],
      'complete 改成 true',
    ],
    ['{{lookup term (missing "哪项")}}', ['facts-missing 1:1 这里留了空：哪项'], ''],
  ])('%s', (template, reports, hint) => {
    const found = render(template, workspace)
    expect(found.reports).toEqual(reports)
    expect(found.hints).toContain(hint)
  })
})

describe('a helper refuses', () => {
  it.each([
    [
      '{{#each "甲"}}{{/each}}',
      'each 后面要写台账、分组或列表，这里是文字“甲”',
      '例：{{#each problems limit=1}}',
    ],
    ['{{#each (count repairs)}}{{/each}}', 'each 后面要写台账、分组或列表，这里是数 3次', ''],
    [
      '{{#each (distinct repairs "item") by="item"}}{{/each}}',
      'each 后面是一个列表，不能加条件，也不能分组',
      '条件和 by 只能用在台账上，如 {{#each (where repairs item="灯管")}}。',
    ],
    ['{{#each term item="甲"}}{{/each}}', 'each 后面是term（一组内容），不能加条件，也不能分组', ''],
    ['{{count (items repairs)}}', '维修没有可拆的项', '直接用这个台账。'],
    ['{{count (items purchases "supplier")}}', '采购的“supplier”不是可拆的项', '可拆：items（物品清单）。'],
    ['{{count (items purchases "没有")}}', '采购的“没有”不是可拆的项', ''],
    [
      '{{change (where repairs item="灯管")}}',
      'change 后面的记录已经挑选过，不知道上学期该和哪些比',
      '条件写在 change 里：{{change repairs item="灯管"}}；或再写那时的：{{change (…) (where previous.repairs …)}}。',
    ],
    ['{{ordinal}}', 'ordinal 要写在逐条写的段落里面', '例：{{#each problems'],
    [
      '{{money 99999999999999 capitals=true}}',
      'money 的金额太大，写不成大写',
      '核对这个数；确实有这么大的，去掉 capitals=true。',
    ],
    ['{{money 100 capitals=true style="余"}}', 'money 写了 capitals=true，style 就不起作用', '删去 style。'],
    ['{{distinct repairs "item" unit="样"}}', 'distinct 没有写 count=true，unit 就不起作用', '删去 unit。'],
    ['{{chart repairs by="month" limit=3}}', 'chart 按月画，每个月都画，limit 就不起作用', '删去 limit。'],
    [
      '{{#each (top repairs 1 by="item" field="cost")}}{{/each}}',
      'top 写了 by，field 就不起作用',
      'by 和 field 只留一个。',
    ],
    ['{{count repairs item=term}}', 'item 要和文字、数或日期比较，这里是term（一组内容）', '例：'],
    ['{{count repairs repairs}}', 'count 后面多了一项：维修台账（一批记录）', '选项要写成 名称="值"。'],
    ['{{date term.end frmat="月日"}}', 'date 没有 frmat 这个选项', '是不是想写 format？'],
    [
      '{{date term.end xyzxyzxyz="月日"}}',
      'date 没有 xyzxyzxyz 这个选项',
      '可写的选项：date、format、numerals。',
    ],
    ['{{date}}', 'date 缺少 date（日期）', '例：{{date term.end}}'],
    ['{{number 1 value=2}}', 'number 的 value 写了两遍', '只留一处。'],
    ['{{top repairs 0}}', 'top 的 limit 要写1、2、3 这样的整数，这里是数 0', ''],
    ['{{list repairs measure="重量"}}', 'list 的 measure 不能写“重量”', '可写：'],
  ])('%s', (template, message, hint) => {
    const { reports, hints } = render(template, workspace)
    expect(reports.map((report) => report.replace(/^\S+ \S+ /, ''))).toContain(message)
    expect(hints).toContain(hint)
  })

  it.each([
    '{{sum repairs "colour"}}',
    '{{list repairs by="colour"}}',
    '{{list repairs by="item,colour"}}',
    '{{list repairs sum="colour"}}',
    '{{names repairs by="colour"}}',
    '{{distinct repairs "colour"}}',
    '{{least repairs "colour"}}',
    '{{change repairs field="colour"}}',
    '{{chart repairs by="item" sum="colour"}}',
    '{{table repairs columns="item,colour"}}',
    '{{table repairs by="colour"}}',
    '{{table repairs by="item" columns="colour"}}',
    '{{photos repairs columns="colour"}}',
    '{{#each (top repairs 1 by="colour")}}{{/each}}',
    '{{#groups repairs by="colour"}}{{/groups}}',
    '{{#each repairs by="colour"}}{{/each}}',
    '{{#each (groups repairs by="colour")}}{{/each}}',
    '{{count repairs colour="红"}}',
  ])('a field that there is not: %s', (template) => {
    const { reports } = render(template, workspace)
    expect(reports[0]).toMatch(/^template-unknown-field 1:\d+ 维修没有“colour”这一项$/)
  })

  it('a part that there is not, unless its name depends on the data', () => {
    const { reports, hints } = render('{{lookup term "curent"}}', workspace)
    expect(reports).toEqual([
      'template-unknown-name 1:3 lookup 找的“curent”没有，term（一组内容）里没有这一项',
    ])
    expect(hints).toMatch(/^是不是想写 current？\n这里可以写：/)
    expect(render('{{#each repairs limit=1}}{{lookup this "colour"}}{{/each}}', workspace).reports).toEqual([
      'template-unknown-field 1:28 lookup 找的“colour”没有，一条维修记录里没有这一项',
    ])
    const computed = render('{{#each repairs limit=1}}{{lookup term item}}{{/each}}', workspace)
    expect(computed.text).toBe('【待补：灯管】')
    expect(computed.reports).toEqual([
      'facts-missing 1:26 lookup 找的“灯管”没有，term（一组内容）里没有这一项',
    ])
  })
})

describe('what cannot be printed', () => {
  it.each([
    [
      '{{repairs}}',
      '维修台账（一批记录）不能直接印出来',
      '要数用 {{count repairs}}，要列用 {{list repairs by="…"}}，要逐条写用 {{#each repairs}}。',
    ],
    ['{{first repairs}}', '一条维修记录不能直接印出来', '写出要印哪一项，如 {{item}}、{{place}}。'],
    ['{{term}}', 'term（一组内容）不能直接印出来', '写出要印哪一项，可以写：'],
    ['{{groups repairs by="item"}}', '一个列表不能直接印出来', ''],
  ])('%s', (template, message, hint) => {
    const { reports, hints, text } = render(template, workspace)
    expect(reports).toEqual([`template-not-printable 1:1 ${message}`])
    expect(hints).toContain(hint)
    expect(text).toBe('【待补：模板有误】')
  })
})
