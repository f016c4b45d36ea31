import { type Diagnostic, diagnose, type Location, type Outcome } from '../diagnostics/index.ts'
import {
  type Block,
  bracketItemLevel,
  firstItemLevel,
  type Heading,
  type Inline,
  type Insert,
  type NumberingScheme,
  noteAnnexes,
  numberBlocks,
  type OfficialParts,
  plainText,
  pruneEmptySections,
  wrapOfficial,
  yieldHeadings,
} from '../document/index.ts'
import { type TextContext, toBlocks } from './blocks.ts'

/** A rendered template: Markdown with tokens, and what they stand for. */
export interface MarkdownSource {
  /** The template's file, for messages. */
  readonly file: string
  readonly markdown: string
  readonly inserts: readonly Insert[]
  /** Finds the location of words typed by the template's author, if known. */
  readonly locate?: (words: string) => Location | undefined
  /** Title and subtitle given outside the text (in front matter); the first `#` then already is an annex. */
  readonly title?: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  /** Contents page, red head, addressee and imprint. */
  readonly parts?: OfficialParts
}

/** Blocks after changes, and the headings that were changed or added, each with the location that requires it. */
export interface RevisedBlocks {
  readonly blocks: readonly Block[]
  readonly headings: ReadonlyMap<Block, Location>
}

/**
 * Converts Markdown to the blocks of a document: `#` is the title (each further one an annex), `##` to `######` the outline,
 * ordered lists are numbered items below their heading (`1)` begins at （1）), `>` a flush paragraph, `---` a new page. `revise`
 * applies changes before empty sections are dropped. Empty sections are dropped before numbers are assigned, so that numbering is
 * consecutive; an empty heading written by a person stays and is reported. A heading with `{+}` then yields to its only
 * subsection. Annexes are named before the signature.
 */
export function parseMarkdown(
  source: MarkdownSource,
  scheme: NumberingScheme,
  revise: (blocks: readonly Block[]) => RevisedBlocks = (blocks) => ({ blocks, headings: new Map() }),
): Outcome<readonly Block[]> {
  const diagnostics: Diagnostic[] = []
  const context: TextContext = {
    inserts: source.inserts,
    file: source.file,
    positioned: false,
    locate: source.locate ?? (() => undefined),
    firstItemLevel: firstItemLevel(scheme),
    bracketItemLevel: bracketItemLevel(scheme),
    headingLevel: 0,
    titled: source.title !== undefined,
    annexes: 0,
    depth: 0,
    report: (diagnostic) => diagnostics.push(diagnostic),
  }
  const { blocks } = toBlocks(source.markdown, context)
  const revised = revise(withTitle(source, blocks))
  const written = (heading: Heading): Location | undefined =>
    revised.headings.get(heading) ?? placeOfWritten(heading, source.inserts)
  const pruned = pruneEmptySections(numberAnnexes(revised.blocks), (heading) => {
    const location = plainText(heading.inlines).trim() === '' ? undefined : written(heading)
    if (location) diagnostics.push(emptySection(heading, location))
    return location !== undefined
  })
  return {
    value: numberBlocks(
      wrapOfficial(noteAnnexes(yieldHeadings(pruned, firstItemLevel(scheme))), source.parts ?? {}),
      scheme,
    ),
    diagnostics,
  }
}

const emptySection = ({ inlines }: Heading, location: Location): Diagnostic =>
  diagnose('markdown-empty-section', `标题“${plainText(inlines).trim()}”下面没有内容，只印了标题`, location, [
    '在标题下面写上内容；不要这一节就删去标题。',
  ])

/** The location of a heading in the director's own file. */
function placeOfWritten({ written }: Heading, inserts: readonly Insert[]): Location | undefined {
  if (!written) return undefined
  const file = inserts.find((insert) => insert.kind === 'markdown' && insert.file === written.file)
  const before = file?.kind === 'markdown' ? file.text.slice(0, written.from) : ''
  const lineStart = before.lastIndexOf('\n') + 1
  return { file: written.file, line: before.split('\n').length, column: written.from - lineStart + 1 }
}

/** Numbers the remaining annexes; a single one is 附件 without a number (GB/T 9704-2012, 7.3.4). */
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
