import { parseArgs } from 'node:util'

/** The command line as typed, checked. Paths are as given. */
export interface CommandLine {
  readonly command: 'build' | 'check' | 'help' | 'version'
  /** Document names after `build`. */
  readonly documents: readonly string[]
  readonly term?: string
  readonly data?: string
  readonly templates?: string
  readonly out?: string
  readonly formats: readonly Format[]
  readonly strict: boolean
  readonly json: boolean
  readonly quiet: boolean
}

export type Format = 'docx' | 'pdf' | 'md'

const formats: readonly Format[] = ['docx', 'pdf', 'md']
const usual: readonly Format[] = ['docx', 'pdf']

const options = {
  term: { type: 'string' },
  data: { type: 'string' },
  templates: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

const commands = ['build', 'check', 'help', 'version'] as const

/** Reads the arguments after `houqin`; a string says in Chinese what is wrong with them. */
export function parseCommandLine(args: readonly string[]): CommandLine | string {
  const read = readArgs(args)
  if (typeof read === 'string') return read
  const { values, positionals } = read
  const [name = values.version ? 'version' : 'help', ...documents] = positionals
  const command = values.help ? 'help' : commands.find((known) => known === name)
  if (command === undefined) return `没有“${name}”这个命令。能用的命令有：${commands.join('、')}`
  const format = parseFormats(values.format)
  if (typeof format === 'string') return format
  return {
    command,
    documents,
    formats: format,
    strict: values.strict ?? false,
    json: values.json ?? false,
    quiet: values.quiet ?? false,
    ...(values.term !== undefined && { term: values.term }),
    ...(values.data !== undefined && { data: values.data }),
    ...(values.templates !== undefined && { templates: values.templates }),
    ...(values.out !== undefined && { out: values.out }),
  }
}

function parseFormats(text: string | undefined): readonly Format[] | string {
  if (text === undefined) return usual
  const wanted = text.split(/[,，、]/).map((part) => part.trim().toLowerCase())
  const unknown = wanted.find((part) => !formats.some((format) => format === part))
  if (unknown !== undefined)
    return `--format 只能写 ${formats.join('、')}，几种之间用逗号，不能是“${unknown}”`
  return formats.filter((format) => wanted.includes(format))
}

type Values = ReturnType<typeof parse>['values']

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true })

function readArgs(args: readonly string[]): { values: Values; positionals: string[] } | string {
  try {
    return parse(args)
  } catch (error) {
    return explain(error, args)
  }
}

/** node's parser speaks English; what it found is said in Chinese. */
function explain(error: unknown, args: readonly string[]): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const message = error instanceof Error ? error.message : ''
  const named = /'(-[^' ]*)/.exec(message)?.[1] ?? args.find((arg) => arg.startsWith('-')) ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `没有“${named}”这个选项。能用的选项有：${Object.keys(options)
      .map((name) => `--${name}`)
      .join('、')}`
  }
  return `选项“${named}”写错了：${Object.hasOwn(options, named.replace(/^--/, '')) && message.includes('argument missing') ? '后面要写一个值' : '它后面不带值，或值没有写对'}`
}
