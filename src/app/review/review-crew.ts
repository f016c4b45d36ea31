import type { WritableHost } from '../../host/index.ts'
import type { SeenPackage } from './review-package.ts'
import type { ReviewOrder, ReviewRequest } from './review-request.ts'
import {
  openReviewTasks,
  type ReviewedPackage,
  type ReviewTask,
  type WritingTask,
  type WrittenFiles,
} from './review-task.ts'

/** The workers of a review: threads where the host has them, otherwise the current thread. */
export interface ReviewCrew {
  /** How many tasks to start at a time. */
  readonly ahead: number
  readonly look: (task: ReviewTask & { readonly type: 'look' }) => Promise<SeenPackage | undefined>
  readonly review: (task: ReviewTask & { readonly type: 'package' }) => Promise<ReviewedPackage | undefined>
  readonly write: (task: WritingTask) => Promise<WrittenFiles>
  readonly dismiss: () => Promise<void>
}

/** Starts the workers, no more than are wanted. Their number affects how long a review takes, but nothing that is written. */
export async function gatherCrew(
  request: ReviewOrder & Pick<ReviewRequest, 'jobs'>,
  wanted: number,
  host: WritableHost,
): Promise<ReviewCrew> {
  const { out, rubric, templates, formats, version } = request
  const order: ReviewOrder = { out, rubric, templates, formats, version }
  const members = Math.max(1, Math.min(request.jobs, wanted))
  const crew = host.hire(order, members)
  const alone = crew ? undefined : await openReviewTasks(order, host)
  type Answer = SeenPackage | ReviewedPackage | WrittenFiles | undefined
  const ask = async (task: ReviewTask): Promise<Answer> =>
    alone ? alone(task) : ((await crew?.ask(task)) as Answer)
  return {
    ahead: crew ? 2 * members : 1,
    look: async (task) => (await ask(task)) as SeenPackage | undefined,
    review: async (task) => (await ask(task)) as ReviewedPackage | undefined,
    write: async (task) => {
      const written = (await ask(task)) as WrittenFiles | undefined
      if (!written) throw new Error(`Not enough memory for ${task.type} ${task.path}`)
      return written
    },
    dismiss: async () => crew?.dismiss(),
  }
}
