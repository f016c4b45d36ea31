import { type Diagnostic, diagnose, type Location, type Outcome } from '../diagnostics/index.ts'
import { type Block, type Evidence, type Inline, plainText, toLevel } from '../document/index.ts'
import type { Override, OverrideFile, PassagePlace } from '../records/index.ts'
import { findTypedNumbers } from '../text/index.ts'
import { checkRetyped } from './check-retyped.ts'
import { checkTyped } from './check-typed.ts'
import { holesOf, type Leaf, type Mark, textOfLeaves } from './leaf.ts'
import { parseMarkup } from './markup.ts'
import { type Passage, passagesOf } from './passage.ts'
import { findPlace, type Lost, likeliestNow } from './places.ts'
import { renumberItems } from './renumber-items.ts'
import { rewrite } from './rewrite.ts'
import { type Segment, textOfSegments, type ValueSegment } from './segment.ts'
import { shorten } from './shorten.ts'

/**
 * Turns segments into inlines, with values taken from the paragraph that they were written for. `lost` is called for a value that
 * it does not have.
 */
function compose(
  segments: readonly Segment[],
  leaves: readonly Leaf[],
  lost: (segment: ValueSegment) => void = () => undefined,
): readonly Inline[] {
  const holes = holesOf(leaves)
  return segments.flatMap((segment) => {
    if (segment.type === 'text') return marked(segment.mark, textInlines(segment.text))
    const found = valueInlines(segment, holes[segment.n - 1]?.leaves ?? [])
    if (found.length === 0) lost(segment)
    return marked(segment.mark, found)
  })
}

function valueInlines({ part }: ValueSegment, leaves: readonly Leaf[]): readonly Inline[] {
  const wanted = part === undefined ? leaves : leaves.filter(({ fact }) => fact).slice(part - 1, part)
  return wanted.flatMap(({ inline }) => inline ?? [])
}

function marked(mark: Mark, children: readonly Inline[]): readonly Inline[] {
  return mark === 'plain' || children.length === 0 ? children : [{ type: mark, children }]
}

