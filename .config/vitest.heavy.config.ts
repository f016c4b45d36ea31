import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** Tests that take too long for every change: `npm run test:heavy`, run by `.ci/run`. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/heavy/**/*.test.ts'], exclude: [] },
})
