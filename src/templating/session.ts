import type { Period } from '../calendar/index.ts'
import { type Diagnostic, type DiagnosticCode, diagnose, type Location } from '../diagnostics/index.ts'
import type { Evidence, Insert } from '../document/index.ts'
import type { FactWording } from '../facts/index.ts'
import type { Spanning } from '../planning/index.ts'
import type { Workspace } from '../records/index.ts'
import type { Arrangement } from './arrange.ts'
import type { FrontMatter } from './front-matter.ts'
import { limits } from './limits.ts'
import { type Mentions, noMentions } from './mentions.ts'
import type { OutlinePart } from './outline-text.ts'
import type { PartialBody, SectionHead } from './section-file.ts'
import type { LeftOut, TokenMark } from './settle-sentences.ts'

/** Everything that all parts of one rendering read, and the results that they collect. */
export interface Session {
  readonly workspace: Workspace
  /** The term that the document is for, or the month or year. */
  readonly period: Period
  /** The date of the document, an ISO day. */
  readonly date: string
  /** Paths of all photos below the photos folder. */
  readonly photos: readonly string[]
  /** Those of them that are left out because they cannot be read. */
  readonly unreadable: ReadonlySet<string>
  /** Whether photos in which people are recognisable are left out. */
  readonly withoutFaces: boolean
  /** The number of photos per page where the template does not specify one. */
  readonly photosPerPage: '2' | '4'
  /** Where items of a plan stand that span several blocks of months. */
  readonly spanning: Spanning
  /** The wording of numbers where the template does not specify one. */
  readonly wording: FactWording
  /** The style of 约数 where the template does not specify one. */
  readonly style: FrontMatter['style']
  /** The school's choices for numbers, which override those of the template. */
  readonly ruled: FrontMatter['ruled']
  /** The partials that the template uses, by name. */
  readonly partials: ReadonlyMap<string, PartialBody>
  /** The school's outline for the document, which replaces the template's own order of sections. */
  readonly outline?: readonly OutlinePart[] | undefined
  /** How sections of an outline are arranged where it does not say. */
  readonly arrange: Arrangement
  readonly tone: 'plain' | 'formal'
  /** The sections that were called, in the order of the document. */
  readonly sections: SectionUse[]
  /** Words of sections that were left out, which settling the whole document no longer finds. */
  readonly leftOut: LeftOut[]
  /** The names of partials to leave out. */
  readonly without: ReadonlySet<string>
  /** The names of all partials. */
  readonly partialNames: readonly string[]
  readonly diagnostics: Map<string, Diagnostic>
  readonly inserts: Insert[]
  /** What tokens mean for the words around them, by the index of their insert. */
  readonly marks: Map<number, TokenMark>
  /** The location in a template of each token that has a mark, by the index of its insert. */
  readonly origins: Map<number, Location>
  readonly evidence: Evidence[]
  /** What the document mentions. */
  readonly mentions: Mentions
  /** What each value mentions, by the index of its token: it counts if the value is printed in the end. */
  readonly valueMentions: Map<number, Mentions>
  readonly checked: Checked
  readonly inlines: InlineUse
  readonly used: { loops: number; output: number; values: number }
  /** The number of partials around the place being evaluated. */
  readonly depth: number
  /** Whether a body is only checked: its output is discarded, and only faults of the template itself are reported. */
  readonly dry: boolean
}

/**
 * Bodies that were evaluated at least once, to be printed or only to be checked. What the name of a partial refers to depends
 * on the caller, so that a body is checked once for each place that defines such names.
 */
export interface Checked {
  readonly bodies: Set<object>
  /** What was checked below a node that defines inline partials or gives a partial its block. */
  readonly within: Map<object, Checked>
}

export const nothingChecked = (): Checked => ({ bodies: new Set(), within: new Map() })

/** The inline partials that were found, by their body, and the bodies that were called. */
export interface InlineUse {
  readonly defined: Map<object, { readonly name: string; readonly location: Location }>
  readonly called: Set<object>
}

/** The same session, with what was checked below a node that defines names of partials. */
export function checkedWithin(session: Session, node: object): Session {
  const { within } = session.checked
  const checked = within.get(node) ?? nothingChecked()
  within.set(node, checked)
  return { ...session, checked }
}

/** A section of the library as a document uses it. */
export interface SectionUse {
  readonly head: SectionHead
  /** Whether it has something to say. */
  readonly isFilled: boolean
  /** Where it is called. */
  readonly location: Location
  /** The numbers in it. */
  readonly evidence: readonly Evidence[]
  /** Its Markdown with tokens; empty if it has nothing to say. */
  readonly text: string
}

/** Whether a limit has been exceeded, which is reported and stops the evaluation. */
export const isSpent = ({ used }: Session): boolean =>
  used.loops > limits.loops || used.values > limits.values || used.output > limits.output

/** A session whose results are discarded, for branches that are not taken. */
export const dryRun = (session: Session): Session => ({
  ...session,
  inserts: [],
  sections: [],
  leftOut: [],
  marks: new Map(),
  origins: new Map(),
  evidence: [],
  mentions: noMentions(),
  valueMentions: new Map(),
  dry: true,
})

/** Reports a fault, once per location; a dry run reports only what is wrong whatever the data are. */
export function report(session: Session, diagnostic: Diagnostic): void {
  if (session.dry && !(diagnostic.severity === 'error' && diagnostic.code.startsWith('template-'))) return
  const { file = '', line = 0, column = 0 } = diagnostic.location ?? {}
  const key = `${diagnostic.code}|${file}|${line}|${column}|${diagnostic.message}`
  if (!session.diagnostics.has(key)) session.diagnostics.set(key, diagnostic)
}

/** Reports a fault at a location in a template. */
export const reportAt = (
  session: Session,
  code: DiagnosticCode,
  message: string,
  location: Location,
  hints: readonly string[] = [],
): void => report(session, diagnose(code, message, location, hints))
