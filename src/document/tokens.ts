import type { Block } from './block.ts'
import type { Inline } from './inline.ts'

/**
 * Values pass through the Markdown stage as opaque tokens: U+E000, a decimal index, U+E001. Private-use characters are rejected
 * in templates and records, so that a token can only come from the template stage, and no value can become syntax.
 */
export const tokenOf = (index: number): string => `\uE000${index}\uE001`

/**
 * Matches tokens; the first group is the index. Being global, it must only be used with `matchAll` and `split`, which ignore its
 * state.
 */
export const tokenPattern: RegExp = /\uE000(\d+)\uE001/g

/** What a token stands for. */
export type Insert = InlineInsert | BlockInsert | MarkdownInsert

/** Running text, e.g. a fact. */
export interface InlineInsert {
  readonly kind: 'inline'
  readonly inlines: readonly Inline[]
}

/** Whole blocks, e.g. a table or the signature; the token is alone in its paragraph. */
export interface BlockInsert {
  readonly kind: 'blocks'
  readonly blocks: readonly Block[]
}

/** The director's own Markdown (narrative), parsed in its place. */
export interface MarkdownInsert {
  readonly kind: 'markdown'
  readonly text: string
  readonly file: string
}
