export { mergeReviews } from './merge-reviews.ts'
export { type ReviewRun, reviewArchives } from './review-archives.ts'
export type { MergeRequest, ReviewFormat, ReviewRequest, ReviewSummary } from './review-request.ts'
