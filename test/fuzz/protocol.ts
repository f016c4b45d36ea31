import type { FuzzInput } from './fuzzer.ts'

/** An order for the thread that tries inputs. */
export interface FuzzOrder {
  readonly fuzzer: string
  readonly seed: number
  readonly runs: number
  /** Where fast-check continues from: the path that a failure printed. */
  readonly path?: string
  /** The folder of the corpus, which is tried first. */
  readonly corpus: string
}

/** A message from the thread. Every input is sent before it is tried, so that one that never ends is known. */
export type FuzzMessage =
  | { readonly type: 'trying'; readonly input: FuzzInput; readonly from: string }
  | { readonly type: 'done'; readonly outcome: FuzzOutcome }

/** The result of a fuzzer. */
export interface FuzzOutcome {
  readonly inputs: number
  readonly replayed: number
  readonly faults: readonly Fault[]
  /** Entries of the corpus that wait for a fix, and whether they are fixed by now. */
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
