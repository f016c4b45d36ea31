import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { emptyData, importFile } from '../../../support/import-file.ts'

type Cell =
  | string
  | number
  | Date
  | null
  | { readonly value: string | number; readonly columnSpan?: number; readonly rowSpan?: number }
type Rows = readonly (readonly Cell[])[]

/** A workbook made by another library. */
const book = async (sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> => {
  const all = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows }))
  return new Uint8Array(await writeExcelFile(all as never).toBuffer())
}

const file = 'in/台账.xlsx'
const repairs = '2026-spring/repairs.yaml'
const purchases = '2026-spring/purchases.yaml'

/** The ledger of repairs that is imported from a sheet, without ids. */
const imported = async (rows: Rows, sheet = '维修'): Promise<string> =>
  ((await importFile(file, await book({ [sheet]: rows }))).data[repairs] ?? '').replace(/- id: \S+\n/g, '')

/** Records with the fields given, as ledgers write them. */
const record = (...fields: readonly string[]): string => `  ${fields.join('\n  ')}\n`

describe('dates as schools write them', () => {
  it.each([
    ['4.3-4.5', '4.3至4.5'],
    ['4月3日-5日', '4月3日至5日'],
    ['2026、4、3', '2026-04-03'],
    ['4.3日', '2026-04-03'],
    ['4月3号下午3点', '2026-04-03'],
    ['46115', '2026-04-03'],
    ['２０２６．４．３', '2026-04-03'],
    ['2026-04-03 08:30', '2026-04-03'],
  ])('%s', async (written, read) => {
    expect(
      await imported([
        ['日期', '物品', '做法'],
        [written, '灯管', '更换'],
      ]),
    ).toContain(`date: ${read}\n`)
  })

  it('reads “before a day” as that day, and says so', async () => {
    const { data, messages } = await importFile(
      file,
      await book({
        隐患: [
          ['排查日期', '隐患部位', '隐患内容', '整改期限'],
          ['4.1', '南楼', '扶手松动', '4.5前'],
        ],
      }),
    )
    expect(data['2026-spring/inspections.yaml']).toContain('deadline: 2026-04-05')
    expect(messages).toContain('隐患!D2的“整改期限”写的是“4.5前”，按那一天记')
  })

  it('takes the month of bare days from the sheet or the title above', async () => {
    const rows: Rows = [
      ['日期', '物品', '做法'],
      ['2日', '灯管', '更换'],
      [9, '门', '维修'],
    ]
    expect(await imported(rows, '3月')).toMatch(/date: 2026-03-02[\s\S]*date: 2026-03-09/)
    expect(await imported([['四月份零修'], ...rows])).toMatch(/date: 2026-04-02[\s\S]*date: 2026-04-09/)
    const both = await importFile(file, await book({ '3月至4月': rows }), emptyData, { kind: '维修' })
    expect(both.codes).toContain('row-unreadable')
  })

  it('joins columns of year, month and day, which apply to empty cells below them', async () => {
    const written = await imported([
      ['年', '月', '日', '维修内容', '地点'],
      [2026, 4, 3, '灯管', '一班'],
      ['', '', 8, '门', '二班'],
    ])
    expect(written).toContain(record('date: 2026-04-03', 'item: 灯管', 'action: 维修', 'place: 一班'))
    expect(written).toContain(record('date: 2026-04-08', 'item: 门', 'action: 维修', 'place: 二班'))
  })

  it('takes another day of the record if it has no date, and says so', async () => {
    const { data, messages } = await importFile(
      file,
      await book({
        收费: [
          ['收费项目', '收费金额', '公示时间'],
          ['作业本费', 8560, '3月1日'],
        ],
      }),
    )
    expect(data['2026-spring/finances.yaml']).toContain('date: 2026-03-01\n  item: 作业本费')
    expect(messages).toContain('“日期”表里没有，按“公示日期”记')
  })
})

