import { tmpdir } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { openReviewTasks, type ReviewOrder, type ReviewTask } from '../app/review/index.ts'
import type { LockHolder, Recovery, WritableHost } from '../host/index.ts'
import { nodeHost } from '../host/node-host.ts'
import { openStorage } from '../storage/index.ts'
import { commands } from './commands/index.ts'
import { watchOutput } from './lost-output.ts'
import { userPath } from './paths.ts'
import { endCrashed, type RunSettings, runCommandLine } from './run-command-line.ts'
import { recoveryText, waitingText } from './storage-text.ts'
import { openTerminal } from './terminal.ts'
import { hireThreads, serveThread } from './threads.ts'

const terminal = openTerminal(process)

const openHost = (command: string): WritableHost =>
  openStorage(
    { ...nodeHost, hire: hireThreads(new URL(import.meta.url)) },
    {
      command,
      onWait: (holder: LockHolder) => {
        terminal.report(waitingText(holder))
      },
      onRecovery: (recovery: Recovery) => {
        terminal.report(recoveryText(recovery))
      },
    },
  )

// The bundle is in .build/, the source in src/cli/.
const program = fileURLToPath(
  new URL(import.meta.url.includes('/src/cli/') ? '../..' : '..', import.meta.url),
).replace(/[\\/]$/, '')

const settings: RunSettings = {
  commands,
  terminal,
  openHost,
  crashFolders: [userPath('.'), tmpdir()],
  program,
}

/**
 * Ends the program on errors that nothing awaits, such as an unhandled rejection or one in an event listener, because its state
 * is then unknown.
 */
function endOnUncaught(args: readonly string[]): void {
  const end = (error: unknown): void => {
    process.exit(endCrashed(error, args, settings))
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

if (isMainThread) {
  const args = process.argv.slice(2)
  endOnUncaught(args)
  const output = watchOutput(process)
  // A stream reports its failures only after the call that wrote to it.
  process.on('exit', (code) => {
    process.exitCode = output.exitCode(code)
  })
  process.exitCode = await runCommandLine(args, settings)
} else
  serveThread(async (order) => {
    const work = await openReviewTasks(order as ReviewOrder, openHost('review'))
    return (task) => work(task as ReviewTask)
  })
