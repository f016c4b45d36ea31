import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import manifest from '../../package.json' with { type: 'json' }
import { readFaultsOf, type WritableHost } from '../host/index.ts'
import { Interrupted } from './ask.ts'
import type { Call, Command } from './command.ts'
import { crashReport } from './crash-report.ts'
import { exitCodes } from './exit-codes.ts'
import { reportUnreadable } from './explain-unreadable.ts'
import { commandHelp, helpText } from './help-text.ts'
import { Misuse, type Options } from './option.ts'
import { type CommandLine, parseCommandLine } from './parse-command-line.ts'
import { hintAtWorkspace } from './paths.ts'
import type { Terminal } from './terminal.ts'

/** Runs a command; what it could not read is reported uniformly for all commands, with `--json` as JSON too. */
export async function runCall(
  { command, call }: { readonly command: Command; readonly call: Call<Options> },
  host: WritableHost,
  terminal: Terminal,
): Promise<number | Misuse> {
  try {
    const code = await command.run(call, host, terminal)
    const isLost = code === exitCodes.faults && command.options.data !== undefined
    const hint = isLost ? hintAtWorkspace(call.options) : undefined
    if (hint !== undefined) terminal.report(hint)
    return code
  } catch (error) {
    if (error instanceof Interrupted) {
      terminal.report('\n不做了，什么也没有写。')
      return exitCodes.interrupted
    }
    const faults = readFaultsOf(error)
    if (!faults) throw error
    terminal.progress('')
    return reportUnreadable(faults, call.options.json === true, terminal)
  }
}

/** What a run of the program needs besides its arguments. */
export interface RunSettings {
  readonly commands: ReadonlyMap<string, Command>
  readonly terminal: Terminal
  /** Opens the host for a command, by the command's name. */
  readonly openHost: (command: string) => WritableHost
  /** Folders for a crash report; the first one that can be written is used. */
  readonly crashFolders: readonly string[]
  /** The program's folder, for positions in a crash report. */
  readonly program: string
}

/** Runs `houqin …` and returns the exit code. Does not throw: an unexpected error becomes a crash report. */
export async function runCommandLine(args: readonly string[], settings: RunSettings): Promise<number> {
  try {
    const line = parseCommandLine(args, settings.commands)
    const code = line instanceof Misuse ? line : await run(line, settings)
    if (!(code instanceof Misuse)) return code
    settings.terminal.report(`${code.text}\n用法请看：houqin help`)
    return exitCodes.usage
  } catch (error) {
    // Foreseeable failures of files have been reported already, so that this is a fault of the program.
    return endCrashed(error, args, settings)
  }
}

async function run(
  line: CommandLine,
  { commands, openHost, terminal }: RunSettings,
): Promise<number | Misuse> {
  switch (line.type) {
    case 'run':
      return runCall(line, openHost(line.command.name), terminal)
    case 'help':
      terminal.print(line.command ? commandHelp(line.command) : helpText(commands.values()))
      return exitCodes.done
    case 'version':
      terminal.print(`houqin ${manifest.version}`)
      return exitCodes.done
  }
}

/** Writes the crash report to a file that can be sent to the maintainers, and reports that; returns the exit code. */
export function endCrashed(
  error: unknown,
  args: readonly string[],
  { commands, crashFolders, program, terminal }: RunSettings,
): number {
  const report = crashReport({
    error,
    version: manifest.version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    args,
    commands: new Map(
      [...commands].map(([name, { options }]) => [name, Object.values(options).map((option) => option.name)]),
    ),
    program,
  })
  const file = writeFirst(crashFolders, report)
  terminal.report(
    [
      '程序自身出错了，这不是您的错。',
      '台账没有损坏，原来的内容都在：改台账时要么整份写好，要么一点不动。这一次要的结果可能没有写出来。',
      file === undefined
        ? `出错记录写不进文件，就印在下面，请发给维护者：\n\n${report}`
        : `出错记录在 ${file}，里面没有台账的内容，请把它发给维护者。`,
      '可以再运行一次；还是这样的，运行 houqin check 看看台账、模板有没有问题。',
    ].join('\n'),
  )
  return exitCodes.internal
}

/**
 * Writes a report to the first writable folder, named by its content, so that a recurring crash leaves only one file; returns its
 * path, or undefined if no folder is writable.
 */
function writeFirst(folders: readonly string[], report: string): string | undefined {
  const name = `houqin-crash-${createHash('sha256').update(report).digest('hex').slice(0, 8)}.txt`
  for (const folder of folders) {
    const path = join(folder, name)
    try {
      writeFileSync(path, report)
      return path
    } catch {
      // The folder cannot be written: the next one is tried, and finally the report goes to the terminal.
    }
  }
  return undefined
}
