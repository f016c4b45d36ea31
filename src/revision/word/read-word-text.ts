import { childOf, dropForbidden, elementsOf, parseXml, wordValue, type XmlElement } from '../../text/index.ts'
import type { EditedText, EditedUnit } from './edited-unit.ts'
import { paragraphText, runsOn, type Tracking } from './paragraph-text.ts'
import { type StyleKind, styleKinds } from './style-kinds.ts'

/** The parts of a Word file from which its text is read. */
export interface WordParts {
  /** word/document.xml. */
  readonly document: string
  /** word/styles.xml. */
  readonly styles: string
}

interface Reading extends Tracking {
  readonly kinds: ReadonlyMap<string, StyleKind>
  readonly units: EditedUnit[]
  /** The text of paragraphs that continue in the next. */
  pending: string
  boxes: number
}

/** Reads the text of a Word file, whatever program saved it; undefined if it is damaged. */
export function readWordText({ document, styles }: WordParts): EditedText | undefined {
  const body = childOf(parseXml(document), 'w:body')
  if (body === undefined) return undefined
  const reading: Reading = { kinds: styleKinds(styles), units: [], pending: '', boxes: 0, tracked: 0 }
  readBlocks(body, reading)
  return { units: reading.units, tracked: reading.tracked, boxes: reading.boxes }
}

const wrappers: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

function readBlocks(parent: XmlElement, reading: Reading): void {
  for (const child of elementsOf(parent)) {
    if (child.name === 'w:p') readParagraph(child, reading)
    else if (child.name === 'w:tbl') readTable(child, reading)
    else if (wrappers.has(child.name)) readBlocks(child, reading)
  }
}

const body: StyleKind = { kind: 'paragraph', level: 0 }

function readParagraph(paragraph: XmlElement, reading: Reading): void {
  const style = wordValue(childOf(paragraph, 'w:pPr'), 'w:pStyle')
  const kind = style === undefined ? body : (reading.kinds.get(style) ?? body)
  if (kind === 'skipped') return
  const text = reading.pending + paragraphText(paragraph, reading)
  reading.pending = ''
  if (runsOn(paragraph)) {
    reading.tracked += 1
    reading.pending = text
    return
  }
  const clean = dropForbidden(text)
  reading.boxes += clean.boxes
  if (clean.text.trim() !== '') reading.units.push({ type: 'paragraph', ...kind, text: clean.text.trim() })
}

function readTable(table: XmlElement, reading: Reading): void {
  const within: Reading = { kinds: reading.kinds, units: [], pending: '', boxes: 0, tracked: 0 }
  const rows = elementsOf(table)
    .filter((row) => row.name === 'w:tr' && childOf(childOf(row, 'w:trPr'), 'w:del') === undefined)
    .map((row) =>
      elementsOf(row)
        .filter(({ name }) => name === 'w:tc')
        .map((cell) => cellText(cell, within)),
    )
  reading.tracked += within.tracked
  reading.boxes += within.boxes
  const paragraphs = within.units.filter((unit) => unit.type === 'paragraph')
  // Photos side by side are in a table of their own that contains nothing but their captions.
  if (rows.length === 1) reading.units.push(...paragraphs)
  else if (paragraphs.length > 0) {
    const [head = [], ...others] = rows
    reading.units.push({ type: 'table', head: head.join(''), rows: others.map((cells) => cells.join('|')) })
  }
}

function cellText(cell: XmlElement, within: Reading): string {
  const from = within.units.length
  readBlocks(cell, within)
  return within.units
    .slice(from)
    .map((unit) => (unit.type === 'paragraph' ? unit.text : unit.head + unit.rows.join('')))
    .join('\n')
}
