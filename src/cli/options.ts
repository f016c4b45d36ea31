import { parseArgs } from 'node:util'
import type { GenerateRequest } from '../pipeline/index.ts'
import { type Language, languageNames, languages, parseLanguage } from '../pipeline/index.ts'

/** The command line as typed, checked. Paths are as given. */
export interface CommandLine {
  readonly command: 'build' | 'check' | 'schema' | 'trace' | 'help' | 'version'
  /** Document names after `build`. */
  readonly documents: readonly string[]
  /** After `trace`: the file, and the number as written. */
  readonly file?: string
  readonly number?: string
  /** Whether every number is told in full. */
  readonly all: boolean
  readonly term?: string
  readonly data?: string
  readonly templates?: string
  readonly out?: string
  readonly formats: readonly Format[]
  /** Whose fonts the PDF is set in; absent means the bundled ones. */
  readonly fonts?: FontOrigin
  /** What PDF files promise; absent means the usual. */
  readonly pdf?: PdfPromise
  /** Whether review copies are made too. */
  readonly review: boolean
  readonly language?: Language
  readonly strict: boolean
  readonly json: boolean
  readonly quiet: boolean
}

export type Format = 'docx' | 'pdf' | 'md'
type FontOrigin = NonNullable<GenerateRequest['fonts']>
type PdfPromise = NonNullable<GenerateRequest['pdf']>

const formats: readonly Format[] = ['docx', 'pdf', 'md']
const usual: readonly Format[] = ['docx', 'pdf']
const fontOrigins: readonly FontOrigin[] = ['bundled', 'system']
const pdfPromises: readonly PdfPromise[] = ['plain', 'a2b', 'a2a', 'a3a']

const options = {
  term: { type: 'string' },
  data: { type: 'string' },
  templates: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  pdf: { type: 'string' },
  fonts: { type: 'string' },
  lang: { type: 'string' },
  review: { type: 'boolean' },
  all: { type: 'boolean' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

const commands = ['build', 'check', 'schema', 'trace', 'help', 'version'] as const

/** Reads the arguments after `houqin`; a string says in Chinese what is wrong with them. */
export function parseCommandLine(args: readonly string[]): CommandLine | string {
  const read = readArgs(args)
  if (typeof read === 'string') return read
  const { values, positionals } = read
  const [name = values.version ? 'version' : 'help', ...rest] = positionals
  const command = values.help ? 'help' : commands.find((known) => known === name)
  if (command === undefined) return `没有“${name}”这个命令。能用的命令有：${commands.join('、')}`
  const traced = command === 'trace' ? parseTraced(rest) : {}
  if (typeof traced === 'string') return traced
  const format = parseFormats(values.format)
  if (typeof format === 'string') return format
  const language = parseLanguage(values.lang ?? 'zh-CN')
  if (language === undefined) return explainLanguage(values.lang ?? '')
  const pdf = parseChoice('pdf', values.pdf, pdfPromises)
  if (typeof pdf === 'string') return pdf
  const fonts = parseChoice('fonts', values.fonts, fontOrigins)
  if (typeof fonts === 'string') return fonts
  return {
    command,
    documents: command === 'trace' ? [] : rest,
    ...traced,
    all: values.all ?? false,
    formats: format,
    ...pdf,
    ...fonts,
    review: values.review ?? false,
    strict: values.strict ?? false,
    json: values.json ?? false,
    quiet: values.quiet ?? false,
    ...(values.lang !== undefined && { language }),
    ...(values.term !== undefined && { term: values.term }),
    ...(values.data !== undefined && { data: values.data }),
    ...(values.templates !== undefined && { templates: values.templates }),
    ...(values.out !== undefined && { out: values.out }),
  }
}

function parseTraced(rest: readonly string[]): Pick<CommandLine, 'file' | 'number'> | string {
  const [file, number, extra] = rest
  if (file === undefined) return '要写明查哪个文件，如：houqin trace out/2025-autumn/总结.docx 80余次'
  if (extra !== undefined) return `trace 一次只查一个数，“${extra}”多了；数里有空格的，整个放在引号里`
  return { file, ...(number !== undefined && { number }) }
}

/** An option that takes one of a few words, by its name; nothing where it is not given. */
function parseChoice<Name extends string, Word extends string>(
  name: Name,
  text: string | undefined,
  words: readonly Word[],
): Partial<Readonly<Record<Name, Word>>> | string {
  if (text === undefined) return {}
  const word = words.find((known) => known === text)
  if (word === undefined) return `--${name} 只能写 ${words.join('、')} 中的一种，不能是“${text}”`
  return { [name]: word } as Partial<Record<Name, Word>>
}

function parseFormats(text: string | undefined): readonly Format[] | string {
  if (text === undefined) return usual
  const wanted = text.split(/[,，、]/).map((part) => part.trim().toLowerCase())
  const unknown = wanted.find((part) => !formats.some((format) => format === part))
  if (unknown !== undefined)
    return `--format 只能写 ${formats.join('、')}，几种之间用逗号，不能是“${unknown}”`
  return formats.filter((format) => wanted.includes(format))
}

const explainLanguage = (text: string): string =>
  `--lang 只能写 ${languages.map((language) => `${language}（${languageNames[language][0] ?? ''}）`).join('、')}，不能是“${text}”`

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
