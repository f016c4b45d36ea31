import type { Term } from '../../calendar/index.ts'
import type { Holiday } from '../../records/index.ts'
import type { Commitment } from './commitment.ts'

/** The time for which items are judged. */
export interface Judging {
  readonly term: Term
  readonly holidays: readonly Holiday[]
  /** The ISO day at whose end items are judged: what happened later is not known yet. */
  readonly asOf: string
}

/** The outcome of an item, without its records. */
export type Verdict = Pick<Commitment, 'outcome' | 'progress' | 'done' | 'wanted' | 'finished'>

/** The `asOf` of a term that is over: everything is due, and what is recorded in the holidays counts too. */
export const afterAll = '9999-12-31'

/** Whether an ISO day has passed; at the end of the term everything is due. */
export const isOver = (end: string, { term, asOf }: Judging): boolean => asOf >= end || asOf >= term.end
