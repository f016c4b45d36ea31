import { describe, expect, it } from 'vitest'
import { told } from '../../support/told-template.ts'

describe('what is printed and reported of', () => {
  describe('what has no such part', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{term.months.x}}',
        '【待补：模板有误】',
        'template-unknown-name 1:3+13 “term.months.x”写错了，一个列表没有“x”',
      ],
      [
        '{{school.name.x}}',
        '【待补：模板有误】',
        'template-unknown-name 1:3+13 “school.name.x”写错了，文字“清河县城南小学”没有“x”',
      ],
      [
        '{{#with (count repairs) as |n|}}{{n.x}}{{/with}}',
        '【待补：模板有误】',
        'template-unknown-name 1:35+3 “n.x”写错了，数 3次没有“x”',
        '> 这里可以写：text、exact、unit。',
      ],
      [
        '{{#with (first buses) as |r|}}{{r.x}}{{/with}}',
        '【待补：模板有误】',
        'template-unknown-field 1:33+3 “r.x”写错了，一条校车记录没有“x”',
        '> 这里可以写：date、日期、线路、id、编号、place、地点、people、人员、photos、照片、faces、有人脸、note、备注、tags、标签、fulfils、落实计划。',
      ],
      [
        '{{repairs.x}}',
        '【待补：模板有误】',
        'template-unknown-field 1:3+9 “repairs.x”写错了，维修台账（一批记录）没有“x”',
        '> 一批记录要用助手来数、列，如 {{count …}}、{{list …}}、{{#each …}}。',
      ],
      [
        '{{lookup term "xyzxyz"}}',
        '【待补：模板有误】',
        'template-unknown-name 1:3+6 lookup 找的“xyzxyz”没有，term（一组内容）里没有这一项',
        '> 这里可以写：id、label、yearLabel、season、current、whole、close、before、after、start、end、recorded、months、over。',
      ],
      [
        '{{lookup "甲" "乙"}}',
        '【待补：模板有误】',
        'template-unknown-name 1:3+6 lookup 找的“乙”没有，文字“甲”里没有这一项',
      ],
      [
        '{{lookup term (first-time repairs item="窗")}}',
        '【待补：名称】',
        'facts-missing 1:1+45 lookup 找的“”没有，term（一组内容）里没有这一项',
        '> 这里可以写：id、label、yearLabel、season、current、whole、close、before、after、start、end、recorded、months、over。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('a name that there is not', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{with.x}}',
        '【待补：模板有误】',
        'template-unknown-name 1:3+6 没有“with.x”这个变量或助手',
        '> 是不是想写 with？',
        '> 变量和助手的写法见 templates/README.md。',
      ],
      [
        '{{#each repairs limit=1}}{{x}}{{/each}}',
        '【待补：模板有误】',
        'template-unknown-field 1:28+1 没有“x”这个变量，维修记录里也没有这一项',
        '> 这里是维修记录，可以写：date（报修日期）、item（物品）、action（做法）、quantity（数量）、unit（单位）、done（完成日期）、by（维修人）、with（配合）、reporter（报修人）、cost（费用）、status（状态）、reason（未完成原因）。',
      ],
      [
        '{{../../repairs}}',
        '【待补：模板有误】',
        'template-unknown-name 1:3+13 “../../repairs”的 ../ 多了，外面没有那么多层',
      ],
      ['{{@../x}}', '【待补：模板有误】', 'template-unknown-name 1:3+5 “@../x”的 ../ 多了，外面没有那么多层'],
      [
        '{{xyz repairs}}',
        '【待补：模板有误】',
        'template-unknown-helper 1:3+3 没有“xyz”这个助手',
        '> 变量和助手的写法见 templates/README.md。',
      ],
      [
        '{{#each purchases.items}}{{supplier}}{{/each}}',
        '【待补：供应商】【待补：供应商】',
        'facts-missing 1:26+12 采购物品清单记录 P（2025-autumn/purchases.yaml 第 1 行）没有填“供应商”，模板这里要用',
        '> 在这条记录里补上 supplier（供应商）；可有可无的，模板里用 {{#if supplier}} 包起来。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('a value where a name is required', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{"school"}}',
        '【待补：模板有误】',
        'template-not-printable 1:1+12 school（一组内容）不能直接印出来',
        '> 写出要印哪一项，可以写：name、shortName、department、signature；逐项写用 {{#each …}}。',
      ],
      ['{{"纯文字"}}', '纯文字'],
      ['{{12}}', '12'],
      ['{{true}}', '是'],
      [
        '{{count null}}',
        '【待补：模板有误】',
        'template-syntax 1:9+4 这里不能写 null',
        '> 写变量名、"文字"、数或（助手 …）。',
      ],
      [
        '{{count undefined}}',
        '【待补：模板有误】',
        'template-syntax 1:9+9 这里不能写 undefined',
        '> 写变量名、"文字"、数或（助手 …）。',
      ],
      [
        '{{"count" repairs}}',
        '【待补：模板有误】',
        'template-syntax 1:3+7 文字“count”不是助手的名字，这里要写助手',
        '> 助手的名字不加引号，如 {{#each repairs}}、{{count repairs}}。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('a block that is no value, or a value that is no block', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{each repairs}}',
        '【待补：模板有误】',
        'template-syntax 1:3+4 each 要写成一段：{{#each …}}…{{/each}}',
        '> 例：{{#each problems limit=1}}1. {{text}}{{/each}}',
      ],
      [
        '{{#count repairs}}{{/count}}',
        '',
        'template-syntax 1:4+5 count 不能写成一段，去掉 # 和结尾',
        '> 例：{{count repairs item="灯管" as="约数"}}',
      ],
      [
        '{{#*inline x}}{{/inline}}甲',
        '甲',
        'template-syntax 1:1+25 {{#*…}} 只能写成 {{#*inline "名称"}}…{{/inline}}，名称加引号，后面不写别的',
        '> 例：{{#*inline "页尾"}}……{{/inline}}，用的时候写 {{> 页尾}}。',
      ],
      [
        '{{* repairs}}甲',
        '甲',
        'template-syntax 1:1+13 这种写法用不上，模板里没有它',
        '> 带 * 的只有 {{#*inline "名称"}}…{{/inline}}。',
      ],
      [
        '甲{{@partial-block}}乙',
        '甲乙',
        'template-syntax 1:2+18 @partial-block 是一段内容，不能当作一个值印出来',
        '> 写成 {{> @partial-block}}。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('names that a block does not give', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{#repairs as |a b c|}}{{/repairs}}',
        '',
        'template-bad-argument 1:4+7 “repairs” 后面的 as |a b c| 多写了 c，它只给 2 个名称',
        '> 多的删去。',
      ],
      [
        '{{#if repairs as |x|}}{{/if}}',
        '',
        'template-bad-argument 1:4+2 if 后面的 as |x| 多写了 x，它不给名称',
        '> 删去 as |…|。',
      ],
      [
        '{{#with term as |a b|}}{{/with}}',
        '',
        'template-bad-argument 1:4+4 with 后面的 as |a b| 多写了 b，它只给 1 个名称',
        '> 多的删去。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('a measure word', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{count repairs unit=""}}次',
        '3次',
        'template-unknown-unit 1:3+5 没有“”这个量词',
        '> 写常用的量词（次、只、张、台、套、平方米…）；学校自己的量词先在台账里用上。',
      ],
      ['{{count repairs}}处，一次', '3次处，一次'],
      [
        '{{count repairs}}次',
        '3次次',
        'template-double-unit 1:1+17 这里印出来是“3次次”，量词写了两遍',
        '> 删去后面的“次”。',
      ],
      [
        '{{count repairs}}{{count repairs}}次',
        '3次3次次',
        'template-double-unit 1:18+17 这里印出来是“3次次”，量词写了两遍',
        '> 删去后面的“次”。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('partials', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{> (lookup . "x")}}',
        '',
        'template-syntax 1:5+14 片段的名称要照写，不能是算出来的',
        '> 写成 {{> 名称}}，名称是 partials 文件夹里的文件名；要看情况用不同的片段，用 {{#if …}} 分开写。',
      ],
      [
        '{{> bus 不写="趟数、没有"}}',
        '### 校车\n\n线路3次。',
        'template-bad-argument 1:5+3 片段“校车”里没有“没有”这一句',
        '> 可以不写的有：趟数、线路。',
      ],
      [
        '{{> silent 不写="甲"}}',
        '### 无话\n\n共3次。',
        'template-bad-argument 1:5+6 片段“无话”里没有“甲”这一句',
        '> 可以不写的有：一句也没有。',
      ],
      [
        '{{> xyzxyz}}',
        '',
        'template-unknown-partial 1:5+6 没有“xyzxyz”这个片段',
        '> 片段放在 templates/partials 里，现有：page、item、plain、bus、silent。',
      ],
      [
        '{{> plian}}',
        '',
        'template-unknown-partial 1:5+5 没有“plian”这个片段',
        '> 是不是想写 plain？',
        '> 片段放在 templates/partials 里，现有：page、item、plain、bus、silent。',
      ],
      [
        '{{> 页}}',
        '',
        'template-unknown-partial 1:5+1 没有“页”这个片段',
        '> 是不是想写 页尾？',
        '> 片段放在 templates/partials 里，现有：页尾。',
      ],
      [
        '{{> 校车线路图}}',
        '',
        'template-unknown-partial 1:5+5 没有“校车线路图”这个片段',
        '> 片段放在 templates/partials 里，现有：页尾。',
      ],
      [
        '{{#> plian}}甲{{/plian}}',
        '',
        'template-unknown-partial 1:6+5 没有“plian”这个片段',
        '> 是不是想写 plain？',
        '> 片段放在 templates/partials 里，现有：page、item、plain、bus、silent。',
      ],
      ['  {{> item}}\n', '  - 一\n\n  - 二\n'],
      [
        '{{> 12}}',
        '',
        'template-unknown-partial 1:5+2 没有“12”这个片段',
        '> 片段放在 templates/partials 里，现有：page、item、plain、bus、silent。',
      ],
      [
        '{{> plain repairs events}}',
        '丙',
        'template-bad-argument 1:19+6 片段后面只能写一样内容，这里多了',
        '> 另外的写成 名称=内容，片段里用这个名称，如 {{> 名称 repairs 标题="维修"}}。',
      ],
      ['{{> plain a=1 a=2}}', '丙', 'template-bad-argument 1:15+3 片段的 a 写了两遍', '> 只留一处。'],
      ['甲{{> item}}', '甲- 一\n\n- 二\n'],
      ['{{#> page}}中{{/page}}', '甲中乙'],
      ['{{#> page repairs}}{{count this}}{{/page}}', '甲3次乙'],
      ['{{#> page 数=drills}}{{count 数}}{{/page}}', '甲1次乙'],
      [
        '{{#> none}}{{count 数}}{{/none}}',
        '【待补：模板有误】',
        'template-unknown-name 1:20+1 没有“数”这个变量或助手',
        '> 变量和助手的写法见 templates/README.md。',
      ],
      ['{{#> none 数=drills}}{{count 数}}{{/none}}', '1次'],
      ['{{#> none drills}}{{count this}}{{/none}}', '1次'],
      ['{{#> @partial-block}}无{{/@partial-block}}', '无'],
      ['{{#> @partial-block drills}}{{count this}}{{/@partial-block}}', '1次'],
      [
        '{{#if events}}{{> @partial-block}}{{/if}}',
        '',
        'template-unknown-partial 1:19+14 这里没有 @partial-block：它是用片段的地方写在 {{#> 片段}} 和 {{/片段}} 之间的内容',
        '> 写在片段里；有时不给内容的，用 {{#if @partial-block}} 包起来，或者写 {{#> @partial-block}}没有时印的{{/@partial-block}}。',
      ],
      ['{{> bus without="趟数"}}', '### 校车\n\n线路3次。'],
      ['{{> bus 不写="趟数、线路"}}', ''],
      ['{{#> bus}}甲{{/bus}}', '跑了3次。线路3次。'],
      ['{{#> 校车/别的}}换一句{{count drills}}。{{/校车/别的}}', '换一句1次。'],
      ['---\nwithout: 校车/趟数\n---\n{{> bus}}', '### 校车\n\n线路3次。'],
      [
        '---\nwithout: plain\n---\n甲{{> plain}}{{#> plain}}{{nmae}}{{/plain}}',
        '甲',
        'template-unknown-name 4:27+4 没有“nmae”这个变量或助手',
        '> 变量和助手的写法见 templates/README.md。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('arguments', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{count "a" repairs}}',
        '【待补：模板有误】',
        'template-bad-argument 1:9+3 count 的 records 要写台账（如 repairs），这里是文字“a”',
        '> 例：{{count repairs item="灯管" as="约数"}}',
        'template-bad-argument 1:13+7 count 后面多了一项：维修台账（一批记录）',
        '> 选项要写成 名称="值"。',
        '> 例：{{count repairs item="灯管" as="约数"}}',
      ],
      [
        '{{count repairs events repairs}}',
        '【待补：模板有误】',
        'template-bad-argument 1:17+6 count 后面多了一项：活动保障台账（一批记录）',
        '> 选项要写成 名称="值"。',
        '> 例：{{count repairs item="灯管" as="约数"}}',
        'template-bad-argument 1:24+7 count 后面多了一项：维修台账（一批记录）',
        '> 选项要写成 名称="值"。',
        '> 例：{{count repairs item="灯管" as="约数"}}',
      ],
      [
        '{{#each (top repairs 1 by="item" field="cost")}}{{/each}}',
        '',
        'template-bad-argument 1:34+12 top 写了 by，field 就不起作用',
        '> by 和 field 只留一个。',
        '> 例：{{#each (top repairs 2 by="item")}}{{label}}{{count}}{{#unless @last}}、{{/unless}}{{/each}}',
      ],
      [
        '{{date term.end x="1"}}',
        '【待补：模板有误】',
        'template-bad-argument 1:17+5 date 没有 x 这个选项',
        '> 可写的选项：date、format、numerals。',
        '> 例：{{date term.end}}、{{date "2026-07-03" format="月日"}}',
      ],
      [
        '{{ordinal x="1"}}',
        '【待补：模板有误】',
        'template-bad-argument 1:11+5 ordinal 没有 x 这个选项',
        '> 可写的选项：style。',
        '> 例：{{#each problems limit=2}}{{ordinal "一是"}}{{area}}{{#unless @last}}，{{/unless}}{{/each}}',
      ],
      [
        '{{count repairs as="准数" as="约数"}}',
        '【待补：模板有误】',
        'template-bad-argument 1:25+7 count 的 as 写了两遍',
        '> 只留一处。',
        '> 例：{{count repairs item="灯管" as="约数"}}',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('conditions that are computed', () => {
    it.each<readonly [string, ...string[]]>([
      ['{{count repairs item=purchases.0.people}}', '2次'],
      ['{{count repairs cost=(number 30)}}', '1次'],
      ['{{count repairs cost=(sum repairs "cost" item="灯管" place="一班")}}', '1次'],
      [
        '{{count repairs item=(missing "什么")}}',
        '【待补：什么】',
        'facts-missing 1:1+37 这里留了空：什么',
        '> 把内容写进台账或自写段落，或改模板。',
      ],
      ['{{#each repairs limit=2}}{{#if (eq ordinal "首先，")}}一{{else}}二{{/if}}{{/each}}', '一二'],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('sections that the settings ask for', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{sections.甲}}',
        '【待补：甲】',
        'facts-missing 1:1+14 模板的设置里没有要“甲”这个部分',
        '> 要它，在模板开头的 sections 里加上；不要，写在 {{#if sections.甲}} 里。',
      ],
      ['{{#if sections.甲}}有{{else}}无{{/if}}', '无'],
      [
        '---\nsections: 甲、 乙 ,丙\n---\n{{#if sections.甲}}1{{/if}}{{#if sections.乙}}2{{/if}}{{#if sections.丙}}3{{/if}}{{#if sections.丁}}4{{/if}}',
        '123',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })
})
