import type { Rewritten } from '../conversion/index.ts'
import type { MaskStyle } from '../records/index.ts'
import { type FoundNames, findNames } from './find-names.ts'
import { findNumbers } from './find-numbers.ts'
import type { NameSpan } from './name-span.ts'
import type { NameTable } from './name-table.ts'

/** How to mask a text: which names, and how they are printed. */
export interface Mask {
  readonly table: NameTable
  readonly style: MaskStyle
  /** Called with names that were taken for other words. */
  readonly passOver: (passedOver: FoundNames['passedOver']) => void
}

interface Span {
  readonly from: number
  readonly to: number
  readonly value: string
}

/** Matches a person in a package's ledgers: see {@link standInOf}. */
const standIns = /(某某?)\d{2,}号/g

/**
 * Replaces people by 某某 (or 李某某), and telephone and identity numbers by ×, keeping the place of every character in the source.
 */
export function maskText(text: string, mask: Mask): Rewritten {
  const { spans, passedOver } = findNames(text, mask.table)
  mask.passOver(passedOver)
  const masked = spans.map((span): Span => ({ ...span, value: printed(span, mask.style) }))
  const packed = Array.from(
    text.matchAll(standIns),
    ({ 0: found, 1: value = '', index }): Span => ({
      from: index,
      to: index + found.length,
      value,
    }),
  )
  return replaceSpans(text, [...masked, ...packed, ...findNumbers(text)])
}

/** The printed form of a person. */
const printed = ({ person: { surname, title } }: NameSpan, style: MaskStyle): string => {
  if (title !== undefined) return style === 'full' ? '某' : surname
  return style === 'full' ? '某某' : `${surname}某某`
}

/**
 * The stand-in for a person in a package's ledgers: 某某01号. It distinguishes people without naming them, and 号 marks its end; when
 * masked, it is printed like the name.
 */
function standInOf({ person: { name, surname, title }, ordinal }: NameSpan, style: MaskStyle): string {
  const number = `${String(ordinal).padStart(2, '0')}号`
  if (title !== undefined) return style === 'full' ? `某${number}` : name
  return `${style === 'full' ? '' : surname}某某${number}`
}

/** Replaces people by stand-ins in a source text such as a ledger; its lines remain the same, and marks of bold remain paired. */
export function standInText(text: string, { table, style }: Pick<Mask, 'table' | 'style'>): string {
  const { spans } = findNames(text, table)
  const named = spans.map((span): Span => {
    const broken = text.slice(span.from, span.to).match(/\r?\n\s*|[*_]+/g) ?? []
    return { ...span, value: `${standInOf(span, style)}${broken.join('')}` }
  })
  return replaceSpans(text, [...named, ...findNumbers(text)]).text
}

/**
 * Replaces spans, the first of overlapping ones; the ends of a replaced range keep their places, so that no inline takes
 * another's text.
 */
function replaceSpans(text: string, spans: readonly Span[]): Rewritten {
  const parts: string[] = []
  const origins: number[] = []
  let at = 0
  const keep = (to: number): void => {
    parts.push(text.slice(at, to))
    for (; at < to; at++) origins.push(at)
  }
  for (const { from, to, value } of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue
    keep(from)
    parts.push(value)
    const last = value.length - 1
    for (let unit = 0; unit <= last; unit++)
      origins.push(unit === last ? to - 1 : Math.min(from + unit, to - 1))
    at = to
  }
  keep(text.length)
  return { text: parts.join(''), origins }
}
