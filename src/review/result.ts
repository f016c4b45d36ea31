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
export interface ReviewResult {
  /** Digest of the package's bytes. */
  readonly key: string
  /** Digest of all that it was reviewed by: rubric, keys, program. */
  readonly setup: string
  /** Which forms were written, e.g. `all docx,pdf`. */
  readonly forms: string
  /** The package's file as messages name it. */
  readonly file: string
  /** Whether it was as it was sealed; only then it was reviewed. */
  readonly sound: boolean
  /** Why it was refused. */
  readonly faults: readonly string[]
  readonly signature: 'none' | 'valid' | 'trusted' | 'bad'
  /** SHA-256 of its manifest. */
  readonly digest?: string
  /** That of the school's package before, as the manifest says. */
  readonly previous?: string
  readonly school?: { readonly name: string; readonly fonds: string }
  readonly term?: { readonly id: string; readonly label: string }
  readonly findings: readonly Finding[]
  /** Its form below the output folder, without ending. */
  readonly form?: string
}

/** A result whose package was reviewed. */
export type ReviewedResult = ReviewResult & Required<Pick<ReviewResult, 'school' | 'term' | 'digest'>>

/** Whether a package was reviewed, and not refused. */
export const isReviewed = <R extends Pick<ReviewResult, 'sound' | 'school' | 'term' | 'digest'>>(
  result: R,
): result is R & Required<Pick<ReviewResult, 'school' | 'term' | 'digest'>> =>
  result.sound && result.school !== undefined && result.term !== undefined && result.digest !== undefined
