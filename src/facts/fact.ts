import type { EvidenceRecord } from '../document/index.ts'

/** What a number measures; it decides how the number is worded. */
export type Measure = 'count' | 'quantity' | 'money' | 'percent' | 'duration' | 'text'

/** A value computed from records: exact, worded, and traceable. */
export interface Fact {
  readonly type: 'fact'
  readonly measure: Measure
  /** The exact value: a number (yuan, seconds, 0..100), or the text that was found. */
  readonly exact: number | string
  readonly unit?: string
  /** The value in words; exact until a wording is applied. */
  readonly text: string
  /** The query in the director's words, e.g. 维修记录，物品为“灯管”，计次数. */
  readonly query: string
  readonly records: readonly EvidenceRecord[]
  /** The template provides words for 0, so that the sentence is kept. */
  readonly isMeant?: true
  /** For a sum over entries of which some lack the value: how many have it, out of how many. */
  readonly partial?: { readonly filled: number; readonly all: number }
}

/** Something that a template asks for and the records do not contain. */
export interface Missing {
  readonly type: 'missing'
  /** What is missing, for the mark in the draft: 【待补：…】. */
  readonly what: string
  /** What was asked for and not found, one sentence without a full stop. */
  readonly reason: string
  readonly hints: readonly string[]
  /** There is nothing that it could be about, e.g. a share of no records: the clause that needs it is left out. */
  readonly isNothing?: true
}

export const missing = (what: string, reason: string, hints: readonly string[]): Missing => ({
  type: 'missing',
  what,
  reason,
  hints,
})
