import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import base from './vitest.config.ts'

const { include: _, ...test } = base.test ?? {}

/** Tests that try every operation (`every-*.test.ts`) come last: most faults are noticed before. */
class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ({ moduleId }: TestSpecification): string =>
      `${/\/every-[^/]*$/.test(moduleId) ? 2 : 1} ${moduleId}`
    return Promise.resolve([...files].sort((a, b) => (order(a) < order(b) ? -1 : 1)))
  }
}

/** As tests run otherwise, but only the ones asked for, and every run the same. */
export default mergeConfig(
  { ...base, test },
  defineConfig({
    test: {
      include: [process.env.MUTATION_TESTS ?? ''],
      setupFiles: ['.config/fixed-seed.mjs'],
      sequence: { shuffle: false, sequencer: QuickFirst },
      provide: { stride: 5, effort: 'light', updates: false },
      // What waits for ever is noticed here: cheaper than a process that has to be replaced.
      testTimeout: 15_000,
    },
  }),
)