const textInlines = (text: string): readonly Inline[] =>
  text
    .split('\n')
    .flatMap((line, at): readonly Inline[] => [
      ...(at > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ])

/** A block of a document after overrides. */
export interface RevisedBlock {
  readonly block: Block
  /** The index of the template's block; undefined for one that was added. */
  readonly source: number | undefined
  /** The text that replaces the template's, as written in overrides; for an added block, its text. */
  readonly markup: string | undefined
  /** The location of the override with that text. */
  readonly location?: Location
}

/** A document with the director's changes in Word. */
export interface Revised {
  readonly blocks: readonly RevisedBlock[]
  /** Overrides whose place was not found: they change nothing and are kept. */
  readonly conflicts: readonly Override[]
}

interface Sorted {
  readonly deleted: ReadonlySet<number>
  readonly texts: ReadonlyMap<number, Override & { readonly action: 'change' }>
  /** What follows each block, in order; -1 stands for the beginning. */
  readonly behind: ReadonlyMap<number, readonly (number | (Override & { readonly action: 'add' }))[]>
  readonly moved: ReadonlySet<number>
  readonly conflicts: readonly Override[]
}

/**
 * Applies overrides to the blocks produced by a template, before empty sections are dropped and numbers assigned. An override
 * whose place is missing, changed or ambiguous is reported and changes nothing.
 */
export function applyOverrides(
  blocks: readonly Block[],
  file: OverrideFile | undefined,
  evidence: readonly Evidence[],
  fixedTerms: readonly string[] = [],
): Outcome<Revised> {
  const overrides = file?.overrides ?? []
  if (overrides.length === 0) {
    const untouched = blocks.map((block, source) => ({ block, source, markup: undefined }))
    return { value: { blocks: untouched, conflicts: [] }, diagnostics: [] }
  }
  const diagnostics: Diagnostic[] = []
  const passages = passagesOf(blocks)
  const sorted = sort(overrides, passages, diagnostics)
  const revised: RevisedBlock[] = []
  const emitted = new Set<number>()
  const emit = (index: number): void => {
    if (emitted.has(index)) return
    emitted.add(index)
    const block = blocks[index]
    if (block && !sorted.deleted.has(index)) {
      const change = sorted.texts.get(index)
      const passage = passages[index] as Passage
      revised.push({
        block: change ? changed(block, passage, change, evidence, fixedTerms, diagnostics) : block,
        source: index,
        markup: change?.text,
        ...(change && { location: change.location }),
      })
    }
    for (const next of sorted.behind.get(index) ?? []) {
      if (typeof next === 'number') emit(next)
      else {
        diagnostics.push(...checkTyped(next, next.location, fixedTerms))
        revised.push({
          block: added(next, diagnostics),
          source: undefined,
          markup: next.text,
          location: next.location,
        })
      }
    }
  }
  emit(-1)
  for (const index of blocks.keys()) if (!sorted.moved.has(index)) emit(index)
  // Blocks moved after each other in a cycle stay where they were.
  for (const index of sorted.moved) emit(index)
  const numbered = renumberItems(
    blocks,
    revised.map(({ block, source }) => ({ block, source })),
  )
  const value = {
    blocks: revised.map((entry, at) => ({ ...entry, block: numbered[at] ?? entry.block })),
    conflicts: sorted.conflicts,
  }
  return { value, diagnostics }
}

function sort(
  overrides: readonly Override[],
  passages: readonly Passage[],
  diagnostics: Diagnostic[],
): Sorted {
  const deleted = new Set<number>()
  const moved = new Set<number>()
  const texts = new Map<number, Override & { readonly action: 'change' }>()
  const behind = new Map<number, (number | (Override & { readonly action: 'add' }))[]>()
  const conflicts: Override[] = []
  const refuse = (override: Override, place: PassagePlace | undefined, why: string): void => {
    conflicts.push(override)
    diagnostics.push(conflict(override, place?.base ?? '', why, passages))
  }
  const find = (place: PassagePlace | undefined, override: Override): number | undefined => {
    const found = place === undefined ? -1 : findPlace(place, passages)
    if (typeof found === 'number') return found
    refuse(override, place, reasons[found])
    return undefined
  }
  for (const override of overrides) {
    const at = override.action === 'add' ? undefined : find(override.place, override)
    if (override.action !== 'add' && at === undefined) continue
    if (at !== undefined && passages[at]?.kind === 'fixed') {
      refuse(override, undefined, '这里的内容出自台账或由程序生成，不能这样改。')
      continue
    }
    const other = at !== undefined && (deleted.has(at) || texts.has(at))
    if (other && (override.action === 'delete' || override.action === 'change')) {
      refuse(override, undefined, '这一段前面已经有一项改写或删去。')
      continue
    }
    if (override.action === 'delete' && at !== undefined) deleted.add(at)
    if (override.action === 'change' && at !== undefined) texts.set(at, override)
    if (override.action !== 'add' && override.action !== 'move') continue
    const after = find(override.after, override)
    if (after === undefined) continue
    if (override.action === 'move' && at !== undefined) moved.add(at)
    behind.set(after, [...(behind.get(after) ?? []), override.action === 'add' ? override : (at ?? -1)])
  }
  return { deleted, texts, behind, moved, conflicts }
}

const reasons: Readonly<Record<Lost, string>> = {
  absent: '现在没有这一段，或它的文字变了',
  ambiguous: '有几段和它一模一样，分不清是哪一段',
}

function conflict(
  { location }: Override,
  base: string,
  why: string,
  passages: readonly Passage[],
): Diagnostic {
  const which = base === '' ? '' : `“${shorten(textOfSegments(parseMarkup(base)))}”`
  const now = base === '' ? undefined : likeliestNow(base, passages)
  return diagnose('revision-conflict', `这处改动没有用上：${which}${why}`, location, [
    '还要的，在生成的 Word 文件里重新改，再用 houqin adopt 收进来；不要的，删去这一项。',
    ...(now === undefined ? [] : [`最像的一段现在是：“${now}”。`]),
  ])
}

function changed(
  block: Block,
  { leaves }: Passage,
  override: Override & { readonly action: 'change' },
  evidence: readonly Evidence[],
  fixedTerms: readonly string[],
  diagnostics: Diagnostic[],
): Block {
  const { location } = override
  const inlines = compose(parseMarkup(override.text), leaves, (segment) => {
    diagnostics.push(
      valueLost(segment, location, '在原来的段落里没有', '照“原文”里的号码写；不要这个数就删去它。'),
    )
  })
  const { retyped } = rewrite(leaves, plainText(inlines))
  diagnostics.push(...checkRetyped(retyped, leaves, evidence, location))
  const accounted = retyped.flatMap(({ now }) => findTypedNumbers(now).map((number) => number.text))
  diagnostics.push(...checkTyped(override, location, fixedTerms, accounted))
  return 'inlines' in block && textOfLeaves(leaves) !== '' ? { ...block, inlines } : block
}

const valueLost = ({ n, part }: ValueSegment, location: Location, why: string, hint: string): Diagnostic => {
  const name = part === undefined ? String(n) : `${n}.${part}`
  return diagnose('revision-conflict', `“改为”里的 {{${name}}} ${why}，印成了空白`, location, [hint])
}

function added(
  { text, shape: { kind, level }, location }: Override & { readonly action: 'add' },
  diagnostics: Diagnostic[],
): Block {
  const inlines = compose(parseMarkup(text), [], (segment) => {
    diagnostics.push(
      valueLost(segment, location, '没有用：添加的一段里没有算出来的数', '把要印的字直接写出来。'),
    )
  })
  switch (kind) {
    case 'heading':
      return { type: 'heading', level: toLevel(level), label: '', ordinal: 1, inlines }
    case 'item':
      return { type: 'item', level: toLevel(level), label: '', ordinal: 1, inlines }
    case 'paragraph':
      return { type: 'paragraph', style: 'body', inlines }
  }
}
