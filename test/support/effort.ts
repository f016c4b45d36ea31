import { inject } from 'vitest'

/** Whether this is the long run (`npm run test:heavy`), which tries more and larger things. */
const isHeavy = inject('effort') === 'heavy'

/** What to try: `light` at every change, `heavy` in the long run. */
export const byEffort = <T>(light: T, heavy: T): T => (isHeavy ? heavy : light)
