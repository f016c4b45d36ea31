import { beforeAll, expect, it } from 'vitest'
import { editBook } from '../../../support/edit-book.ts'
import type { Data } from '../../../support/import-file.ts'
import { exportBook, takeBackBook } from '../../../support/take-back.ts'

const ledger = '2026-spring/repairs.yaml'
const withRecord = (record: string): Data => ({ [ledger]: `- ${record}\n` })
const data = withRecord('{id: W-1, date: 2026-03-02, item: 灯管, action: 更换}')
let book = new Uint8Array()

beforeAll(async () => {
  const bytes = await exportBook(data)
  book = new Uint8Array(
    await editBook(bytes, (sheets) => {
      const rows = sheets.get('维修')!
      rows[1]![rows[0]!.indexOf('物品')] = '灯座'
    }),
  )
})

it('works out the new text of the ledger', async () => {
  const taken = await takeBackBook(book, data)
  expect(taken?.data[ledger]).toBe('- {id: W-1, date: 2026-03-02, item: 灯座, action: 更换}\n')
})

it('writes nothing into ledgers with faults', async () => {
  const taken = await takeBackBook(book, withRecord('{id: W-1, date: 2026-03-02, item: 灯管, action: }'))
  expect(taken?.codes).toEqual(['missing-field', 'import-refused'])
  expect(taken?.value.files.size).toBe(0)
})

it('leaves alone what is written in a way that it does not change', async () => {
  const taken = await takeBackBook(
    book,
    withRecord('{id: W-1, date: 2026-03-02, item: &thing 灯管, action: 更换}'),
  )
  expect(taken?.codes).toContain('ledger-not-edited')
  expect(taken?.value.files.size).toBe(0)
})

it.each([
  ['no workbook', new TextEncoder().encode('编号,物品\nW-1,灯座\n')],
  ['a damaged one', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
])('leaves %s to the import', async (_, bytes) => {
  expect(await takeBackBook(bytes, data)).toBeUndefined()
})
