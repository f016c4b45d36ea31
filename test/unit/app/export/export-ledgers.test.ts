import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { type ExportRequest, exportLedgers } from '../../../../src/app/export/index.ts'
import { emptyData, importFile } from '../../../support/import-file.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const repairs = '- id: W-1\n  date: 2026-04-06\n  item: 门\n  action: 维修\n'
const host = memoryHost(
  Object.fromEntries(
    Object.entries({ ...emptyData, '2026-spring/repairs.yaml': repairs }).map(([path, text]) => [
      `data/${path}`,
      text,
    ]),
  ),
)
const run = (changes: Partial<ExportRequest> = {}): ReturnType<typeof exportLedgers> =>
  exportLedgers({ data: 'data', dataLabel: 'data', kinds: [], blank: false, ...changes }, host)

it('writes the ledgers of the current term, or those of the kinds and the term asked for', async () => {
  expect([...(await run()).value.files.keys()]).toEqual(['2026-spring/2026年春季学期后勤台账.xlsx'])
  const some = await run({ kinds: ['repair', '采购'], term: '2025-autumn' })
  expect([...some.value.files.keys()]).toEqual(['2025-autumn/2025年秋季学期维修、采购台账.xlsx'])
})

it.each([
  [{ kinds: ['维修护'] }, 'kind-unknown'],
  [{ term: '2024-autumn' }, 'term-unknown'],
])('refuses %j', async (changes, code) => {
  const { value, diagnostics } = await run(changes)
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
  expect(value.files.size).toBe(0)
})

it('writes blank forms with lists, rules, notes, and an example that import leaves out', async () => {
  const { value } = await run({ blank: true, kinds: ['维修', '检查'] })
  const bytes = value.files.get('维修、检查空白登记表.xlsx') ?? new Uint8Array()
  const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
  expect(sheet).toContain('"已完成,处理中,未完成"')
  expect(sheet).toContain('type="date"')
  const notes = new TextDecoder().decode(unzipSync(bytes)['xl/comments1.xml'])
  expect(notes).toContain('必填。')
  const empty = await importFile('in/空白.xlsx', bytes)
  expect(empty.value.sheets.map(({ kind }) => kind)).toEqual(['维修', '检查'])
  expect(empty.value.files.size).toBe(0)
})

it('imports a filled form with further findings below the first, without anything to their left', async () => {
  const rows = [
    ['编号', '日期', '范围', '隐患·隐患', '隐患·位置', '隐患·整改日期'],
    ['示例', '2026-03-02', '全校', '栏杆松动', '', ''],
    ['', '3月9日', '校舍', '栏杆松动', '北楼', '3月10日'],
    ['', '', '', '吊扇松动', '二年级一班', ''],
  ]
  const bytes = new Uint8Array(await writeExcelFile([{ sheet: '检查', data: rows }]).toBuffer())
  const { data } = await importFile('in/检查.xlsx', bytes)
  expect(data['2026-spring/inspections.yaml']).toContain(`- id: JC-2026C-001
  date: 2026-03-09
  scope: 校舍
  findings:
    - hazard: 栏杆松动
      place: 北楼
      fixed: 2026-03-10
    - hazard: 吊扇松动
      place: 二年级一班
`)
})

it('reports texts longer than a cell allows, in records and in their items', async () => {
  const [most, long] = ['长'.repeat(32_767), '长'.repeat(32_768)]
  const inspections = `- id: JC-1
  date: 2026-03-02
  scope: 全校
  note: ${long}
  findings:
    - {hazard: 栏杆松动, measure: ${long}}
    - {hazard: ${most}}
`
  const files = { ...emptyData, '2026-spring/inspections.yaml': inspections }
  const { value, diagnostics } = await exportLedgers(
    { data: 'data', dataLabel: '数据', kinds: [], blank: false },
    memoryHost(Object.fromEntries(Object.entries(files).map(([path, text]) => [`data/${path}`, text]))),
  )
  const file = '数据/2026-spring/inspections.yaml'
  expect(diagnostics).toMatchObject([
    {
      code: 'cell-cut',
      message: 'JC-1 的“备注”有 32768 字，Excel 一格最多 32767 字，导出的表里只有前面的',
      location: { file, line: 4 },
    },
    { code: 'cell-cut', location: { file, line: 6 } },
  ])
  expect(value.files.size).toBe(1)
})
