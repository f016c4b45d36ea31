import process from 'node:process'

/** The signals that end a program which runs until it is stopped: Ctrl-C, a closed window, Ctrl-Break. */
const ends = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const

/**
 * Runs something until its signal is aborted, which happens when the user presses Ctrl-C. A second Ctrl-C ends the program at
 * once.
 */
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
