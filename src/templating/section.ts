import { type Frame, within } from './frame.ts'
import type { Body } from './helper.ts'
import { repeat } from './repeat.ts'
import { isTruthy, type List, recordsOf, specimenRecord, type Value } from './value.ts'

/** How a block that names a value instead of a helper is rendered. */
export interface Section {
  /** How many names in `as |x y|` it provides. */
  readonly names: number
  /** Whether its body has the names of the place around it, and none from the value. */
  readonly isSameFrame: boolean
  readonly render: (frame: Frame, body: Body) => string
}

/** Repeats the body for each record or item; evaluates it inside any other value; true and false only choose a branch. */
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
