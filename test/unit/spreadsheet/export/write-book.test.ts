import { unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { type BookCell, writeBook } from '../../../../src/spreadsheet/index.ts'

const textOf = (at: number): string => `第${at}行 <&>。${'很长'.repeat(at % 40)}`

async function* fetchRows(many: number): AsyncGenerator<readonly BookCell[]> {
  for (let at = 0; at < many; at += 1)
    yield await Promise.resolve([{ value: textOf(at) }, { value: at / 4 }, { value: at % 2 ? null : '=1+1' }])
}

const bookOf = (many: number): Promise<Uint8Array> =>
  writeBook(
    [
      { name: '先', columns: [{ header: 'a' }], rows: [[{ value: 'x' }]], heading: '' },
      {
        name: '长',
        columns: ['文字', '数', '空'].map((header) => ({ header })),
        rows: [],
        later: { many, rows: fetchRows(many) },
        heading: '',
      },
    ],
    '长表',
  )

describe('a sheet whose rows are fetched while it is written', () => {
  it.each([0, 1, 199, 200, 201, 5000])('holds all %i of them', async (many) => {
    const sheets = await readExcelFile(Buffer.from(await bookOf(many)))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['先', '长'])
    expect(sheets[1]?.data).toEqual([
      ['文字', '数', '空'],
      ...Array.from({ length: many }, (_, at) => [textOf(at), at / 4, at % 2 ? null : '=1+1']),
    ])
  })

  it('looks the same throughout, and is filtered to its end', async () => {
    const parts = unzipSync(await bookOf(1000))
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet2.xml'])
    expect(xml).toContain('<autoFilter ref="A1:C1001"/>')
    const styleOf = (cell: string): string | undefined =>
      new RegExp(`r="${cell}"[^>]* s="(\\d+)"`).exec(xml)?.[1]
    expect(styleOf('A900')).toBe(styleOf('A2'))
    const heights = [...xml.matchAll(/<row r="(\d+)" ht="([\d.]+)"/g)].map(([, row, ht]) => [Number(row), ht])
    expect(heights).toHaveLength(1001)
    // The same text in a row that was held and in one that was fetched later.
    expect(heights[39 + 1]?.[1]).toBe(heights[39 + 40 * 20 + 1]?.[1])
  })

  it('is the same bytes again', async () => {
    expect(await bookOf(700)).toEqual(await bookOf(700))
  })
})
