import { tokenPattern } from '../document/index.ts'
import type { Missing } from '../facts/index.ts'

/**
 * What a token says about the words around it, where that matters: nothing stands behind it (`nothing`), or it lists
 * names, all of them (`whole`) or the first ones (`cut`).
 */
export type TokenMark =
  | { readonly type: 'nothing'; readonly reason: string; readonly missing?: Missing }
  | { readonly type: 'whole' | 'cut'; readonly names: number }

/** Words that were left out: the tokens in them, and the one that had nothing behind it. */
export interface LeftOut {
  /** The words as they would have read, tokens in them. */
  readonly words: string
  /** Index of the token that had nothing behind it. */
  readonly token: number
}

interface Settled {
  readonly markdown: string
  readonly leftOut: readonly LeftOut[]
}

type Marks = ReadonlyMap<number, TokenMark>

/**
 * Leaves out of running text each clause whose value has nothing behind it, with the words that lean on it, and the
 * sentence where nothing else of it rests on a record. Tables, headings and quoted lines stay as they are: a 0 in a
 * table is a figure, in a sentence it is a claim. Sees to 等 behind lists as well, which stands where a list goes on.
 */
export function settleSentences(markdown: string, marks: Marks): Settled {
  if (marks.size === 0) return { markdown, leftOut: [] }
  const leftOut: LeftOut[] = []
  const lines: string[] = []
  for (const run of runsOf(markdown.split('\n'))) {
    const text = run.lines.join('\n')
    if (!run.isProse || !tokensIn(text).some((token) => marks.has(token))) {
      lines.push(...run.lines)
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

interface Run {
  readonly lines: readonly string[]
  readonly isProse: boolean
}

/** Paragraphs and list items, each as the lines it is written in; every other line by itself. */
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

/** Whether something of a record is said. */
const hasFact = (text: string, marks: Marks): boolean =>
  tokensIn(text).some((token) => marks.get(token)?.type !== 'nothing')

/** The words before an item that name what it is about: 维修。 */
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

/** A sentence or clause that speaks of what was said just before. */
const leansBack = /^(?:因此|所以|因而|从而|为此|由此|对此|据此|这|此|上述|以上|其中)/

/** Pieces of a text, each with the mark that ends it and what closes after that: quotes, brackets, bold (**维修。**). */
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

/** （其中…） with nothing behind it is left out by itself. */
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

/** Between clauses of one sentence: what cannot stand where the clause before it is gone. */
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

/** 灯管3支、门0扇: what stands behind the first of a row goes by itself, as the verb stands before the first. */
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
 * 等 is put behind a list that was cut, and taken away behind one that is whole; before a number it closes a whole list
 * of several names (门、窗等2项), which is another 等.
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
