import type { JudgedSigner } from '../package/index.ts'
import type { Origin } from './origin/origin.ts'
import type { PackageFacts } from './origin/package-facts.ts'
import type { Verdict } from './rubric.ts'

/** A record as the evidence of a finding. */
export interface NamedRecord {
  readonly id: string
  /** In the package. */
  readonly file: string
  readonly line: number
  /** What it says, in a few words. */
  readonly what: string
  /** Whether it is as it should be. */
  readonly met: boolean
}

/** What was found of one rule in one school. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string
  readonly verdict: Verdict
  readonly score: number
  /** The most that can be scored; 0 where the rule does not apply. */
  readonly of: number
  readonly finding: string
  readonly gaps: readonly string[]
  /** Those that fall short first; of very many only the first, see `many`. */
  readonly records: readonly NamedRecord[]
  /** How many fall short, and how many speak for the school. */
  readonly many: { readonly failing: number; readonly supporting: number }
}

/** What a review of one package came to: one line of the results. */
export interface ReviewResult extends Partial<Omit<PackageFacts, 'signature'>> {
  /** The format of the line. */
  readonly format: typeof resultFormat
  /** Digest of the package's bytes. */
  readonly key: string
  /** Digest of all that it was reviewed by: rubric, keys, program. */
  readonly setup: string
  /** Which forms were written, e.g. `all docx,pdf`. */
  readonly forms: string
  /** The package's file as messages name it. */
  readonly file: string
  /** Whether it is unchanged since it was sealed, and by the right key; only then it was reviewed. */
  readonly sound: boolean
  /** Why it was refused. */
  readonly faults: readonly string[]
  readonly signature: PackageFacts['signature']
  /** What the register of keys says of it. */
  readonly signedBy: JudgedSigner
  /** What the other packages of the run say of it. */
  readonly origin: Origin
  readonly findings: readonly Finding[]
  /** Its form below the output folder, without ending. */
  readonly form?: string
}

/** Changes with the shape of a result, so that lines of before are not taken for today's. */
export const resultFormat = 'houqin-review/2'

type Known = Required<Pick<ReviewResult, 'school' | 'plain' | 'term' | 'digest'>>

/** A result whose package was reviewed. */
export type ReviewedResult = ReviewResult & Known

/** Whether a package was reviewed, and not refused. */
export const isReviewed = <R extends Pick<ReviewResult, 'sound' | keyof Known>>(
  result: R,
): result is R & Known => result.sound && isKnown(result)

/** Whether a package could be opened: it says of which school and term it is. */
export const isKnown = <R extends Pick<ReviewResult, keyof Known>>(result: R): result is R & Known =>
  result.school !== undefined &&
  result.plain !== undefined &&
  result.term !== undefined &&
  result.digest !== undefined
