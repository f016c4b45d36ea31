import { knownWords } from '../../app/known-words/index.ts'
import { type Command, command } from '../command.ts'
import { common } from '../common-options.ts'
import { completions } from '../completion/index.ts'
import { exitCodes } from '../exit-codes.ts'
import { Misuse, word } from '../option.ts'
import { findFolders } from '../paths.ts'
import { wordSources } from '../word-source.ts'

const { data, templates } = common

/** `houqin completion`: prints a script that lets a shell complete commands and options. Needs the table of all commands. */
export const completion = (all: () => Iterable<Command>): Command =>
  command({
    name: 'completion',
    also: ['补全'],
    takes: 'bash|zsh|powershell',
    summary: '写出命令补全的脚本，按 Tab 键补全命令和选项',
    examples: ['completion bash >> ~/.bashrc'],
    options: {
      words: word('words', wordSources, '不写脚本，写出现在能用的词：学期、台账、模板、历史编号、代号'),
      data,
      templates,
    },
    run: async ({ words: [shell = '', extra], options }, host, terminal) => {
      if (options.words !== undefined) {
        terminal.print((await knownWords[options.words](findFolders(options), host)).join('\n'))
        return exitCodes.done
      }
      if (extra !== undefined || !Object.hasOwn(completions, shell))
        return new Misuse(`completion 后面写一种：${Object.keys(completions).join('、')}`)
      terminal.print(completions[shell as keyof typeof completions](all()))
      return exitCodes.done
    },
  })
