import { describe, expect, it } from 'vitest'
import { schoolWithBuses } from '../../support/own-ledger.ts'
import { render } from '../../support/render.ts'

/** What is said of a ledger of the school's own, from its fields and its records. */
const told = (fields: readonly string[], records: readonly string[]): string => {
  const named = fields.map((field) => `name: ${field}`)
  return render('{{#each others}}{{says}}{{/each}}', schoolWithBuses(named, records)).text
}

describe('a field of a ledger of the school’s own', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['线路, type: 文字', ['线路: 东线', '线路: 西线', '线路: 东线'], '线路有东线、西线'],
    [
      '线路, type: 文字',
      ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => `线路: ${name}`),
      '线路有甲、乙、丙、丁、戊、己',
    ],
    [
      '线路, type: 文字',
      ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => `线路: ${name}`),
      '线路有甲、乙、丙、丁、戊、己等',
    ],
    ['线路, type: 文字', [`线路: ${'长'.repeat(20)}`], `线路有${'长'.repeat(20)}`],
    ['线路, type: 文字', [`线路: ${'长'.repeat(21)}`, '线路: 东线'], ''],
    ['线路, type: 文字', ['备注: 停运'], ''],
    ['有无故障, type: 是否', ['有无故障: 是', '有无故障: 否'], '故障的1趟'],
    ['按时, type: 是否', ['按时: 否', '按时: 否'], ''],
    ['里程, type: 整数, unit: 公里', ['里程: 0', '里程: 0'], ''],
    ['里程, type: 整数, unit: 公里', ['里程: 12'], '里程12公里'],
    ['里程, type: 整数, unit: 公里', ['里程: 12', '备注: 停运'], '里程有记录的1趟是12公里'],
    ['里程, type: 整数, unit: 公里', ['备注: 停运'], ''],
    ['满意度, type: 百分比', ['满意度: 92', '备注: 停运'], '满意度有记录的1趟是92%'],
    ['满意度, type: 百分比', ['备注: 停运'], ''],
    ['油费, type: 金额', ['油费: 100', '油费: 50.5'], '油费合计150.50元'],
  ])('%s, with %j, is told as “%s”', (field, records, said) => {
    expect(told([field], records)).toBe(said)
  })

  it('is told with the others, and without people, dates and notes', () => {
    const fields = [
      '线路, type: 文字',
      '司机, type: 文字, person: 是',
      '检修, type: 日期',
      '里程, type: 整数, unit: 公里',
    ]
    const record = '线路: 东线, 司机: 王强, 检修: 2025-09-03, 里程: 3, 备注: 晴'
    const said = told(fields, [record, record])
    expect(said).toBe('线路有东线，里程合计6公里')
  })

  it('with several measure words has a sum of each', () => {
    expect(
      told(['数量, type: 数量', 'unit, label: 单位, type: 文字'], ['数量: 3箱', '数量: 2桶', '数量: 4箱']),
    ).toContain('数量合计7箱、2桶')
  })
})
