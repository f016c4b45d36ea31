import type { DiagnosticCode } from '../../diagnostics/index.ts'

/**
 * How an error of the yaml library is reported. `{found}` is replaced by the text at the error; `at` is the end of the error's
 * range that counts.
 */
export interface YamlFault {
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint: string
  readonly at?: 'end' | 'quote' | 'bracket'
}

const quote = '值里要写引号，就在外面换用另一种引号。'
const wrapInQuotes = '把整个值放进半角引号："…"'
const align = '同一条记录的各字段左边要对齐（用空格），分项比上一级多两个空格。'

const generic: YamlFault = {
  code: 'yaml-syntax',
  message: '这里不合 YAML 的写法',
  hint: '每行写成“字段: 值”，每条记录以“- ”开头；对照相邻的记录检查这一行。',
}

const tag: YamlFault = {
  code: 'yaml-tag',
  message: '值以感叹号“!”开头，YAML 会把它当成标签',
  hint: `${wrapInQuotes}。`,
}

const indent: YamlFault = {
  code: 'yaml-indent',
  message: '这一行的缩进与同级的行没有对齐',
  hint: align,
}

const noColon: YamlFault = {
  code: 'yaml-no-colon',
  message: '这一行缺少冒号，应写成“字段: 值”',
  hint: '补上半角冒号和一个空格；如果是上一行没写完的文字，就接到上一行后面。',
}

const bracket: YamlFault = {
  code: 'yaml-bracket',
  message: '方括号“[ ]”或花括号“{ }”没有配对',
  hint: '补上或去掉半角括号；文字里本来有括号的，把整个值放进半角引号。',
}

const openBracket: YamlFault = {
  ...bracket,
  message: '这个半角括号只有开头没有结尾',
  at: 'bracket',
}

const startsBadly: YamlFault = {
  code: 'yaml-value-start',
  message: '值不能以“{found}”开头，它在 YAML 里另有用处',
  hint: `${wrapInQuotes}。`,
}

const colonInValue: YamlFault = {
  code: 'yaml-colon-in-value',
  message: '值里面又有“: ”（半角冒号加空格），YAML 分不清哪个是字段',
  hint: `${wrapInQuotes}，或者改用全角冒号“：”。`,
}

const documents: YamlFault = {
  code: 'yaml-documents',
  message: '一个文件里用“---”分成了几份，只能有一份',
  hint: '删掉“---”这一行。',
}

const unclosedQuote: YamlFault = {
  code: 'yaml-quote',
  message: '引号只有开头没有结尾',
  hint: `在这个值的末尾补上同样的半角引号；${quote}`,
  at: 'quote',
}

const badEscape: YamlFault = {
  code: 'yaml-quote',
  message: '双引号里的反斜杠“\\”写法不对',
  hint: '把双引号换成单引号，反斜杠就会原样保留。',
}

const afterQuote: YamlFault = {
  code: 'yaml-quote',
  message: '引号结束之后还有文字',
  hint: `把整个值放进一对引号，或者去掉引号；${quote}`,
}

const inlineDash: YamlFault = {
  code: 'yaml-indent',
  message: '“- ”不能和字段写在同一行',
  hint: '换一行，比字段多缩进两个空格，再写“- ”。',
}

const tooDeep: YamlFault = {
  code: 'yaml-too-deep',
  message: '层次太多，超过了20层',
  hint: '台账用不到这么多层，检查缩进和括号。',
}

/** By error code of the library; the first entry that fits is used. Codes added by later versions get the generic one. */
const table: readonly { code: string; pattern?: RegExp; fault: YamlFault }[] = [
  { code: 'MISSING_CHAR', pattern: /^Missing closing/, fault: unclosedQuote },
  { code: 'MISSING_CHAR', pattern: /^Tags and anchors/, fault: tag },
  { code: 'MISSING_CHAR', pattern: /^Flow/, fault: openBracket },
  { code: 'MISSING_CHAR', pattern: /map values/, fault: { ...noColon, at: 'end' } },
  { code: 'MISSING_CHAR', pattern: /without - indicator/, fault: indent },
  { code: 'BAD_INDENT', pattern: /^Flow/, fault: openBracket },
  { code: 'BAD_INDENT', fault: indent },
  { code: 'MULTILINE_IMPLICIT_KEY', fault: noColon },
  { code: 'BLOCK_AS_IMPLICIT_KEY', pattern: /^A block sequence/, fault: indent },
  { code: 'BLOCK_AS_IMPLICIT_KEY', fault: colonInValue },
  { code: 'BAD_ALIAS', fault: { ...startsBadly, message: '星号“*”后面没有名称，它在 YAML 里是引用的意思' } },
  { code: 'BAD_SCALAR_START', fault: startsBadly },
  { code: 'BAD_DQ_ESCAPE', fault: badEscape },
  { code: 'MULTIPLE_DOCS', fault: documents },
  {
    code: 'TAB_AS_INDENT',
    fault: { code: 'yaml-tab', message: '这里用了制表符（Tab 键），YAML 只认空格', hint: '改用空格。' },
  },
  { code: 'UNEXPECTED_TOKEN', pattern: /scalar at node end/, fault: afterQuote },
  { code: 'UNEXPECTED_TOKEN', pattern: /seq-item-ind at node end/, fault: indent },
  { code: 'UNEXPECTED_TOKEN', pattern: /flow-/, fault: bracket },
  { code: 'UNEXPECTED_TOKEN', pattern: /block-seq-ind/, fault: inlineDash },
  { code: 'BLOCK_IN_FLOW', fault: bracket },
  { code: 'TAG_RESOLVE_FAILED', fault: tag },
  { code: 'MULTIPLE_TAGS', fault: tag },
  { code: 'BAD_COLLECTION_TYPE', fault: tag },
  { code: 'RESOURCE_EXHAUSTION', fault: tooDeep },
]

const overIndented: YamlFault = {
  code: 'yaml-indent',
  message: '这一行缩进得比上一个字段多，YAML 把它当成了上一行的后半句',
  hint: align,
  at: 'end',
}

/** The description of the first error of a text (later ones follow from it). `others` are the codes of the rest. */
export function findYamlFault(
  error: { code: string; message: string },
  others: readonly string[],
): YamlFault {
  if (/^Nested mappings/.test(error.message) && others.includes('MULTILINE_IMPLICIT_KEY')) return overIndented
  const row = table.find(
    ({ code, pattern }) => code === error.code && (!pattern || pattern.test(error.message)),
  )
  return row?.fault ?? generic
}
