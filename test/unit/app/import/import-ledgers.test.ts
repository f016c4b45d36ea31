import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { emptyData, importFile } from '../../../support/import-file.ts'

type Value = string | number | Date | null
type Row = readonly (Value | { value: Value; columnSpan?: number; rowSpan?: number })[]

/** A workbook made by another library. */
const book = async (sheets: Readonly<Record<string, readonly Row[]>>): Promise<Uint8Array> => {
  const all = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((cell) => (cell instanceof Date ? { value: cell, format: 'yyyy/m/d' } : cell)),
    ),
  }))
  return new Uint8Array(await writeExcelFile(all as never).toBuffer())
}

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
const header: Row = [
  '序号',
  '报修时间',
  '报修班级',
  '维修内容',
  '数量',
  '维修人员',
  '费用（元）',
  '是否修好',
  '备注',
]
const file = 'in/维修登记.xlsx'
const repairs = '2026-spring/repairs.yaml'

describe('importLedgers', () => {
  it('reads a ledger in the form that schools use: title, two header rows, merged cells, units, sums, notes', async () => {
    const bytes = await book({
      维修: [
        [{ value: '城南小学校舍维修登记表', columnSpan: 8 }, null, null, null, null, null, null, null],
        [],
        [
          { value: '序号', rowSpan: 2 },
          { value: '报修情况', columnSpan: 4 },
          null,
          null,
          null,
          { value: '处理情况', columnSpan: 2 },
          null,
          { value: '费用（元）', rowSpan: 2 },
        ],
        [null, '时间', '地点', '内容', '数量', '日期', '维修人员', null],
        [
          1,
          { value: '2026.4.3', rowSpan: 2 },
          '三（2）班',
          '更换灯管',
          '3盏',
          '4月4日',
          '周师傅',
          '¥1,280.50',
        ],
        [2, null, '操场', '篮球架', 1, '同上', '周师傅', 20],
        [],
        ['合计', null, null, null, null, null, null, 1300.5],
        ['制表人：某某', null, null, '审核：某某'],
      ],
    })
    const { data, codes, value } = await importFile(file, bytes)
    expect(data[repairs]).toContain(
      `- id: WX-2026C-001
  date: 2026-04-03
  item: 灯管
  action: 更换
  quantity: 3盏
  done: 2026-04-04
  by: 周师傅
  cost: 1280.5
  place: 三（2）班

- id: WX-2026C-002
  date: 2026-04-03
  item: 篮球架
  action: 维修
  quantity: 1
  done: 2026-04-04
  by: 周师傅
  cost: 20
  place: 操场
`,
    )
    expect(value.sheets[0]?.header).toEqual([3, 4])
    expect(codes).toContain('row-skipped')
    expect(codes).not.toContain('row-unreadable')
  })

  it.each<[Value, string]>([
    [day('2026-04-03'), '2026-04-03'],
    [46_115, '2026-04-03'],
    ['2026/4/3', '2026-04-03'],
    ['4月3日（周五）', '2026-04-03'],
    ['4.13', '2026-04-13'],
    ['26.4.3', '2026-04-03'],
    ['四月上旬', '四月上旬'],
  ])('reads the date %s', async (written, read) => {
    const { data } = await importFile(
      file,
      await book({ 维修: [header, [1, written, '操场', '灯管', 1, '', '', '', '']] }),
    )
    expect(data[repairs]).toContain(`date: ${read}\n`)
  })

  it('reports what it could not read by sheet and cell, and loses nothing', async () => {
    const rows: Row[] = [
      header,
      [1, '4月3日', '操场', '灯管', '约3支', '', '', '√', '急'],
      [2, '不详', '操场', '门', 1, '', '', '', ''],
      [3, 4.1, '操场', '门', 1, '', '', '还行', ''],
    ]
    const { data, messages, codes } = await importFile(file, await book({ 维修: rows }))
    expect(messages).toContain('维修!E2的“数量”写的是“约3支”')
    expect(messages).toContain('维修!第3行没有导入：报修时间（维修!B3）写的是“不详”')
    expect(messages).toContain('维修!B4的“报修时间”可能是4月1日，也可能是4月10日')
    expect(data[repairs]).toContain('note: "急；数量：约3支"')
    expect(data[repairs]).toContain('note: "是否修好：还行"')
    expect(data[repairs]).toContain('status: 已完成')
    expect(codes).toContain('row-unreadable')
  })

  it('keeps columns without a field in the note', async () => {
    const { data, codes } = await importFile(
      file,
      await book({
        维修: [
          [...header, '电话'],
          [1, '4月3日', '操场', '灯管', 1, '', '', '', '', '12345'],
        ],
      }),
    )
    expect(data[repairs]).toContain('note: "电话：12345"')
    expect(codes).toContain('column-unmapped')
  })

  it('makes one purchase from lines whose date is merged, and adds up their amounts', async () => {
    const { data } = await importFile(
      'in/采购.xlsx',
      await book({
        Sheet1: [
          ['物资采购台账'],
          ['采购日期', '物品名称', '单位', '数量', '单价', '金额', '经办人'],
          [{ value: '3月9日', rowSpan: 2 }, '扫帚', '把', 78, 9, 702.1, { value: '王老师', rowSpan: 2 }],
          [null, '拖把', '把', 52, 14, 728.2, null],
          [day('2026-03-10'), '粉笔', '盒', 5, 3, 15, '王老师'],
        ],
      }),
    )
    const written = data['2026-spring/purchases.yaml'] ?? ''
    expect(written.match(/- id:/g)).toHaveLength(2)
    expect(written).toContain('    - name: 拖把\n      quantity: 52把\n      price: 14\n')
    expect(written).toContain('cost: 1430.3\n')
  })

  it('reads a hazard table as inspections, and 无 as no hazard', async () => {
    const { data } = await importFile(
      'in/a.xlsx',
      await book({
        隐患排查整改台账: [
          ['排查时间', '隐患部位', '隐患描述', '隐患等级', '整改措施', '整改完成时间'],
          ['3月9日', '北楼', '栏杆松动', '一般隐患', '补焊', '3月12日'],
          ['3月16日', '食堂', '无', '', '', ''],
        ],
      }),
    )
    const written = data['2026-spring/inspections.yaml'] ?? ''
    expect(written).toContain(
      'scope: 全校\n  findings:\n    - hazard: 栏杆松动\n      place: 北楼\n      level: 一般\n',
    )
    expect(written.match(/hazard/g)).toHaveLength(1)
  })

  it('asks for the kind if the columns fit several', async () => {
    const bytes = await book({
      Sheet1: [
        ['日期', '名称', '数量'],
        ['3月9日', '扫帚', 3],
      ],
    })
    const { codes, value } = await importFile('in/a.xlsx', bytes)
    expect(codes).toContain('kind-uncertain')
    expect(value.files.size).toBe(0)
    expect(
      (await importFile('in/a.xlsx', bytes, emptyData, { kind: '分发' })).data[
        '2026-spring/distributions.yaml'
      ],
    ).toContain('item: 扫帚')
  })

  it('reads .csv in UTF-8 and in GBK', async () => {
    // 日期,物品,做法 / 4月3日,灯管,更换 in GBK.
    const gbk = Uint8Array.from(
      'c8d5c6da2cceefc6b72cd7f6b7a80a34d4c233c8d52cb5c6b9dc2cb8fcbbbb0a'
        .match(/../g)
        ?.map((hex) => Number.parseInt(hex, 16)) ?? [],
    )
    const utf8 = new TextEncoder().encode('\ufeff日期,物品,做法\r\n4月3日,灯管,更换\r\n')
    for (const bytes of [utf8, gbk]) {
      const { data } = await importFile('in/维修.csv', bytes)
      expect(data[repairs]).toContain('date: 2026-04-03\n  item: 灯管\n  action: 更换\n')
    }
  })

  it('leaves rows of another term alone if it is told the term', async () => {
    const bytes = await book({
      维修: [
        header,
        [1, '2026-4-3', '操场', '门', 1, '', '', '', ''],
        [2, '2025-10-9', '操场', '窗', 1, '', '', '', ''],
        [3, '2026-4-5', '操场', '锁', 1, '', '', '', ''],
      ],
    })
    const spring = await importFile(file, bytes, emptyData, { term: '2026-spring' })
    expect(spring.codes).toContain('row-other-term')
    expect(spring.data[repairs]).not.toContain('窗')
    const autumn = await importFile(file, bytes, spring.data, { term: '2025-autumn' })
    expect(autumn.data['2025-autumn/repairs.yaml']).toContain('WX-2025Q-001\n  date: 2025-10-09')
  })

  it('refuses to add to ledgers that have errors', async () => {
    const { codes, value } = await importFile(file, await book({ 维修: [header] }), {
      ...emptyData,
      [repairs]: '- id： 1\n',
    })
    expect(codes).toContain('import-refused')
    expect(value.files.size).toBe(0)
  })
})

