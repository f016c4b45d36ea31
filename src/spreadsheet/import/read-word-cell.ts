import { childOf, elementsOf, wordValue, type XmlElement, type XmlNode } from '../../text/index.ts'
import type { SheetPicture } from './grid.ts'

/** What a cell of a table in a Word file holds; paragraphs and line breaks are separated by `\n`. */
export interface WordCell {
  readonly text: string
  /** What is struck out, unless it is read like any other text. */
  readonly struck: string
  readonly pictures: readonly SheetPicture[]
}

/** Deleted or moved away by a tracked change, or the instructions of a field. */
const skipped: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:tbl',
  'mc:Fallback',
])
/** Characters of the fonts Wingdings and Wingdings 2 that people tick with. */
const ticks: ReadonlyMap<string, string> = new Map([
  ['F0FC', '√'],
  ['F050', '√'],
  ['F0FE', '☑'],
  ['F052', '☑'],
  ['F0FB', '×'],
  ['F04F', '×'],
  ['F0FD', '☒'],
  ['F053', '☒'],
  ['F0A8', '□'],
  ['F06F', '□'],
  ['F0A3', '□'],
])
const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', ' '],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
])

/** Reads the paragraphs of a cell. With `keepStruck`, text that is struck out is read like any other. */
export function readWordCell(
  paragraphs: readonly XmlElement[],
  pictures: ReadonlyMap<string, SheetPicture>,
  keepStruck: boolean,
): WordCell {
  const found: SheetPicture[] = []
  const read = paragraphs
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => {
      const line = { standing: '', struck: '' }
      readRuns(paragraph, (run) => {
        const part = isStruck(run) && !keepStruck ? 'struck' : 'standing'
        line[part] += runText(run)
        for (const id of pictureIds(run)) {
          const picture = pictures.get(id)
          if (picture) found.push(picture)
        }
      })
      return line
    })
  return {
    text: read.map(({ standing }) => standing).join('\n'),
    struck: read
      .map(({ struck }) => struck.trim())
      .filter((struck) => struck !== '')
      .join('\n'),
    pictures: found,
  }
}

function readRuns(parent: XmlElement, take: (run: XmlElement) => void): void {
  for (const child of elementsOf(parent)) {
    if (child.name === 'w:r') take(child)
    else if (!skipped.has(child.name)) readRuns(child, take)
  }
}

function isStruck(run: XmlElement): boolean {
  const properties = childOf(run, 'w:rPr')
  return ['w:strike', 'w:dstrike'].some((name) => {
    const value = wordValue(properties, name)
    return childOf(properties, name) !== undefined && value !== '0' && value !== 'false'
  })
}

const runText = (run: XmlElement): string =>
  elementsOf(run)
    .map((child) => {
      if (child.name === 'w:t') return child.children.map(plain).join('')
      if (child.name === 'w:sym') return ticks.get((child.attributes.get('w:char') ?? '').toUpperCase()) ?? ''
      return characters.get(child.name) ?? ''
    })
    .join('')

const plain = (node: XmlNode): string => (typeof node === 'string' ? node : '')

/** The ids of the pictures in a run, drawn by today's programs (DrawingML) or by old ones (VML). */
const pictureIds = (element: XmlElement): readonly string[] => [
  ...(element.name === 'a:blip' ? [element.attributes.get('r:embed') ?? ''] : []),
  ...(element.name === 'v:imagedata' ? [element.attributes.get('r:id') ?? ''] : []),
  ...elementsOf(element)
    .filter(({ name }) => !skipped.has(name))
    .flatMap(pictureIds),
]
