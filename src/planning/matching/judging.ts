import type { Term } from '../../calendar/index.ts'
import type { Holiday } from '../../records/index.ts'
import type { Commitment } from './commitment.ts'

/** When things are judged. */
export interface Judging {
  readonly term: Term
  readonly holidays: readonly Holiday[]
  /** The ISO day as of which it is judged, the day itself over: what happened later is not known yet. */
  readonly asOf: string
}

/** What an item came to, without its records. */
export type Verdict = Pick<Commitment, 'outcome' | 'progress' | 'done' | 'wanted' | 'finished'>

/** Judged when a term is over: everything is due, and what is recorded in the holidays counts too. */
export const afterAll = '9999-12-31'

/** Whether the time until an ISO day has passed; at the end of the term everything is due. */
export const isOver = (end: string, { term, asOf }: Judging): boolean => asOf >= end || asOf >= term.end
