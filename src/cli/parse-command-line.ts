import { parseArgs } from 'node:util'
import { findSimilar } from '../text/index.ts'
import type { Call, Command } from './command.ts'
import { Misuse, type Option, type Options } from './option.ts'

/** A command to run, or what to show instead. */
export type CommandLine =
  | { readonly type: 'run'; readonly command: Command; readonly call: Call<Options> }
  | { readonly type: 'help'; readonly command?: Command }
  | { readonly type: 'version' }

/** Parses the arguments after `houqin`: the name of the command comes first, its words and options follow in any order. */
export function parseCommandLine(
  args: readonly string[],
  commands: ReadonlyMap<string, Command>,
): CommandLine | Misuse {
  const [name = 'help', ...rest] = args
  if (name === '--version' || name === '-v' || name === 'version') return { type: 'version' }
  const wantsHelp = rest.some((arg) => arg === '--help' || arg === '-h')
  if (name === 'help' || name === '--help' || name === '-h' || name === '帮助')
    return helpFor(rest[0], commands)
  const command = findCommand(name, commands)
  if (command === undefined) return unknownCommand(name, commands)
  if (wantsHelp) return { type: 'help', command }
  const read = readArgs(rest, command)
  if (read instanceof Misuse) return read
  const [extra] = read.positionals
  if (command.takes === undefined && extra !== undefined)
    return new Misuse(`${name} 后面只有选项，“${extra}”多了`)
  const options: Record<string, unknown> = {}
  for (const [key, option] of Object.entries(command.options)) {
    const written = namesOf(option).flatMap((one) => {
      const texts = read.values[one]
      return texts === undefined ? [] : [typeof texts === 'boolean' ? [] : texts]
    })
    if (written.length === 0) continue
    const value = option.read(written.flat())
    if (value instanceof Misuse) return value
    options[key] = value
  }
  const call = { options, words: read.positionals }
  if (command.others === undefined) return { type: 'run', command, call }
  return { type: 'run', command, call: { ...call, others: othersOf(read, command) } }
}

/** The command of a name, or of one of its other names. */
const findCommand = (name: string, commands: ReadonlyMap<string, Command>): Command | undefined =>
  commands.get(name) ?? [...commands.values()].find(({ also = [] }) => also.includes(name))

const namesOf = ({ name, also = [] }: Option<unknown>): readonly string[] => [name, ...also]

function helpFor(name: string | undefined, commands: ReadonlyMap<string, Command>): CommandLine | Misuse {
  if (name === undefined) return { type: 'help' }
  const command = findCommand(name, commands)
  return command === undefined ? unknownCommand(name, commands) : { type: 'help', command }
}

function unknownCommand(name: string, commands: ReadonlyMap<string, Command>): Misuse {
  const names = [...commands.keys(), 'help']
  const close = findSimilar(name, [...names, ...[...commands.values()].flatMap(({ also = [] }) => also)])
  const hint = close === undefined ? '' : `，是不是想写 ${close}`
  return new Misuse(`没有“${name}”这个命令${hint}？能用的命令有：${names.join('、')}`)
}

interface Read {
  readonly values: Readonly<Record<string, boolean | readonly string[] | undefined>>
  readonly positionals: readonly string[]
}

const withValue = { type: 'string', multiple: true } as const

/** The options that only the command itself can interpret. */
function othersOf({ values }: Read, { options }: Command): ReadonlyMap<string, readonly string[]> {
  const own = new Set(Object.values(options).flatMap(namesOf))
  return new Map(
    Object.entries(values).flatMap(([name, texts]) =>
      own.has(name) || texts === undefined || typeof texts === 'boolean' ? [] : [[name, texts]],
    ),
  )
}

function readArgs(args: readonly string[], command: Command): Read | Misuse {
  const { options, others } = command
  const written = others === undefined ? [] : args.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? [])
  const known = Object.fromEntries([
    ...written.map((option) => [option, withValue] as const),
    ...Object.values(options).flatMap((option) =>
      namesOf(option).map(
        (one) => [one, option.takes === undefined ? ({ type: 'boolean' } as const) : withValue] as const,
      ),
    ),
  ])
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true }) as Read
  } catch (error) {
    return new Misuse(explain(error, args, command, Object.keys(known)))
  }
}

/** Explains, in Chinese, what Node's parser reports in English. */
function explain(
  error: unknown,
  args: readonly string[],
  { name: command, options }: Command,
  known: readonly string[],
): string {
  const shown = Object.values(options).map(({ name }) => name)
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const message = error instanceof Error ? error.message : ''
  const named = /'(-[^' ]*)/.exec(message)?.[1] ?? args.find((arg) => arg.startsWith('-')) ?? ''
  const word = named.replace(/^-+/, '')
  const own = Object.values(options).flatMap(namesOf)
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || !own.includes(word)) {
    const near = findSimilar(word, code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? known : own)
    const hint = near === undefined ? '' : `，是不是想写 --${near}？`
    if (hint !== '' || !known.includes(word))
      return `${command} 没有“${named}”这个选项${hint || '。'}能用的选项有：${shown.map((name) => `--${name}`).join('、')}`
  }
  const lacksValue = known.includes(word) && message.includes('argument missing')
  return `选项“${named}”写错了：${lacksValue ? '后面要写一个值' : '它后面不带值，或值没有写对'}`
}
