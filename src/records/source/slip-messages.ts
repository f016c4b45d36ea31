import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Slip } from './slip.ts'
import type { SourceFile } from './source-file.ts'

/** Messages for slips; `line` counts from 1, `found` is what was typed. */
const messages: Readonly<
  Record<Slip['code'], { message: (line: number, found: string) => string; hint: string; plural: string }>
> = {
  'fullwidth-colon': {
    message: (line) => `第${line}行的冒号是全角“：”，YAML 只认半角“:”，后面还要空一格`,
    hint: '切换到英文输入法，把“：”改成“: ”（半角冒号加一个空格）。',
    plural: '全角冒号',
  },
  'fullwidth-comma': {
    message: (line) => `第${line}行花括号里的逗号是全角“，”，YAML 只认半角“,”`,
    hint: '切换到英文输入法，把“，”改成“, ”（半角逗号加一个空格）。',
    plural: '全角逗号',
  },
  'fullwidth-dash': {
    message: (line, found) => `第${line}行开头的“${found}”是全角横线，YAML 只认半角“-”，后面还要空一格`,
    hint: '切换到英文输入法，改成“- ”（半角减号加一个空格）。',
    plural: '全角横线',
  },
  'fullwidth-space': {
    message: (line) => `第${line}行有全角空格（或网页里的不间断空格），YAML 的缩进和冒号后面只认半角空格`,
    hint: '删掉它，用空格键（半角）重新空格，与上一行的字段对齐。',
    plural: '全角空格',
  },
  'fullwidth-quote': {
    message: (line, found) => `第${line}行的 ${found} 是全角引号，YAML 只认半角引号 "`,
    hint: '两头都改成半角引号 "；一般的文字不加引号也可以。',
    plural: '混用的全角引号',
  },
  'yaml-tab': {
    message: (line) => `第${line}行用制表符（Tab 键）缩进，YAML 只认空格`,
    hint: '删掉行首的制表符，改用空格，与上一行的字段对齐。',
    plural: '制表符缩进',
  },
  'colon-space': {
    message: (line) => `第${line}行的冒号后面没有空格，YAML 会把整行当成一句话`,
    hint: '在冒号后面加一个空格。',
    plural: '冒号后缺空格',
  },
  'dash-space': {
    message: (line) => `第${line}行的减号后面没有空格，YAML 认不出这是新的一条`,
    hint: '在减号后面加一个空格：“- ”。',
    plural: '减号后缺空格',
  },
}

/** How many slips of a code are reported individually; a file that is mistyped throughout gets one summary more. */
const mostListed = 10

/** The diagnostics for the slips of a file. */
export function describeSlips(source: SourceFile, slips: readonly Slip[]): readonly Diagnostic[] {
  const byCode = new Map<Slip['code'], Slip[]>()
  for (const slip of slips) {
    const same = byCode.get(slip.code)
    if (same) same.push(slip)
    else byCode.set(slip.code, [slip])
  }
  return [...byCode].flatMap(([code, found]) => {
    const { message, hint, plural } = messages[code]
    const listed = found.slice(0, mostListed).map((slip) => {
      const location = source.locate(slip.mark.start, slip.mark.end)
      return diagnose(
        code,
        message(location.line, source.text.slice(slip.mark.start, slip.mark.end)),
        location,
        [hint],
      )
    })
    const more = found[mostListed]
    if (!more) return listed
    const rest = found.length - mostListed
    const location = source.locate(more.mark.start, more.mark.end)
    return [
      ...listed,
      diagnose(code, `从第${location.line}行起，本文件还有${rest}处${plural}`, location, [hint]),
    ]
  })
}
