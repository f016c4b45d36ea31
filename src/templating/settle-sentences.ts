import { tokenPattern } from '../document/index.ts'
import type { Missing } from '../facts/index.ts'

/**
 * What a token means for the words around it: its value is 0 or has no records, so that there is nothing behind it
 * (`nothing`); or it lists names, all of them (`whole`) or only the first ones (`cut`).
 */
export type TokenMark =
  | { readonly type: 'nothing'; readonly reason: string; readonly missing?: Missing }
  | { readonly type: 'whole' | 'cut'; readonly names: number }

/** Words that were left out, and the token that is the reason. */
export interface LeftOut {
  /** The words with their tokens, as they would have been printed. */
  readonly words: string
  /** The index of the token that had nothing behind it. */
  readonly token: number
}

interface Settled {
  readonly markdown: string
  readonly leftOut: readonly LeftOut[]
}

type Marks = ReadonlyMap<number, TokenMark>

/**
 * Leaves out of running text each clause whose value has nothing behind it, with the words that depend on it, and the whole
 * sentence if nothing else in it is based on a record. Tables, headings and quoted lines are not changed: a 0 in a table is
 * a figure, but in a sentence it is a claim. Also adds 等 to lists that were cut, removes it from those that were not, and removes
 * marks between which a block wrote nothing.
 */
export function settleSentences(markdown: string, marks: Marks): Settled {
  const leftOut: LeftOut[] = []
  const lines: string[] = []
  for (const run of runsOf(markdown.split('\n'))) {
    if (!run.isProse) {
      lines.push(...run.lines)
      continue
    }
    const text = withoutIdleMarks(run.lines.join('\n'))
    if (!tokensIn(text).some((token) => marks.has(token))) {
      lines.push(text)
      continue
    }
    const [mark = ''] = itemMark.exec(text) ?? []
    const before = leftOut.length
    const kept = settleRun(text.slice(mark.length), marks, leftOut)
    const isLabelAlone = leftOut.length > before && mark.trim() !== '' && isLabel(kept, marks)
    const settled = isLabelAlone ? '' : kept
    if (settled !== '') lines.push(mark + settled)
  }
  return { markdown: lines.join('\n'), leftOut }
}

