import { type Diagnostic, type DiagnosticCode, diagnose, type Location } from '../../diagnostics/index.ts'
import type { Unread } from './find-unread.ts'

const wrapInQuotes = '把整个值放进半角引号："…"'

/** Messages for words that YAML interpreted as syntax. */
const unreadFaults: Readonly<
  Record<Unread['as'], { code: DiagnosticCode; message: (words: string) => string; hint: string }>
> = {
  tag: {
    code: 'yaml-tag',
    message: (words) => `“${words}”以感叹号开头，YAML 会把它当成标签，不会留在文字里`,
    hint: `${wrapInQuotes}。`,
  },
  anchor: {
    code: 'yaml-anchor',
    message: (words) => `“${words}”以“&”开头，YAML 会把它当成记号，不会留在文字里`,
    hint: `${wrapInQuotes}；没有用的记号就删去。`,
  },
  comment: {
    code: 'yaml-comment',
    message: (words) => `“${words}”以“#”开头，前面有空格，YAML 会把它当成说明，不会留在文字里`,
    hint: '是文字的，把整个值放进半角引号："…"；是说明的，“#”后面空一格。',
  },
  other: {
    code: 'yaml-syntax',
    message: (words) => `“${words}”没有读进来，这里不合 YAML 的写法`,
    hint: '每行写成“字段: 值”，每条记录以“- ”开头；对照相邻的记录检查这一行。',
  },
}

/** Describes, in Chinese, words that became part of no value. `locate` maps offsets in `text` to locations in the file. */
export function describeUnread(
  { as, start, end }: Unread,
  text: string,
  locate: (start: number, end: number) => Location,
): Diagnostic {
  const { code, message, hint } = unreadFaults[as]
  return diagnose(code, message(quoteShort(text.slice(start, end))), locate(start, end), [hint])
}

const longestQuoted = 30

const quoteShort = (text: string): string =>
  text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text
