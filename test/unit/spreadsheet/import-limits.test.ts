import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/spreadsheet/import/limits.ts'
import { splitCsv } from '../../../src/spreadsheet/import/split-csv.ts'
import { readBook, writeBook } from '../../../src/spreadsheet/index.ts'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const codesOf = async (bytes: Uint8Array, name = 'a.csv'): Promise<readonly string[]> =>
  (await readBook(name, bytes)).diagnostics.map(({ code }) => code)

describe('a .csv file beyond the limits is refused before it is taken apart', () => {
  it.each([
    ['rows', '\n'.repeat(limits.rows + 1)],
    ['cells', ','.repeat(limits.cells + 1)],
    ['text in a cell', 'a'.repeat(limits.cellText + 2)],
    ['text in quotes', `"${'a\n'.repeat(limits.cellText)}"`],
  ])('too many %s', async (_, text) => {
    expect(await codesOf(bytesOf(text))).toEqual(['book-too-large'])
  })

  it('too many bytes', async () => {
    expect(await codesOf(new Uint8Array(limits.book + 1))).toEqual(['book-too-large'])
  })
})

describe('a .csv file within them', () => {
  it('reads the same however many pieces it is cut into', async () => {
    const row = (at: number): string => `${at},"有逗号, 引号""和\n换行",${'字'.repeat(at % 50)}\n`
    const text = Array.from({ length: 3000 }, (_, at) => row(at)).join('')
    const split = splitCsv(text, ',')
    expect(split.type === 'pieces' && split.pieces.length).toBeGreaterThan(1)
    const [sheet] = (await readBook('a.csv', bytesOf(text))).value ?? []
    expect(sheet?.rows).toHaveLength(3000)
    for (const at of [0, 1, 1499, 2999])
      expect(sheet?.rows[at]?.map((cell) => cell.text)).toEqual([
        String(at),
        '有逗号, 引号"和\n换行',
        '字'.repeat(at % 50),
      ])
  })

  it('names the line of a mark that is never closed', () => {
    expect(splitCsv('a,b\nc,"d\n', ',')).toEqual({ type: 'open', line: 2 })
  })
})

describe('a workbook beyond the limits is refused before it is parsed', () => {
  const whole = async (parts: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> => {
    const { unzipSync } = await import('fflate')
    const sound = await writeBook([{ name: '一', columns: [{ header: '一' }], rows: [], heading: '' }], '试')
    return zipSync({ ...unzipSync(sound), ...parts }, { level: 1 })
  }

  it('too many elements', async () => {
    const strings = bytesOf(`<sst>${'<r/>'.repeat(limits.elements)}</sst>`)
    expect(await codesOf(await whole({ 'xl/sharedStrings.xml': strings }), 'a.xlsx')).toEqual([
      'book-too-large',
    ])
  })

  it('one part too large', async () => {
    const media = new Uint8Array(limits.part + 1)
    expect(await codesOf(await whole({ 'xl/media/a.bin': media }), 'a.xlsx')).toEqual(['book-too-large'])
  })

  it('merges that together cover too many cells', async () => {
    const rows = Array.from({ length: 200 }, () => '<row><c><v>1</v></c></row>').join('')
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(30)
    const sheet = bytesOf(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
    )
    expect(await codesOf(await whole({ 'xl/worksheets/sheet1.xml': sheet }), 'a.xlsx')).toEqual([
      'book-too-large',
    ])
  })
})