describe('a second import', () => {
  const rows: Row[] = [
    header,
    [1, '4月3日', '操场', '灯管', 1, '', '', '', ''],
    [2, '4月3日', '操场', '灯管', 1, '', '', '', ''],
    [3, '4月6日', '操场', '门', 1, '', '', '', ''],
  ]

  it('imports no row twice, even if its record has changed since, but imports equal rows of one file', async () => {
    const bytes = await book({ 维修: rows })
    const first = await importFile(file, bytes)
    expect(first.data[repairs]?.match(/- id:/g)).toHaveLength(3)
    const edited = {
      ...first.data,
      [repairs]: first.data[repairs]?.replace('item: 门', 'item: 防盗门') ?? '',
    }
    const second = await importFile(file, bytes, edited)
    expect(second.value.files.size).toBe(0)
    expect(second.codes).toContain('row-known')
  })

  it('imports only what was added to the sheet, whatever the file name and the row numbers', async () => {
    const first = await importFile(file, await book({ 维修: rows }))
    const longer = [header, [9, '4月9日', '操场', '窗', 2, '', '', '', ''] as Row, ...rows.slice(1)]
    const second = await importFile('in/新.xlsx', await book({ 四月维修: longer }), first.data)
    expect(second.value.sheets[0]?.added).toHaveLength(1)
    expect(second.data[repairs]).toContain('id: WX-2026C-004\n  date: 2026-04-09\n  item: 窗\n')
  })

  it('does not bring back a record that was deleted', async () => {
    const bytes = await book({ 维修: rows })
    const first = await importFile(file, bytes)
    const kept = first.data[repairs]?.replace(/- id: WX-2026C-003[\s\S]*$/, '') ?? ''
    const second = await importFile(file, bytes, { ...first.data, [repairs]: kept })
    expect(second.codes).toContain('row-removed')
    expect(second.value.files.size).toBe(0)
  })

  it('recognises a record that was typed by hand', async () => {
    const typed = '- 编号: W-1\n  日期: 2026-04-06\n  物品: 门\n  做法: 维修\n  数量: 1\n  地点: 操场\n'
    const { value } = await importFile(file, await book({ 维修: [header, rows[3] as Row] }), {
      ...emptyData,
      [repairs]: typed,
    })
    expect(value.sheets[0]).toMatchObject({ known: 1, added: [] })
  })

  it('reads the columns as a corrected memory file says', async () => {
    const columns: Row = ['日期', '物品', '做法', '谁修的']
    const first = await importFile(
      file,
      await book({ 维修: [columns, ['4月3日', '灯管', '更换', '周师傅']] }),
    )
    const memory = '.houqin/import.yaml'
    expect(first.data[memory]).toContain('谁修的: 写进备注')
    const corrected = {
      ...first.data,
      [memory]: first.data[memory]?.replace('谁修的: 写进备注', '谁修的: 维修人') ?? '',
    }
    const next = await book({ 维修: [columns, ['4月6日', '门', '维修', '周师傅']] })
    expect((await importFile(file, next, corrected)).data[repairs]).toContain(
      'item: 门\n  action: 维修\n  by: 周师傅\n',
    )
    const wrong = {
      ...first.data,
      [memory]: first.data[memory]?.replace('谁修的: 写进备注', '谁修的: 维修者') ?? '',
    }
    const refused = await importFile(file, next, wrong)
    expect(refused.diagnostics.find(({ code }) => code === 'import-memory')?.location?.file).toBe(
      'data/.houqin/import.yaml',
    )
    expect(refused.value.files.size).toBe(0)
  })

  it('reports a row that differs from the record with its id, and changes nothing', async () => {
    const existing = '- id: W-1\n  date: 2026-04-06\n  item: 门\n  action: 维修\n'
    const bytes = await book({
      维修: [
        ['编号', '日期', '物品', '做法'],
        ['W-1', '4月6日', '窗户', '维修'],
      ],
    })
    const { value, messages } = await importFile(file, bytes, { ...emptyData, [repairs]: existing })
    expect(messages).toContain('编号“W-1”台账里已经有了，但“物品”不同')
    expect(value.files.size).toBe(0)
  })
})

