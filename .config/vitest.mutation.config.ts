import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import base from './vitest.config.ts'

const { include: _, ...test } = base.test ?? {}

/** Runs tests that try every operation (`every-*.test.ts`) last: most mutants are killed earlier. */
class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ({ moduleId }: TestSpecification): string =>
      `${/\/every-[^/]*$/.test(moduleId) ? 2 : 1} ${moduleId}`
    return Promise.resolve([...files].sort((a, b) => (order(a) < order(b) ? -1 : 1)))
  }
}

/** The ordinary configuration, but only with the requested tests, and deterministic. */
export default mergeConfig(
  { ...base, test },
  defineConfig({
    test: {
      include: [process.env.MUTATION_TESTS ?? ''],
      sequence: { shuffle: false, sequencer: QuickFirst },
      // The same values in every run, so that a mutant killed once is always killed.
      provide: { stride: 5, effort: 'light', updates: false, seed: 1 },
      // Tests that never finish are detected here, which is cheaper than replacing a process.
      testTimeout: 15_000,
    },
  }),
)
