import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

declare module 'vitest' {
  interface ProvidedContext {
    /** Tests that try every operation of something only try each `stride`th. */
    stride: number
    /** Tests that ask for it (test/support/effort.ts) try more in the heavy run. */
    effort: 'light' | 'heavy'
    /** Whether expected files are written rather than compared. */
    updates: boolean
  }
}

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    exclude: ['test/heavy/**'],
    testTimeout: 30_000,
    // Modules are loaded once per worker rather than once per file, so that tests must not leave state in them.
    isolate: false,
    maxWorkers: '100%',
    // Shuffles files and the tests in them.
    sequence: { shuffle: true },
    // A missing expected file is a failure: only `npm run test:update` writes one.
    update: 'none',
    provide: { stride: 1, effort: 'light', updates: false },
  },
})
