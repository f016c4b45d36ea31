import type { Diagnostic, Outcome } from '../diagnostics/index.ts'
import {
  type Block,
  bracketItemLevel,
  firstItemLevel,
  type Inline,
  type Insert,
  type NumberingScheme,
  noteAnnexes,
  numberBlocks,
  type OfficialParts,
  pruneEmptySections,
  wrapOfficial,
} from '../document/index.ts'
import { toBlocks } from './blocks.ts'
import type { Context } from './context.ts'
import { parseBounded } from './parse-bounded.ts'

/** A rendered template: Markdown with tokens, and what they stand for. */
export interface MarkdownSource {
  /** The template's file, for messages. */
  readonly file: string
  readonly markdown: string
  readonly inserts: readonly Insert[]
  /** Title and subtitle given beside the text (front matter); the first `#` is then an annex already. */
  readonly title?: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  /** Contents page, red head, addressee and imprint. */
  readonly parts?: OfficialParts
}

/**
 * Markdown as the blocks of a document: `#` is the title (each further one an annex), `##` to `######` the outline,
 * ordered lists are numbered items below the heading they stand under (`1)` begins at （1）), `>` a flush paragraph, `---` a new page.
 * `revise` changes what was written before empty sections vanish. Empty sections are dropped before numbers are given, so that numbering closes up. Annexes are named before the signature.
 */
export function parseMarkdown(
  source: MarkdownSource,
  scheme: NumberingScheme,
  revise: (blocks: readonly Block[]) => readonly Block[] = (blocks) => blocks,
): Outcome<readonly Block[]> {
  const diagnostics: Diagnostic[] = []
  const context: Context = {
    inserts: source.inserts,
    file: source.file,
    positioned: false,
    firstItemLevel: firstItemLevel(scheme),
    bracketItemLevel: bracketItemLevel(scheme),
    headingLevel: 0,
    titled: source.title !== undefined,
    annexes: 0,
    depth: 0,
    report: (diagnostic) => diagnostics.push(diagnostic),
  }
  const blocks = revise(withTitle(source, toBlocks(parseBounded(source.markdown, context), context)))
  const pruned = pruneEmptySections(numberAnnexes(blocks))
  return {
    value: numberBlocks(wrapOfficial(noteAnnexes(pruned), source.parts ?? {}), scheme),
    diagnostics,
  }
}

/** Annexes are counted as they are left; a single one is 附件 without a number (GB/T 9704-2012 7.3.4). */
function numberAnnexes(blocks: readonly Block[]): readonly Block[] {
  const alone = blocks.filter(({ type }) => type === 'annex').length === 1
  let ordinal = 0
  return blocks.map((block) =>
    block.type === 'annex' ? { ...block, ordinal: alone ? 0 : ++ordinal } : block,
  )
}

function withTitle({ title, subtitle }: MarkdownSource, blocks: readonly Block[]): readonly Block[] {
  const titled: readonly Block[] =
    title === undefined ? blocks : [{ type: 'title', inlines: title }, ...blocks]
  if (subtitle === undefined) return titled
  return titled.map((block) => (block.type === 'title' ? { ...block, subtitle } : block))
}
