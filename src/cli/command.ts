import type { WritableHost } from '../host/index.ts'
import type { Misuse, Options, Values } from './option.ts'
import type { Terminal } from './terminal.ts'
import type { WordSource } from './word-source.ts'

/** An invocation of a command, with its options parsed. */
export interface Call<O extends Options> {
  readonly options: Values<O>
  /** The words after the command's name, without options. */
  readonly words: readonly string[]
  /** Options that are not in the command's table, as written; only for a command that accepts `others`. */
  readonly others?: ReadonlyMap<string, readonly string[]>
}

/** A command (命令): help, completion and parsing are derived from this. */
export interface Command<O extends Options = Options> {
  readonly name: string
  /** Other names, in Chinese: 完成. */
  readonly also?: readonly string[]
  /** One line in Chinese for the list of commands. */
  readonly summary: string
  /** The words that may follow the name, e.g. `文件 [数]`; absent if there are none. */
  readonly takes?: string
  /** For completion: the source of the words after the name, where they depend on the data. */
  readonly words?: WordSource
  /** Examples of command lines. */
  readonly examples?: readonly string[]
  readonly options: O
  /**
   * For help: describes other options, whose names depend on the words after the command's name, and each of which takes a value.
   */
  readonly others?: string
  /** Runs the command, writing to the terminal; returns the exit code, or what is wrong with the words after the name. */
  readonly run: (call: Call<O>, host: WritableHost, terminal: Terminal) => Promise<number | Misuse>
}

/** Defines a command; `run` gets the values of its options with their types. */
export const command = <O extends Options>(definition: Command<O>): Command =>
  definition as unknown as Command
