import type { Period } from '../calendar/index.ts'
import { type Diagnostic, type DiagnosticCode, diagnose, type Location } from '../diagnostics/index.ts'
import type { Evidence, Insert } from '../document/index.ts'
import type { FactWording } from '../facts/index.ts'
import type { Workspace } from '../records/index.ts'
import type { FrontMatter } from './front-matter.ts'
import { limits } from './limits.ts'
import { type Mentions, noMentions } from './mentions.ts'
import type { ParsedTemplate } from './parse-template.ts'
import type { TokenMark } from './settle-sentences.ts'

/** Everything that one rendering shares and fills. */
export interface Session {
  readonly workspace: Workspace
  /** The term that the document is for, or the month or year. */
  readonly period: Period
  /** The ISO day that the document bears. */
  readonly date: string
  /** Paths of all photos below the photos folder. */
  readonly photos: readonly string[]
  /** Whether photos in which people are recognisable are left out. */
  readonly withoutFaces: boolean
  /** How many photos a page has where the template does not say. */
  readonly photosPerPage: '2' | '4'
  /** How numbers are said where a template does not say. */
  readonly wording: FactWording
  /** How 约数 are said where a template does not say. */
  readonly style: FrontMatter['style']
  /** How numbers are said whatever a template says. */
  readonly ruled: FrontMatter['ruled']
  /** Those that the template uses. */
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  /** Partials that are left out. */
  readonly without: ReadonlySet<string>
  /** Every partial there is. */
  readonly partialNames: readonly string[]
  readonly diagnostics: Map<string, Diagnostic>
  readonly inserts: Insert[]
  /** What tokens say about the words around them, by the index of their insert. */
  readonly marks: Map<number, TokenMark>
  /** Where in a template each insert was asked for. */
  readonly origins: Map<number, Location>
  readonly evidence: Evidence[]
  /** What the document says something of. */
  readonly mentions: Mentions
  readonly checked: Checked
  readonly inlines: InlineUse
  readonly used: { loops: number; output: number; values: number }
  /** Partials around the place being evaluated. */
  readonly depth: number
  /** Only checking: what is made is thrown away, and only faults of the template itself are reported. */
  readonly dry: boolean
}

/**
 * Bodies that were evaluated at least once, live or only to be checked. What a partial's name stands for depends on who
 * calls, so that a body is checked once for each place that gives names a meaning.
 */
export interface Checked {
  readonly bodies: Set<object>
  /** By the node that defines inline partials or gives a partial its block. */
  readonly within: Map<object, Checked>
}

export const nothingChecked = (): Checked => ({ bodies: new Set(), within: new Map() })

/** Inline partials that were come across, by their body, and those bodies that were called. */
export interface InlineUse {
  readonly defined: Map<object, { readonly name: string; readonly location: Location }>
  readonly called: Set<object>
}

/** The same session, with what has been checked inside a place that gives names of partials a meaning. */
export function checkedWithin(session: Session, node: object): Session {
  const { within } = session.checked
  const checked = within.get(node) ?? nothingChecked()
  within.set(node, checked)
  return { ...session, checked }
}

/** Whether a bound was passed and reported: nothing more is looked at. */
export const isSpent = ({ used }: Session): boolean =>
  used.loops > limits.loops || used.values > limits.values || used.output > limits.output

/** A session whose results are thrown away, for branches that are not taken. */
export const dryRun = (session: Session): Session => ({
  ...session,
  inserts: [],
  marks: new Map(),
  origins: new Map(),
  evidence: [],
  mentions: noMentions(),
  dry: true,
})

/** Reports, once a place; a dry run reports only what is wrong with any data. */
export function report(session: Session, diagnostic: Diagnostic): void {
  if (session.dry && !(diagnostic.severity === 'error' && diagnostic.code.startsWith('template-'))) return
  const { file = '', line = 0, column = 0 } = diagnostic.location ?? {}
  const key = `${diagnostic.code}|${file}|${line}|${column}|${diagnostic.message}`
  if (!session.diagnostics.has(key)) session.diagnostics.set(key, diagnostic)
}

/** Reports something about a place of a template. */
export const reportAt = (
  session: Session,
  code: DiagnosticCode,
  message: string,
  location: Location,
  hints: readonly string[] = [],
): void => report(session, diagnose(code, message, location, hints))
