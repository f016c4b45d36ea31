import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** Tests that every run does lightly, and that try everything here. */
const withMoreEffort = [
  'test/properties/bad-news.test.ts',
  'test/properties/editing.test.ts',
  'test/properties/exported-texts.test.ts',
  'test/properties/items.test.ts',
  'test/properties/planning.test.ts',
  'test/properties/reread-ledger.test.ts',
  'test/properties/review.test.ts',
  'test/properties/sections.test.ts',
  'test/properties/spreadsheet.test.ts',
  'test/properties/templates.test.ts',
  'test/unit/app/review/review-archives.test.ts',
  'test/unit/build/photos.test.ts',
  'test/unit/calendar/national-day.test.ts',
  'test/unit/pictures/prepare-picture.test.ts',
  'test/unit/render/pdf/deflate/deflate-pieces.test.ts',
]

/** Tests that take too long for every change: `npm run test:heavy`, run by `.ci/run`. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/heavy/**/*.test.ts', ...withMoreEffort],
    exclude: [],
    testTimeout: 120_000,
    provide: { ...base.test?.provide, effort: 'heavy' },
  },
})
