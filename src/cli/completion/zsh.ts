import type { Command } from '../command.ts'
import type { Option } from '../option.ts'

/** A completion script for zsh, which shows the purpose of each command and option. */
export const zshCompletion = (commands: Iterable<Command>): string => {
  const all = [...commands]
  return `#compdef houqin
# houqin 命令补全（zsh）：存成 $fpath 里的 _houqin，或运行 source <(houqin completion zsh)
_houqin_words() {
  local -a found
  found=("\${(@f)$(houqin completion --words "\${@[-1]}" 2>/dev/null)}")
  compadd "\${@[1,-2]}" -a found
}
_houqin() {
  local -a commands
  commands=(
${all.map(({ name, summary }) => `    ${quote(`${name}:${colons(summary)}`)}`).join('\n')}
    ${quote('help:显示说明')}
  )
  if (( CURRENT == 2 )); then
    _describe '命令' commands
    return
  fi
  case "$words[2]" in
${all.map(optionCase).join('\n')}
    help) _describe '命令' commands ;;
  esac
}
compdef _houqin houqin
`
}

const optionCase = ({ name, options, words }: Command): string => {
  const specs = [
    ...Object.values(options).map(spec),
    "'--help[显示这个命令的选项]'",
    words === undefined ? "'*:文件:_files'" : `'*:词:_houqin_words ${words}'`,
  ]
  return `    ${name}) _arguments ${specs.join(' ')} ;;`
}

function spec({ name, help, takes, words, source }: Option<unknown>): string {
  const label = `--${name}[${help.replaceAll(/[[\]]/g, '')}]`
  if (takes === undefined) return quote(label)
  const offered = words === undefined ? '_files' : `(${words.join(' ')})`
  return quote(`${label}:${colons(takes)}:${source === undefined ? offered : `_houqin_words ${source}`}`)
}

const colons = (text: string): string => text.replaceAll(':', '\\:')

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
