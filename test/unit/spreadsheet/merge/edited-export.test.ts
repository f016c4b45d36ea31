import { beforeAll, describe, expect, it } from 'vitest'
import { editBook, type SheetRows } from '../../../support/edit-book.ts'
import { emptyData, importFile } from '../../../support/import-file.ts'
import { editAndTakeBack, exportBook, type TakenBackBook, takeBackBook } from '../../../support/take-back.ts'

const repairs = `# 维修台账
- id: W-1 # 急
  date: 2026-03-02
  item: 灯管
  action: 更换
  quantity: 2支
  place: 三年级二班

- {编号: W-2, 日期: 2026-03-03, 物品: 门锁, 做法: 维修, 费用: 12.50}
- id: W-3
  date: 三月下旬
  item: 窗户
  action: 维修
  # 配件没到
  note: "等配件"
`
const purchases = `- id: C-1
  date: 2026-03-09
  items:
    - name: 扫帚 # 高粱
      quantity: 78把
      price: 9
    - {name: 拖把, quantity: 2把, price: 14}
`
const data = { '2026-spring/repairs.yaml': repairs, '2026-spring/purchases.yaml': purchases }
const ledger = '2026-spring/repairs.yaml'

let book = new Uint8Array()
beforeAll(async () => {
  book = new Uint8Array(await exportBook(data))
})

/** Edits the exported workbook and takes it back; `now` are the ledgers at that time. */
const exportAndEdit = (
  edit: Parameters<typeof editAndTakeBack>[1],
  now = data,
  decide?: Parameters<typeof editAndTakeBack>[3],
): Promise<TakenBackBook> => editAndTakeBack(book, edit, now, decide)

/** The rows of a sheet, and where its columns are. */
const columnIn = (rows: SheetRows, header: string): number => (rows[0] ?? []).indexOf(header)
const rowOf = (rows: SheetRows, id: string): SheetRows[number] => rows.find(([cell]) => cell === id) ?? []

function put(rows: SheetRows, id: string, header: string, value: string | number | null): void {
  rowOf(rows, id)[columnIn(rows, header)] = value
}

it('writes changed, cleared, new and deleted rows, and keeps comments, order and style', async () => {
  const taken = await exportAndEdit((sheets) => {
    const rows = sheets.get('维修')!
    put(rows, 'W-1', '数量', 3)
    put(rows, 'W-1', '地点', '三年级三班')
    put(rows, 'W-2', '费用（元）', 15)
    put(rows, 'W-3', '备注', null)
    const added = rows[0]!.map((): string | number | null => null)
    added[columnIn(rows, '报修日期')] = '3月12日'
    added[columnIn(rows, '物品')] = '水龙头'
    added[columnIn(rows, '做法')] = '更换'
    added[columnIn(rows, '数量')] = 1
    added[columnIn(rows, '单位')] = '只'
    rows.splice(3, 0, added)
  })
  expect(taken.lines).toEqual([
    '改 W-1 数量 2→3',
    '改 W-1 地点 三年级二班→三年级三班',
    '改 W-2 费用 12.5→15',
    '改 W-3 备注 等配件→',
    '添 W-4 2026-03-12 水龙头 更换 1 只',
  ])
  expect(taken.data[ledger]).toBe(`# 维修台账
- id: W-1 # 急
  date: 2026-03-02
  item: 灯管
  action: 更换
  quantity: 3支
  place: 三年级三班

- {编号: W-2, 日期: 2026-03-03, 物品: 门锁, 做法: 维修, 费用: 15}
- id: W-3
  date: 三月下旬
  item: 窗户
  action: 维修
  # 配件没到

- id: W-4
  date: 2026-03-12
  item: 水龙头
  action: 更换
  quantity: 1只
`)
})

it('reads a measure word behind a quantity, whatever the column of its own says', async () => {
  const taken = await exportAndEdit((sheets) => {
    const rows = sheets.get('维修')!
    put(rows, 'W-1', '数量', '3盏')
    const added = rows[0]!.map((): string | number | null => null)
    added[columnIn(rows, '报修日期')] = '2026-03-12'
    added[columnIn(rows, '物品')] = '门锁'
    added[columnIn(rows, '做法')] = '更换'
    added[columnIn(rows, '数量')] = '1把'
    rows.push(added)
  })
  expect(taken.data[ledger]).toContain('quantity: 3盏')
  expect(taken.data[ledger]).toContain('quantity: 1把')
})

it('takes deleted rows out of the ledger', async () => {
  const taken = await exportAndEdit((sheets) => {
    const rows = sheets.get('维修')!
    rows.splice(rows.indexOf(rowOf(rows, 'W-2')), 1)
  })
  expect(taken.lines).toEqual(['删 W-2 2026-03-03 门锁 维修'])
  expect(taken.data[ledger]).not.toContain('W-2')
})

