/**
 * What has been worked out of objects that do not change, so that it is not worked out again. A memory is a value that is
 * passed in, never state of a module: its maker decides how long things are remembered, and two builds share
 * nothing unless they are given the same one. What is recalled is what `make` would give again, so that a result never
 * depends on a memory.
 */
export interface Memory {
  /** What `make` gives for `key`, made once as long as both are there. `make` depends on its argument alone. */
  readonly recall: <K extends object, V>(make: (key: K) => V, key: K) => V
}

export function makeMemory(): Memory {
  const made = new WeakMap<object, Map<unknown, unknown>>()
  return {
    recall: <K extends object, V>(make: (key: K) => V, key: K): V => {
      const known = made.get(key) ?? new Map<unknown, unknown>()
      made.set(key, known)
      if (!known.has(make)) known.set(make, make(key))
      return known.get(make) as V
    },
  }
}
