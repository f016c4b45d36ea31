import fc from 'fast-check'
import { inject } from 'vitest'

// Properties try the values of one seed, so that a failure comes again until it is mended.
fc.configureGlobal({ seed: inject('seed') })
