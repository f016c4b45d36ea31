import { describe, expect, it } from 'vitest'
import type { ImportRequest } from '../../../../src/app/import/index.ts'
import { type Data, emptyData, type Imported, importFile } from '../../../support/import-file.ts'
import { makeBook } from '../../../support/make-book.ts'

const header = '日期,物品,做法,数量,地点,费用'
const rows = [
  '2026-03-02,灯管,更换,2支,三年级二班,',
  '2026-03-03,门锁,维修,1把,门卫室,35',
  '2026-03-04,窗户,维修,1扇,图书室,20',
  '2026-03-05,水龙头,更换,3只,食堂,45',
]
const ledger = '2026-spring/repairs.yaml'

const csv = (lines: readonly string[]): Uint8Array => new TextEncoder().encode([header, ...lines].join('\n'))

/** Imports as a program that keeps what it remembers. */
const importRows = (
  lines: readonly string[],
  data: Data = emptyData,
  options: Partial<ImportRequest> = {},
  name = '维修.csv',
): Promise<Imported> => importFile(name, csv(lines), data, options)

const changesIn = ({ value }: Imported): readonly string[] =>
  value.corrections.flatMap(({ changes }) =>
    changes.flatMap(({ id, fields }) =>
      fields.map(({ label, before, after }) => `${id} ${label} ${before}→${after}`),
    ),
  )
const addedBy = ({ value }: Imported): number => value.ledgers.reduce((sum, { records }) => sum + records, 0)

describe('a sheet that was imported before', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'with another number and another unit',
      [rows[0]!.replace('2支', '3盏'), ...rows.slice(1)],
      ['WX-2026C-001 数量 2支→3盏'],
    ],
    ...['三支', '3 支'].map((said): [string, readonly string[], readonly string[]] => [
      `with ${said} instead of 2支`,
      [rows[0]!.replace('2支', said), ...rows.slice(1)],
      ['WX-2026C-001 数量 2支→3支'],
    ]),
    [
      'with 2万支 instead of 2支',
      [rows[0]!.replace('2支', '2万支'), ...rows.slice(1)],
      ['WX-2026C-001 数量 2支→20000支'],
    ],
    [
      'with reworded texts and another day',
      [rows[0]!, '2026-03-13,大门电子锁,维修,1把,门卫室,35', ...rows.slice(2)],
      ['WX-2026C-002 报修日期 2026-03-03→2026-03-13', 'WX-2026C-002 物品 门锁→大门电子锁'],
    ],
    ['with a value where there was none', [`${rows[0]!}64`, ...rows.slice(1)], ['WX-2026C-001 费用 →64']],
    [
      'with an emptied cell',
      [...rows.slice(0, 3), rows[3]!.replace('食堂', '')],
      ['WX-2026C-004 地点 食堂→'],
    ],
    [
      'with a row before it, and sorted',
      ['2026-03-01,黑板,维修,1块,五年级一班,', ...rows.slice(1), rows[0]!.replace('2支', '4支')],
      ['WX-2026C-001 数量 2支→4支'],
    ],
  ])('%s changes its record', async (_, lines, expected) => {
    const first = await importRows(rows)
    const again = await importRows(lines, first.data)
    expect(changesIn(again)).toEqual(expected)
    expect(addedBy(again)).toBe(lines.length - rows.length)
    const third = await importRows(lines, again.data)
    expect([changesIn(third), addedBy(third), third.value.files.size]).toEqual([[], 0, 0])
  })

  it('keeps what was done in the ledger, and comments', async () => {
    const first = await importRows(rows)
    const data = {
      ...first.data,
      [ledger]: first.data[ledger]!.replace('place: 门卫室', 'place: 大门 # 东门\n  status: 已完成'),
    }
    const again = await importRows([rows[0]!, rows[1]!.replace('35', '40'), ...rows.slice(2)], data)
    expect(changesIn(again)).toEqual(['WX-2026C-002 费用 35→40'])
    expect(again.data[ledger]).toContain('cost: 40\n  place: 大门 # 东门\n  status: 已完成\n')
  })

  it('asks where sheet and ledger have both changed', async () => {
    const first = await importRows(rows)
    const data = { ...first.data, [ledger]: first.data[ledger]!.replace('quantity: 2支', 'quantity: 5支') }
    const lines = [rows[0]!.replace('2支', '3支'), ...rows.slice(1)]
    const asked = await importRows(lines, data)
    expect(changesIn(asked)).toEqual([])
    expect(asked.codes).toContain('row-changed')
    expect(asked.value.questions).toMatchObject([
      { type: 'conflict', conflict: { ledger: '5支', sheet: '3支' } },
    ])
    expect(addedBy(asked)).toBe(0)
    const sheet = await importRows(lines, data, { prefer: 'sheet' })
    expect(changesIn(sheet)).toEqual(['WX-2026C-001 数量 5支→3支'])
    const own = await importRows(lines, data, { prefer: 'ledger' })
    expect(own.data[ledger]).toBe(data[ledger])
  })
})

