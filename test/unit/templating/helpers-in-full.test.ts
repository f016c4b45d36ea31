import { describe, expect, it } from 'vitest'
import { told } from '../../support/told-template.ts'

describe('what a helper prints and reports', () => {
  describe('list', () => {
    it.each<readonly [string, ...string[]]>([
      ['{{list repairs by="item" item="灯管、门"}}', '灯管8支、门2扇'],
      ['{{list repairs by="item" numbers="before" verb="更换" order="largest" limit=1}}', '更换8支灯管'],
      ['{{list repairs by="item" as="约数" numerals="han"}}', '灯管八支、门两扇'],
      ['{{list repairs by="place"}}', '一班3支、二班5支、其他2扇'],
      ['{{list repairs by="item" zero="没有" of="all"}}', '灯管8支、门2扇'],
      ['{{list repairs by="cost"}}', '30元3支、20元5支、其他2扇'],
      ['{{list (items purchases) by="name"}}', '桶2个、盆3个'],
      ['{{list purchases by="items.name"}}', '桶2个、盆3个'],
      ['{{list repairs verb=""}}', '灯管8支、门2扇'],
      ['{{list repairs verb="修" of="finished"}}', '修灯管8支'],
      ['{{list repairs verb="修" status="未完成"}}', '修门2扇'],
      [
        '{{list}}',
        '【待补：模板有误】',
        'template-bad-argument 1:3+4 list 缺少 records（台账，如 repairs，或 where、items 挑出来的记录）',
        '> 例：{{list repairs by="item" action="更换" verb="更换" as="约数"}}',
      ],
      [
        '{{list "甲"}}',
        '【待补：模板有误】',
        'template-bad-argument 1:8+3 list 的 records 要写台账（如 repairs），这里是文字“甲”',
        '> 例：{{list repairs by="item" action="更换" verb="更换" as="约数"}}',
      ],
      [
        '{{list trainings}}。',
        '【待补：宣传教育台账】。',
        'facts-missing 1:1+18 这里要用宣传教育台账，但没有 2025-autumn/trainings.yaml 这个文件，没有台账不等于没有发生',
        '> 新建 2025-autumn/trainings.yaml；确实一条也没有，就只写一行 records: []。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('change', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{change repairs before=previous.repairs}}',
        '【待补：维修台账】',
        'facts-missing 1:1+42 这里要用维修台账，但没有 2025-spring/repairs.yaml 这个文件，没有台账不等于没有发生',
        '> 新建 2025-spring/repairs.yaml；确实一条也没有，就只写一行 records: []。',
      ],
      [
        '{{change drills unit="场"}}',
        '【待补：演练台账】',
        'facts-missing 1:1+26 这里要用演练台账，但没有 2025-spring/drills.yaml 这个文件，没有台账不等于没有发生',
        '> 新建 2025-spring/drills.yaml；确实一条也没有，就只写一行 records: []。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('none and first-time', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{none drills what="火灾"}}，{{none trainings}}',
        '1次，【待补：宣传教育台账】',
        'facts-missing 1:27+18 这里要用宣传教育台账，但没有 2025-autumn/trainings.yaml 这个文件，没有台账不等于没有发生',
        '> 新建 2025-autumn/trainings.yaml；确实一条也没有，就只写一行 records: []。',
      ],
      [
        '{{#none drills type="地震"}}甲{{else}}乙{{/none}}',
        '【待补：演练情况】',
        'facts-missing 1:4+4 2025-autumn/drills.yaml 里没有这样的记录，但没有写明台账是完整的，不能说“未发生”',
        '> 确实没有的，在 2025-autumn/drills.yaml 里把 complete 改成 true（没有这一行就添在最前面，下面写 records: []），表示台账记全了。',
      ],
      ['{{first-time trainings}}甲{{first-time events}}乙{{first-time drills}}', '甲乙'],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('photos', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{photos trainings}}',
        '【待补：宣传教育台账】',
        'facts-missing 1:1+20 这里要用宣传教育台账，但没有 2025-autumn/trainings.yaml 这个文件，没有台账不等于没有发生',
        '> 新建 2025-autumn/trainings.yaml；确实一条也没有，就只写一行 records: []。',
      ],
      [
        '{{photos repairs limit=0}}',
        '【待补：模板有误】',
        'template-bad-argument 1:18+7 photos 的 limit 要写1、2、3 这样的整数，这里是数 0',
        '> 例：{{photos repairs per-page=4}}',
      ],
      [
        '{{photos repairs per-page=3}}',
        '【待补：模板有误】',
        'template-bad-argument 1:18+10 photos 的 per-page 不能写“3”',
        '> 可写：2、4。',
        '> 例：{{photos repairs per-page=4}}',
      ],
      ['{{photos repairs columns=""}}', ''],
      [
        '{{photos repairs caption="甲" columns="item"}}',
        '【待补：模板有误】',
        'template-bad-argument 1:30+14 photos 写了 caption，columns 就不起作用',
        '> caption 和 columns 只留一个。',
        '> 例：{{photos repairs per-page=4}}',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('chart', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{chart trainings by="month"}}',
        '【待补：宣传教育台账】',
        'facts-missing 1:1+30 这里要用宣传教育台账，但没有 2025-autumn/trainings.yaml 这个文件，没有台账不等于没有发生',
        '> 新建 2025-autumn/trainings.yaml；确实一条也没有，就只写一行 records: []。',
      ],
      [
        '{{chart repairs}}',
        '【待补：模板有误】',
        'template-bad-argument 1:3+5 chart 缺少 by（按什么分：month（学期的各月）或一项的名称）',
        '> 例：{{chart repairs by="month" caption="各月维修次数"}}',
      ],
      [
        '{{chart repairs by="month" limit=3}}',
        '[chart]',
        'template-bad-argument 1:3+5 chart 按月画，每个月都画，limit 就不起作用',
        '> 删去 limit。',
      ],
      [
        '{{chart repairs by="item" limit=0}}',
        '【待补：模板有误】',
        'template-bad-argument 1:27+7 chart 的 limit 要写1、2、3 这样的整数，这里是数 0',
        '> 例：{{chart repairs by="month" caption="各月维修次数"}}',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('money', () => {
    it.each<readonly [string, ...string[]]>([
      [
        '{{money}}，{{money term.start}}',
        '【待补：模板有误】，【待补：模板有误】',
        'template-bad-argument 1:3+5 money 缺少 value（多少元）',
        '> 例：{{money 100000}}，{{money 100000 capitals=true}}',
        'template-bad-argument 1:19+10 money 的 value 要写数，这里是日期 2025年9月1日',
        '> 例：{{money 100000}}，{{money 100000 capitals=true}}',
      ],
      [
        '{{money 12 capitals=true unit="元" numerals="han"}}',
        '人民币壹拾贰元整',
        'template-bad-argument 1:3+5 money 写了 capitals=true，unit、numerals 就不起作用',
        '> 删去 unit、numerals。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })

  describe('what is 0', () => {
    it.each<readonly [string, ...string[]]>([
      ['{{count repairs zero="没有"}}，{{count events zero="没有"}}', '3次，没有'],
      [
        '{{count events}}，{{sum repairs "cost" zero="没有"}}',
        '50元',
        'facts-unfilled 1:20+3 维修记录中有 1 条没有填费用，没有计入合计',
        '> 补上这几条；确实没有的写 0。',
        'sentence-left-out 1:1+16 “0次”没有写：活动保障记录，计次数，是 0',
        '> 是 0 也要写的，在这个数后面加上 zero="没有"，写明是 0 的时候怎么说；有和没有说法不同的，用 {{#if}}、{{else}} 分开写。',
      ],
    ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
  })
})
