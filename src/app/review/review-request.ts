import type { Progress } from '../../build/index.ts'
import type { NamedFile } from '../../package/index.ts'
import type { Origin, ReviewResult, Shard } from '../../rubric/index.ts'

/** What the roll-up and the forms are made with; a review and a merge have it in common. */
export interface RollUpRequest {
  /** Where everything is written. */
  readonly out: NamedFile
  readonly rubric: NamedFile
  readonly templates: string
  readonly templatesLabel: string
  readonly formats: readonly ReviewFormat[]
  /** The schools that should have handed in. */
  readonly schools?: NamedFile
  readonly ranking: boolean
  /** How many threads share the work, where the host has threads. */
  readonly jobs: number
  readonly onProgress?: Progress
}

/** A review of packages. */
export interface ReviewRequest extends RollUpRequest {
  /** Packages, and folders of packages. */
  readonly packages: readonly NamedFile[]
  /** Folder of the schools' public keys: `<全宗号> <学校名称>.pem`, or one of the two. */
  readonly keys?: NamedFile
  readonly forms: 'all' | 'failing' | 'none'
  /** Only these schools; then no roll-up is made, see mergeReviews. */
  readonly shard?: Shard
  /** Whether what an earlier run found is taken over. */
  readonly resume: boolean
  /** Version of this program. */
  readonly version: string
}

/** What those who share the work get of a request: data, so that it can be sent to another thread. */
export type ReviewOrder = Pick<ReviewRequest, 'out' | 'rubric' | 'templates' | 'formats' | 'version'>

/** Results of several runs to bring together. */
export interface MergeRequest extends RollUpRequest {
  /** Version of this program. */
  readonly version: string
  /** Output folders of the runs. */
  readonly folders: readonly NamedFile[]
}

export type ReviewFormat = 'docx' | 'pdf' | 'xlsx'

/** What is reported of a package: whether it was reviewed, who signed it, what its origin is. */
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

/** What a run came to. */
export interface ReviewSummary {
  readonly results: readonly ReviewedFile[]
  /** How many were taken over from an earlier run. */
  readonly resumed: number
  /** Paths of the roll-up's files below the output folder. */
  readonly files: readonly string[]
  /** Expected schools of which nothing could be reviewed. */
  readonly missing: readonly string[]
  readonly sources: ReadonlyMap<string, string>
}