const itemMark = /^\s*(?:(?:\d{1,9}[.)]|[-*+])\s+)?/
const startsItem = /^\s*(?:\d{1,9}[.)]|[-*+])\s/
const notProse = /^\s*(?:\||#{1,6}\s|>|```|~~~)/

/** Marks that a block left behind when it wrote nothing between them: 甲，，乙 is 甲，乙, and 甲，。 is 甲。 */
const withoutIdleMarks = (text: string): string =>
  text.replace(/[，；、]+(?=[，；。！？])/gu, '').replace(/([。！？：])[，；、]+/gu, '$1')

interface Run {
  readonly lines: readonly string[]
  readonly isProse: boolean
}

/** Paragraphs and list items, each with all its lines; every other line by itself. */
function runsOf(lines: readonly string[]): readonly Run[] {
  const runs: { lines: string[]; isProse: boolean }[] = []
  let isOpen = false
  for (const line of lines) {
    const isProse = line.trim() !== '' && !notProse.test(line)
    const last = runs.at(-1)
    if (isProse && isOpen && last && !startsItem.test(line)) last.lines.push(line)
    else runs.push({ lines: [line], isProse })
    isOpen = isProse
  }
  return runs
}

const tokensIn = (text: string): readonly number[] =>
  Array.from(text.matchAll(tokenPattern), (match) => Number(match[1]))

const nothingIn = (text: string, marks: Marks): number | undefined =>
  tokensIn(text).find((token) => marks.get(token)?.type === 'nothing')

/** Whether a text contains a value that has something behind it. */
const hasFact = (text: string, marks: Marks): boolean =>
  tokensIn(text).some((token) => marks.get(token)?.type !== 'nothing')

/** Whether a text is nothing but the label of a list item, which says what the item is about: 维修。 */
const isLabel = (text: string, marks: Marks): boolean =>
  /^(?:\*\*)?[^。*]{1,11}。(?:\*\*)?$/u.test(text) && !hasFact(text, marks)

function settleRun(text: string, marks: Marks, leftOut: LeftOut[]): string {
  const sentences = splitAfter(withoutBrackets(settleLists(text, marks), marks, leftOut), /[。！？]/)
  const kept: string[] = []
  let isAfterGap = false
  for (const sentence of sentences) {
    const settled = settleSentence(sentence, marks, leftOut)
    if (settled === '') isAfterGap = true
    else if (isAfterGap && !hasFact(settled, marks) && leansBack.test(settled.trimStart())) {
      leftOut.push({ words: settled, token: leftOut.at(-1)?.token ?? 0 })
    } else {
      kept.push(settled)
      isAfterGap = false
    }
  }
  return kept
    .join('')
    .replace(/[^\S\n]*\n\s*/g, '\n')
    .trim()
}

/** The beginning of a sentence that refers back to the sentence before it. */
const leansBack = /^(?:因此|所以|因而|从而|为此|由此|对此|据此|这|此|上述|以上|其中)/

/** The pieces of a text, each with the mark that ends it and what closes after the mark: quotes, brackets, bold (**维修。**). */
function splitAfter(text: string, ends: RegExp): readonly string[] {
  const pieces: string[] = []
  let [piece, depth, isBold, isEnded] = ['', 0, false, false]
  for (const sign of text.match(/\*\*|[\s\S]/gu) ?? []) {
    const closes = sign === '**' ? isBold : /[）》”’」』]/u.test(sign)
    if (isEnded && depth === 0 && !isBold && !closes) {
      pieces.push(piece)
      piece = ''
      isEnded = false
    }
    if (sign === '**') isBold = !isBold
    if (/[（《“「『]/u.test(sign)) depth += 1
    if (/[）》”」』]/u.test(sign)) depth = Math.max(0, depth - 1)
    isEnded = closes ? isEnded : ends.test(sign)
    piece += sign
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** Leaves out brackets, such as （其中…）, if a value in them has nothing behind it; the words around them are kept. */
function withoutBrackets(text: string, marks: Marks, leftOut: LeftOut[]): string {
  return text.replace(/（[^（）]*）/gu, (bracket) => {
    const token = nothingIn(bracket, marks)
    if (token === undefined) return bracket
    leftOut.push({ words: bracket, token })
    return ''
  })
}

function settleSentence(sentence: string, marks: Marks, leftOut: LeftOut[]): string {
  const token = nothingIn(sentence, marks)
  if (token === undefined) return sentence
  const [, body = '', end = ''] = /^([\s\S]*?)([。！？][”’」』）]*)?$/u.exec(sentence) ?? []
  const parts = splitAfter(body, /；/)
    .map((part) => settleClauses(part.replace(/；$/, ''), marks, leftOut))
    .filter((part) => part !== '')
  return parts.length === 0 ? '' : parts.join('；') + end
}

/** The beginning of a clause that makes no sense without the clause before it. */
const dependent = /^(?:其中|占|比|同比|平均|都|均|全部|一律|约占)/
const conjunction = /^(?:并且|并|而且|而|且|但是|但|同时|还|也|又|再|另)/

function settleClauses(part: string, marks: Marks, leftOut: LeftOut[]): string {
  const token = nothingIn(part, marks)
  if (token === undefined) return part
  const clauses = splitAfter(part, /[，,]/).map((clause) => clause.replace(/[，,]$/, ''))
  const kept: string[] = []
  let gap: number | undefined
  for (const clause of clauses) {
    const shortened = withoutEmptyItems(clause, marks, leftOut)
    const nothing = nothingIn(shortened, marks)
    const isFact = hasFact(shortened, marks)
    const leans = gap !== undefined && (!isFact || dependent.test(shortened.trimStart()))
    if (nothing !== undefined || leans) {
      leftOut.push({ words: clause, token: nothing ?? gap ?? token })
      gap = nothing ?? gap
    } else {
      kept.push(
        gap !== undefined && !kept.some((one) => hasFact(one, marks))
          ? shortened.replace(conjunction, '')
          : shortened,
      )
      if (isFact) gap = undefined
    }
  }
  if (kept.some((clause) => hasFact(clause, marks))) return kept.join('，')
  for (const clause of kept) leftOut.push({ words: clause, token })
  return ''
}

/** In 更换灯管3支、门0扇, an item after the first can be left out by itself, because the verb comes before the first. */
function withoutEmptyItems(clause: string, marks: Marks, leftOut: LeftOut[]): string {
  const [first = '', ...others] = splitAfter(clause, /、/)
  if (others.length === 0 || nothingIn(first, marks) !== undefined || !hasFact(first, marks)) return clause
  const kept = others.filter((item) => {
    const token = nothingIn(item, marks)
    if (token !== undefined) leftOut.push({ words: item, token })
    return token === undefined
  })
  return kept.length === others.length ? clause : [first, ...kept].join('').replace(/、$/, '')
}

/**
 * Adds 等 after a list that was cut, and removes it after one that is whole, except before a number: there it closes a whole
 * list of several names (门、窗等2项).
 */
const settleLists = (text: string, marks: Marks): string =>
  text.replace(
    /\uE000(\d+)\uE001(等(?![于级候待同距])(?=(\uE000|\d)?))?/gu,
    (...found: readonly unknown[]) => {
      const [written, index, etc, number] = found as [string, string, string | undefined, string | undefined]
      const mark = marks.get(Number(index))
      if (mark?.type === 'cut') return etc === undefined ? `${written}等` : written
      if (mark?.type !== 'whole' || etc === undefined) return written
      return number !== undefined && mark.names > 1 ? written : written.slice(0, -1)
    },
  )
