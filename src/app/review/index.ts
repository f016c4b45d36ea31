export { mergeReviews } from './merge-reviews.ts'
export { type ReviewRun, reviewArchives } from './review-archives.ts'
export type {
  MergeRequest,
  ReviewFormat,
  ReviewOrder,
  ReviewRequest,
  ReviewSummary,
} from './review-request.ts'
export { openReviewTasks, type ReviewTask } from './review-task.ts'
