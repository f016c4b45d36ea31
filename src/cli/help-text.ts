import { displayWidth } from '../diagnostics/index.ts'
import type { Command } from './command.ts'
import { exitCodeMeanings } from './exit-codes.ts'
import type { Options } from './option.ts'

/** The text of `houqin help`: a line per command. */
export const helpText = (commands: Iterable<Command>): string => `houqin —— 后勤台账生成公文

用法
  houqin 命令 [选项]

命令
${listing([...commands].map((command) => [called(command), command.summary]))}
${listing([
  ['help [命令]', '显示这份说明，或一个命令的选项'],
  ['--version', '显示版本'],
])}

退出码
${listing(exitCodeMeanings.map(([code, meaning]) => [String(code), meaning]))}

在源码文件夹里运行时，把 houqin 换成 npm run -s houqin --，例如：
  npm run -s houqin -- build summary --term 2025-autumn`

/** The text of `houqin help build`: one command with its options. */
export function commandHelp(command: Command): string {
  const { summary, options, others, examples = [] } = command
  const parts = [`houqin ${called(command)}\n  ${summary}`]
  if (Object.keys(options).length > 0) parts.push(`选项\n${listing(optionRows(options))}`)
  if (others !== undefined) parts.push(`其他选项\n  ${others}`)
  if (examples.length > 0) parts.push(`例如\n${examples.map((example) => `  houqin ${example}`).join('\n')}`)
  return parts.join('\n\n')
}

const called = ({ name, also: [first] = [], takes }: Command): string =>
  [first === undefined ? name : `${name}（${first}）`, ...(takes === undefined ? [] : [takes])].join(' ')

const optionRows = (options: Options): readonly (readonly [string, string])[] =>
  Object.values(options).map(({ name, also = [], takes, help }) => [
    takes === undefined ? `--${name}` : `--${name} ${takes}`,
    also.length === 0 ? help : `${help}（也可以写 ${also.map((one) => `--${one}`).join('、')}）`,
  ])

/** Formats two columns; an entry too wide for the first gets a line of its own. */
function listing(rows: readonly (readonly [string, string])[]): string {
  const widest = 26
  return rows
    .map(([left, right]) => {
      const blanks = widest - displayWidth(left)
      return blanks < 2
        ? `  ${left}\n  ${' '.repeat(widest)}${right}`
        : `  ${left}${' '.repeat(blanks)}${right}`
    })
    .join('\n')
}
