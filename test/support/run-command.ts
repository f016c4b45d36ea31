import process from 'node:process'
import { vi } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { Misuse } from '../../src/cli/option.ts'
import { parseCommandLine } from '../../src/cli/parse-command-line.ts'
import { runCall } from '../../src/cli/run-command-line.ts'
import type { WritableHost } from '../../src/host/index.ts'

/** The output and the exit code of a command. */
export interface CommandRun {
  /** The exit code, or what is wrong with the command line. */
  readonly code: number | string
  readonly printed: string
  readonly reported: string
}

/** Runs `houqin …` on a host, with nobody at the terminal. */
export async function runCommand(args: readonly string[], host: WritableHost): Promise<CommandRun> {
  const line = parseCommandLine(args, commands)
  if (line instanceof Misuse) return { code: line.text, printed: '', reported: '' }
  if (line.type !== 'run') throw new Error(`${args.join(' ')} runs nothing`)
  const [printed, reported]: [string[], string[]] = [[], []]
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => reported.push(String(text)) > 0),
  ]
  try {
    const code = await runCall(line, host)
    return {
      code: code instanceof Misuse ? code.text : code,
      printed: printed.join(''),
      reported: reported.join(''),
    }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
