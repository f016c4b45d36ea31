/** What a crash report is made from. */
export interface CrashCircumstances {
  /** The value that was thrown. */
  readonly error: unknown
  readonly version: string
  readonly node: string
  /** System and processor, e.g. `linux x64`. */
  readonly platform: string
  /** What was typed after `houqin`. */
  readonly args: readonly string[]
  /** The option names of each command; no other words of the command line are included in the report. */
  readonly commands: ReadonlyMap<string, readonly string[]>
  /** The program's folder; paths in it are shown relative to it. */
  readonly program: string
}

/** Deeper stacks give no additional information. */
const mostLines = 40
const mostCauses = 5

/**
 * Describes a crash for the maintainers of the program, without revealing anything about the school: of the command line only
 * names, of the stack only the program's own files and positions. Messages of errors may quote ledgers and paths, so that they
 * are left out unless they are the engine's own words about the program.
 */
export function crashReport({
  error,
  version,
  node,
  platform,
  args,
  commands,
  program,
}: CrashCircumstances): string {
  const [name = ''] = args
  const known = commands.get(name) ?? []
  const options = known.filter((option) => args.some((arg) => arg.split('=')[0] === `--${option}`))
  return [
    'houqin 出错记录。里面没有台账的内容，也没有您的文件夹的路径。',
    '',
    `houqin ${version}`,
    `Node ${node}, ${platform}`,
    `command: ${[commands.has(name) ? name : '(other)', ...options.map((option) => `--${option}`)].join(' ')}`,
    '',
    ...causesOf(error).flatMap((cause) => describeCause(cause, program)),
    '',
  ].join('\n')
}

function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = []
  for (let at = error; causes.length < mostCauses; at = at.cause) {
    causes.push(at)
    if (!(at instanceof Error) || at.cause === undefined) break
  }
  return causes
}

/** Errors thrown by the engine itself: their messages refer to parts of the program, never to the data. */
const engineErrors: ReadonlySet<string> = new Set(['TypeError', 'ReferenceError', 'RangeError'])
const engineMessage =
  /^(?:Cannot read properties of (?:undefined|null) \(reading '[a-zA-Z]{1,40}'\)|[\w$.]+ is not (?:a function|defined|iterable)|Maximum call stack size exceeded|Invalid (?:array|string) length|Array buffer allocation failed)/

function describeCause(cause: unknown, program: string): readonly string[] {
  if (!(cause instanceof Error)) return [`thrown: a ${cause === null ? 'null' : typeof cause}, no Error`]
  const message = engineErrors.has(cause.name) ? engineMessage.exec(cause.message)?.[0] : undefined
  const code = 'code' in cause && typeof cause.code === 'string' ? ` [${plainWord(cause.code)}]` : ''
  return [
    `${plainWord(cause.name)}${code}: ${message ?? '(message left out)'}`,
    ...placesOf(cause.stack ?? '', program),
  ]
}

const plainWord = (text: string): string => (/^\w{1,60}$/.test(text) ? text : '(name left out)')

/**
 * The stack frames of the program and of Node, `    at name (file:///…/houqin/src/cli/main.ts:12:3)`, relative to the program's
 * folder.
 */
function placesOf(stack: string, program: string): readonly string[] {
  const root = slashes(program)
  const lines = slashes(stack)
    .split('\n')
    .flatMap((line) => {
      const place = /^ {4}at (?:(?:async )?([\w$.<>#[\] ]+) \()?(.+?)\)?$/.exec(line)
      if (!place) return []
      const [, caller = '', path = ''] = place
      const at = placeIn(path, root)
      return [`    at ${caller === '' ? '' : `${caller} `}${at}`]
    })
  return lines.slice(0, mostLines)
}

function placeIn(path: string, root: string): string {
  if (/^node:[\w/.-]+:\d+:\d+$/.test(path)) return path
  const from = path.indexOf(`${root}/`)
  if (from < 0) return '(elsewhere)'
  return path.slice(from + root.length + 1)
}

const slashes = (path: string): string => path.replaceAll('\\', '/')
