import type { Parameter } from './helper.ts'

/** The ledger that most helpers take first. */
export const recordsParameter: Parameter = {
  name: 'records',
  type: 'records',
  help: '台账，如 repairs，或 where、items 挑出来的记录',
  positional: true,
  required: true,
}
