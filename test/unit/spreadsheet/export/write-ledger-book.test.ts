import { unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { writeLedgerBook } from '../../../../src/spreadsheet/index.ts'
import { smallWorkspace } from '../../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- id: W-1
  date: 2025-10-09
  item: =SUM(1)
  action: 更换
  quantity: 3支
  cost: 0.1
- id: W-2
  date: 十月初
  item: 灯管
  action: 更换
  quantity: 2支
  cost: 0.2
`,
  '2025-autumn/purchases.yaml': `- id: C-1
  date: 2025-10-09
  items: [{name: 扫帚, quantity: 78把, price: 9}, {name: 拖把, quantity: 2把, price: 14}]
`,
})

const parts = async (): Promise<(name: string) => string> => {
  const files = unzipSync(await writeLedgerBook(workspace, '2025-autumn'))
  return (name) => new TextDecoder().decode(files[name])
}

it('writes a sheet for each ledger that has records, groups on sheets of their own', async () => {
  const sheets = await readExcelFile(Buffer.from(await writeLedgerBook(workspace, '2025-autumn')))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['维修', '采购', '采购-物品清单', '导出底稿'])
  expect(sheets[0]?.data).toEqual([
    ['编号', '报修日期', '物品', '做法', '数量', '单位', '费用（元）'],
    ['W-1', new Date('2025-10-09T00:00:00Z'), '=SUM(1)', '更换', 3, '支', 0.1],
    ['W-2', '十月初', '灯管', '更换', 2, '支', 0.2],
    ['合计', null, null, null, 5, null, 0.3],
  ])
  expect(sheets[2]?.data[2]).toEqual(['C-1', '拖把', 2, '把', 14, 28])
})

it('states what was exported on a sheet that spreadsheet programs do not list', async () => {
  const sheets = await readExcelFile(Buffer.from(await writeLedgerBook(workspace, '2025-autumn')))
  expect((await parts())('xl/workbook.xml')).toContain('state="veryHidden"')
  expect(sheets[3]?.data.slice(1, 5)).toEqual([
    ['台账', '维修', 'repair', null, 'date', 'item', 'action', 'quantity', 'unit', 'cost'],
    ['表头', null, null, null, '报修日期', '物品', '做法', '数量', '单位', '费用（元）'],
    [null, 'W-1', null, null, '2025-10-09', '=SUM(1)', '更换', '3', '支', '0.1'],
    [null, 'W-2', null, null, '十月初', '灯管', '更换', '2', '支', '0.2'],
  ])
})

it('adds up with a formula that follows the filter, and never makes a formula of a value', async () => {
  const sheet = (await parts())('xl/worksheets/sheet1.xml')
  expect(sheet.match(/<f>[^<]*/g)).toEqual(['<f>SUBTOTAL(109,E2:E3)', '<f>SUBTOTAL(109,G2:G3)'])
})

it('is set up to be read and printed', async () => {
  const part = await parts()
  const sheet = part('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<autoFilter ref="A1:G3"/>')
  expect(sheet).toContain('ySplit="1"')
  expect(sheet).toContain('orientation="landscape"')
  expect(sheet).toContain('清河县城南小学 2025年秋季学期 维修台账')
  expect(part('xl/workbook.xml')).toContain(`'采购-物品清单'!$1:$1`)
})

it('holds no day of writing: the same bytes whenever it is written', async () => {
  const part = await parts()
  expect(part('docProps/core.xml').match(/\d{4}-\d\d-\d\dT/g)).toEqual(['1970-01-01T', '1970-01-01T'])
})

it('says so where a term has no records', async () => {
  const [sheet] = await readExcelFile(Buffer.from(await writeLedgerBook(workspace, '2026-spring')))
  expect(sheet?.data).toEqual([['2026年春季学期没有台账记录']])
})
