import type { Block, Heading, OutlineLevel } from './block.ts'
import { toLevel } from './numbering.ts'

/**
 * Drops headings that yield to their only subsection: the subsection, with what is below it, moves up to their level. A heading
 * over several subsections, or over text of its own, stays. Lists that begin right below the subsection move up too, but not
 * above the level at which lists begin.
 */
export function yieldHeadings(blocks: readonly Block[], firstItemLevel: OutlineLevel): readonly Block[] {
  const result: Block[] = []
  let at = 0
  for (const [index, block] of blocks.entries()) {
    if (index < at) continue
    at = index + 1
    const only = block.type === 'heading' && block.yields ? onlySubsection(block, index, blocks) : undefined
    if (only === undefined) {
      result.push(block)
      continue
    }
    result.push(...raised(blocks.slice(index + 1, only), firstItemLevel))
    at = only
  }
  return result
}

/** The index after the end of a heading's section, if that consists of a single subsection. */
function onlySubsection({ level }: Heading, index: number, blocks: readonly Block[]): number | undefined {
  const end = endOf(level, index, blocks)
  const subsections = blocks
    .slice(index + 1, end)
    .filter((block) => block.type === 'heading' && block.level === level + 1)
  return subsections.length === 1 && blocks[index + 1] === subsections[0] ? end : undefined
}

function endOf(level: number, index: number, blocks: readonly Block[]): number {
  const rest = blocks.slice(index + 1)
  const found = rest.findIndex((block) => endsSection(block, level))
  return found < 0 ? blocks.length : index + 1 + found
}

const outside: ReadonlySet<Block['type']> = new Set(['title', 'signature', 'annex', 'page-break', 'imprint'])

const endsSection = (block: Block, level: number): boolean =>
  block.type === 'heading' ? block.level <= level : outside.has(block.type)

function raised(section: readonly Block[], firstItemLevel: OutlineLevel): readonly Block[] {
  const [heading] = section
  const least = Math.min(...section.map((block) => (block.type === 'item' ? block.level : Infinity)))
  const raisesItems = heading?.type === 'heading' && least === heading.level + 1 && least > firstItemLevel
  return section.map((block) =>
    block.type === 'heading' || (block.type === 'item' && raisesItems)
      ? { ...block, level: toLevel(block.level - 1) }
      : block,
  )
}