describe('a row deleted from a sheet whose next row was changed', () => {
  const oneDay = [
    '2026-03-02,灯管,更换,2支,三年级二班,40',
    '2026-03-02,门锁,更换,1把,门卫室,35',
    '2026-03-02,黑板,更换,1块,五年级一班,60',
    '2026-03-02,水龙头,更换,3只,食堂,45',
  ]
  it.each<[string, number, string]>([
    ['in the middle', 1, 'WX-2026C-003'],
    ['at the top', 0, 'WX-2026C-002'],
  ])('%s leaves the record of the deleted row as it is', async (_, at, id) => {
    const first = await importRows(oneDay)
    const kept = oneDay.toSpliced(at, 1)
    const again = await importRows(
      kept.map((line, index) => (index === at ? line.replace(/\d+$/, '99') : line)),
      first.data,
    )
    expect(changesIn(again)).toEqual([`${id} 费用 ${at === 1 ? 60 : 35}→99`])
    expect(addedBy(again)).toBe(0)
    expect(again.codes).toContain('row-vanished')
    expect(again.messages).toContain(`“WX-2026C-00${at + 1}”（原在第${at + 2}行）`)
  })

  it.each([
    ['a longer one', oneDay],
    ['one of two rows', oneDay.slice(0, 2)],
  ])('in %s is not taken for another thing written in its place', async (_, lines) => {
    const first = await importRows(lines)
    const other = ['2026-03-02,投影仪,更换,2台,会议室,40', ...lines.slice(1)]
    const again = await importRows(other, first.data)
    expect([changesIn(again), addedBy(again)]).toEqual([[], 1])
    expect(again.codes).toContain('row-vanished')
    expect(again.data[ledger]).toContain('item: 灯管')
  })

  it('is no other sheet, of which all rows are new', async () => {
    const first = await importRows(oneDay)
    const again = await importRows(['2026-04-02,窗户,维修,1扇,图书室,20'], first.data)
    expect(again.codes).not.toContain('row-vanished')
  })
})

describe('sheets of two files that share a name', () => {
  const april = ['灯管', '门锁', '窗户', '桌子'].map(
    (item, at) => `2026-04-0${at + 2},${item},维修,1个,食堂,`,
  )
  const book = async (lines: readonly string[], name: string, data: Data = emptyData): Promise<Imported> =>
    importFile(name, await makeBook({ Sheet1: [header, ...lines].map((line) => line.split(',')) }), data)

  it('have rows of their own, of which none vanishes with the other', async () => {
    const first = await book(rows, '三月.xlsx')
    const both = await book(april, '四月.xlsx', first.data)
    const again = await book([...rows, '2026-03-06,椅子,维修,1把,食堂,'], '三月.xlsx', both.data)
    expect([again.codes.includes('row-vanished'), addedBy(again)]).toEqual([false, 1])
    const less = await book(rows.slice(1), '三月.xlsx', both.data)
    expect(less.messages).toContain('“WX-2026C-001”（原在第2行）')
    expect(less.messages).not.toContain('WX-2026C-005')
  })

  it('are known under another name of the file', async () => {
    const first = await book(rows, '三月.xlsx')
    const renamed = await book(rows.slice(1), '三月（改）.xlsx', first.data)
    expect(renamed.messages).toContain('“WX-2026C-001”（原在第2行）')
  })
})

describe('another sheet of the same name', () => {
  const april = [
    '2026-04-02,灯管,更换,2支,三年级二班,',
    '2026-04-03,门锁,维修,1把,门卫室,35',
    '2026-04-13,窗户,维修,2扇,图书室,20',
  ]
  it.each(['维修.csv', '四月.csv'])('in %s has records of its own', async (name) => {
    const first = await importRows(rows)
    const again = await importRows(april, first.data, {}, name)
    expect([changesIn(again), addedBy(again)]).toEqual([[], 3])
  })

  it('with more rows like those before adds them', async () => {
    const first = await importRows(rows)
    const again = await importRows([...rows, ...april], first.data)
    expect([changesIn(again), addedBy(again)]).toEqual([[], 3])
  })
})
