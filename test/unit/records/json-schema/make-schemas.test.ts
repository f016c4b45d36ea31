import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseWorkspace } from '../../../../src/records/index.ts'
import { makeSchemas } from '../../../../src/records/json-schema/make-schemas.ts'
import { isRealDay, toHan } from '../../../../src/text/index.ts'
import { expectFiles } from '../../../support/expected-files.ts'
import { filesOf, smallSchool } from '../../../support/workspace-files.ts'

const data = new URL('../../../../data/', import.meta.url)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Compiled with ajv, which refuses keywords and formats that it does not know. */
function compile(school: string): ReadonlyMap<string, ValidateFunction> {
  const { value, diagnostics } = makeSchemas(bytesOf(school))
  expect(diagnostics).toEqual([])
  const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true })
  ajv.addVocabulary(['patternErrorMessage'])
  return new Map(
    [...value].map(([file, text]) => [
      file.replace('.schema.json', ''),
      ajv.compile(JSON.parse(text) as Record<string, unknown>),
    ]),
  )
}

const schemas = compile(smallSchool)
const isValid = (name: string, yaml: string, among = schemas): boolean => among.get(name)!(parse(yaml))

const samples = readdirSync(data, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.yaml'))

describe('the sample school', () => {
  it.each(samples)('%s is valid and names its schema in the first line', (file) => {
    const text = readFileSync(new URL(file, data), 'utf8')
    const name = file.replace(/^.*\//, '').replace('.yaml', '')
    const validate = schemas.get(name)!
    validate(parse(text))
    expect(validate.errors).toBeNull()
    const folder = file.includes('/') ? '../' : ''
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${folder}.schema/${name}.schema.json`)
  })

  it('has in data/.schema what the command writes (npm run test:update writes it there)', async () => {
    const { value } = makeSchemas(readFileSync(new URL('school.yaml', data)))
    await expectFiles(value, fileURLToPath(new URL('.schema/', data)))
  })
})

/** A record as a line, with a value for one field. */
const repair = (line: string): string =>
  `- {编号: WX-001, 报修日期: 2025-10-08, 物品: 门, 做法: 维修, ${line}}`
const reads = (ledger: string, yaml: string): boolean =>
  !parseWorkspace(filesOf({ [`2025-autumn/${ledger}.yaml`]: yaml })).diagnostics.some(
    ({ severity }) => severity === 'error',
  )

describe('what the reader accepts, the schema accepts', () => {
  it.each([
    ['repairs', repair('数量: 3')],
    ['repairs', repair('数量: 3盏')],
    ['repairs', repair('数量: 二十支')],
    ['repairs', repair('数量: １２ 支')],
    ['repairs', repair('费用: "￥1,280.50"')],
    ['repairs', repair('费用: 1.2万元')],
    ['repairs', repair('完成日期: 十月底')],
    ['repairs', repair('完成日期: 十月十二日')],
    ['repairs', repair('完成日期: 20251012')],
    ['repairs', repair('完成日期: 10.12')],
    ['repairs', repair('完成日期: 2025年10月8日至10月9日')],
    ['repairs', repair('完成日期: 寒假')],
    ['repairs', repair('完成日期:')],
    ['repairs', repair('地点: 204')],
    ['repairs', repair('照片: [a.jpg, b.jpg]')],
    ['repairs', repair('标签: 急、大修')],
    ['repairs', '- {id: WX-001, reported: 2025-10-08, item: 门, action: 维修}'],
    ['repairs', ''],
    ['accidents', 'complete: true\nrecords: []\n'],
    ['accidents', '完整: 是\n记录: 无\n'],
    [
      'drills',
      '- {编号: YL-001, 日期: 2025-10, 类型: 消防, 疏散用时: 3分20秒, 资料: 方案、记录, 参加人数: 856人}',
    ],
    [
      'drills',
      '- {编号: YL-001, 日期: 2025-10, 类型: 消防, 疏散用时: 200, 资料: [方案, 记录], 主题日: 11.9}',
    ],
    ['inspections', '- {编号: JC-001, 日期: 2025-10-10, 范围: 食堂, 隐患: 无}'],
    [
      'inspections',
      '- {编号: JC-001, 日期: 2025-10-10, 范围: 食堂, findings: [{hazard: 灯不亮, 等级: 一般}]}',
    ],
    ['finances', '- {编号: SF-001, 日期: 2025-10-10, 事项: 餐费, 比例: 7.6%, 标准: 15}'],
    ['distributions', '- {编号: FF-001, 日期: 2025-10-10, 物品: 教材, 按时: 是}'],
    ['plan', '- {编号: JH-001, 内容: 检查, 部分: 月度工作, 月份: 九月—十月}'],
    ['plan', '- {编号: JH-001, 内容: 检查, 部分: 月度工作, 月份: [9, 10月]}'],
  ])('%s: %s', (ledger, yaml) => {
    expect(reads(ledger, yaml)).toBe(true)
    expect(isValid(ledger, yaml)).toBe(true)
  })
})

describe('what the reader refuses, the schema refuses', () => {
  it.each([
    ['an unknown field', 'repairs', repair('数目: 3')],
    ['a negative quantity', 'repairs', repair('数量: -3')],
    ['an approximation', 'repairs', repair('数量: 80余次')],
    ['a text for a number', 'repairs', repair('费用: 不详')],
    ['a month that does not exist', 'repairs', repair('完成日期: 2025-13-01')],
    ['a day that does not exist', 'repairs', repair('完成日期: 2025-02-30')],
    ['a day that does not exist, in Chinese', 'repairs', repair('完成日期: 2025年11月31日')],
    ['a day that does not exist, in Chinese numerals', 'repairs', repair('完成日期: 十一月三十一日')],
    ['a leap day of another year', 'repairs', repair('完成日期: 2025.2.29')],
    ['two names of one field', 'repairs', repair('item: 门锁')],
    [
      'two names of one field, one of them an alias',
      'repairs',
      repair('完成日期: 2025-10-12, 修复日期: 2025-10-13'),
    ],
    [
      'two names of one field of a group',
      'inspections',
      '- {编号: JC-001, 日期: 2025-10-10, 范围: 食堂, 隐患: [{hazard: 灯, 隐患: 门}]}',
    ],
    ['two names of the list of records', 'accidents', 'complete: true\nrecords: []\n记录: 无\n'],
    ['something other than a date', 'repairs', repair('完成日期: 昨天')],
    ['a wrong choice', 'repairs', repair('状态: 修好了')],
    ['a missing field', 'repairs', '- {编号: WX-001, 报修日期: 2025-10-08, 物品: 门}'],
    ['a required field left empty', 'repairs', '- {编号: WX-001, 报修日期:, 物品: 门, 做法: 维修}'],
    ['a record that is a text', 'repairs', '- 修了一扇门'],
    ['a percentage above 100', 'finances', '- {编号: SF-001, 日期: 2025-10-10, 事项: 餐费, 比例: 120}'],
    ['a group that is a text', 'inspections', '- {编号: JC-001, 日期: 2025-10-10, 范围: 食堂, 隐患: 灯不亮}'],
    [
      'an unknown field of a group',
      'inspections',
      '- {编号: JC-001, 日期: 2025-10-10, 范围: 食堂, 隐患: [{hazard: 灯, 谁: 甲}]}',
    ],
    ['a month 13', 'plan', '- {编号: JH-001, 内容: 检查, 部分: 月度工作, 月份: 13}'],
  ])('%s', (_, ledger, yaml) => {
    expect(reads(ledger, yaml)).toBe(false)
    expect(isValid(ledger, yaml)).toBe(false)
  })
})

describe('days', () => {
  const schema = compile(smallSchool).get('repairs')!
  const takes = (date: string): boolean =>
    schema([{ 编号: 'WX-001', 报修日期: '2025-10-08', 物品: '门', 做法: '维修', 完成日期: date }])
  const days = [2024, 2025, 1900, 2000].flatMap((year) =>
    Array.from({ length: 12 }, (_, month) =>
      Array.from({ length: 32 }, (_, day) => [year, month + 1, day] as const),
    ).flat(),
  )
  const two = (number: number): string => String(number).padStart(2, '0')

  it.each<[string, (year: number, month: number, day: number) => string]>([
    ['2025-02-03', (year, month, day) => `${year}-${two(month)}-${two(day)}`],
    ['2025年2月3日', (year, month, day) => `${year}年${month}月${day}日`],
    ['20250203', (year, month, day) => `${year}${two(month)}${two(day)}`],
  ])('are taken as %s if the calendar has them', (_, write) => {
    const wrong = days.filter((day) => takes(write(...day)) !== isRealDay(...day))
    expect(wrong.map((day) => write(...day))).toEqual([])
  })

  it('are accepted in Chinese numerals if the month has them', () => {
    const wrong = days
      .filter(([year, , day]) => year === 2024 && day > 0)
      .filter(
        ([year, month, day]) => takes(`${toHan(month)}月${toHan(day)}日`) !== isRealDay(year, month, day),
      )
    expect(wrong).toEqual([])
  })
})

describe('what a school adopts', () => {
  it.each([
    ['采用: [校历, 常规, 演练要求]', true],
    ['adopt: 校历、每月演练', true],
    ['adopt: 无', true],
    ['采用: {2025-autumn: [校历], 2026-spring: 校历、常规}', true],
    ['采用: [校例]', false],
    ['采用: {春季: [校历]}', false],
  ])('%s', (line, isRight) => {
    const school = `${smallSchool}${line}\n`
    expect(isValid('school', school)).toBe(isRight)
    const { diagnostics } = parseWorkspace(filesOf({ 'school.yaml': school, '2025-autumn/repairs.yaml': '' }))
    expect(diagnostics.every(({ severity }) => severity !== 'error')).toBe(isRight)
  })
})

describe('a kind of the school’s own', () => {
  const school = `${smallSchool}自定台账:
  - 名称: 校车
    文件: buses
    量词: 趟
    说明: 校车出车。
    字段:
      - {名称: 日期, 类型: 日期, 必填: 是}
      - {名称: line, 中文名: 线路, 类型: 选项, 选项: [1, 西线]}
      - {名称: 乘车人数, 类型: 整数, 单位: 人}
`

  it('has a schema with its fields, types and words', () => {
    const own = compile(school)
    expect(isValid('buses', '- {编号: XC-001, 日期: 2025-10-08, 线路: 西线, 乘车人数: 38人}', own)).toBe(true)
    expect(isValid('buses', '- {编号: XC-001, 日期: 2025-10-08, line: 1}', own)).toBe(true)
    expect(isValid('buses', '- {编号: XC-001, 日期: 2025-10-08, 线路: 东线}', own)).toBe(false)
    expect(isValid('buses', '- {编号: XC-001, 线路: 西线}', own)).toBe(false)
    const schema = makeSchemas(bytesOf(school)).value.get('buses.schema.json')
    expect(schema).toContain('校车台账')
    expect(schema).toContain('乘车人数')
  })

  it('is itself checked in school.yaml', () => {
    expect(isValid('school', school)).toBe(true)
    expect(isValid('school', `${school}节假日: [{名称: 国庆节, 开始: 2025-10-01, 结束: 2025-10-08}]\n`)).toBe(
      true,
    )
    expect(isValid('school', `${school}基本情况: {监控天数: 30, 校训: [勤, 朴]}\n`)).toBe(true)
    expect(isValid('school', school.replace('必填: 是', '必须: 是'))).toBe(false)
    expect(isValid('school', school.replace('2025-autumn', '2025秋'))).toBe(false)
    expect(isValid('school', school.replace('学校名称', '校长'))).toBe(false)
  })
})

it('reports what is wrong with school.yaml', () => {
  expect(makeSchemas(undefined).diagnostics).toMatchObject([{ code: 'school-missing' }])
  const { diagnostics, value } = makeSchemas(bytesOf('学校名称：城南小学\n'))
  expect(diagnostics.map(({ code }) => code)).toContain('fullwidth-colon')
  expect(value.size).toBeGreaterThan(20)
})
