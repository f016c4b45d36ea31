import { describe, expect, it } from 'vitest'
import { told } from '../../support/told-template.ts'

describe('what is printed and reported of', () => {
  describe('numerals', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '---\nnumerals: han\n---\n{{#with (count repairs) as |n|}}{{n}}{{n.text}}{{n.exact}}{{/with}}',
        '三次三次3',
      ],
      [
        '---\nnumerals: han\n---\n{{#each repairs limit=1}}{{quantity}}{{#with this as |r|}}{{r.quantity}}{{r.cost}}{{/with}}{{/each}}',
        '三支三支三十元',
      ],
      ['---\nnumerals: arabic\n---\n{{#each repairs limit=1}}{{quantity}}{{/each}}', '3支'],
      [
        '---\nnumerals: han\n---\n{{#each (groups repairs by="item")}}{{count}}{{#with count}}{{.}}{{/with}}{{/each}}',
        '两次两次一次一次',
      ],
      [
        '---\nnumerals: han\n---\n{{#each repairs limit=2}}{{@number}}{{@index}}{{/each}}{{term.months}}',
        '10219月、10月、11月、12月、1月',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('partials that a template defines', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{#*inline "甲"}}一{{/inline}}{{> 甲}}{{#> page}}{{#*inline "乙"}}二{{/inline}}{{> 乙}}{{/page}}',
        '一甲二乙',
      ],
      [
        '{{#*inline "甲"}}一{{/inline}}',
        '',
        'template-unused-partial 1:1+28 这里写的片段“甲”没有用到，不会印出来',
        '> 要用的地方写 {{> 甲}}；版式里的名称和这里写的要一样。不要就删去。',
      ],
      ['{{#*inline "plain"}}改{{/inline}}{{> plain}}', '改'],
      [
        '{{#if repairs}}{{#*inline "甲"}}一{{/inline}}{{> 甲}}{{/if}}{{> 甲}}',
        '一',
        'template-unknown-partial 1:62+1 没有“甲”这个片段',
        '> 片段放在 templates/partials 里，现有：页尾。',
      ],
      ['{{> plain this}}{{> plain (first repairs)}}', '丙丙'],
      ['{{#each drills}}{{> item type="甲"}}{{/each}}', '- 一\n\n- 二\n'],
      [
        '{{> page}}',
        '甲乙',
        'template-unknown-partial 1:6+14 这里没有 @partial-block：它是用片段的地方写在 {{#> 片段}} 和 {{/片段}} 之间的内容',
        '> 写在片段里；有时不给内容的，用 {{#if @partial-block}} 包起来，或者写 {{#> @partial-block}}没有时印的{{/@partial-block}}。',
      ],
      ['{{#> page}}{{#if @partial-block}}有{{else}}没有{{/if}}{{/page}}', '甲没有乙'],
      ['{{#if @partial-block}}有{{else}}没有{{/if}}', '没有'],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('branches that are not taken', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{#events}}{{name}}{{else}}无{{/events}}{{#events}}{{nmae}}{{/events}}',
        '无',
        'template-unknown-field 1:53+4 没有“nmae”这个变量，活动保障记录里也没有这一项',
        '> 是不是想写 name？',
        '> 这里是活动保障记录，可以写：date（日期）、name（活动）、type（类型）、did（后勤工作）、participants（参加人数）、days（天数）。',
      ],
      [
        '{{#if repairs}}{{else}}{{nmae}}{{/if}}{{#if events}}{{eman}}{{/if}}',
        '',
        'template-unknown-name 1:26+4 没有“nmae”这个变量或助手',
        '> 变量和助手的写法见 templates/README.md。',
        'template-unknown-name 1:55+4 没有“eman”这个变量或助手',
        '> 变量和助手的写法见 templates/README.md。',
      ],
      [
        '{{#with events}}{{name}}{{nmae}}{{/with}}',
        '',
        'template-unknown-field 1:27+4 没有“nmae”这个变量，活动保障记录里也没有这一项',
        '> 是不是想写 name？',
        '> 这里是活动保障记录，可以写：date（日期）、name（活动）、type（类型）、did（后勤工作）、participants（参加人数）、days（天数）。',
      ],
      [
        '{{#each events}}{{name}}{{nmae}}{{/each}}',
        '',
        'template-unknown-field 1:27+4 没有“nmae”这个变量，活动保障记录里也没有这一项',
        '> 是不是想写 name？',
        '> 这里是活动保障记录，可以写：date（日期）、name（活动）、type（类型）、did（后勤工作）、participants（参加人数）、days（天数）。',
      ],
      [
        '{{#none accidents}}{{nmae}}{{else}}{{eman}}{{/none}}',
        '',
        'template-unknown-name 1:22+4 没有“nmae”这个变量或助手',
        '> 变量和助手的写法见 templates/README.md。',
        'template-unknown-name 1:38+4 没有“eman”这个变量或助手',
        '> 变量和助手的写法见 templates/README.md。',
        'sentence-left-out 1:4+4 这里没有写：这里要用事故台账，但没有 2025-autumn/accidents.yaml 这个文件，没有台账不等于没有发生',
        '> 新建 2025-autumn/accidents.yaml；确实一条也没有，就只写一行 records: []。',
      ],
      [
        '{{#exists repairs}}甲{{else}}{{nmae}}{{/exists}}',
        '甲',
        'template-unknown-name 1:31+4 没有“nmae”这个变量或助手',
        '> 变量和助手的写法见 templates/README.md。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('blocks', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{#repairs limit=2}}{{item}}{{/repairs}}',
        '',
        'template-unknown-helper 1:4+7 “repairs”不是助手，后面不能再写别的',
        '> 只写 repairs；换一种说法、加条件，要用助手，如 {{count …}}、{{number …}}、{{date …}}、{{#each …}}。',
      ],
      [
        '{{#page}}甲{{/page}}',
        '',
        'template-unknown-name 1:4+4 没有“page”这个变量或助手',
        '> 变量和助手的写法见 templates/README.md。',
      ],
      ['{{#with term}}{{current}}{{else}}无{{/with}}', '本学期'],
      ['{{#term as |t|}}{{t.current}}{{/term}}', '本学期'],
      ['{{#"term"}}{{current}}{{/"term"}}', '本学期'],
      [
        '{{#"没有"}}{{/"没有"}}',
        '',
        'template-syntax 1:4+4 文字“没有”不是助手的名字，这里要写助手',
        '> 助手的名字不加引号，如 {{#each repairs}}、{{count repairs}}。',
      ],
      ['{{^events}}没有{{/events}}', '没有'],
      ['{{#with events}}有{{else}}没有{{/with}}', '没有'],
      ['{{#unless events}}没有{{else}}有{{/unless}}', '没有'],
      [
        '{{#repairs item="门"}}{{/repairs}}',
        '',
        'template-unknown-helper 1:4+7 “repairs”不是助手，后面不能再写别的',
        '> 只写 repairs；换一种说法、加条件，要用助手，如 {{count …}}、{{number …}}、{{date …}}、{{#each …}}。',
      ],
      [
        '{{#with (first repairs) as |r|}}{{#with term}}{{r.item}}{{../item}}{{current}}{{/with}}{{/with}}',
        '灯管灯管本学期',
      ],
      ['{{#repairs}}{{item}}{{/repairs}}{{#purchases.items}}{{name}}{{/purchases.items}}', '灯管灯管门桶盆'],
      ['{{#school.name}}{{this}}{{/school.name}}', '清河县城南小学'],
      [
        '{{#missing "x"}}{{/missing}}',
        '',
        'template-syntax 1:4+7 missing 不能写成一段，去掉 # 和结尾',
        '> 例：{{missing "体检合格人数"}}',
      ],
      [
        '{{#lookup term "current"}}{{this}}{{/lookup}}',
        '',
        'template-syntax 1:4+6 lookup 不能写成一段，去掉 # 和结尾',
        '> 例：{{#each (first drills 2)}}{{lookup this "type"}}（{{lookup term "current"}}）{{/each}}',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('each', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{#each (first repairs 2)}}{{#each ../drills}}{{type}}{{../item}}{{/each}}{{/each}}',
        '消防灯管消防灯管',
      ],
      ['{{#each repairs limit=2}}{{#each @root.drills}}{{@../index}}{{@index}}{{/each}}{{/each}}', '0010'],
      ['{{#each repairs limit=1}}{{#with term}}{{../item}}{{item}}{{/with}}{{/each}}', '灯管灯管'],
      [
        '{{#each repairs limit=1}}{{quantity.exact}}{{quantity.unit}}{{quantity.text}}{{date.year}}{{date.month}}{{date.day}}{{/each}}',
        '3支3支202593',
      ],
      [
        '{{#each repairs limit=1}}{{.}}{{/each}}',
        '【待补：模板有误】',
        'template-not-printable 1:26+5 一条维修记录不能直接印出来',
        '> 写出要印哪一项，如 {{item}}、{{place}}。',
      ],
      ['{{#each repairs as |one|}}{{one.item}}、{{/each}}', '灯管、灯管、门、'],
      ['{{#each (where repairs item="灯管") by="place"}}{{label}}{{count}}{{/each}}', '一班1次二班1次'],
      ['{{#each repairs by="place"}}{{label}}{{key}}{{count}}{{/each}}', '一班一班1次二班二班1次其他其他1次'],
      ['{{#each repairs by="place" item="灯管" limit=1}}{{label}}{{@many}}{{@last}}{{/each}}', '一班1是'],
      ['{{#each events by="name"}}{{label}}{{else}}没有{{/each}}', '没有'],
      ['{{#each (missing "甲")}}{{x}}{{else}}没有{{/each}}', '没有'],
      ['{{#each trainings}}{{topic}}{{else}}没有{{/each}}', '没有'],
      [
        '{{#each true}}甲{{/each}}',
        '',
        'template-bad-argument 1:4+4 each 后面要写台账、分组或列表，这里是true',
        '> 例：{{#each problems limit=1}}1. {{text}}{{/each}}',
      ],
      ['{{#each term limit=2}}{{@key}}{{this}}{{/each}}', 'id2025-autumnlabel2025年秋季学期'],
      ['{{#each (first drills) as |v k|}}{{k}}{{v}}{{/each}}', '日期2025年9月10日类型消防'],
      ['{{#each (groups repairs by="item") limit=2}}{{label}}{{/each}}', '灯管门'],
      [
        '{{#each (groups repairs by="item") by="x" item="y"}}{{label}}{{/each}}',
        '灯管门',
        'template-bad-argument 1:4+4 each 后面是一个列表，不能加条件，也不能分组',
        '> 条件和 by 只能用在台账上，如 {{#each (where repairs item="灯管")}}。',
        'template-bad-argument 1:43+8 each 后面是一个列表，不能加条件，也不能分组',
        '> 条件和 by 只能用在台账上，如 {{#each (where repairs item="灯管")}}。',
      ],
      [
        '{{#each (first (groups repairs by="item"))}}{{/each}}',
        '',
        'template-bad-argument 1:16+26 first 的 records 要写台账（如 repairs），这里是一个列表',
        '> 例：{{#with (first drills)}}{{date date format="月日"}}{{type}}演练{{/with}}',
      ],
      [
        '{{#each repairs}}{{#if @first}}首{{/if}}{{#if @last}}尾{{/if}}{{@number}}{{@key}}{{@many}} {{/each}}',
        '首103 213 尾323 ',
      ],
      ['{{#each repairs as |r i|}}{{i}}{{r.id}}{{/each}}', '0A1B2C'],
      ['{{#each (groups repairs by="item")}}{{count this}}{{sum this "quantity"}}{{/each}}', '2次8支1次2扇'],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('calls', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{date}}',
        '【待补：模板有误】',
        'template-bad-argument 1:3+4 date 缺少 date（日期）',
        '> 例：{{date term.end}}、{{date "2026-07-03" format="月日"}}',
      ],
      [
        '{{names}}',
        '【待补：模板有误】',
        'template-bad-argument 1:3+5 names 缺少 records（台账，如 repairs，或 where、items 挑出来的记录）',
        '> 例：{{names rules quote=true limit=2 etc=true status="新订"}}',
      ],
      [
        '{{count}}',
        '【待补：模板有误】',
        'template-bad-argument 1:3+5 count 缺少 records（台账，如 repairs，或 where、items 挑出来的记录）',
        '> 例：{{count repairs item="灯管" as="约数"}}',
      ],
      ['{{@root.term.current}}', '本学期'],
      [
        '{{@first}}',
        '【待补：模板有误】',
        'template-unknown-name 1:3+6 没有“@first”这个变量或助手',
        '> 是不是想写 first？',
        '> @ 开头的只有 @root，和 {{#each}} 里面的 @index、@number、@key、@first、@last、@many。',
      ],
      [
        '{{repairs item="门"}}',
        '【待补：模板有误】',
        'template-unknown-helper 1:3+7 “repairs”不是助手，后面不能再写别的',
        '> 只写 repairs；换一种说法、加条件，要用助手，如 {{count …}}、{{number …}}、{{date …}}、{{#each …}}。',
      ],
      [
        '{{term.x.y}}',
        '【待补：模板有误】',
        'template-unknown-name 1:3+8 “term.x.y”写错了，term（一组内容）没有“x”',
        '> 这里可以写：id、label、yearLabel、season、current、whole、close、before、after、start、end、recorded、months、over。',
      ],
      [
        '{{"term" x=1}}',
        '【待补：模板有误】',
        'template-syntax 1:3+6 文字“term”不是助手的名字，这里要写助手',
        '> 助手的名字不加引号，如 {{#each repairs}}、{{count repairs}}。',
      ],
      ['{{count repairs cost=30}}，{{count repairs max-cost=20}}', '1次，1次'],
      [
        '{{lookup repairs 0}}{{#with (lookup repairs 1)}}{{item}}{{/with}}{{lookup repairs 99}}',
        '【待补：模板有误】灯管【待补：第100个】',
        'template-not-printable 1:1+20 一条维修记录不能直接印出来',
        '> 写出要印哪一项，如 {{item}}、{{place}}。',
        'facts-missing 1:66+21 这里要第 100 个，但一共只有 3 个',
        '> 序号从 0 起；可能没有的，用 {{#if …}} 包起来，逐个写用 {{#each …}}。',
      ],
      [
        '{{lookup (names repairs) "x"}}{{lookup term.months 0}}{{lookup term.months "length"}}',
        '【待补：模板有误】9月5',
        'template-unknown-name 1:3+6 lookup 找的“x”没有，一段文字里没有这一项',
      ],
      [
        '{{lookup purchases "items"}}',
        '【待补：模板有误】',
        'template-not-printable 1:1+28 采购物品清单台账（一批记录）不能直接印出来',
        '> 要数用 {{count purchases.items}}，要列用 {{list purchases.items by="…"}}，要逐条写用 {{#each purchases.items}}。',
      ],
      [
        '{{lookup repairs "x"}}',
        '【待补：模板有误】',
        'template-unknown-field 1:3+6 lookup 找的“x”没有，维修台账（一批记录）里没有这一项',
      ],
      [
        '{{lookup term}}',
        '【待补：模板有误】',
        'template-bad-argument 1:3+6 lookup 缺少 key（哪一项，或者列表里的第几个）',
        '> 例：{{#each (first drills 2)}}{{lookup this "type"}}（{{lookup term "current"}}）{{/each}}',
      ],
      [
        '{{lookup term 3 4}}',
        '【待补：模板有误】',
        'template-bad-argument 1:17+1 lookup 后面多了一项：数 4',
        '> 选项要写成 名称="值"。',
        '> 例：{{#each (first drills 2)}}{{lookup this "type"}}（{{lookup term "current"}}）{{/each}}',
      ],
      [
        '{{lookup (missing "某") "a"}}',
        '【待补：某】',
        'facts-missing 1:1+28 这里留了空：某',
        '> 把内容写进台账或自写段落，或改模板。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('conditions', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{count (where repairs item="灯管")}}，{{count (where (where repairs item="灯管") place="一班")}}',
        '2次，1次',
      ],
      [
        '{{count repairs quantity=3}}，{{count repairs date="2025-09-03"}}，{{count repairs date="2025-09"}}',
        '1次，1次，1次',
      ],
      [
        '{{count repairs item=repairs}}',
        '【待补：模板有误】',
        'template-bad-argument 1:17+12 item 要和文字、数或日期比较，这里是维修台账（一批记录）',
        '> 例：{{count repairs item="灯管" as="约数"}}',
      ],
      [
        '{{count repairs item=(first repairs)}}',
        '【待补：模板有误】',
        'template-bad-argument 1:17+20 item 要和文字、数或日期比较，这里是一条维修记录',
        '> 例：{{count repairs item="灯管" as="约数"}}',
      ],
      ['{{count (first repairs)}}，{{count (first repairs 2)}}', '1次，2次'],
      [
        '{{count term}}',
        '【待补：模板有误】',
        'template-bad-argument 1:9+4 count 的 records 要写台账（如 repairs），这里是term（一组内容）',
        '> 例：{{count repairs item="灯管" as="约数"}}',
      ],
      [
        '{{count (groups repairs by="item")}}',
        '【待补：模板有误】',
        'template-bad-argument 1:9+26 count 的 records 要写台账（如 repairs），这里是一个列表',
        '> 例：{{count repairs item="灯管" as="约数"}}',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('arguments of each type', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{date term.start format="月日"}}，{{date "2025-09-03"}}，{{date term}}',
        '9月1日，2025年9月3日，【待补：模板有误】',
        'template-bad-argument 1:62+4 date 的 date 要写日期（如 2026-01-20），这里是term（一组内容）',
        '> 例：{{date term.end}}、{{date "2026-07-03" format="月日"}}',
      ],
      [
        '{{percent "33"}}，{{number "12"}}，{{number "12支"}}',
        '33%，12，【待补：模板有误】',
        'template-bad-argument 1:43+5 number 的 value 要写数，这里是文字“12支”',
        '> 例：{{number (count inspections) as="约数" numerals="han"}}',
      ],
      ['{{table repairs columns="item" caption=term.start}}', '[table]'],
      [
        '{{table repairs columns="item" numbered="是"}}{{table repairs columns="item" numbered=1}}',
        '[table]【待补：模板有误】',
        'template-bad-argument 1:77+10 table 的 numbered 要写true 或 false，这里是数 1',
        '> 例：{{table repairs columns="date,place,item,action,quantity" caption="维修台账"}}',
      ],
      [
        '{{signature name="办公室"}}{{signature x=1}}',
        '[signature]【待补：模板有误】',
        'template-bad-argument 1:37+3 signature 没有 x 这个选项',
        '> 可写的选项：name、date。',
        '> 例：{{signature}}',
      ],
      [
        '{{list repairs limit="2"}}，{{list repairs limit=1.5}}',
        '灯管8支、门2扇，【待补：模板有误】',
        'template-bad-argument 1:43+9 list 的 limit 要写1、2、3 这样的整数，这里是数 1.5',
        '> 例：{{list repairs by="item" action="更换" verb="更换" as="约数"}}',
      ],
      ['{{list repairs limit=(count drills)}}', '灯管8支等'],
      ['{{list repairs verbs="每样" verb="换" of="全部"}}', '换灯管8支、换门2扇'],
      ['{{list repairs numbers="前"}}，{{list repairs order="多少"}}', '8支灯管、2扇门，灯管8支、门2扇'],
      [
        '{{list repairs numbers="中"}}',
        '【待补：模板有误】',
        'template-bad-argument 1:16+11 list 的 numbers 不能写“中”',
        '> 可写：after、后、before、前、none、不写。',
        '> 例：{{list repairs by="item" action="更换" verb="更换" as="约数"}}',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })
})
