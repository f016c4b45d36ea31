import type { Fuzzer } from '../fuzzer.ts'
import { ledgers } from './ledgers.ts'
import { narratives } from './narratives.ts'
import { overrides } from './overrides.ts'
import { packages } from './packages.ts'
import { school } from './school.ts'
import { templates } from './templates.ts'
import { words } from './words.ts'
import { workbooks } from './workbooks.ts'

/** A fuzzer for everything that is read from outside; the slowest come first. */
export const fuzzers: readonly Fuzzer[] = [
  templates,
  packages,
  ledgers,
  narratives,
  overrides,
  workbooks,
  words,
  school,
]
