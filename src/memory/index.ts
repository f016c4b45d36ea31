/**
 * Remembers what has been computed from immutable objects. A memory is passed in as a value, never kept in a module: whoever
 * makes it decides how long things are remembered, and two builds share nothing unless they are given the same one. What is
 * recalled equals what `make` would return again, so that no result depends on a memory.
 */
export interface Memory {
  /** The result of `make` for `key`, computed only once while both exist. `make` must depend on its argument alone. */
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