it('merges the items of a purchase: changed, new and deleted ones, with their comments', async () => {
  const taken = await exportAndEdit((sheets) => {
    const rows = sheets.get('采购-物品清单')!
    const item = rows.find((row) => row[1] === '扫帚')!
    item[columnIn(rows, '数量')] = 80
    rows.splice(
      rows.findIndex((row) => row[1] === '拖把'),
      1,
      ['C-1', '水桶', 5, '只', 12, null],
    )
  })
  expect(taken.lines).toEqual([
    '改 C-1 物品清单“扫帚”的数量 78→80',
    '改 C-1 物品清单 拖把 2 把 14→',
    '改 C-1 物品清单 →水桶 5 只 12',
  ])
  expect(taken.data['2026-spring/purchases.yaml']).toBe(`- id: C-1
  date: 2026-03-09
  items:
    - name: 扫帚 # 高粱
      quantity: 80把
      price: 9
    - {name: 水桶, quantity: 5只, price: 12}
`)
})

describe('says that nothing has changed', () => {
  it.each<[string, (rows: SheetRows) => void]>([
    ['as it was exported', () => undefined],
    ['sorted', (rows) => void rows.splice(1, 3, ...rows.slice(1, 4).reverse())],
    [
      'with inserted and moved columns',
      (rows) => {
        for (const row of rows) row.unshift(...row.splice(2, 1), null)
        rows[0]![1] = '序号'
      },
    ],
    ['below an inserted title', (rows) => void rows.unshift([], ['城南小学维修台账'], [])],
    [
      'with numbers, dates and texts written otherwise',
      (rows) => {
        put(rows, 'W-1', '报修日期', 46_083)
        put(rows, 'W-2', '报修日期', '2026/3/3')
        put(rows, 'W-2', '费用（元）', '12.50元')
        put(rows, 'W-1', '数量', '２')
        put(rows, 'W-3', '备注', ' 等配件\u3000\r\n')
        put(rows, 'W-3', '报修日期', '3月下旬')
      },
    ],
    ['with a blank row between', (rows) => void rows.splice(2, 0, [], [null, ' '])],
  ])('%s', async (_, change) => {
    const taken = await exportAndEdit((sheets) => {
      change(sheets.get('维修')!)
    })
    expect([taken.lines, taken.codes, taken.conflicts]).toEqual([[], [], []])
  })

  it('on renamed sheets, whatever their order', async () => {
    const taken = await exportAndEdit((sheets) => {
      const all = [...sheets].reverse()
      sheets.clear()
      for (const [name, rows] of all) sheets.set(name === '导出底稿' ? name : `${name}（改过）`, rows)
    })
    expect([taken.lines, taken.codes]).toEqual([[], []])
  })
})

it('takes no sheet or column that is gone for deletions', async () => {
  const taken = await exportAndEdit((sheets) => {
    sheets.delete('采购')
    const rows = sheets.get('维修')!
    const column = columnIn(rows, '地点')
    for (const row of rows) row.splice(column, 1)
  })
  expect(taken.lines).toEqual([])
  expect(taken.codes).toEqual(['return-missing', 'return-missing'])
  expect(taken.messages).toContain('“地点”')
  expect(taken.messages).toContain('“采购”')
})

