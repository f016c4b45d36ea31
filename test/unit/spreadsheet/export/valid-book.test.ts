import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type BookCell, readBook, writeBook } from '../../../../src/spreadsheet/index.ts'

const texts = [
  '_x0041_',
  '_x0041_x0042_',
  'a\r\nb',
  'a\u0001b',
  ' 两头有空 ',
  '一\n\n二',
  "'撇号",
  '=1+1',
  '😀',
]

async function* later(): AsyncGenerator<readonly BookCell[]> {
  // The first of them are held, and go another way.
  for (const value of [...Array.from({ length: 250 }, () => ''), ...texts])
    yield await Promise.resolve([{ value }])
}

const book = (): Promise<Uint8Array> =>
  writeBook(
    [
      {
        name: '先',
        columns: [{ header: '_x0041_', note: '_x0041_' }],
        rows: texts.map((value) => [{ value }]),
        heading: '&'.repeat(400),
        rules: [{ column: 0, type: 'choice', choices: ['_x0041_'], message: '长'.repeat(400) }],
        greyRows: new Set([0]),
      },
      {
        name: '长',
        columns: [{ header: '一' }],
        rows: [],
        later: { many: 250 + texts.length, rows: later() },
        heading: '',
      },
    ],
    '试',
  )

const partOf = async (name: string): Promise<string> =>
  strFromU8(unzipSync(await book())[name] ?? new Uint8Array())

/** The elements of a font in the order that Office's schema has them (CT_Font). */
const order = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme']

describe('a workbook', () => {
  it('has the elements of each font in the order of the schema', async () => {
    const fonts = [...(await partOf('xl/styles.xml')).matchAll(/<font>(.*?)<\/font>/g)].map(
      ([, inner = '']) => [...inner.matchAll(/<(\w+)/g)].map(([, name = '']) => order.indexOf(name)),
    )
    expect(fonts.length).toBeGreaterThan(2)
    for (const places of fonts) expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('keeps what was typed like an escape, in cells, notes, lists and later rows', async () => {
    for (const part of [
      'xl/sharedStrings.xml',
      'xl/comments1.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]) {
      const xml = await partOf(part)
      expect(xml, part).toContain('_x005F_x0041_')
      expect(xml.replaceAll('_x005F_x0041_', ''), part).not.toMatch(/_x0041_/)
    }
  })

  it('writes line ends and control characters as escapes in later rows too', async () => {
    const xml = await partOf('xl/worksheets/sheet2.xml')
    expect(xml).toContain('a_x000D_\nb')
    expect(xml).toContain('a_x0001_b')
  })

  it('holds no message or heading that Excel would find too long', async () => {
    const xml = await partOf('xl/worksheets/sheet1.xml')
    const lengths = [...xml.matchAll(/(?:prompt|error)="([^"]*)"/g)].map(([, text = '']) => text.length)
    expect(lengths.length).toBeGreaterThan(1)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(255)
    const heading = /<oddHeader>(.*?)<\/oddHeader>/.exec(xml)?.[1] ?? ''
    expect(heading.replaceAll('&amp;', '&').length).toBeLessThanOrEqual(255)
  })

  it('cuts a cell at what Excel takes, and says so in it', async () => {
    const bytes = await writeBook(
      [{ name: '长', columns: [{ header: '一' }], rows: [[{ value: '😀'.repeat(20_000) }]], heading: '' }],
      '试',
    )
    const [sheet] = (await readBook('a.xlsx', bytes)).value ?? []
    const text = sheet?.rows[1]?.[0]?.text ?? ''
    expect(text.length).toBeLessThanOrEqual(32_767)
    expect(text).toMatch(/^(?:😀)+……（太长，下略）$/u)
  })
})
