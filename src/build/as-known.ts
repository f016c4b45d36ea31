import { asPeriod, knownUntil, type Period } from '../calendar/index.ts'
import { asKnownOn, type Term, type Workspace } from '../records/index.ts'
import type { DocumentTemplate } from '../templating/index.ts'
import { earlierDay, formatDay } from '../text/index.ts'

/** Of what a document is made, and the ISO day that was asked for. */
export interface KnownInput {
  readonly workspace: Workspace
  readonly period: Term | Period
  readonly template: DocumentTemplate
  readonly asOf?: string | undefined
}

/** What a document may know. */
export interface Known {
  readonly workspace: Workspace
  /** The day asked for, where the document knows less for it. */
  readonly asOf?: string | undefined
}

/**
 * The workspace as a document knows it: until the end of its month, or of its term or year with the holidays after it, and
 * never beyond the day asked for. A ledger is printed as it stands, unless a day is asked for.
 */
export function asKnown({ workspace, period: written, template, asOf }: KnownInput): Known {
  const period = asPeriod(written)
  const usual =
    template.front.value.each === 'ledger' ? undefined : knownUntil(period, workspace.school.terms)
  const day = asOf === undefined ? usual : usual === undefined ? asOf : earlierDay(usual, asOf)
  if (day === undefined) return { workspace }
  return { workspace: asKnownOn(workspace, day), ...(day !== usual && { asOf: day }) }
}

/** How the subject of a document says until when it knows: （截至2026年11月30日）. */
export const asOfMark = (day: string): string => `（截至${formatDay(day)}）`

/** The day that a subject names, Simplified or Traditional. */
export function readAsOfMark(subject: string): string | undefined {
  const [, year, month = '', day = ''] = /（截至(\d{4})年(\d{1,2})月(\d{1,2})日）/.exec(subject) ?? []
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