it('asks before most of a ledger is deleted', async () => {
  const clear = (sheets: Map<string, SheetRows>): void => void sheets.get('维修')!.splice(1, 3)
  const asked = await exportAndEdit(clear)
  expect(asked.conflicts.map(({ what }) => what)).toEqual([
    '维修台账里表中没有了的 3 条记录（W-1、W-2、W-3）',
  ])
  expect(asked.value.files.size).toBe(0)
  const agreed = await exportAndEdit(clear, data, () => 'sheet')
  expect(agreed.lines).toHaveLength(3)
  expect(agreed.data[ledger]).toMatch(/^# 维修台账\n+$/)
})

describe('where the ledger has changed since', () => {
  const now = {
    ...data,
    [ledger]: repairs.replace('quantity: 2支', 'quantity: 5支').replace('三年级二班', '三年级二班后门'),
  }

  it('merges what was changed on one side only', async () => {
    const change = (sheets: Map<string, SheetRows>): void => put(sheets.get('维修')!, 'W-3', '物品', '窗扇')
    const taken = await exportAndEdit(change, now)
    expect(taken.lines).toEqual(['改 W-3 物品 窗户→窗扇'])
    expect(taken.data[ledger]).toContain('quantity: 5支')
  })

  it('asks where both have changed, and follows the answer', async () => {
    const change = (sheets: Map<string, SheetRows>): void => {
      put(sheets.get('维修')!, 'W-1', '数量', 3)
      put(sheets.get('维修')!, 'W-1', '地点', '三年级二班后门')
    }
    const asked = await exportAndEdit(change, now)
    expect(asked.conflicts).toMatchObject([
      { what: '维修 W-1的数量', exported: '2', ledger: '5', sheet: '3' },
    ])
    expect(asked.value.files.size).toBe(0)
    const sheet = await exportAndEdit(change, now, () => 'sheet')
    expect(sheet.data[ledger]).toContain('quantity: 3支')
    const own = await exportAndEdit(change, now, () => 'ledger')
    expect(own.lines).toEqual([])
  })

  it('asks before it deletes a record that was changed', async () => {
    const taken = await exportAndEdit((sheets) => void sheets.get('维修')!.splice(1, 1), now)
    expect(taken.conflicts.map(({ what }) => what)).toEqual(['整条维修 W-1'])
  })

  it('does not bring back a record that was removed, and asks if its row was changed', async () => {
    const removed = { ...data, [ledger]: repairs.replace(/- \{.*\}\n/, '') }
    const same = await exportAndEdit(() => undefined, removed)
    expect([same.lines, same.codes]).toEqual([[], ['row-removed']])
    const change = (sheets: Map<string, SheetRows>): void => put(sheets.get('维修')!, 'W-2', '物品', '大门锁')
    const asked = await exportAndEdit(change, removed)
    expect(asked.conflicts.map(({ what }) => what)).toEqual(['整条维修 W-2'])
    const back = await exportAndEdit(change, removed, () => 'sheet')
    expect(back.data[ledger]).toContain('item: 大门锁')
  })
})

describe('rows without an id of their own', () => {
  it('are new records when they were copied and changed', async () => {
    const taken = await exportAndEdit((sheets) => {
      const rows = sheets.get('维修')!
      const [first, second] = [rowOf(rows, 'W-1'), rowOf(rows, 'W-2')]
      rows.splice(2, 0, [...first], [...second])
      rows[2]![columnIn(rows, '地点')] = '四年级一班'
      rows[3]![0] = null
      rows[3]![columnIn(rows, '物品')] = '门把手'
    })
    expect(taken.lines).toEqual([
      '添 W-4 2026-03-02 灯管 更换 2 支 四年级一班',
      '添 W-5 2026-03-03 门把手 维修 12.5',
    ])
    expect(taken.codes).toEqual(['return-row'])
    expect(taken.messages).toContain('第3行的编号“W-1”和第2行重了，当作新记录')
  })

  it('are added once, however often the workbook is imported', async () => {
    const bytes = await editBook(book, (sheets) => {
      const rows = sheets.get('维修')!
      const row = [...rowOf(rows, 'W-1')]
      row[0] = null
      row[columnIn(rows, '地点')] = '四年级一班'
      rows.push(row)
    })
    const once = await takeBackBook(bytes, data)
    expect(once?.lines).toEqual(['添 W-4 2026-03-02 灯管 更换 2 支 四年级一班'])
    const twice = await takeBackBook(bytes, once!.data)
    expect([twice?.lines, twice?.codes]).toEqual([[], []])
  })

  it('are the record itself when only the id was cleared, and nothing when only copied', async () => {
    const taken = await exportAndEdit((sheets) => {
      const rows = sheets.get('维修')!
      rows.push([...rowOf(rows, 'W-2')])
      rowOf(rows, 'W-1')[0] = null
    })
    expect(taken.lines).toEqual([])
    expect(taken.codes).toEqual(['return-row', 'return-row'])
  })
})

it('reports changed cells that cannot be read, and writes the others', async () => {
  const taken = await exportAndEdit((sheets) => {
    const rows = sheets.get('维修')!
    put(rows, 'W-1', '报修日期', '2026-02-30')
    put(rows, 'W-1', '物品', null)
    put(rows, 'W-1', '地点', '门厅')
  })
  expect(taken.lines).toEqual(['改 W-1 地点 三年级二班→门厅'])
  expect(taken.codes).toEqual(['return-cell', 'return-cell'])
  expect(taken.messages).toContain('维修!B2')
})

it('names columns and sheets that it did not read', async () => {
  const taken = await exportAndEdit((sheets) => {
    const rows = sheets.get('维修')!
    rows[0]!.push('校长批示', '标签')
    rows[1]!.push('尽快', '安全')
    sheets.set('草稿', [['买', '灯管']])
  })
  expect(taken.codes).toEqual(['return-unread', 'return-unread'])
  expect(taken.messages).toContain('“校长批示”')
  expect(taken.lines).toEqual(['改 W-1 标签 →安全'])
})

it('names cells with comments, which it does not read', async () => {
  const bytes = await editBook(book, () => undefined, { 维修: { '2,1': '等配件' } })
  const taken = await takeBackBook(bytes, data)
  expect(taken?.codes).toEqual(['return-unread'])
  expect(taken?.messages).toContain('B3有批注')
})

it('leaves workbooks of other ledgers, and sheets that were not exported, to the import', async () => {
  const bytes = book
  expect(await takeBackBook(bytes, {})).toBeUndefined()
  expect(await takeBackBook(bytes, data, undefined, '没有')).toBeUndefined()
  const { codes, data: after } = await importFile('台账.xlsx', bytes, emptyData, { term: '2026-spring' })
  expect(codes).not.toContain('sheet-hidden')
  expect(after[ledger]).toContain('W-3')
})
