import { readFaultsOf, type WritableHost } from '../host/index.ts'
import type { Call, Command } from './command.ts'
import { tellUnreadable } from './explain-unreadable.ts'
import type { Misuse, Options } from './option.ts'
import { terminal } from './terminal.ts'

/** Runs a command; what it could not read is told in one way whichever command it was, `--json` as JSON too. */
export async function runCall(
  { command, call }: { readonly command: Command; readonly call: Call<Options> },
  host: WritableHost,
): Promise<number | Misuse> {
  try {
    return await command.run(call, host)
  } catch (error) {
    const faults = readFaultsOf(error)
    if (!faults) throw error
    terminal.progress('')
    return tellUnreadable(faults, call.options.json === true)
  }
}
