import type { WritableHost } from '../host/index.ts'
import type { Misuse, Options, Values } from './option.ts'
import type { Terminal } from './terminal.ts'
import type { WordSource } from './word-source.ts'

/** A command as it is called, its options read. */
export interface Call<O extends Options> {
  readonly options: Values<O>
  /** What stands after the command's name, options aside. */
  readonly words: readonly string[]
  /** Options that the command's table does not have, as they were written; only for a command that takes `others`. */
  readonly others?: ReadonlyMap<string, readonly string[]>
}

/** A command (命令): help, completion and reading of the command line are made of this. */
export interface Command<O extends Options = Options> {
  readonly name: string
  /** One line of Chinese for the list of commands. */
  readonly summary: string
  /** What may stand after the name, e.g. `文件 [数]`; none takes no words. */
  readonly takes?: string
  /** What the words after the name are, where that depends on the data: for completion. */
  readonly words?: WordSource
  /** Command lines as one would write them. */
  readonly examples?: readonly string[]
  readonly options: O
  /** What other options there are: their names depend on the words after the command's name, and each takes a value. For help. */
  readonly others?: string
  /** Gives the exit code, or says what is wrong with the words after the name. Writes to the terminal. */
  readonly run: (call: Call<O>, host: WritableHost, terminal: Terminal) => Promise<number | Misuse>
}

/** States a command; its options' values have their types in `run`. */
export const command = <O extends Options>(definition: Command<O>): Command =>
  definition as unknown as Command
