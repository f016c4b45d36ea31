import { describe, expect, test } from 'vitest'
import { schoolWithBuses } from '../../support/own-ledger.ts'
import { render } from '../../support/render.ts'

/** What is said of a ledger of the school's own, from its fields and its records, a line of flow YAML each. */
function told(fields: readonly string[], records: readonly string[]): string {
  const { text, reports } = render(
    '{{#each others}}{{label}}{{many}}，{{says}}。{{/each}}',
    schoolWithBuses(fields, records),
  )
  expect(reports.filter((report) => !report.startsWith('sentence-left-out'))).toEqual([])
  return text
}

describe('a ledger of the school’s own', () => {
  test.each([
    ['pH值, type: 数字', 'pH值: 7.2', 'pH值: 7.4', 'pH值最低7.2、最高7.4'],
    ['余氯, type: 数字, unit: mg/L', '余氯: 0.3', '余氯: 0.5', '余氯最低0.3mg/L、最高0.5mg/L'],
    ['水温, type: 数字, unit: ℃', '水温: 45', '水温: 50', '水温最低45℃、最高50℃'],
    ['噪声, type: 数字', '噪声: 45', '噪声: 50', '噪声最低45、最高50'],
    ['评分, type: 数字, unit: 分', '评分: 92', '评分: 92', '评分92分'],
    ['满意度, type: 百分比', '满意度: 92', '满意度: 95', '满意度最低92%、最高95%'],
    ['里程, type: 数字, unit: 公里', '里程: 12.5', '里程: 13', '里程合计25.5公里'],
    ['用电量, type: 数字', '用电量: 12', '用电量: 13', '用电量合计25'],
    ['是否准点, type: 是否', '是否准点: 是', '是否准点: 是', '准点的2趟'],
  ])('says of %s what its values are, and adds up no readings', (field, one, other, said) => {
    expect(told([`name: ${field}`], [one, other])).toBe(`校车2趟，${said}。`)
  })

  test('says how often each choice was made', () => {
    const fields = ['name: 结论, type: 选项, choices: [合格, 不合格]']
    expect(told(fields, ['结论: 合格', '结论: 不合格', '结论: 合格'])).toBe(
      '校车3趟，结论有合格2趟、不合格1趟。',
    )
    expect(told(fields, ['结论: 合格'])).toBe('校车1趟，结论合格。')
  })

  test('says of how many records a value is', () => {
    const fields = ['name: 满意度, type: 百分比', 'name: 里程, type: 数字, unit: 公里']
    expect(told(fields, ['满意度: 92, 里程: 3', '里程: 4', '备注: 停运'])).toBe(
      '校车3趟，满意度有记录的1趟是92%，里程有记录的2趟合计7公里。',
    )
  })

  test('counts people who come several times each time', () => {
    for (const unit of ['', ', unit: 人']) {
      const fields = [`name: 乘车人数, type: 整数${unit}`]
      expect(told(fields, ['乘车人数: 30', '乘车人数: 40'])).toBe('校车2趟，乘车人数合计70人次。')
    }
    expect(told(['name: 乘车人数, type: 整数, unit: 人'], ['乘车人数: 30'])).toBe('校车1趟，乘车人数30人。')
  })

  test.each<readonly [string, readonly string[], readonly string[], string]>([
    [
      'different measure words apart',
      ['name: 数量, type: 数量', 'name: unit, label: 单位, type: 文字'],
      ['数量: 3桶', '数量: 2箱', '数量: 1桶'],
      '，数量合计4桶、2箱',
    ],
    ['nothing of what comes to 0', ['name: 里程, type: 数字, unit: 公里'], ['里程: 0', '里程: 0'], ''],
    [
      'nothing of what nobody wrote',
      ['name: 里程, type: 数字, unit: 公里', 'name: 满意度, type: 百分比'],
      ['备注: 停运'],
      '',
    ],
    ['one value without a total', ['name: 里程, type: 数字, unit: 公里'], ['里程: 3'], '，里程3公里'],
    [
      'one value of several records',
      ['name: 里程, type: 数字, unit: 公里'],
      ['里程: 3', '备注: 停'],
      '，里程有记录的1趟是3公里',
    ],
    ['nothing of a flag that nobody raised', ['name: 是否准点, type: 是否'], ['是否准点: 否'], ''],
    [
      'a flag by its own name',
      ['name: 有无异常, type: 是否'],
      ['有无异常: 有', '有无异常: 无'],
      '，异常的1趟',
    ],
    [
      'the names that occur, each once',
      ['name: 线路, type: 文字'],
      ['线路: 东线', '线路: 西线', '线路: 东线'],
      '，线路有东线、西线',
    ],
    [
      'six names at most',
      ['name: 站点, type: 多项文字'],
      ['站点: [一, 二, 三, 四, 五, 六]'],
      '，站点有一、二、三、四、五、六',
    ],
    [
      'more names shortly',
      ['name: 站点, type: 多项文字'],
      ['站点: [一, 二, 三, 四, 五, 六, 七]'],
      '，站点有一、二、三、四、五、六等',
    ],
    ['no long texts', ['name: 说明, type: 文字'], [`说明: ${'长'.repeat(21)}`], ''],
    [
      'texts that are just short enough',
      ['name: 说明, type: 文字'],
      [`说明: ${'长'.repeat(20)}`],
      `，说明有${'长'.repeat(20)}`,
    ],
    ['no people and no notes', ['name: 司机, type: 文字, 人名: 是'], ['司机: 王喆, note: 早班'], ''],
    [
      'several fields one after another',
      ['name: 线路, type: 文字', 'name: 里程, type: 数字, unit: 公里'],
      ['线路: 东线, 里程: 3'],
      '，线路有东线，里程3公里',
    ],
  ])('says %s', (_, fields, records, said) => {
    expect(told(fields, records)).toBe(`校车${records.length}趟${said === '' ? '' : said}。`)
  })
})

