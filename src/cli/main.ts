import process from 'node:process'
import manifest from '../../package.json' with { type: 'json' }
import { nodeHost } from '../host/node-host.ts'
import { commands } from './commands/index.ts'
import { exitCodes } from './exit-codes.ts'
import { commandHelp, helpText } from './help-text.ts'
import { Misuse } from './option.ts'
import { type CommandLine, parseCommandLine } from './parse-command-line.ts'
import { terminal } from './terminal.ts'

async function run(line: CommandLine): Promise<number | Misuse> {
  switch (line.type) {
    case 'run':
      return line.command.run(line.call, nodeHost)
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

try {
  const line = parseCommandLine(process.argv.slice(2), commands)
  const code = line instanceof Misuse ? line : await run(line)
  if (code instanceof Misuse) terminal.report(`${code.text}\n用法请看：houqin help`)
  process.exitCode = code instanceof Misuse ? exitCodes.usage : code
} catch (error) {
  terminal.report(
    `程序自身出错，没有写任何文件。请把下面几行发给维护者：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  )
  process.exitCode = exitCodes.internal
}