describe('tables as schools draw them', () => {
  it('reads two tables one below the other', async () => {
    const { data, value } = await importFile(
      file,
      await book({
        后勤: [
          ['一、维修'],
          ['日期', '地点', '维修内容', '维修人'],
          ['4.3', '一班', '灯管', '周师傅'],
          [],
          ['二、采购'],
          ['采购日期', '物品名称', '数量', '单价', '金额'],
          ['4.5', '扫帚', '3把', 8, 24],
        ],
      }),
    )
    expect(value.sheets.map(({ kind }) => kind)).toEqual(['维修', '采购'])
    expect(data[repairs]).toContain('item: 灯管')
    expect(data[purchases]).toContain('name: 扫帚')
  })

  it('reads two halves of one table side by side', async () => {
    const written = await imported([
      ['日期', '物品', '地点', '', '日期', '物品', '地点'],
      ['4.3', '灯管', '一班', '', '4.6', '门', '二班'],
    ])
    expect(written).toContain(record('date: 2026-04-03', 'item: 灯管', 'action: 维修', 'place: 一班'))
    expect(written).toContain(record('date: 2026-04-06', 'item: 门', 'action: 维修', 'place: 二班'))
  })

  it('takes a header repeated on each page as part of the same table', async () => {
    const header = ['日期', '地点', '维修内容', '维修人']
    const { value, codes } = await importFile(
      file,
      await book({
        维修: [header, ['4.3', '一班', '灯管', '周师傅'], header, ['4.6', '二班', '门', '同上']],
      }),
    )
    expect(value.sheets.map(({ added }) => added.length)).toEqual([2])
    expect(codes).toContain('row-skipped')
  })

  it('recognises groups in a header that are not merged', async () => {
    const written = await imported([
      ['报修', '', '处理', ''],
      ['日期', '内容', '日期', '费用'],
      ['4.3', '灯管', '4.5', 20],
    ])
    expect(written).toContain(
      record('date: 2026-04-03', 'item: 灯管', 'action: 维修', 'done: 2026-04-05', 'cost: 20'),
    )
  })

  it('keeps the contents of a column without a name, but not row numbers', async () => {
    const written = await imported([
      ['', '日期', '物品', '做法', ''],
      [1, '4.3', '灯管', '更换', '急修'],
      [2, '4.6', '门', '维修', ''],
    ])
    expect(written).toContain('note: "E列：急修"')
    expect(written).not.toContain('A列')
  })

  it('reports a cell that is merged with others, and its place', async () => {
    const { diagnostics } = await importFile(
      file,
      await book({
        维修: [
          ['日期', '物品', '做法', '地点', '备注'],
          ['4.3', '灯管', '更换', { value: '停电未修', columnSpan: 2 }, null],
        ],
      }),
    )
    const doubt = diagnostics.find(({ message }) => message.includes('和右边的格子合并了'))
    expect(doubt?.location).toEqual({ file, sheet: '维修', line: 2, column: 4 })
  })

  it('takes the measure word from its own column rather than from the header', async () => {
    const { data } = await importFile(
      file,
      await book({
        采购: [
          ['时间', '品名', '单位', '数量（个）', '单价'],
          ['3.5', '笤帚', '把', 10, 8.5],
        ],
      }),
    )
    expect(data[purchases]).toContain('quantity: 10把')
  })

  it('counts an amount merged over several rows once', async () => {
    const lines: Rows = [
      ['采购日期', '物品名称', '数量', '单价', '金额'],
      [{ value: '3.5', rowSpan: 2 }, '扫帚', 2, 5, { value: 60, rowSpan: 2 }],
      [null, '拖把', 5, 10, null],
    ]
    const { data } = await importFile(file, await book({ 采购: lines }))
    expect(data[purchases]?.match(/cost: \d+/g)).toEqual(['cost: 60'])
    const repair = await importFile(
      file,
      await book({
        维修: [
          ['日期', '物品', '做法', '费用'],
          ['4.3', '灯管', '更换', { value: 90, rowSpan: 2 }],
          ['4.4', '门', '维修', null],
        ],
      }),
    )
    expect(repair.data[repairs]?.match(/cost: \d+/g)).toEqual(['cost: 90'])
    expect(repair.messages).toContain('维修!D2的“费用”和下面的格子合并了，只记在第一行')
  })

  it('keeps a text whole if there are marks before the known thing', async () => {
    expect(
      await imported([
        ['日期', '报修内容'],
        ['4.3', '（另：门锁也坏）'],
      ]),
    ).toContain('item: "（另：门锁也坏）"\n')
  })

  it('leaves out sums and signatures however they are worded', async () => {
    const { value } = await importFile(
      file,
      await book({
        维修: [
          ['日期', '物品', '地点', '费用'],
          ['4.3', '灯管', '一班', 150],
          ['共计：1项', '', '', 150],
          ['以上合计人民币壹佰伍拾元整', '', '', ''],
          ['经手人：王某  验收人：李某', '', '', ''],
          ['校长签字：', '', '日期：', '2026.4.30'],
        ],
      }),
    )
    expect(value.sheets[0]).toMatchObject({ added: [{ row: 2 }], left: 0 })
  })

  it('reads several lines in a cell as one text', async () => {
    expect(
      await imported([
        ['报修\n时间', '报修\n内容'],
        ['4.3', '更换\n灯管 3支'],
      ]),
    ).toContain(record('date: 2026-04-03', 'item: 灯管', 'action: 更换', 'quantity: 3支'))
  })

  it('imports the sheets that it can read and reports the others', async () => {
    const { codes, value } = await importFile(
      file,
      await book({
        封面: [['城南小学台账']],
        名单: [
          ['日期', '名称', '数量'],
          ['4.3', '甲', 1],
        ],
        维修: [
          ['日期', '物品', '做法'],
          ['4.3', '灯管', '更换'],
        ],
        采购: [
          ['采购日期', '供应商', '金额'],
          ['4.3', '某店', 20],
        ],
      }),
    )
    expect(codes).toEqual(expect.arrayContaining(['sheet-empty', 'kind-uncertain', 'column-missing']))
    expect(value.ledgers).toEqual([{ file: `data/${repairs}`, records: 1 }])
  })

  it('says that columns too far to the right are not read', async () => {
    const wide = ['日期', '物品', '做法', ...Array.from({ length: 220 }, (_, index) => `附${index}`)]
    const { diagnostics, data } = await importFile(
      file,
      await book({ 维修: [wide, ['4.3', '灯管', '更换']] }),
    )
    const cut = diagnostics.find(({ code }) => code === 'column-cut')
    expect(cut?.location).toEqual({ file, sheet: '维修', line: 1, column: 201 })
    expect(data[repairs]).toContain('item: 灯管')
  })

  it('refuses a file without any table', async () => {
    const { codes, value } = await importFile(
      file,
      await book({
        维修: [
          ['4.3', '灯管'],
          ['4.6', '门'],
        ],
      }),
    )
    expect(codes).toEqual(['sheet-empty', 'import-nothing'])
    expect(value.files.size).toBe(0)
  })

  it('leaves out hidden sheets, reads hidden rows, and reports both', async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = `<row r="1">${['日期', '物品', '做法'].map(cell).join('')}</row><row r="2" hidden="1">${['4.3', '灯管', '更换'].map(cell).join('')}</row>`
    const { codes, data } = await importFile(file, rawBook(rows))
    expect(codes).toEqual(expect.arrayContaining(['sheet-hidden', 'row-hidden']))
    expect(data[repairs]?.match(/item: 灯管/g)).toHaveLength(1)
  })
})

