import type { Progress } from '../../build/index.ts'
import type { NamedFile } from '../../package/index.ts'
import type { Origin, ReviewResult, Shard } from '../../rubric/index.ts'

/** What the roll-up and the forms need, common to review and merge. */
export interface RollUpRequest {
  /** The output folder. */
  readonly out: NamedFile
  readonly rubric: NamedFile
  readonly templates: string
  readonly templatesLabel: string
  readonly formats: readonly ReviewFormat[]
  /** The list of schools that are expected to submit a package. */
  readonly schools?: NamedFile
  readonly ranking: boolean
  /** How many threads to use, if the host has threads. */
  readonly jobs: number
  readonly onProgress?: Progress
}

/** A review of packages. */
export interface ReviewRequest extends RollUpRequest {
  /** Packages, and folders of packages. */
  readonly packages: readonly NamedFile[]
  /** The folder of the schools' public keys: `<全宗号> <学校名称>.pem`, or only one of the two. */
  readonly keys?: NamedFile
  readonly forms: 'all' | 'failing' | 'none'
  /** Review only this part of the schools; no roll-up is then made, see `mergeReviews`. */
  readonly shard?: Shard
  /** Whether to reuse the results of earlier runs. */
  readonly resume: boolean
  /** Version of this program. */
  readonly version: string
}

/** The part of a request that workers need: plain data, so that it can be sent to another thread. */
export type ReviewOrder = Pick<ReviewRequest, 'out' | 'rubric' | 'templates' | 'formats' | 'version'>

/** Results of several runs to combine. */
export interface MergeRequest extends RollUpRequest {
  /** Version of this program. */
  readonly version: string
  /** The output folders of the runs. */
  readonly folders: readonly NamedFile[]
}

export type ReviewFormat = 'docx' | 'pdf' | 'xlsx'

/** What is reported about a package: whether it was reviewed, who signed it, and its origin. */
export type ReviewedFile = Pick<
  ReviewResult,
  | 'file'
  | 'sound'
  | 'faults'
  | 'school'
  | 'term'
  | 'digest'
  | 'previous'
  | 'signature'
  | 'signer'
  | 'signedBy'
  | 'signedOff'
> &
  Origin

/** The outcome of a run. */
export interface ReviewSummary {
  readonly results: readonly ReviewedFile[]
  /** How many results were reused from earlier runs. */
  readonly resumed: number
  /** Paths of the roll-up's files below the output folder. */
  readonly files: readonly string[]
  /** Expected schools without any package that could be reviewed. */
  readonly missing: readonly string[]
  readonly sources: ReadonlyMap<string, string>
}
