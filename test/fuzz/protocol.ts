import type { FuzzInput } from './fuzzer.ts'

/** What the thread that tries inputs is asked to do. */
export interface FuzzOrder {
  readonly fuzzer: string
  readonly seed: number
  readonly runs: number
  /** Where fast-check goes on from: the path that a failure printed. */
  readonly path?: string
  /** Tried first. */
  readonly corpus: string
}

/** What it tells. Every input is told before it is tried, so that one that never ends is known. */
export type FuzzMessage =
  | { readonly type: 'trying'; readonly input: FuzzInput; readonly from: string }
  | { readonly type: 'done'; readonly outcome: FuzzOutcome }

/** What a fuzzer came to. */
export interface FuzzOutcome {
  readonly inputs: number
  readonly replayed: number
  readonly faults: readonly Fault[]
  /** Names of the corpus that wait for a mending, and what became of them. */
  readonly pending: readonly { readonly name: string; readonly why: string; readonly mended: boolean }[]
}

export interface Fault {
  readonly message: string
  readonly input: FuzzInput
  /** Name in the corpus, or the path of fast-check. */
  readonly from:
    | { readonly corpus: string }
    | { readonly path: string; readonly shrinks: number }
    | { readonly stopped: string }
}