describe('refuses files that are not workbooks', () => {
  it('such as a zip bomb, or a sheet with a cell in its last corner', async () => {
    const sheet = await book({ 维修: [header] })
    const swollen = zipSync(
      { ...unzipSync(sheet), 'xl/media/a.bin': new Uint8Array(301 << 20) },
      { level: 1 },
    )
    expect((await importFile(file, swollen)).codes).toEqual(['book-too-large'])
    const corner = unzipSync(sheet)
    const path = 'xl/worksheets/sheet1.xml'
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    const xml = new TextDecoder().decode(corner[path]).replace('</sheetData>', far)
    const packed = zipSync({ ...corner, [path]: new TextEncoder().encode(xml) })
    expect((await importFile(file, packed)).codes).toEqual(['book-too-large'])
  })

  const ole = (...more: readonly number[]): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...more])
  const utf16 = (text: string): readonly number[] =>
    Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])

  it.each([
    ['an old .xls', ole(1, 2, 3), 'book-old'],
    ['an encrypted one', ole(...utf16('EncryptedPackage')), 'book-encrypted'],
    ['a web page', new TextEncoder().encode('<html><table></table></html>'), 'book-format'],
    [
      'a cut-off one',
      Uint8Array.from([0x50, 0x4b, 3, 4, ...new TextEncoder().encode('xl/workbook.xml')]),
      'book-unreadable',
    ],
    ['an empty one', new Uint8Array(), 'book-format'],
  ])('%s', async (_name, bytes, code) => {
    const { codes, diagnostics } = await importFile('in/a.xlsx', bytes)
    expect(codes).toEqual([code])
    expect(diagnostics[0]?.hints.join('')).not.toBe('')
  })
})
