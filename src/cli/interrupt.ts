import process from 'node:process'

/** What ends a program that runs until it is stopped: Ctrl-C, a closed window, Ctrl-Break. */
const ends = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const

/** Runs something that ends when its signal comes, which is when the user presses Ctrl-C. Pressed again, the program ends at once. */
export async function untilInterrupted<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const end = (): void => {
    leave()
    controller.abort()
  }
  const leave = (): void => {
    for (const name of ends) process.removeListener(name, end)
  }
  for (const name of ends) process.on(name, end)
  try {
    return await run(controller.signal)
  } finally {
    leave()
  }
}
