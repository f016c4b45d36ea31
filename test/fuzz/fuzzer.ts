import type fc from 'fast-check'

/** What is tried: files by name, each a text or bytes. A fuzzer adds the others that it needs, always the same. */
export type FuzzInput = Readonly<Record<string, string | Uint8Array>>

/** One sort of input, and the requirements for it. */
export interface Fuzzer {
  readonly name: string
  /** The number of inputs that the short mode tries, more if they are cheap. */
  readonly runs: number
  /** Valid inputs with some changes. */
  readonly inputs: () => fc.Arbitrary<FuzzInput> | Promise<fc.Arbitrary<FuzzInput>>
  /** Runs the real use case; any error is a fault, and a `Broken` one says which requirement does not hold. */
  readonly check: (input: FuzzInput) => Promise<void>
}

/** A requirement that does not hold. */
class Broken extends Error {
  override readonly name = 'Broken'
}

/** Throws with the message unless the condition holds. */
export function need(condition: boolean, message: () => string): asserts condition {
  if (!condition) throw new Broken(message())
}
