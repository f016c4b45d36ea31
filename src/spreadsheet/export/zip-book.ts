import { strFromU8, Zip, ZipDeflate } from 'fflate'
import { cellName } from '../../diagnostics/index.ts'
import { escapeCellText, escapeXml, joinBytes } from '../../text/index.ts'
import type { BookCell } from './cell.ts'
import { rowHeight } from './column-width.ts'
import { fitCell } from './text-limits.ts'

/** Rows to append to those of a sheet. */
export interface LaterRows {
  readonly rows: AsyncIterable<readonly BookCell[]>
  /** The widths of the columns, in characters. */
  readonly widths: readonly number[]
}

const encoder = new TextEncoder()
const behindRows = '</sheetData>'
/** How many characters of XML are collected before they are compressed. */
const piece = 1 << 16

/**
 * Packs the parts of a workbook, appending later rows to their sheets as they arrive. Only compressed bytes of these rows are
 * kept in memory.
 */
export async function zipBook(
  parts: Readonly<Record<string, Uint8Array>>,
  later: ReadonlyMap<string, LaterRows>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    pieces.push(bytes)
  })
  for (const [name, bytes] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: 6 })
    part.mtime = new Date(1980, 0, 1)
    zip.add(part)
    const rows = later.get(name)
    if (rows) await pushSheet(part, strFromU8(bytes), rows)
    else part.push(bytes, true)
  }
  zip.end()
  return joinBytes(pieces)
}

async function pushSheet(part: ZipDeflate, sheet: string, { rows, widths }: LaterRows): Promise<void> {
  const at = sheet.indexOf(behindRows)
  const [head, tail] = [sheet.slice(0, at), sheet.slice(at)]
  const last = head.slice(head.lastIndexOf('<row '))
  const [, written = '1'] = /^<row r="(\d+)"/.exec(last) ?? []
  const [, style = '0'] = / s="(\d+)"/.exec(last) ?? []
  let number = Number(written)
  // The extent of the sheet is unknown until it has been read; the element is optional.
  let text = head.replace(/<dimension [^>]*\/>/, '')
  for await (const row of rows) {
    text += rowXml(row, number, style, rowHeight(row, widths))
    number += 1
    if (text.length < piece) continue
    part.push(encoder.encode(text))
    text = ''
  }
  part.push(encoder.encode(text + tail), true)
}

/** A row of plain cells in one style; `number` counts from 0. */
function rowXml(row: readonly BookCell[], number: number, style: string, height: number): string {
  const cells = row.map(({ value }, column) => {
    const open = `<c r="${cellName(number, column)}" s="${style}"`
    if (value === null) return `${open}/>`
    return typeof value === 'number'
      ? `${open}><v>${value}</v></c>`
      : `${open} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
  })
  return `<row r="${number + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`
}

/** A text as written in a cell. */
const cellText = (text: string): string => escapeXml(escapeCellText(fitCell(text)))
