import {
  type Block,
  bullets,
  formatLabel,
  type Heading,
  type Item,
  type LevelFormat,
  type NumberingScheme,
} from '../../../document/index.ts'
import { bulletNum, type Restart } from './lists.ts'
import { WordCounters } from './word-counters.ts'

/** How Word prints one label: by a list of its own counting, as plain text, or not although its level has numbers. */
export type LabelUse =
  | { readonly type: 'number'; readonly num: number; readonly level: number }
  | { readonly type: 'text'; readonly label: string }
  | { readonly type: 'bare' }

/** Labels by index of their block, and the lists they need; levels without numbers have no entry. */
export interface NumberingPlan {
  readonly labels: ReadonlyMap<number, LabelUse>
  readonly restarts: readonly Restart[]
  /** How many of the bullets are used, from the first. */
  readonly bulletLevels: number
}

/** The highest number that Word, WPS and LibreOffice print in a format as we do; beyond it the label is plain text. */
const highest: Readonly<Record<LevelFormat['format'], number>> = {
  han: 99,
  decimal: 9999,
  circled: 20,
  none: 0,
}

/**
 * Finds for every label the list that makes Word print exactly it. The document's own numbering has decided the
 * labels already; Word counts by itself, so wherever it would count otherwise a list with a start of its own is made.
 */
export function planNumbering(blocks: readonly Block[], scheme: NumberingScheme): NumberingPlan {
  const labels = new Map<number, LabelUse>()
  const counters = new WordCounters(bulletNum + 1)
  blocks.forEach((block, index) => {
    if (block.type !== 'heading' && block.type !== 'item') return
    const plain = block.label === '' && scheme[block.level - 1]?.format === 'none'
    if (!plain) labels.set(index, labelUse(block, scheme, counters))
  })
  const bulletLevels = [...labels.values()].reduce(
    (most, use) => (use.type === 'number' && use.num === bulletNum ? Math.max(most, use.level + 1) : most),
    1,
  )
  return { labels, restarts: counters.restarts, bulletLevels }
}

function labelUse(block: Heading | Item, scheme: NumberingScheme, counters: WordCounters): LabelUse {
  const { label, ordinal } = block
  const level = block.level - 1
  const format = scheme[level]
  if (label === '') return { type: 'bare' }
  if (block.type === 'item' && bullets.includes(label))
    return { type: 'number', num: bulletNum, level: bullets.indexOf(label) }
  const countable =
    format && ordinal >= 1 && ordinal <= highest[format.format] && formatLabel(ordinal, format) === label
  if (!countable) return { type: 'text', label }
  return { type: 'number', num: counters.take(level, ordinal), level }
}
