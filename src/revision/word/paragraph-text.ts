import { childOf, elementsOf, type XmlElement } from '../../text/index.ts'

/** The elements in which to look for text. */
const containers: ReadonlySet<string> = new Set([
  'w:r',
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
])

const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', ' '],
  ['w:ptab', ' '],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
])

/** Counts made while text is being read. */
export interface Tracking {
  tracked: number
}

/**
 * The characters of a paragraph as if all tracked changes were accepted: including insertions, but not deletions, field codes,
 * comments, drawings or text boxes.
 */
export function paragraphText(paragraph: XmlElement, tracking: Tracking): string {
  let text = ''
  for (const child of elementsOf(paragraph)) {
    if (child.name === 'w:del' || child.name === 'w:moveFrom') tracking.tracked += 1
    else if (containers.has(child.name)) {
      if (child.name === 'w:ins' || child.name === 'w:moveTo') tracking.tracked += 1
      text += paragraphText(child, tracking)
    } else if (child.name === 'w:t')
      text += child.children.filter((node) => typeof node === 'string').join('')
    else if (child.name === 'w:br') text += isLineBreak(child) ? '\n' : ''
    else text += characters.get(child.name) ?? ''
  }
  return text
}

const isLineBreak = (element: XmlElement): boolean =>
  (element.attributes.get('w:type') ?? 'textWrapping') === 'textWrapping'

/** Whether the mark at a paragraph's end is a tracked deletion, so that it continues in the next paragraph. */
export const runsOn = (paragraph: XmlElement): boolean =>
  childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined
