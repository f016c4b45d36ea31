import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

const { include: _, ...test } = base.test ?? {}

/** As tests run otherwise, but only the ones asked for, and every run the same. */
export default mergeConfig(
  { ...base, test },
  defineConfig({
    test: {
      include: [process.env.MUTATION_TESTS ?? ''],
      setupFiles: ['.config/fixed-seed.mjs'],
      sequence: { shuffle: false },
    },
  }),
)
