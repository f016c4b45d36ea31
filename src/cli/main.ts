import process from 'node:process'
import { build } from './commands/build.ts'
import { help } from './commands/help.ts'
import { schema } from './commands/schema.ts'
import { trace } from './commands/trace.ts'
import { version } from './commands/version.ts'
import { exitCodes } from './exit-codes.ts'
import { type CommandLine, parseCommandLine } from './options.ts'
import { terminal } from './terminal.ts'

async function run(line: CommandLine): Promise<number> {
  switch (line.command) {
    case 'build':
    case 'check':
      return build(line)
    case 'schema':
      return schema(line)
    case 'trace':
      return trace(line)
    case 'help':
      help()
      return exitCodes.done
    case 'version':
      version()
      return exitCodes.done
  }
}

const line = parseCommandLine(process.argv.slice(2))
if (typeof line === 'string') {
  terminal.report(`${line}\n用法请看：houqin help`)
  process.exitCode = exitCodes.usage
} else {
  try {
    process.exitCode = await run(line)
  } catch (error) {
    terminal.report(
      `程序自身出错，没有写任何文件。请把下面几行发给维护者：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    process.exitCode = exitCodes.internal
  }
}
