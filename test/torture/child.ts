import process from 'node:process'
import { commands } from '../../src/cli/commands/index.ts'
import { Misuse } from '../../src/cli/option.ts'
import { parseCommandLine } from '../../src/cli/parse-command-line.ts'
import { openTerminal } from '../../src/cli/terminal.ts'
import type { Disk, Machine } from '../../src/host/index.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { openStorage } from '../../src/storage/index.ts'
import { watchedDisk } from '../support/memory-disk.ts'
import { doneMark } from './done-mark.ts'

/** Dying before one of these leaves the same as dying before the next operation that is not among them; signs of life depend on the clock. */
const looking: ReadonlySet<keyof Disk> = new Set(['look', 'realPath', 'names', 'read', 'touch'])

async function runCommandLine(args: readonly string[], machine: Machine): Promise<number> {
  const line = parseCommandLine(args, commands)
  if (line instanceof Misuse) throw new Error(line.text)
  if (line.type !== 'run') throw new Error(`${args.join(' ')} runs nothing`)
  const host = openStorage(machine, {
    command: line.command.name,
    onWait: () => undefined,
    onRecovery: ({ outcome }) => {
      console.log(`#${outcome}`)
    },
  })
  const code = await line.command.run(line.call, host, openTerminal(process))
  if (code instanceof Misuse) throw new Error(code.text)
  return code
}

/**
 * A process that is to be killed. `kill 12` dies before its 12th operation that changes the disk, or states their number if it
 * completes; `loop` repeats its command; `plain` runs it once.
 */
async function runChild(order: string): Promise<void> {
  const [mode = '', count = '0'] = order.split(' ')
  const args = process.argv.slice(2)
  let operations = 0
  const disk = watchedDisk(nodeHost.disk, (_, operation) => {
    if (looking.has(operation)) return
    operations += 1
    if (operations === Number(count)) process.kill(process.pid, 'SIGKILL')
  })
  const machine = mode === 'kill' ? { ...nodeHost, disk } : nodeHost
  if (mode === 'loop')
    for (let nth = 0; ; nth++) {
      await runCommandLine(
        args.map((arg) => arg.replace('%', String(nth))),
        machine,
      )
      process.stdout.write(`${doneMark}${nth}\n`)
    }
  process.exitCode = await runCommandLine(args, machine)
  if (mode === 'kill') console.log(`#operations ${operations}`)
}

void runChild(process.env.HOUQIN_TORTURE ?? '')
