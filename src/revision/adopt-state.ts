import type { Diagnostic } from '../diagnostics/index.ts'
import type { Block, Evidence } from '../document/index.ts'
import type { Override, OverrideBody } from '../records/index.ts'
import type { RevisedBlock } from './apply-overrides.ts'
import { type BaseUnit, unitsIn } from './baseline.ts'
import { type Comparison, compare } from './compare.ts'
import { type Leaf, textOfLeaves } from './leaf.ts'
import { parseMarkup } from './markup.ts'
import { matchBase } from './match-base.ts'
import type { NarrativeEdit } from './narrative-edits.ts'
import { type Passage, passagesOf } from './passage.ts'
import type { Element, TemplateEntry } from './to-overrides.ts'
import type { EditedText } from './word/edited-unit.ts'

/** A document as it is made today, and an edited file of it. */
export interface AdoptInput {
  /** What the template gives. */
  readonly blocks: readonly Block[]
  /** The same with the overrides that there are. */
  readonly revised: readonly RevisedBlock[]
  /** Overrides that found no place; they are kept. */
  readonly conflicts: readonly Override[]
  readonly evidence: readonly Evidence[]
  /** What the file was when it was written. */
  readonly base: readonly BaseUnit[]
  readonly edited: EditedText
}

/** How many changes were taken up. */
export type AdoptCounts = Readonly<Record<'changed' | 'added' | 'moved' | 'deleted', number>>

/** What adopting an edited file asks for. */
export interface Adopted {
  /** All overrides of the document, those that there were among them. */
  readonly overrides: readonly OverrideBody[]
  /** Changes of the director's own paragraphs, which are made in their files. */
  readonly narratives: readonly NarrativeEdit[]
  readonly counts: AdoptCounts
}

/** A paragraph of the baseline and what it is today. */
export interface Current {
  readonly element: Element
  /** The paragraph whose values the baseline's are, number by number. */
  readonly leaves: readonly Leaf[]
  readonly unrevised: boolean
}

export interface AdoptState {
  readonly input: AdoptInput
  readonly comparison: Comparison
  readonly current: ReadonlyMap<number, Current>
  readonly templates: TemplateEntry[]
  /** The paragraphs of the document as they become. */
  readonly elements: Element[]
  /** Those that the baseline knows, or that were added by now. */
  readonly known: Set<Element>
  readonly narratives: NarrativeEdit[]
  readonly counts: Record<keyof AdoptCounts, number>
  readonly diagnostics: Diagnostic[]
}

/** What adopting begins with: nothing taken up yet, every unit of the baseline with what it is today. */
export function beginAdopting(input: AdoptInput): AdoptState {
  const { blocks, revised, base, edited } = input
  const templates = passagesOf(blocks).map((passage): TemplateEntry => ({ passage }))
  const passages = passagesOf(revised.map(({ block }) => block))
  const elements = revised.map(({ source, markup }, index): Element => {
    const { kind, level, leaves } = passages[index] as Passage
    return {
      template: source === undefined ? undefined : templates[source],
      segments: markup === undefined ? undefined : parseMarkup(markup),
      text: textOfLeaves(leaves),
      shape: { kind: kind === 'heading' || kind === 'item' ? kind : 'paragraph', level },
    }
  })
  const units = unitsIn(revised.map(({ block }) => block))
  const present = units.map(({ unit, block }) => {
    const { template, segments } = elements[block] as Element
    return { unit, ...(template && segments && { template: template.passage }) }
  })
  const current = new Map<number, Current>()
  for (const [index, found] of matchBase(base, present)) {
    const block = units[found.index]?.block ?? -1
    const element = elements[block]
    const { unrevised } = found
    const leaves = (unrevised ? element?.template?.passage : passages[block])?.leaves
    if (element && leaves) current.set(index, { element, leaves, unrevised })
  }
  return {
    input,
    comparison: compare(base, edited),
    current,
    templates,
    elements: [...elements],
    known: new Set([...current.values()].map(({ element }) => element)),
    narratives: [],
    counts: { changed: 0, added: 0, moved: 0, deleted: 0 },
    diagnostics: [],
  }
}
