import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

const { include: _, ...test } = base.test ?? {}

/** As tests run otherwise, but only the room's own ones, and every run the same. */
export default mergeConfig(
  { ...base, test },
  defineConfig({
    test: {
      include: [`test/unit/${process.env.MUTATED_ROOM ?? ''}/**/*.test.ts`],
      setupFiles: ['.config/fixed-seed.mjs'],
      sequence: { shuffle: false },
    },
  }),
)
