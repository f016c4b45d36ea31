import { type Frame, within } from './frame.ts'
import type { Body } from './helper.ts'
import { repeat } from './repeat.ts'
import { isTruthy, type List, recordsOf, specimenRecord, type Value } from './value.ts'

/** How a block is rendered that names a value and no helper. */
export interface Section {
  /** How many names `as |x y|` it gives. */
  readonly names: number
  /** Its body has the names of the place around it. */
  readonly isSameFrame: boolean
  readonly render: (frame: Frame, body: Body) => string
}

/** Of records and lists once for each, of anything else once inside it; true and false only choose a branch. */
export function toSection(value: Value): Section {
  if (typeof value === 'boolean') {
    return {
      names: 0,
      isSameFrame: true,
      render: (_, body) => (value ? body.main() : body.otherwise()),
    }
  }
  const list = listOf(value)
  if (list) return { names: 2, isSameFrame: false, render: (frame, body) => repeat(list, frame, body) }
  return {
    names: 1,
    isSameFrame: false,
    render: (frame, body) => {
      if (!isTruthy(value)) return body.otherwise()
      const [name] = body.names
      const locals = new Map<string, Value>(name === undefined ? [] : [[name, value]])
      return body.main(within(frame, value, new Map(), locals))
    },
  }
}

function listOf(value: Value): List | undefined {
  if (typeof value !== 'object') return undefined
  if (value.type === 'list') return value
  return value.type === 'records'
    ? { type: 'list', items: recordsOf(value), specimen: specimenRecord(value) }
    : undefined
}
