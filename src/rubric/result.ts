import type { JudgedSigner } from '../package/index.ts'
import type { Origin } from './origin/origin.ts'
import type { PackageFacts } from './origin/package-facts.ts'
import type { Verdict } from './rubric.ts'

/** A record as the evidence of a finding. */
export interface NamedRecord {
  readonly id: string
  /** The path in the package. */
  readonly file: string
  readonly line: number
  /** Its content in a few words. */
  readonly what: string
  /** Whether it meets the requirement. */
  readonly met: boolean
}

/** The finding on one rule for one school. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string
  readonly verdict: Verdict
  readonly score: number
  /** The maximum score; 0 if the rule does not apply. */
  readonly of: number
  readonly finding: string
  readonly gaps: readonly string[]
  /** Those that fall short come first; of very many only the first are included, see `many`. */
  readonly records: readonly NamedRecord[]
  /** How many fall short, and how many are in the school's favour. */
  readonly many: { readonly failing: number; readonly supporting: number }
}

/** The result of reviewing one package: one line of the results file. */
export interface ReviewResult extends Partial<Omit<PackageFacts, 'signature'>> {
  /** The format of the line. */
  readonly format: typeof resultFormat
  /** The digest of the package's bytes. */
  readonly key: string
  /** The digest of everything that it was reviewed by: rubric, keys, program. */
  readonly setup: string
  /** Which forms were written, e.g. `all docx,pdf`. */
  readonly forms: string
  /** The name of the package's file in messages. */
  readonly file: string
  /** Whether it is unchanged since it was sealed, and signed with the right key; it was reviewed only in that case. */
  readonly sound: boolean
  /** The reasons for refusing it. */
  readonly faults: readonly string[]
  readonly signature: PackageFacts['signature']
  /** The judgement of the register of keys. */
  readonly signedBy: JudgedSigner
  /** What the other packages of the run show about it. */
  readonly origin: Origin
  readonly findings: readonly Finding[]
  /** The path of its form below the output folder, without extension. */
  readonly form?: string
}

/** Changes with the shape of a result, so that older lines are not mistaken for current ones. */
export const resultFormat = 'houqin-review/2'

type Known = Required<Pick<ReviewResult, 'school' | 'plain' | 'term' | 'digest'>>

/** The result of a reviewed package. */
export type ReviewedResult = ReviewResult & Known

/** Whether a package was reviewed rather than refused. */
export const isReviewed = <R extends Pick<ReviewResult, 'sound' | keyof Known>>(
  result: R,
): result is R & Known => result.sound && isKnown(result)

/** Whether a package could be opened: its school and term are known. */
export const isKnown = <R extends Pick<ReviewResult, keyof Known>>(result: R): result is R & Known =>
  result.school !== undefined &&
  result.plain !== undefined &&
  result.term !== undefined &&
  result.digest !== undefined
