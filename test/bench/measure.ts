/** What one step took, in milliseconds, the machine's own speed measured between its runs. */
export interface Measured {
  readonly name: string
  readonly median: number
  readonly best: number
}

/** One step of the work, by name. */
export type Steps = Readonly<Record<string, () => unknown>>

const warmUps = 20

/** Runs all steps in turn, `rounds` times after warming up: what disturbs one round disturbs all steps alike. */
export async function measure(steps: Steps, rounds: number): Promise<readonly Measured[]> {
  const times = new Map(Object.keys(steps).map((name) => [name, [] as number[]]))
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, step] of Object.entries(steps)) {
      const began = performance.now()
      await step()
      if (round >= 0) times.get(name)?.push(performance.now() - began)
    }
  }
  return [...times].map(([name, values]) => {
    const sorted = values.sort((a, b) => a - b)
    return { name, median: sorted[Math.floor(sorted.length / 2)] ?? 0, best: sorted[0] ?? 0 }
  })
}

/** A fixed piece of work, arithmetic and memory, that tells how fast the machine is at the moment. */
export function calibrate(): number {
  const words = new Uint32Array(1 << 14)
  let hash = 0x811c9dc5
  for (let i = 0; i < 8_000_000; i++) {
    hash = Math.imul(hash ^ (words[i & 0x3fff] ?? 0), 0x01000193) >>> 0
    words[hash & 0x3fff] = hash ^ i
  }
  return hash
}
