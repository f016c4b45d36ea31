import { command } from '../command.ts'
import { explainText } from '../explain-text.ts'
import { Misuse } from '../option.ts'

/** `houqin explain`: explains the code at the end of a message, and how to fix what it reports. */
export const explain = command({
  name: 'explain',
  also: ['解释'],
  takes: '[代号]',
  words: 'codes',
  summary: '说明提示末尾方括号里的代号是什么意思、怎么改；不写代号就列出全部',
  examples: ['explain date-outside-term'],
  options: {},
  run: ({ words: [code, extra] }, _, terminal) => {
    if (extra !== undefined) return Promise.resolve(new Misuse(`explain 一次说明一个代号，“${extra}”多了`))
    const { text, exitCode } = explainText(code)
    terminal.print(text)
    return Promise.resolve(exitCode)
  },
})
