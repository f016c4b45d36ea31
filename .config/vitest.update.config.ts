import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** Writes expected files anew, and removes those that nothing makes any more: `npm run test:update`. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    update: 'all',
    provide: { ...base.test?.provide, updates: true },
  },
})
