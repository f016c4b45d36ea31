import { sequenceWord } from '../text/index.ts'

/**
 * How sections follow each other (体例): each under a heading, as numbered items that begin with their title, as paragraphs that
 * begin with 首先、其次、再次、最后, or as plain paragraphs.
 */
export type Arrangement = 'headings' | 'items' | 'ordinal' | 'essay'

/** The arrangements, with what users call them. */
export const arrangements: Readonly<Record<Arrangement, readonly string[]>> = {
  headings: ['分标题'],
  items: ['分条'],
  ordinal: ['首先'],
  essay: ['成段'],
}

/** A section that says something. */
export interface FilledSection {
  readonly title: string
  /** Keywords that its heading names, separated by 、. */
  readonly keywords?: string | undefined
  /** Its Markdown, without a heading. */
  readonly body: string
}

/** Where a section stands among those of its chapter that say something. */
export interface Turn {
  /** From 1. */
  readonly number: number
  readonly many: number
  /** The level of headings here: 2 is 一、, 3 is （一）. */
  readonly level: number
}

/** The Markdown of a section in its arrangement. */
export function arrange(
  { title, keywords, body }: FilledSection,
  arrangement: Arrangement,
  { number, many, level }: Turn,
): string {
  if (arrangement === 'headings') {
    const named =
      keywords === undefined
        ? ''
        : `，关键词：${keywords
            .split('、')
            .map((word) => `“${word.trim()}”`)
            .join('')}`
    if (title === untitled) return withHeadingsFrom(level, body.trim())
    return `${'#'.repeat(level)} ${title}${named}\n\n${withHeadingsFrom(level + 1, body.trim())}`
  }
  const blocks = blocksOf(body)
  // Only a heading can yield to the headings below it.
  const label = title === untitled ? '' : `${title.replace(/\s*\{[+-]\}$/u, '')}。`
  if (arrangement === 'items') {
    const [first, ...others] = blocks
    const opening = first?.isList === false ? first.lines.join('') : ''
    const rest = opening === '' ? blocks : others
    return [
      `1. ${label === '' ? '' : `**${label}**`}${opening}`,
      ...rest.map(({ lines, isList }) => (isList ? '' : '\n') + lines.map((line) => `   ${line}`).join('\n')),
    ].join('\n')
  }
  const prose = blocks
    .map(({ lines, isList }) => lines.map((line) => (isList ? asSentence(line) : line)).join(''))
    .join('')
  return arrangement === 'ordinal' ? `${sequenceWord(number, many, '首先')}${label}${prose}` : prose
}

/** The title of a section that is to have no heading. */
const untitled = '无'

/** Puts the highest headings of a text at a level, the others below them. */
function withHeadingsFrom(level: number, body: string): string {
  const marks = Array.from(body.matchAll(/^(#{1,6})\s/gmu), ([, mark = '']) => mark.length)
  const shift = level - Math.min(...marks)
  return marks.length === 0
    ? body
    : body.replace(/^#{1,6}(?=\s)/gmu, (mark) => '#'.repeat(Math.min(6, mark.length + shift)))
}

interface BodyBlock {
  readonly lines: readonly string[]
  readonly isList: boolean
}

const listLine = /^\s*(?:\d{1,9}[.)]|[-*+])\s/u

/**
 * Running text and lists in turn. Paragraphs that follow each other become one, because a numbered item or a paragraph in an
 * essay is one; headings within a section are left out, because their sentences name what they are about.
 */
function blocksOf(body: string): readonly BodyBlock[] {
  const blocks: { lines: string[]; isList: boolean }[] = []
  for (const line of body.split('\n')) {
    if (line.trim() === '' || /^#{1,6}\s/u.test(line)) continue
    const isList = listLine.test(line)
    const last = blocks.at(-1)
    if (last?.isList === isList) last.lines.push(isList ? line.trimEnd() : line.trim())
    else blocks.push({ lines: [isList ? line.trimEnd() : line.trim()], isList })
  }
  return blocks
}

/** An item of a list as a sentence of running text. */
const asSentence = (line: string): string => {
  const text = line.replace(listLine, '').trim()
  return /[。！？；]$/u.test(text) ? text : `${text}。`
}
