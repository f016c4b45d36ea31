import { describe, expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace, twoTerms } from '../../support/small-workspace.ts'

const workspace = smallWorkspace(
  {
    '2025-autumn/repairs.yaml': `- {id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支, cost: 30, place: 一班, done: 2025-09-04}
- {id: B, date: 2025-10-12, item: 灯管, action: 更换, quantity: 5支, cost: 20, place: 二班, done: 2025-10-12}
- {id: C, date: 2025-10-30, item: 门, action: 维修, quantity: 2扇, status: 未完成}
- {id: D, date: 2025-11-05, item: 展架, action: 加固, quantity: 0块, done: 2025-11-05}
- {id: E, date: 2025-11-05, item: 展架, action: 加固, quantity: 0面, done: 2025-11-05}
- {id: F, date: 2025-11-05, item: 水嘴, action: 更换, quantity: 4只, done: 2025-11-05}
- {id: G, date: 2025-11-06, item: 水嘴, action: 更换, done: 2025-11-06}
- {id: H, date: 2025-11-06, item: 电扇, action: 更换, quantity: 0, done: 2025-11-06}
`,
    '2025-autumn/purchases.yaml':
      '- {id: P, date: 2025-09-01, cost: 100, people: [王喆, 灯管], items: [{name: 桶, quantity: 2个}, {name: 盆, quantity: 3个}]}\n',
    '2025-autumn/events.yaml': 'records: []\n',
    '2025-autumn/drills.yaml': '- {id: Y, date: 2025-09-10, type: 消防}\n',
    '2025-autumn/works.yaml': '- {id: W, start: 2025-10-02, project: 粉刷, area: 300, cost: 12345678.9}\n',
    '2025-spring/repairs.yaml':
      '- {id: V, date: 2025-03-03, item: 门, action: 维修, quantity: 9张}\n- {id: U, date: 2025-03-03, item: 窗, action: 维修, quantity: 1扇}\n',
    '2025-spring/drills.yaml': 'records: []\n',
    '2025-spring/purchases.yaml':
      '- {id: Q, date: 2025-03-01, cost: 40, items: [{name: 桶, quantity: 1个}]}\n',
    '2025-spring/events.yaml': 'complete: true\nrecords: []\n',
  },
  twoTerms(),
)
/** The text of a template, then what is reported. */
const told = (template: string): readonly string[] => {
  const { text, reports } = render(template, workspace)
  return [text, ...reports]
}
/** The numbers that are printed, each with what it counts and the ids of the records. */
const numbers = (template: string): readonly string[] =>
  render(template, workspace).evidence.map(
    ({ text, query, records }) => `${text}｜${query} [${records.map(({ kind, id }) => kind + id).join()}]`,
  )

describe('a list', () => {
  it.each<readonly [string, ...string[]]>([
    [
      '{{list repairs by="action,item" of="all"}}',
      '更换灯管8支、水嘴2次，维修门2扇',
      'sentence-left-out 1:3 “电扇0台”没有写：维修记录，做法为“更换”，物品为“电扇”，数量合计，是 0',
      'sentence-left-out 1:3 “展架0块”没有写：维修记录，做法为“加固”，物品为“展架”，量词为“块”，数量合计，是 0',
    ],
    [
      '{{list repairs by="action,item" of="all" item="展架"}}。',
      '',
      'sentence-left-out 1:3 “展架0块”没有写：维修记录，物品为“展架”，做法为“加固”，物品为“展架”，量词为“块”，数量合计，是 0',
      'sentence-left-out 1:1 “加固展架0块”没有写：维修记录，物品为“展架”，做法为“加固”，物品为“展架”，量词为“块”，数量合计，是 0',
    ],
    [
      '{{list repairs item="展架"}}。',
      '',
      'sentence-left-out 1:3 “展架0块”没有写：维修记录，物品为“展架”，物品为“展架”，量词为“块”，数量合计，是 0',
      'sentence-left-out 1:1 “展架0块”没有写：维修记录，物品为“展架”，物品为“展架”，量词为“块”，数量合计，是 0',
    ],
    [
      '{{list repairs item="电扇"}}。',
      '',
      'sentence-left-out 1:3 “电扇0台”没有写：维修记录，物品为“电扇”，物品为“电扇”，数量合计，是 0',
      'sentence-left-out 1:1 “电扇0台”没有写：维修记录，物品为“电扇”，物品为“电扇”，数量合计，是 0',
    ],
    [
      '{{list repairs item="水嘴" measure="quantity"}}',
      '水嘴4只',
      'facts-unfilled 1:3 维修记录，物品为“水嘴”，物品为“水嘴”中有 1 条没有填数量，没有计入合计',
    ],
    ['{{list repairs item="水嘴"}}', '水嘴2次'],
    [
      '{{list repairs by="item" limit=2}}',
      '灯管8支、门2扇等',
      'sentence-left-out 1:3 “展架0块”没有写：维修记录，物品为“展架”，量词为“块”，数量合计，是 0',
      'sentence-left-out 1:3 “电扇0台”没有写：维修记录，物品为“电扇”，数量合计，是 0',
    ],
    [
      '{{list repairs by="item" limit=6}}',
      '灯管8支、门2扇、水嘴2次',
      'sentence-left-out 1:3 “展架0块”没有写：维修记录，物品为“展架”，量词为“块”，数量合计，是 0',
      'sentence-left-out 1:3 “电扇0台”没有写：维修记录，物品为“电扇”，数量合计，是 0',
    ],
    [
      '{{list repairs by="item" verbs="each" verb="换" of="all" measure="count"}}',
      '换灯管2次、换门1次、换展架2次、换水嘴2次、换电扇1次',
    ],
    ['{{list repairs by="place" numbers="none" limit=1}}', '一班等'],
    ['{{list repairs by="item" numbers="none" item="电扇"}}', '电扇'],
    [
      '{{list repairs sum="cost" by="item"}}',
      '灯管50元、门【待补：费用合计】、展架【待补：费用合计】、水嘴【待补：费用合计】、电扇【待补：费用合计】',
      'facts-missing 1:1 维修记录，物品为“门”有 1 条，都没有填“费用”，不知道合计是多少',
      'facts-missing 1:1 维修记录，物品为“展架”有 2 条，都没有填“费用”，不知道合计是多少',
      'facts-missing 1:1 维修记录，物品为“水嘴”有 2 条，都没有填“费用”，不知道合计是多少',
      'facts-missing 1:1 维修记录，物品为“电扇”有 1 条，都没有填“费用”，不知道合计是多少',
    ],
    [
      '{{list repairs by="item" measure="count" unit="处" order="largest"}}',
      '灯管2处、展架2处、水嘴2处、门1处、电扇1处',
    ],
    ['{{list purchases}}', 'P（1批）'],
    [
      '{{list repairs by="item、action"}}',
      '灯管更换8支，水嘴更换2次',
      'sentence-left-out 1:3 “加固0块”没有写：维修记录，已经办完的，物品为“展架”，做法为“加固”，量词为“块”，数量合计，是 0',
      'sentence-left-out 1:3 “更换0台”没有写：维修记录，已经办完的，物品为“电扇”，做法为“更换”，数量合计，是 0',
    ],
  ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
})

describe('money and numbers', () => {
  it.each<readonly [string, ...string[]]>([
    ['{{money 1280.5 capitals=true}}', '人民币壹仟贰佰捌拾元伍角整'],
    ['{{money (sum purchases "cost") capitals=true}}', '人民币壹佰元整'],
    ['{{money 0 capitals=true}}', '人民币零元整'],
    [
      '{{money 12345678.9}}，{{money 12345678.9 in="元"}}，{{money 12345678.9 in="万元"}}，{{money 12345678.9 in="auto"}}',
      '12345678.90元，12345678.90元，1234.56789万元，12345678.90元',
    ],
    [
      '{{number 3456 as="约数" digits=1}}，{{number 3456 as="约数" digits=2}}，{{number 3456 as="约数"}}',
      '3000余，3400余，3400余',
    ],
    [
      '---\nnumerals: han\n---\n{{count repairs}}，{{count repairs numerals="arabic"}}，{{number 3456 style="多"}}',
      '八次，8次，三千四百多',
    ],
  ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
})

describe('that nothing happened', () => {
  it.each<readonly [string, ...string[]]>([
    [
      '{{#none events}}{{list repairs sum="cost" by="item" item="门"}}{{else}}有{{/none}}',
      '门【待补：费用合计】',
      'facts-missing 1:17 维修记录，物品为“门”，物品为“门”有 1 条，都没有填“费用”，不知道合计是多少',
    ],
    [
      '{{#none events}}平安{{/none}}',
      '【待补：活动保障情况】',
      'facts-missing 1:4 2025-autumn/events.yaml 里没有这样的记录，但没有写明台账是完整的，不能说“未发生”',
    ],
    ['{{#none events quiet=true}}平安{{/none}}', ''],
    ['{{#none repairs}}平安{{else}}有{{count repairs}}{{/none}}', '有8次'],
    [
      '{{#none trainings}}平安{{else}}有{{/none}}甲',
      '',
      'sentence-left-out 1:4 “…甲”没有写：这里要用宣传教育台账，但没有 2025-autumn/trainings.yaml 这个文件，没有台账不等于没有发生',
    ],
    [
      '前面{{count repairs}}。{{#none trainings}}平安{{else}}有{{/none}}甲',
      '前面8次。',
      'sentence-left-out 1:24 “…甲”没有写：这里要用宣传教育台账，但没有 2025-autumn/trainings.yaml 这个文件，没有台账不等于没有发生',
    ],
    [
      '{{none events what="火灾"}}',
      '【待补：活动保障情况】',
      'facts-missing 1:1 2025-autumn/events.yaml 里没有这样的记录，但没有写明台账是完整的，不能说“未发生”',
    ],
  ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
})

describe('a comparison with the term before', () => {
  it.each<readonly [string, ...string[]]>([
    [
      '{{change repairs field="cost"}}',
      '【待补：费用合计】',
      'facts-unfilled 1:3 维修记录中有 6 条没有填费用，没有计入合计',
      'facts-missing 1:1 上学期维修记录有 2 条，都没有填“费用”，不知道合计是多少',
    ],
    [
      '{{change repairs field="quantity" item="门"}}',
      '【待补：模板有误】',
      'facts-mixed-units 1:3 维修记录，物品为“门”，数量合计是2扇，上学期是9张，量词不同，不能相比',
    ],
    [
      '{{change drills}}',
      '',
      'sentence-left-out 1:1 这里没有写：上学期演练记录，计次数，上学期一条记录也没有，没有可以比的',
    ],
    [
      '{{change events}}',
      '',
      'sentence-left-out 1:1 这里没有写：活动保障记录，计次数，本学期一条记录也没有，没有可以比的',
    ],
    [
      '{{change repairs item="窗"}}',
      '',
      'sentence-left-out 1:1 这里没有写：维修记录，物品为“窗”，计次数，本学期一条记录也没有，没有可以比的',
    ],
    [
      '{{change repairs item="天花板"}}',
      '',
      'sentence-left-out 1:1 这里没有写：维修记录，物品为“天花板”，计次数，本学期一条记录也没有，没有可以比的',
    ],
    ['{{change purchases field="cost"}}', '比上学期增加60元'],
    ['{{change purchases field="items.quantity"}}', '比上学期增加4个'],
    ['{{change purchases field="cost" than="春季" as="约数"}}', '比春季增加60元'],
    [
      '{{change trainings}}',
      '【待补：宣传教育台账】',
      'facts-missing 1:1 这里要用宣传教育台账，但没有 2025-autumn/trainings.yaml 这个文件，没有台账不等于没有发生',
    ],
    [
      '{{change works}}',
      '【待补：基建修缮台账】',
      'facts-missing 1:1 这里要用基建修缮台账，但没有 2025-spring/works.yaml 这个文件，没有台账不等于没有发生',
    ],
    ['{{change (where repairs item="门") (where previous.repairs item="门")}}', '与上学期持平'],
    [
      '{{change previous.repairs}}',
      '【待补：模板有误】',
      'template-bad-argument 1:3 change 后面的记录已经挑选过，不知道上学期该和哪些比',
    ],
    [
      '# {{change drills}}',
      '# 【待补：上学期演练记录，计次数的比较】',
      'facts-missing 1:3 上学期演练记录，计次数，上学期一条记录也没有，没有可以比的',
    ],
    [
      '甲{{change drills}}，乙{{count drills}}。',
      '乙1次。',
      'sentence-left-out 1:2 “甲…”没有写：上学期演练记录，计次数，上学期一条记录也没有，没有可以比的',
    ],
  ])('%s', (template, ...expected) => expect(told(template)).toEqual(expected))
})

describe('the numbers behind the words', () => {
  it.each<readonly [string, ...string[]]>([
    [
      '{{list repairs by="action,item" of="all"}}',
      '8支｜维修记录，做法为“更换”，物品为“灯管”，数量合计 [repairA,repairB]',
      '2次｜维修记录，做法为“更换”，物品为“水嘴”，计次数 [repairF,repairG]',
      '2扇｜维修记录，做法为“维修”，物品为“门”，数量合计 [repairC]',
    ],
    [
      '{{list repairs item="水嘴" measure="quantity"}}',
      '4只｜维修记录，物品为“水嘴”，物品为“水嘴”，数量合计（其中1条没有填） [repairF]',
    ],
    [
      '{{list repairs by="item" measure="count" unit="处" order="largest"}}',
      '2处｜维修记录，物品为“灯管”，计处数 [repairA,repairB]',
      '2处｜维修记录，物品为“展架”，计处数 [repairD,repairE]',
      '2处｜维修记录，物品为“水嘴”，计处数 [repairF,repairG]',
      '1处｜维修记录，物品为“门”，计处数 [repairC]',
      '1处｜维修记录，物品为“电扇”，计处数 [repairH]',
    ],
    [
      '{{list repairs by="item、action"}}',
      '8支｜维修记录，已经办完的，物品为“灯管”，做法为“更换”，数量合计 [repairA,repairB]',
      '2次｜维修记录，已经办完的，物品为“水嘴”，做法为“更换”，计次数 [repairF,repairG]',
    ],
    ['{{money 1280.5 capitals=true}}'],
    ['{{money (sum purchases "cost") capitals=true}}', '人民币壹佰元整｜采购记录，总价合计 [purchaseP]'],
    [
      '{{change purchases field="cost"}}',
      '比上学期增加60元｜采购记录，总价合计，100元，上学期40元，相减 [purchaseP,purchaseQ]',
    ],
    [
      '{{change purchases field="items.quantity"}}',
      '比上学期增加4个｜采购记录，逐项看物品清单，数量合计，5个，上学期1个，相减 [purchaseP,purchaseP,purchaseQ]',
    ],
    [
      '{{change (where repairs item="门") (where previous.repairs item="门")}}',
      '与上学期持平｜维修记录，物品为“门”，计次数，1次，上学期1次，相减 [repairC,repairV]',
    ],
    [
      '检查{{count events}}，其中大的{{count drills}}，\n演练{{count purchases}}。',
      '0次｜活动保障记录，计次数 []',
      '1次｜演练记录，计次数 []',
      '1批｜采购记录，计批数 [purchaseP]',
    ],
  ])('%s', (template, ...expected) => expect(numbers(template)).toEqual(expected))
})
