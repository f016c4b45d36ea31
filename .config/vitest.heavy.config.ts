import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** What takes too long to be tried at every change: `npm run test:heavy`, in `.ci/run`. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/heavy/**/*.test.ts'], exclude: [] },
})
