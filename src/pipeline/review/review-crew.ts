import type { WritableHost } from '../../host/index.ts'
import type { ReviewOrder, ReviewRequest } from './review-request.ts'
import { openReviewTasks, type ReviewedPackage, type ReviewTask, type WrittenFiles } from './review-task.ts'

/** Who does the tasks of a review: threads where the host has them, this one else. */
export interface ReviewCrew {
  /** So many tasks are worth being begun at a time. */
  readonly ahead: number
  readonly review: (task: ReviewTask & { readonly type: 'package' }) => Promise<ReviewedPackage | undefined>
  readonly write: (task: Exclude<ReviewTask, { readonly type: 'package' }>) => Promise<WrittenFiles>
  readonly dismiss: () => Promise<void>
}

/** Gathers those who do the tasks, no more than are wanted. Their number changes how long it takes, and nothing that is written. */
export async function gatherCrew(
  request: ReviewOrder & Pick<ReviewRequest, 'jobs'>,
  wanted: number,
  host: WritableHost,
): Promise<ReviewCrew> {
  const { out, rubric, templates, formats, keys, shard, version } = request
  const order: ReviewOrder = {
    ...{ out, rubric, templates, formats, version },
    ...(keys !== undefined && { keys }),
    ...(shard && { shard }),
  }
  const members = Math.max(1, Math.min(request.jobs, wanted))
  const crew = host.hire(order, members)
  const alone = crew ? undefined : await openReviewTasks(order, host)
  const ask = async (task: ReviewTask): Promise<ReviewedPackage | WrittenFiles | undefined> =>
    alone ? alone(task) : ((await crew?.ask(task)) as ReviewedPackage | WrittenFiles | undefined)
  return {
    ahead: crew ? 2 * members : 1,
    review: async (task) => (await ask(task)) as ReviewedPackage | undefined,
    write: async (task) => {
      const written = (await ask(task)) as WrittenFiles | undefined
      if (!written) throw new Error(`Not enough memory for ${task.type} ${task.path}`)
      return written
    },
    dismiss: async () => crew?.dismiss(),
  }
}
