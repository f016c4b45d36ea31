import type { Body, Call, Helper } from './helper.ts'
import { repeat } from './repeat.ts'
import { failed, type List, type Value } from './value.ts'

/** The parts of a helper that returns a list, which can be given to `each` as `(name …)` or repeated by `{{#name …}}`. */
export const listing = (
  list: (call: Call) => List | undefined,
): Required<Pick<Helper, 'opensFrame' | 'names' | 'run' | 'block'>> => ({
  opensFrame: true,
  names: 2,
  run: (call: Call): Value => list(call) ?? failed,
  block: (call: Call, body: Body): string => {
    const found = list(call)
    return found ? repeat(found, call.frame, body) : ''
  },
})
