import { member } from './member.ts'
import type { Value } from './value.ts'

/** Where names are looked up: in the innermost frame first, then outwards. */
export interface Frame {
  /** The value of `this`. */
  readonly self: Value
  /** Names given by `as |x|` or by a partial's parameters. */
  readonly locals: ReadonlyMap<string, Value>
  /** `@index` and the like. */
  readonly data: ReadonlyMap<string, Value>
  readonly parent?: Frame
}

const nothing: ReadonlyMap<string, Value> = new Map()

/** A frame inside another. */
export const within = (
  parent: Frame | undefined,
  self: Value,
  data: ReadonlyMap<string, Value> = nothing,
  locals: ReadonlyMap<string, Value> = nothing,
): Frame => ({ self, locals, data, ...(parent && { parent }) })

/** The value of a name in a frame or, if it has none, in the nearest frame around it that does. */
export function resolve(name: string, frame: Frame): Value | undefined {
  for (let at: Frame | undefined = frame; at; at = at.parent) {
    const found = at.locals.get(name) ?? member(at.self, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** The value of `@name`, from the innermost frame that has it. */
export function resolveData(name: string, frame: Frame): Value | undefined {
  for (let at: Frame | undefined = frame; at; at = at.parent) {
    const found = at.data.get(name)
    if (found !== undefined) return found
  }
  return undefined
}

/** The frame of a body for one item, with `@index` and the like, `@key` (by default the index), and the names of `as |item key|`. */
export function itemFrame(
  parent: Frame,
  value: Value,
  index: number,
  many: number,
  names: readonly string[],
  key: string | number = index,
): Frame {
  const data = new Map<string, Value>([
    ['index', index],
    ['key', key],
    ['number', index + 1],
    ['many', many],
    ['first', index === 0],
    ['last', index === many - 1],
  ])
  const [item, position] = names
  const locals = new Map<string, Value>()
  if (item !== undefined) locals.set(item, value)
  if (position !== undefined) locals.set(position, key)
  return within(parent, value, data, locals)
}

/**
 * The frame that `depth` steps of `../` lead to. Frames about the same value, such as those of a partial and of its caller,
 * count as one, unless there would then be too few.
 */
export const outer = (frame: Frame, depth: number): Frame | undefined =>
  climb(frame, depth, otherFrame) ?? around(frame, depth)

/** The frame that `depth` steps lead to if every frame counts, for `@../index`. */
export const around = (frame: Frame, depth: number): Frame | undefined =>
  climb(frame, depth, ({ parent }) => parent)

function climb(frame: Frame, depth: number, next: (frame: Frame) => Frame | undefined): Frame | undefined {
  let at: Frame | undefined = frame
  for (let left = depth; left > 0 && at; left -= 1) at = next(at)
  return at
}

function otherFrame({ self, parent }: Frame): Frame | undefined {
  let at = parent
  // Items that are numbers or texts can be equal without being the same item.
  while (at && typeof self === 'object' && at.self === self) at = at.parent
  return at
}

/** Every name that can be used in a frame, for suggestions; `names` gives the names of a value's parts. */
export function visibleNames(frame: Frame, names: (value: Value) => readonly string[]): readonly string[] {
  const all: string[] = []
  for (let at: Frame | undefined = frame; at; at = at.parent) all.push(...at.locals.keys(), ...names(at.self))
  return all
}
