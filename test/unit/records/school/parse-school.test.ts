import { describe, expect, it } from 'vitest'
import { parseWorkspace } from '../../../../src/records/index.ts'
import { filesOf, parseSound, smallSchool } from '../../../support/workspace-files.ts'

describe('school.yaml', () => {
  it('has defaults for everything except name and terms', () => {
    const { school } = parseSound({ '2025-autumn/repairs.yaml': '', '2026-spring/repairs.yaml': '' })
    expect(school).toMatchObject({
      name: '城南小学',
      shortName: '城南小学',
      department: '总务处',
      current: '2026-spring',
      numbering: 'official',
      wording: { exactUpTo: 10, counts: 'exact' },
    })
    expect(school.terms.map(({ id, label }) => [id, label])).toEqual([
      ['2025-autumn', '2025年秋季学期'],
      ['2026-spring', '2026年春季学期'],
    ])
  })

  it.each([
    ['official', 'official'],
    ['校用', 'house'],
    ['简式', 'compact'],
    ['compact', 'compact'],
    ['括号', 'bracketed'],
    ['bracketed', 'bracketed'],
  ])('reads the numbering style %s', (written, numbering) => {
    const files = { 'school.yaml': `${smallSchool}编号: ${written}\n`, '2025-autumn/repairs.yaml': '' }
    expect(parseSound(files).school.numbering).toBe(numbering)
  })

  it('reads how the school archives, in English and in Chinese', () => {
    const { school } = parseSound({
      'school.yaml': `${smallSchool}归档:
  全宗号: Z109
  机构: ZWC
  保管期限: 永久
  各文件:
    - {文件: plan, 保管期限: 10年, 文号: 南小〔2025〕1号, 密级: 内部, 备注: 附表一份}
  terms:
    - {term: 2025-autumn, 起草: 李镕, 起草日期: 2026-01-20, 签发: 沈祎, first: 7}
`,
      '2025-autumn/repairs.yaml': '',
    })
    expect(school.archive).toMatchObject({ fonds: 'Z109', category: 'WS', unit: 'ZWC', retention: 'Y' })
    expect(school.archive?.documents.get('plan')).toEqual({
      retention: 'D10',
      number: '南小〔2025〕1号',
      secrecy: '内部',
      note: '附表一份',
    })
    // A name without a day does not say when, so it is not a sign-off.
    expect(school.archive?.terms.get('2025-autumn')).toMatchObject({
      signOffs: [{ role: 'drafted', by: '李镕', on: '2026-01-20' }],
      first: 7,
    })
  })

  it('has no archive settings without a 全宗号', () => {
    const { value } = parseWorkspace(filesOf({ 'school.yaml': `${smallSchool}归档: {机构: ZWC}\n` }))
    expect(value?.school.archive).toBeUndefined()
  })

  it('reads the font files of typefaces, and which font of a collection is meant', () => {
    const { school } = parseSound({
      'school.yaml': `${smallSchool}字体:
  仿宋: fonts/仿宋.ttf
  songti: C:\\Windows\\Fonts\\simsun.ttc#SimSun
`,
      '2025-autumn/repairs.yaml': '',
    })
    expect(school.fonts).toMatchObject({
      fangsong: { path: 'fonts/仿宋.ttf', location: { file: 'school.yaml' } },
      songti: { path: 'C:\\Windows\\Fonts\\simsun.ttc', face: 'SimSun' },
    })
    expect(school.fonts?.fangsong).not.toHaveProperty('face')
  })

  it('reads holidays in order of time, and the school’s fixed terms', () => {
    const { school } = parseSound({
      'school.yaml': `${smallSchool}节假日:
  - {名称: 五一, 开始: 2026-05-01, 结束: 2026-05-04, 调休上课: [2026-05-09]}
  - {名称: 秋假, 开始: 2025-11-10, 结束: 2025-11-14}
固定说法: 五个一、六步法
`,
      '2025-autumn/repairs.yaml': '',
    })
    const own = school.holidays.filter(({ name }) => /秋假|五一|劳动/.test(name))
    expect(own).toEqual([
      { name: '秋假', start: '2025-11-10', end: '2025-11-14' },
      { name: '五一', start: '2026-05-01', end: '2026-05-04', makeUp: ['2026-05-09'] },
    ])
    expect(school.holidays.map(({ start }) => start)).toEqual(
      school.holidays.map(({ start }) => start).toSorted(),
    )
    expect(school.fixedTerms).toEqual(['五个一', '六步法'])
  })

  it('reads the months that share one block of the plan', () => {
    const planMonths = (written: string): unknown =>
      parseSound({ 'school.yaml': `${smallSchool}${written}\n`, '2025-autumn/repairs.yaml': '' }).school
        .planMonths
    const blocks = [[2, 3], [4], [6, 7]]
    expect(planMonths('月份分块: [2-3, 4, 六、七月]')).toEqual(blocks)
    expect(planMonths('planMonths: [[2, 3], 4, [6, 7]]')).toEqual(blocks)
    expect(planMonths('')).toBeUndefined()
    expect(() => planMonths('月份分块: [13]')).toThrow('看不出是哪几个月')
    expect(() => planMonths('月份分块: {春: 2-3}')).toThrow('要写成月份的列表')
  })

  it('has the country’s holidays if none are written, and none if it says so', () => {
    const holidays = (more: string): readonly string[] =>
      parseSound({ 'school.yaml': smallSchool + more, '2025-autumn/repairs.yaml': '' }).school.holidays.map(
        ({ name, start }) => `${name} ${start}`,
      )
    expect(holidays('')).toEqual([
      '国庆节 2025-10-01',
      '元旦 2026-01-01',
      // The days off are before the term, but 28 February is a working day in return.
      '春节 2026-02-15',
      '清明节 2026-04-04',
      '劳动节 2026-05-01',
      '端午节 2026-06-19',
    ])
    expect(holidays('节假日: 无\n')).toEqual([])
  })

  it('reads English and Chinese keys, wording and free facts', () => {
    const chinese = `${smallSchool}简称: 城小
部门: 后勤处
校长: 某某
学生数: 856人
班级数: 24
食堂: 无
校车: 有
当前学期: 2025-autumn
编号样式: 校用
数字写法: {准确到: 20, 计数: 约数}
基本情况: {监控天数: 30, 校训: 勤学, 楼栋: [甲楼, 乙楼], 门牌: '08'}
`
    const english = `name: 城南小学
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-02-24, end: 2026-07-03}
shortName: 城小
department: 后勤处
headmaster: 某某
students: 856
classes: 24
canteen: false
schoolBus: true
current: 2025-autumn
numbering: house
wording: {exactUpTo: 20, counts: approximate}
facts: {监控天数: 30, 校训: 勤学, 楼栋: [甲楼, 乙楼], 门牌: '08'}
`
    const [one, other] = [chinese, english].map((text) => {
      const { locations, location, ...rest } = parseSound({
        'school.yaml': text,
        '2025-autumn/repairs.yaml': '',
      }).school
      expect(Object.keys(locations)).toContain('students')
      expect(location.file).toBe('school.yaml')
      return rest
    })
    expect(one).toEqual(other)
    expect(one).toMatchObject({
      current: '2025-autumn',
      numbering: 'house',
      wording: { exactUpTo: 20, counts: 'approximate' },
      values: {
        headmaster: '某某',
        students: 856,
        canteen: false,
        schoolBus: true,
        监控天数: 30,
        校训: '勤学',
        门牌: '08',
      },
    })
  })

  it('declares ledgers of the school’s own, which work like the others', () => {
    const { kinds, ledgers } = parseSound({
      'school.yaml': `${smallSchool}自定台账:
  - 名称: bus
    文件: buses
    中文名: 校车
    量词: 趟
    字段:
      - {名称: date, 中文名: 日期, 类型: 日期, 必填: 是}
      - {名称: km, 中文名: 里程, 类型: 数量, 单位: 公里}
      - {名称: state, 中文名: 车况, 类型: 选项, 选项: [好, 坏]}
      - {名称: stops, 中文名: 停靠, 类型: 分项, 字段: [{名称: 站名}, {名称: 人数, 类型: 整数}]}
`,
      '2026-spring/buses.yaml': `- 编号: XC-001
  日期: 三月初
  里程: 12公里
  车况: 好
  停靠: [{站名: 东门, 人数: 三十}]
`,
    })
    expect(kinds.at(-1)).toMatchObject({
      name: 'bus',
      plural: 'buses',
      label: '校车',
      counter: '趟',
      dates: ['date'],
    })
    const [record] = ledgers.get('2026-spring')?.get('bus')?.records ?? []
    expect(record).toMatchObject({ kind: 'bus', date: { start: '2026-03-01' } })
    expect(record?.values).toMatchObject({
      km: 12,
      unit: '公里',
      state: '好',
      stops: [{ type: 'group', values: { 站名: '东门', 人数: 30 } }],
    })
  })

  it('resolves dates in a folder without a configured term by the usual term, and says so', () => {
    const { value, diagnostics } = parseWorkspace(
      filesOf({ '2026-autumn/duties.yaml': '- {编号: ZB-001, 日期: 9月5日}' }),
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['term-undeclared'])
    expect(value?.ledgers.get('2026-autumn')?.get('duty')?.records[0]?.date?.start).toBe('2026-09-05')
    expect(value?.school.current).toBe('2026-autumn')
  })
})
