import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** Light in every run, and here with all that they can try. */
const withMoreEffort = [
  'test/properties/editing.test.ts',
  'test/properties/review.test.ts',
  'test/unit/app/review/review-archives.test.ts',
  'test/unit/build/photos.test.ts',
  'test/unit/calendar/national-day.test.ts',
  'test/unit/pictures/prepare-picture.test.ts',
  'test/unit/render/pdf/deflate/deflate-pieces.test.ts',
]

/** What takes too long to be tried at every change: `npm run test:heavy`, in `.ci/run`. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/heavy/**/*.test.ts', ...withMoreEffort],
    exclude: [],
    testTimeout: 120_000,
    provide: { stride: 1, effort: 'heavy', updates: false },
  },
})
