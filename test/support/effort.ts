import { inject } from 'vitest'

/** Whether this is the run that takes its time (`npm run test:heavy`), which tries more and larger things. */
const isHeavy = inject('effort') === 'heavy'

/** What is tried at every change, and what where there is time. */
export const byEffort = <T>(light: T, heavy: T): T => (isHeavy ? heavy : light)
