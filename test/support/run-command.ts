import { commands } from '../../src/cli/commands/index.ts'
import { Misuse } from '../../src/cli/option.ts'
import { parseCommandLine } from '../../src/cli/parse-command-line.ts'
import { runCall } from '../../src/cli/run-command-line.ts'
import type { WritableHost } from '../../src/host/index.ts'
import { type Screen, testTerminal } from './test-terminal.ts'

/** The output and the exit code of a command. */
export interface CommandRun {
  /** The exit code, or what is wrong with the command line. */
  readonly code: number | string
  readonly printed: string
  readonly reported: string
}

/** Runs `houqin …` on a host, with nobody at the terminal. */
export async function runCommand(
  args: readonly string[],
  host: WritableHost,
  screen: Screen = {},
): Promise<CommandRun> {
  const line = parseCommandLine(args, commands)
  if (line instanceof Misuse) return { code: line.text, printed: '', reported: '' }
  if (line.type !== 'run') throw new Error(`${args.join(' ')} runs nothing`)
  const { terminal, printed, reported } = testTerminal(screen)
  const code = await runCall(line, host, terminal)
  return {
    code: code instanceof Misuse ? code.text : code,
    printed: printed(),
    reported: reported(),
  }
}
