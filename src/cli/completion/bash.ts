import type { Command } from '../command.ts'
import type { WordSource } from '../word-source.ts'

/** A completion script for bash: names of commands, then options and the words that an option takes, and file names elsewhere. */
export const bashCompletion = (commands: Iterable<Command>): string => {
  const all = [...commands]
  return `# houqin 命令补全（bash）：把这段写进 ~/.bashrc，或运行 source <(houqin completion bash)
_houqin() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local IFS=$'\\n '
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${[...all.map(({ name }) => name), 'help'].join(' ')}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $previous" in
${all.flatMap(valueCases).join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${all.map(optionCase).join('\n')}
    help) COMPREPLY=($(compgen -W "${all.map(({ name }) => name).join(' ')}" -- "$current")) ;;
  esac
}
complete -o default -F _houqin houqin
`
}

const valueCases = ({ name, options }: Command): readonly string[] =>
  Object.values(options).flatMap(({ name: option, words, source, takes }) =>
    takes === undefined
      ? []
      : [
          words === undefined && source === undefined
            ? `    "${name} --${option}") return ;;`
            : `    "${name} --${option}") ${offer(words?.join(' ') ?? ask(source))}; return ;;`,
        ],
  )

const optionCase = ({ name, options, words }: Command): string => {
  const names = [...Object.values(options).map((option) => `--${option.name}`), '--help']
  const others = words === undefined ? '' : ` *) ${offer(ask(words))} ;;`
  return `    ${name}) case "$current" in -*) ${offer(names.join(' '))} ;;${others} esac ;;`
}

const offer = (words: string): string => `COMPREPLY=($(compgen -W "${words}" -- "$current"))`

/** Asks the program for words that depend on the school's data; its errors must not appear on the command line. */
const ask = (source: WordSource | undefined): string =>
  `$(houqin completion --words ${source ?? ''} 2>/dev/null)`
