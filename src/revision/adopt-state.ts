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

/** A document as it would be made now, and an edited file of it. */
export interface AdoptInput {
  /** What the template produces. */
  readonly blocks: readonly Block[]
  /** The same, with existing overrides applied. */
  readonly revised: readonly RevisedBlock[]
  /** Overrides whose place was not found; they are kept. */
  readonly conflicts: readonly Override[]
  readonly evidence: readonly Evidence[]
  /** The file's contents when it was written. */
  readonly base: readonly BaseUnit[]
  readonly edited: EditedText
}

/** How many changes were adopted. */
export type AdoptCounts = Readonly<Record<'changed' | 'added' | 'moved' | 'deleted', number>>

/** The result of adopting an edited file. */
export interface Adopted {
  /** All overrides of the document, including existing ones. */
  readonly overrides: readonly OverrideBody[]
  /** Changes to the director's own paragraphs, which are made in their files. */
  readonly narratives: readonly NarrativeEdit[]
  readonly counts: AdoptCounts
}

/** A paragraph of the baseline, and its present counterpart. */
export interface Current {
  readonly element: Element
  /** The paragraph whose values correspond to the baseline's, number by number. */
  readonly leaves: readonly Leaf[]
  readonly unrevised: boolean
}

export interface AdoptState {
  readonly input: AdoptInput
  readonly comparison: Comparison
  readonly current: ReadonlyMap<number, Current>
  readonly templates: TemplateEntry[]
  /** The paragraphs of the document after the changes. */
  readonly elements: Element[]
  /** Those in the baseline, and those added so far. */
  readonly known: Set<Element>
  readonly narratives: NarrativeEdit[]
  readonly counts: Record<keyof AdoptCounts, number>
  readonly diagnostics: Diagnostic[]
}

/** The initial state of adopting: nothing adopted yet, and every unit of the baseline with its present counterpart. */
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