describe('what a ledger of the school’s own says', () => {
  test.each<readonly [string, readonly string[], readonly string[], string]>([
    ['sums of money', ['name: 费用, type: 金额'], ['费用: 30', '费用: 20.5'], '，费用合计50.50元'],
    [
      'no group of items',
      ['name: 乘客, type: 分项, fields: [{ name: 学生, type: 文字 }]'],
      ['乘客: [{学生: 甲}]'],
      '',
    ],
    ['no other date', ['name: 年检, type: 日期'], ['年检: 2025-09-03'], ''],
    [
      'nothing of measure words that cannot be told apart',
      ['name: 数量, type: 数量'],
      ['数量: 3桶', '数量: 2箱'],
      '',
    ],
    [
      'measure words apart, without those that come to 0',
      ['name: 数量, type: 数量', 'name: unit, label: 单位, type: 文字'],
      ['数量: 3桶', '数量: 0箱', '数量: 1'],
      '，数量合计3桶、1',
    ],
    [
      'a choice',
      ['name: 天气, type: 选项, choices: [晴, 雨]'],
      ['天气: 晴', '天气: 雨'],
      '，天气有晴1趟、雨1趟',
    ],
    [
      'texts that are not all filled in',
      ['name: 线路, type: 文字'],
      ['线路: 东线', '备注: 停'],
      '，线路有东线',
    ],
  ])('is %s', (_, fields, records, said) => {
    expect(told(fields, records)).toBe(`校车${records.length}趟${said}。`)
  })

  test('leaves out what nobody said yes to, without a report', () => {
    const { text, reports } = render(
      '{{#each others}}{{label}}{{many}}，{{says}}。{{/each}}',
      schoolWithBuses(['name: 是否准点, type: 是否', 'name: 线路, type: 文字'], ['是否准点: 否, 线路: 东线']),
    )
    expect(text).toBe('校车1趟，线路有东线。')
    expect(reports).toEqual([])
  })

  test('mentions the fields that it tells', () => {
    const { mentions } = render(
      '{{#each others}}{{says}}{{/each}}',
      schoolWithBuses(
        ['name: 线路, type: 文字', 'name: 说明, type: 文字'],
        [`线路: 东线, 说明: ${'长'.repeat(21)}`],
      ),
    )
    expect([...(mentions.fields.get('bus') ?? [])]).toEqual(['线路'])
  })

  test('can be asked for where there are no records, and its names are checked', () => {
    const told = (template: string) => {
      const { text, reports } = render(template, schoolWithBuses(['name: 线路, type: 文字'], []))
      return [text, ...reports]
    }
    const body = '{{label}}{{many}}{{#each records}}{{id}}{{/each}}{{says}}'
    expect(told(`{{#each others}}${body}{{else}}没有{{/each}}`)).toEqual(['没有'])
    expect(told('{{#each others}}{{label}}{{many}}{{says}}{{else}}没有{{/each}}')).toEqual(['没有'])
    expect(told('{{#each others}}{{count records}}{{sum records "里程"}}{{/each}}')).toEqual([''])
    expect(told('{{#each 其他台账}}{{sasy}}{{/each}}')).toEqual([
      '',
      'template-unknown-name 1:17 没有“sasy”这个变量或助手',
    ])
    expect(told('{{#each others}}{{this}}{{/each}}')).toEqual([
      '',
      'template-not-printable 1:17 台账（一组内容）不能直接印出来',
    ])
  })
})
