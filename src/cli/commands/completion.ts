import { type Command, command } from '../command.ts'
import { completions } from '../completion/index.ts'
import { exitCodes } from '../exit-codes.ts'
import { Misuse } from '../option.ts'
import { terminal } from '../terminal.ts'

/** `houqin completion`: a script that lets a shell complete commands and options. It needs to know all commands. */
export const completion = (all: () => Iterable<Command>): Command =>
  command({
    name: 'completion',
    takes: 'bash|zsh|powershell',
    summary: '写出命令补全的脚本，按 Tab 键补全命令和选项',
    examples: ['completion bash >> ~/.bashrc'],
    options: {},
    run: ({ words: [shell = '', extra] }) => {
      if (extra !== undefined || !Object.hasOwn(completions, shell))
        return Promise.resolve(new Misuse(`completion 后面写一种：${Object.keys(completions).join('、')}`))
      terminal.print(completions[shell as keyof typeof completions](all()))
      return Promise.resolve(exitCodes.done)
    },
  })
