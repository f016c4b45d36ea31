import { execFileSync } from 'node:child_process'
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
    /** What properties start from. */
    seed: number
  }
}

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Properties and the order of tests are random, but the same for the same files: whoever tests a commit sees what whoever merges
 * it will see, and every commit tries other values. `HOUQIN_SEED=random npm test` tries new ones, `HOUQIN_SEED=7` those of 7.
 */
function seedOf(asked: string | undefined): number {
  if (asked === 'random') return Math.floor(Math.random() * 2 ** 31)
  if (asked !== undefined && asked !== '') return Number(asked)
  try {
    const tree = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, stdio: 'pipe' })
    return Number.parseInt(tree.toString().slice(0, 7), 16)
  } catch {
    // Without a repository (an unpacked archive) there is no commit to tell one set of values from another.
    return 1
  }
}

const seed = seedOf(process.env.HOUQIN_SEED)

export default defineConfig({
  test: {
    root,
    include: ['test/**/*.test.ts'],
    exclude: ['test/heavy/**'],
    setupFiles: [fileURLToPath(new URL('seed.ts', import.meta.url))],
    testTimeout: 30_000,
    // Modules are loaded once per worker rather than once per file, so that tests must not leave state in them.
    isolate: false,
    maxWorkers: '100%',
    // Shuffles files and the tests in them.
    sequence: { shuffle: true, seed },
    // A missing expected file is a failure: only `npm run test:update` writes one.
    update: 'none',
    provide: { stride: 1, effort: 'light', updates: false, seed },
  },
})
