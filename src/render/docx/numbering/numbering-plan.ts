import {
  type Block,
  bullets,
  formatLabel,
  type Heading,
  type Item,
  type NumberingScheme,
} from '../../../document/index.ts'
import { bulletNum, type Restart, wordCounts } from './lists.ts'
import { WordCounters } from './word-counters.ts'

/** How Word prints a label: by counting in a list, as plain text, or not at all although its level has numbers. */
export type LabelUse =
  | { readonly type: 'number'; readonly num: number; readonly level: number }
  | { readonly type: 'text'; readonly label: string }
  | { readonly type: 'bare' }

/** Labels by index of their block, and the lists that they need; there are no entries for levels without numbers. */
export interface NumberingPlan {
  readonly labels: ReadonlyMap<number, LabelUse>
  readonly restarts: readonly Restart[]
  /** How many of the bullets are used, counted from the first. */
  readonly bulletLevels: number
}

/**
 * Finds, for every label, the list that makes Word print exactly that label. The document's own numbering has already determined
 * the labels; since Word counts by itself, a list with its own start is made wherever Word would count differently.
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
    format &&
    ordinal >= 1 &&
    ordinal <= wordCounts[format.format].highest &&
    formatLabel(ordinal, format) === label
  if (!countable) return { type: 'text', label }
  return { type: 'number', num: counters.take(level, ordinal), level }
}
