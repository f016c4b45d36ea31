import { describe, expect, it } from 'vitest'
import { importFile } from '../../../support/import-file.ts'
import { type BookCell, makeBook } from '../../../support/make-book.ts'

type Rows = readonly (readonly BookCell[])[]

const header = ['日期', '物品', '做法']
const school = (...terms: readonly string[]): Readonly<Record<string, string>> => ({
  'school.yaml': `学校名称: 城南小学\n学期:\n${terms.map((term) => `  ${term}\n`).join('')}当前学期: ${terms.at(-1)?.slice(0, 11) ?? ''}\n`,
  '2027-spring/meetings.yaml': '',
})
const later = school(
  '2026-autumn: {start: 2026-09-01, end: 2027-01-25}',
  '2027-spring: {start: 2027-02-24, end: 2027-07-03}',
)

/** The records of repairs by term that a sheet gives, as 日期 物品. */
async function imported(
  rows: Rows,
  {
    name = '台账',
    data = later,
    ...options
  }: { name?: string; data?: typeof later; newTerms?: boolean; term?: string } = {},
): Promise<{
  readonly records: Readonly<Record<string, readonly string[]>>
  readonly codes: readonly string[]
  readonly school: string
}> {
  const result = await importFile(`in/${name}.xlsx`, await makeBook({ 维修: rows }), data, options)
  const records = Object.entries(result.data).flatMap(([path, text]) => {
    const found = [...text.matchAll(/^ {2}date: (\S+)\n {2}item: (\S+)/gm)].map(
      ([, date, item]) => `${date} ${item}`,
    )
    return path.endsWith('repairs.yaml') && found.length > 0 ? [[path.slice(0, 11), found] as const] : []
  })
  return {
    records: Object.fromEntries(records),
    codes: result.codes,
    school: result.data['school.yaml'] ?? '',
  }
}

describe('a row belongs to the term of its date', () => {
  it('whatever the other rows belong to', async () => {
    const { records } = await imported([
      header,
      ['2026-10-3', '灯', '更换'],
      ['2027-4-5', '门', '维修'],
      ['2027.7.15', '窗', '维修'],
    ])
    expect(records).toEqual({
      '2026-autumn': ['2026-10-03 灯'],
      '2027-spring': ['2027-04-05 门', '2027-07-15 窗'],
    })
  })

  it('and is left out if its term is not set up, also if only one is', async () => {
    const one = school('2027-spring: {start: 2027-02-24, end: 2027-07-03}')
    const { records, codes } = await imported(
      [header, ['2027-4-5', '门', '维修'], ['2026-10-3', '灯', '更换'], ['2027-9-3', '窗', '维修']],
      { data: one },
    )
    expect(records).toEqual({ '2027-spring': ['2027-04-05 门'] })
    expect(codes.filter((code) => code === 'row-term-missing')).toHaveLength(2)
  })

  it('which is set up on request, with its ledgers and its usual days', async () => {
    const one = school('2027-spring: {start: 2027-02-24, end: 2027-07-03}')
    const {
      records,
      codes,
      school: text,
    } = await imported([header, ['2027-4-5', '门', '维修'], ['2026-10-3', '灯', '更换']], {
      data: one,
      newTerms: true,
    })
    expect(records).toEqual({ '2026-autumn': ['2026-10-03 灯'], '2027-spring': ['2027-04-05 门'] })
    expect(text).toContain('2026-autumn: {start: 2026-09-01, end: 2027-01-25}')
    expect(codes).toContain('term-dates-usual')
    expect(codes).not.toContain('row-term-missing')
  })

  it('unless the thing lasts: an asset stays in the register where it is counted', async () => {
    const rows = [
      ['资产名称', '数量', '购置日期'],
      ['空调', 2, '2019-10-3'],
    ]
    const { data, codes } = await importFile('in/资产.xlsx', await makeBook({ 资产: rows }), later)
    expect(data['2027-spring/assets.yaml']).toContain('date: 2019-10-03')
    expect(codes).not.toContain('row-term-missing')
  })
})

describe('dates without a year', () => {
  it.each([
    ['2026年春季维修登记表', '2026-spring', '2026-04-03'],
    ['2025—2026学年第二学期维修登记', '2026-spring', '2026-04-03'],
    ['2025-2026学年度维修登记', '2026-spring', '2026-04-03'],
    ['城南小学2026年维修登记', '2026-spring', '2026-04-03'],
    ['维修登记', '2027-spring', '2027-04-03'],
  ])('below %s are of %s', async (title, term, day) => {
    const rows = [
      [title],
      header,
      ['4.3', '灯', '更换'],
      ['4月3日', '门', '维修'],
      ['四月上旬', '窗', '维修'],
    ]
    const { records } = await imported(rows, { newTerms: true })
    expect(Object.keys(records)).toEqual([term])
    expect(records[term]?.slice(0, 2)).toEqual([`${day} 灯`, `${day} 门`])
  })

  it('take the year from the file’s name too, each month in its term', async () => {
    const { records } = await imported([header, ['10.5', '门', '维修'], ['4.3', '灯', '更换']], {
      name: '2026年维修',
      newTerms: true,
    })
    expect(records).toEqual({ '2026-spring': ['2026-04-03 灯'], '2026-autumn': ['2026-10-05 门'] })
  })

  it('and bare days take month and year from a title', async () => {
    const { records } = await imported([['2026年11月维修'], header, ['3日', '灯', '更换']])
    expect(records).toEqual({ '2026-autumn': ['2026-11-03 灯'] })
  })

  it('do not take the season from a festival', async () => {
    const { records } = await imported([
      ['2027年春节前维修'],
      header,
      ['2027.1.15', '灯', '更换'],
      ['1.16', '门', '维修'],
    ])
    expect(records).toEqual({ '2026-autumn': ['2027-01-15 灯', '2027-01-16 门'] })
  })
})
