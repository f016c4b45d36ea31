import Handlebars from 'handlebars'
import { type Diagnostic, diagnose, type Location } from '../diagnostics/index.ts'
import type { TemplateScan } from './scan-template.ts'

/** Where the parser keeps the location of the token at which it stopped; not in the package's types. */
interface ParserState {
  readonly Parser?: {
    readonly lexer?: { readonly yylloc?: { readonly first_line: number; readonly first_column: number } }
  }
}

/** Explains a parser's error in a template in Chinese, with its location in the file; `open` is a block that is never closed. */
export function explainParseError(
  error: unknown,
  file: string,
  source: string,
  lineOffset: number,
  open: TemplateScan['open'],
): Diagnostic {
  const text = error instanceof Error ? error.message : String(error)
  const at = (line: number, column: number, length = 1): Location => ({
    file,
    line: line + lineOffset,
    column: column + 1,
    length,
  })
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(text)
  if (mismatch) {
    const [, open = '', close = '', line, column] = mismatch
    // The parser has no name for a block that begins with an expression: {{#> (lookup . "name")}}.
    if (open === 'undefined')
      return diagnose(
        'template-syntax',
        `这一段用 {{/${close}}} 结束了，开头和结尾不一致`,
        at(Number(line), Number(column)),
        ['开头要写名字，如 {{#if}}、{{#> 片段}}，结尾写同样的名字。'],
      )
    return diagnose(
      'template-syntax',
      `{{#${open}}} 用 {{/${close}}} 结束了，开头和结尾不一致`,
      at(Number(line), Number(column), open.length),
      [`把结尾改成 {{/${open}}}，或在 {{/${close}}} 之前先补上 {{/${open}}}。`],
    )
  }
  const path = /^Invalid path: (.+) - (\d+):(\d+)/.exec(text)
  if (path) {
    return diagnose('template-syntax', `“${path[1] ?? ''}”不能这样写`, at(Number(path[2]), Number(path[3])), [
      '../ 只能写在最前面。',
    ])
  }
  if (/got 'EOF'/.test(text) && open) {
    return diagnose(
      'template-syntax',
      `{{${open.sign}${open.name}}} 没有结尾，到文件末尾也没有找到 {{/${open.name}}}`,
      at(open.line, open.column, open.name.length + 2 + open.sign.length),
      [`在这一段的末尾加上 {{/${open.name}}}。`],
    )
  }
  const stopped = (Handlebars as unknown as ParserState).Parser?.lexer?.yylloc
  const line = stopped?.first_line ?? Number(/on line (\d+)/.exec(text)?.[1] ?? 1)
  const column = stopped?.first_column ?? 0
  const dangling = danglingOpening(source, line, column)
  if (dangling) {
    return diagnose('template-syntax', '{{ 没有用 }} 结束', at(dangling.line, dangling.column, 2), [
      '在这一处的后面补上 }}。',
    ])
  }
  const { message, hint } = explainToken(
    /got '(\w+)'/.exec(text)?.[1],
    source.split('\n')[line - 1] ?? '',
    column,
  )
  return diagnose('template-syntax', message, at(line, column), [hint])
}

const fallback = {
  message: '{{ }} 里面的写法读不懂',
  hint: '对照 templates/README.md 里的例子检查括号、引号和等号。',
}

const explanations: Readonly<Record<string, { message: string; hint: string }>> = {
  CLOSE: { message: '{{ }} 里面没有写完就结束了', hint: '等号后面要有值，括号要成对，{{ }} 里面不能空着。' },
  CLOSE_UNESCAPED: { message: '多了一个花括号', hint: '只用两个花括号：{{…}}。' },
  OPEN_ENDBLOCK: {
    message: '这个结尾没有对应的开头',
    hint: '删去它，或在前面补上 {{#…}}。',
  },
  INVERSE: { message: '{{else}} 不在任何 {{#if}} 之类的里面', hint: '删去它，或在前面补上 {{#if …}}。' },
  EQUALS: { message: '等号的位置不对', hint: '选项写成 名称="值"，等号两边不留空格，名称只写一个词。' },
}

function explainToken(
  token: string | undefined,
  line: string,
  column: number,
): { message: string; hint: string } {
  const rest = line.slice(column)
  const wide = /[“”‘’（）＝｛｝]/.exec(line)?.[0]
  if (wide !== undefined && (token === 'INVALID' || token === undefined)) {
    return { message: `{{ }} 里面有全角符号 ${wide}`, hint: '引号、括号、等号都用英文半角：item="灯管"。' }
  }
  if (/^["']/.test(rest)) return { message: '引号没有成对', hint: '补上另一半英文引号：item="灯管"。' }
  return explanations[token ?? ''] ?? fallback
}

/** The `{{` before the place where the parser stopped, if no `}}` follows it before the next `{{`. */
function danglingOpening(
  source: string,
  line: number,
  column: number,
): { line: number; column: number } | undefined {
  const lines = source.split('\n').slice(0, line)
  const before = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, column)].join('\n')
  const start = before.lastIndexOf('{{')
  if (start < 0 || before.includes('}}', start)) return undefined
  const next = source.slice(start + 2).search(/\{\{|\}\}/)
  if (next >= 0 && source.startsWith('}}', start + 2 + next)) return undefined
  const head = source.slice(0, start).split('\n')
  return { line: head.length, column: head.at(-1)?.length ?? 0 }
}