/** A workbook of bare XML: 维修 with the rows, and a hidden sheet with the same rows. */
function rawBook(rows: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const sheet = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="维修" sheetId="1" r:id="r1"/><sheet name="底稿" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/sheet2.xml': sheet,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}

describe('rows that are imported again', () => {
  const header = ['日期', '物品', '做法', '地点', '完成日期']

  it('fill in their records if they were filled in since, and add no second one', async () => {
    const first = await importFile(file, await book({ 维修: [header, ['4.3', '灯管', '更换', '一班', '']] }))
    const again = await importFile(
      'in/新.xlsx',
      await book({
        维修: [header, ['4.3', '灯管', '更换', '一班', '4.5'], ['4.3', '灯管', '更换', '二班', '']],
      }),
      first.data,
    )
    expect(again.value.corrections[0]?.changes).toMatchObject([
      { id: 'WX-2026C-001', fields: [{ label: '完成日期', before: '', after: '2026-04-05' }] },
    ])
    expect(again.data[repairs]).toContain('done: 2026-04-05')
    expect(again.value.sheets[0]).toMatchObject({ added: [{ row: 3 }], left: 0 })
  })

  it('keep a duplicate id only on the first, and are both recognised later', async () => {
    const bytes = await book({
      维修: [
        ['编号', '日期', '物品', '做法'],
        ['W-9', '4.3', '灯管', '更换'],
        ['W-9', '4.5', '门', '维修'],
      ],
    })
    const first = await importFile(file, bytes)
    expect(first.messages).toContain('编号“W-9”在表里用了两次，第3行另给了编号“WX-2026C-001”')
    const again = await importFile(file, bytes, first.data)
    expect(again.value.sheets[0]).toMatchObject({ added: [], known: 2, left: 0 })
  })

  it('are imported once if they are on monthly sheets and on a summary sheet', async () => {
    const bytes = await book({
      '3月': [
        ['日期', '物品', '做法'],
        ['3日', '灯管', '更换'],
        ['3日', '灯管', '更换'],
      ],
      '4月': [
        ['日期', '物品', '做法'],
        ['3日', '灯管', '更换'],
      ],
      汇总: [
        ['报修日期', '维修内容', '维修方式'],
        ['3.3', '灯管', '更换'],
        ['3.3', '灯管', '更换'],
        ['4.3', '灯管', '更换'],
        ['4.9', '门', '维修'],
      ],
    })
    const first = await importFile(file, bytes, emptyData, { kind: '维修' })
    expect(first.value.sheets.map(({ added }) => added.length)).toEqual([2, 1, 1])
    const told = first.diagnostics.find(({ code }) => code === 'row-repeated')
    expect(told?.message).toContain('工作表“汇总”有3行和别的工作表里的完全相同，只导入一次（第2、3、4行）')
    const again = await importFile(file, bytes, first.data, { kind: '维修' })
    expect(again.value.sheets.map(({ added, known }) => [added.length, known])).toEqual([
      [0, 2],
      [0, 1],
      [0, 4],
    ])
  })

  it('are recognised on a sheet that was sorted', async () => {
    const rows: Rows = [
      ['4.3', '灯管', '更换', '一班', ''],
      ['4.6', '门', '维修', '二班', ''],
      ['4.6', '门', '维修', '二班', ''],
    ]
    const first = await importFile(file, await book({ 维修: [header, ...rows] }))
    const again = await importFile(file, await book({ 维修: [header, ...[...rows].reverse()] }), first.data)
    expect(again.value.sheets[0]).toMatchObject({ added: [], known: 3 })
  })
})

describe('files', () => {
  it('a .csv with a quotation mark that is never closed is refused with its line', async () => {
    const { codes, messages, value } = await importFile(
      'in/维修.csv',
      strToU8('日期,物品,做法\r\n4.3,"灯管,更换\r\n4.4,门,维修\r\n'),
    )
    expect(codes).toEqual(['book-unreadable'])
    expect(messages).toContain('第2行的双引号')
    expect(value.files.size).toBe(0)
  })

  it('a .csv with doubled marks and line ends inside cells is read', async () => {
    const { data } = await importFile(
      'in/维修.csv',
      strToU8('日期;物品;做法;备注\r\n4.3;灯管;更换;"第一行\n第二行，含""引号"""\r\n'),
    )
    expect(data[repairs]).toContain('第一行；第二行，含\\"引号\\"')
  })

  it('meaningless words of the command are reported with the possible ones', async () => {
    const bytes = await book({
      维修: [
        ['日期', '物品', '做法'],
        ['4.3', '灯管', '更换'],
      ],
    })
    expect((await importFile(file, bytes, emptyData, { sheet: '采购' })).codes).toEqual(['sheet-missing'])
    expect((await importFile(file, bytes, emptyData, { kind: '校车' })).codes).toEqual(['kind-unknown'])
    expect((await importFile(file, bytes, emptyData, { term: '2030-autumn' })).codes).toEqual([
      'term-unknown',
    ])
    expect((await importFile('in/无.xlsx', bytes, emptyData, { file: 'in/没有.xlsx' })).codes).toEqual([
      'book-missing',
    ])
  })
})

describe('codes about rows and cells, each at its cell', () => {
  it.each<[string, Rows, number, number]>([
    [
      'column-doubtful',
      [
        ['日期', '物品', '维修人的姓名'],
        ['4.3', '灯管', '周师傅'],
      ],
      1,
      3,
    ],
    [
      'column-unmapped',
      [
        ['日期', '物品', '电话'],
        ['4.3', '灯管', '123'],
      ],
      1,
      3,
    ],
    [
      'value-assumed',
      [
        ['日期', '物品'],
        ['4.3', '灯管'],
      ],
      2,
      2,
    ],
    [
      'cell-doubtful',
      [
        ['日期', '物品', '数量'],
        ['4.3', '灯管', '若干'],
      ],
      2,
      3,
    ],
    [
      'row-unreadable',
      [
        ['日期', '物品', '做法'],
        ['4.3', '灯管', '更换'],
        ['4.31', '门', '维修'],
      ],
      3,
      1,
    ],
    [
      'row-skipped',
      [
        ['日期', '物品', '费用'],
        ['4.3', '灯管', 20],
        ['合计', '', 20],
      ],
      3,
      1,
    ],
    [
      'row-other-term',
      [
        ['日期', '物品'],
        ['2026.4.3', '灯管'],
        ['2026.4.4', '门'],
        ['2025.10.3', '窗'],
      ],
      4,
      1,
    ],
  ])('%s', async (code, rows, line, column) => {
    const term = code === 'row-other-term' ? { term: '2026-spring' } : {}
    const { diagnostics } = await importFile(file, await book({ 维修: rows }), emptyData, term)
    const found = diagnostics.find((diagnostic) => diagnostic.code === code)
    expect(found?.location).toEqual({ file, sheet: '维修', line, column })
  })

  it('row-differs', async () => {
    const withItem = (item: string): Promise<Uint8Array> =>
      book({
        维修: [
          ['编号', '日期', '物品'],
          ['W-1', '4.3', item],
        ],
      })
    const first = await importFile(file, await withItem('灯管'))
    const edited = {
      ...first.data,
      [repairs]: first.data[repairs]?.replace('item: 灯管', 'item: 灯座') ?? '',
    }
    const { diagnostics } = await importFile(file, await withItem('灯泡'), edited)
    const found = diagnostics.find(({ code }) => code === 'row-differs')
    expect(found?.location).toEqual({ file, sheet: '维修', line: 2, column: 1 })
    expect(found?.related?.[0]?.location.file).toBe(`data/${repairs}`)
  })
})

describe('what a school office writes in its own words', () => {
  it('reads 坏了什么 and 怎么修的 as the thing and the work', async () => {
    expect(
      await imported([
        ['报修时间', '地点', '坏了什么', '怎么修的'],
        ['2026.4.3', '三年级一班', '灯管', '更换'],
      ]),
    ).toContain(record('date: 2026-04-03', 'item: 灯管', 'action: 更换', 'place: 三年级一班'))
  })

  it('reads a cell with a stroke as empty', async () => {
    expect(
      await imported([
        ['报修时间', '地点', '维修物品', '处理方式', '维修人', '费用'],
        ['2026.4.3', '三年级一班', '灯管', '更换', '/', '——'],
      ]),
    ).toContain(record('date: 2026-04-03', 'item: 灯管', 'action: 更换', 'place: 三年级一班'))
  })

  it('reads 类型 of an inspection as its level, and a stroke for a hazard as none', async () => {
    const { data } = await importFile(
      file,
      await book({
        检查: [
          ['检查日期', '检查范围', '类型', '检查人', '发现隐患', '隐患位置', '整改措施'],
          ['2026.4.1', '全校', '大排查', '某人', '插座松动', '五年级二班', '更换'],
          ['2026.4.2', '校舍', '节前', '某人', '—', null, null],
          ['2026.4.3', '食堂', '专项', '某人', '/', null, null],
        ],
      }),
    )
    const ledger = data['2026-spring/inspections.yaml'] ?? ''
    expect(ledger.match(/level: .*/g)).toEqual(['level: 大排查', 'level: 节前', 'level: 专项'])
    expect(ledger.match(/hazard: .*/g)).toEqual(['hazard: 插座松动'])
    expect(ledger).not.toContain('note:')
  })
})
