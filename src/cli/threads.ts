import { setFlagsFromString } from 'node:v8'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Crew } from '../host/index.ts'

/** The memory limits of a thread, in megabytes; garbage collection keeps it within these, however much there is to do. */
const limits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 }

interface Asked {
  readonly task: unknown
  readonly answer: (value: unknown) => void
  readonly fail: (error: Error) => void
}

/** Starts a crew of threads that run the program's own entry point; each does one task at a time. */
export const hireThreads =
  (entry: URL) =>
  (order: unknown, members: number): Crew => {
    const waiting: Asked[] = []
    const free: Worker[] = []
    const threads = new Map<Worker, Asked | undefined>()
    const hand = (): void => {
      while (waiting.length > 0 && (free.length > 0 || threads.size < members)) {
        const thread = free.pop() ?? hireOne()
        const asked = waiting.shift()
        threads.set(thread, asked)
        thread.postMessage(asked?.task)
      }
    }
    const hireOne = (): Worker => {
      const thread = new Worker(entry, { workerData: order, resourceLimits: limits })
      threads.set(thread, undefined)
      // The main thread has no limit of its own, and its young generation would double as answers arrive. Each thread that starts
      // resets the engine to doubling.
      thread.on('online', () => setFlagsFromString('--semi-space-growth-factor=1'))
      thread.on('message', (value: unknown) => {
        const asked = threads.get(thread)
        threads.set(thread, undefined)
        free.push(thread)
        asked?.answer(value)
        hand()
      })
      thread.on('error', (error: Error & { readonly code?: string }) => {
        const asked = threads.get(thread)
        threads.delete(thread)
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') asked?.answer(undefined)
        else asked?.fail(error)
        hand()
      })
      return thread
    }
    return {
      ask: (task) =>
        new Promise((answer, fail) => {
          waiting.push({ task, answer, fail })
          hand()
        }),
      dismiss: async () => {
        for (const thread of threads.keys()) await thread.terminate()
      },
    }
  }

/** Runs in a thread: does the tasks that arrive, one after the other. */
export function serveThread(open: (order: unknown) => Promise<(task: unknown) => Promise<unknown>>): void {
  const opened = open(workerData)
  parentPort?.on('message', (task: unknown) => {
    void opened.then((work) => work(task)).then((value) => parentPort?.postMessage(value))
  })
}
