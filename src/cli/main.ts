import process from 'node:process'
import { isMainThread } from 'node:worker_threads'
import manifest from '../../package.json' with { type: 'json' }
import type { LockHolder, Recovery, WritableHost } from '../host/index.ts'
import { nodeHost } from '../host/node-host.ts'
import { openReviewTasks, type ReviewOrder, type ReviewTask } from '../pipeline/index.ts'
import { openStorage } from '../storage/index.ts'
import { commands } from './commands/index.ts'
import { exitCodes } from './exit-codes.ts'
import { explainUnreadable } from './explain-unreadable.ts'
import { commandHelp, helpText } from './help-text.ts'
import { Misuse } from './option.ts'
import { type CommandLine, parseCommandLine } from './parse-command-line.ts'
import { recoveryText, waitingText } from './storage-text.ts'
import { terminal } from './terminal.ts'
import { hireThreads, serveThread } from './threads.ts'

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

async function run(line: CommandLine): Promise<number | Misuse> {
  switch (line.type) {
    case 'run':
      return line.command.run(line.call, openHost(line.command.name))
    case 'help':
      terminal.print(line.command ? commandHelp(line.command) : helpText(commands.values()))
      return exitCodes.done
    case 'version':
      terminal.print(`houqin ${manifest.version}`)
      return exitCodes.done
  }
}

// Whoever reads the output may stop early, as head does.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

async function main(): Promise<void> {
  try {
    const line = parseCommandLine(process.argv.slice(2), commands)
    const code = line instanceof Misuse ? line : await run(line)
    if (code instanceof Misuse) terminal.report(`${code.text}\n用法请看：houqin help`)
    process.exitCode = code instanceof Misuse ? exitCodes.usage : code
  } catch (error) {
    const unreadable = explainUnreadable(error)
    terminal.report(
      unreadable !== undefined
        ? `错误  ${unreadable}`
        : `程序自身出错，没有写任何文件。请把下面几行发给维护者：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    process.exitCode = unreadable === undefined ? exitCodes.internal : exitCodes.unwritable
  }
}

if (isMainThread) await main()
else
  serveThread(async (order) => {
    const work = await openReviewTasks(order as ReviewOrder, openHost('review'))
    return (task) => work(task as ReviewTask)
  })
