import type { Block } from './block.ts'
import { type Inline, plainText } from './inline.ts'

/** What an official document may carry around its text; each part is left out unless given. */
export interface OfficialParts {
  /** Whether the document begins with a contents page. */
  readonly contents?: boolean
  /** 发文机关标志; with it the document has a red head. */
  readonly head?: readonly Inline[]
  /** 发文字号. */
  readonly number?: readonly Inline[]
  /** 主送机关. */
  readonly to?: readonly Inline[]
  /** 抄送机关. */
  readonly copies?: readonly Inline[]
  /** 印发机关 and 印发日期; with it the document has an imprint (版记). */
  readonly issued?: { readonly issuer: readonly Inline[]; readonly date: readonly Inline[] }
}

/**
 * Adds the official parts to a document's blocks: a red head before the title, 主送机关 below it, 版记 last. The contents page comes
 * first, except in a document with a red head, which must be on the first page.
 */
export function wrapOfficial(blocks: readonly Block[], parts: OfficialParts): readonly Block[] {
  const { contents = false, head, number, to, copies, issued } = parts
  const addressed = to ? addressTo(blocks, to) : blocks
  return [
    ...(contents && !head ? ([{ type: 'contents' }, { type: 'page-break' }] as const) : []),
    ...(head ? [{ type: 'red-head', issuer: head, ...(number && { number }) } as const] : []),
    ...addressed,
    ...(issued ? [{ type: 'imprint', ...(copies && { copies }), ...issued } as const] : []),
  ]
}

/** 主送机关 is set flush left below the title and ends with a full-width colon (GB/T 9704-2012, 7.3.2). */
function addressTo(blocks: readonly Block[], to: readonly Inline[]): readonly Block[] {
  const at = blocks.findIndex((block) => block.type === 'title') + 1
  const colon: readonly Inline[] = /[：:]$/.test(plainText(to)) ? [] : [{ type: 'text', value: '：' }]
  const line: Block = { type: 'paragraph', style: 'flush', inlines: [...to, ...colon] }
  return [...blocks.slice(0, at), line, ...blocks.slice(at)]
}
