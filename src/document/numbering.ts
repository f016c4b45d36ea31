import { toHan } from '../text/index.ts'
import type { Block, Heading, Item, OutlineLevel } from './block.ts'

/** How one outline level writes its numbers. */
export interface LevelFormat {
  readonly format: 'han' | 'decimal' | 'circled' | 'han-bracketed' | 'decimal-bracketed' | 'none'
  readonly before: string
  readonly after: string
}

/** The numbering schemes by name. */
export type Numbering = 'official' | 'house' | 'compact' | 'bracketed' | 'none'

/** The formats of the five outline levels. */
export type NumberingScheme = readonly [LevelFormat, LevelFormat, LevelFormat, LevelFormat, LevelFormat]

const level = (format: LevelFormat['format'], before: string, after: string): LevelFormat => ({
  format,
  before,
  after,
})

const official: NumberingScheme = [
  level('han', '', '、'),
  level('han', '（', '）'),
  level('decimal', '', '.'),
  level('decimal', '（', '）'),
  level('circled', '', ''),
]

const house: NumberingScheme = [
  official[0],
  official[1],
  level('decimal', '', '、'),
  official[3],
  official[4],
]
const compact: NumberingScheme = [official[0], house[2], official[4], official[3], level('decimal', '', '）')]
const bracketed: NumberingScheme = [
  official[0],
  level('han-bracketed', '', ''),
  official[2],
  level('decimal-bracketed', '', ''),
  official[4],
]
const bare = level('none', '', '')

/**
 * The scheme of GB/T 9704-2012, 7.3.3 (一、 （一） 1. （1）, then ①), the house style `1、`, a compact one that goes straight from 一、 to
 * 1、 to ①, one with the single characters ㈠ and ⑴ for the numbers in brackets, and one without numbers for essays.
 */
export const numberingSchemes: Readonly<Record<Numbering, NumberingScheme>> = {
  official,
  house,
  compact,
  bracketed,
  none: [bare, bare, bare, bare, bare],
}

/** The bullets of unordered lists by depth of nesting; deeper levels repeat the last. */
export const bullets: readonly string[] = ['●', '○', '■', '□', '◆']

/** Runs of Unicode's characters for numbers, which end early: ㈩ is the last of its kind, ⒇ and ㊿ are of theirs. */
const singleCharacters: Readonly<
  Record<
    'circled' | 'han-bracketed' | 'decimal-bracketed',
    readonly (readonly [from: number, to: number, code: number])[]
  >
> = {
  circled: [
    [1, 20, 0x2460],
    [21, 35, 0x3251],
    [36, 50, 0x32b1],
  ],
  'han-bracketed': [[1, 10, 0x3220]],
  'decimal-bracketed': [[1, 20, 0x2474]],
}

/** A number as its level prints it, e.g. `（十二）`; ① continues as （51） after ㊿, ㈠ as （十一） after ㈩, ⑴ as （21） after ⒇. */
export function formatLabel(ordinal: number, format: LevelFormat): string {
  switch (format.format) {
    case 'none':
      return ''
    case 'han':
      return `${format.before}${toHan(ordinal) ?? String(ordinal)}${format.after}`
    case 'decimal':
      return `${format.before}${ordinal}${format.after}`
    case 'circled':
    case 'han-bracketed':
    case 'decimal-bracketed': {
      const base = singleCharacters[format.format].find(([from, to]) => ordinal >= from && ordinal <= to)
      if (base) return String.fromCodePoint(base[2] + ordinal - base[0])
      return format.format === 'han-bracketed' ? formatLabel(ordinal, official[1]) : `（${ordinal}）`
    }
  }
}

/**
 * Numbers headings in document order and gives items their labels. Headings with `ordinal` 0 remain unnumbered; items keep the
 * ordinal from their list. Charts are 图1, 图2 … through the whole document.
 */
export function numberBlocks(blocks: readonly Block[], scheme: NumberingScheme): readonly Block[] {
  const counts = [0, 0, 0, 0, 0]
  const numbered = (block: Heading): Heading => {
    const format = scheme[block.level - 1] ?? bare
    if (block.ordinal === 0 || format.format === 'none') return { ...block, ordinal: 0, label: '' }
    const ordinal = (counts[block.level - 1] ?? 0) + 1
    counts[block.level - 1] = ordinal
    return { ...block, ordinal, label: formatLabel(ordinal, format) }
  }
  let charts = 0
  /** The items that the next one may be nested in. */
  let open: readonly Item[] = []
  return blocks.map((block) => {
    if (block.type === 'annex') counts.fill(0)
    if (block.type === 'chart') return { ...block, label: `图${++charts}` }
    if (block.type === 'item') {
      open = [...open.filter(({ level }) => level < block.level), block]
      return labelled(block, open.filter(({ ordinal }) => ordinal === 0).length, scheme)
    }
    if (block.type === 'annex' || block.type === 'heading') open = []
    if (block.type !== 'heading') return block
    counts.fill(0, block.level)
    return numbered(block)
  })
}

/** Gives an item its label. `depth` is its depth of nesting among unordered items, from 1. */
function labelled(item: Item, depth: number, scheme: NumberingScheme): Item {
  if (item.ordinal === 0) return { ...item, label: bullets[depth - 1] ?? bullets.at(-1) ?? '' }
  const label = formatLabel(item.ordinal, scheme[item.level - 1] ?? bare)
  return { ...item, label, ordinal: label === '' ? 0 : item.ordinal }
}

/** The level at which lists begin under a heading: the first that counts in Arabic numerals (1. or 1、). */
export function firstItemLevel(scheme: NumberingScheme): OutlineLevel {
  const found = scheme.findIndex(({ format }) => format === 'decimal')
  return found < 0 ? 3 : toLevel(found + 1)
}

/** The level at which lists written `1)` begin: the first in brackets (（1）). */
export function bracketItemLevel(scheme: NumberingScheme): OutlineLevel {
  const found = scheme.findIndex(
    ({ format, before }) => format === 'decimal-bracketed' || (format === 'decimal' && before === '（'),
  )
  return found < 0 ? 4 : toLevel(found + 1)
}

/** Clamps a depth to the five levels of the outline. */
export const toLevel = (depth: number): OutlineLevel => Math.min(5, Math.max(1, depth)) as OutlineLevel
