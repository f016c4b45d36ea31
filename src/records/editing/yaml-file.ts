import { type Document, isCollection, isPair, isScalar, type Node, visit } from 'yaml'
import { parseYaml } from '../source/parse-yaml.ts'
import { type Edited, refuse } from './edit.ts'

/** A file with its original line ends, and its YAML. */
export interface YamlFile {
  /** Without a byte order mark, which would count as a column. */
  readonly text: string
  readonly mark: string
  readonly document: Document.Parsed
  /** The content of the document. */
  readonly content: unknown
  readonly lineEnd: '\n' | '\r\n'
}

/** Opens a file for editing. Refuses one that cannot be parsed cleanly, which a change could only make worse. */
export function openYaml(written: string): YamlFile | Edited {
  // Reading takes a lone carriage return as the end of a line, the YAML library does not: an edit would land elsewhere.
  if (/\r(?!\n)/.test(written))
    return refuse(
      '里面有旧式的换行符（只有回车，没有换行）；请用记事本打开，全部复制到一个新建的文件里，存成原来的名字',
    )
  const mark = written.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = written.slice(mark.length)
  const document = parseYaml(text)
  if (document.errors.length > 0) return refuse('文件有格式错误，先按 houqin check 的提示改好')
  // Such keys cannot be told apart when the result is compared with the expected content.
  if (hasOddKeys(document)) return refuse('文件里有用方括号或花括号写的名字')
  if (/^(\.\.\.|%)/m.test(text)) return refuse('文件里有“...”或“%”开头的行')
  const content = contentOf(document)
  if (content === undefined) return refuse('文件里“*”引用的写法有错，先按 houqin check 的提示改好')
  return { text, mark, document, content, lineEnd: text.includes('\r\n') ? '\r\n' : '\n' }
}

/** More aliases than any ledger has; aliases that refer to each other multiply exponentially. */
const mostAliases = 10_000

/** The content of a document; undefined if its aliases refer to nothing, to themselves, or to too much. */
export function contentOf(document: Document): unknown {
  try {
    const content: unknown = document.toJS({ maxAliasCount: mostAliases })
    JSON.stringify(content)
    return content
  } catch {
    // Exceptions are the only way in which yaml reports such aliases, and JSON a circular value.
    return undefined
  }
}

/** Whether a key is a list or a mapping. */
function hasOddKeys(document: Document.Parsed): boolean {
  let found = false
  visit(document, {
    Pair: (_, { key }) => {
      found ||= isCollection(key)
      return found ? visit.BREAK : undefined
    },
  })
  return found
}

/** A change to a text: `text[start..end)` becomes `by`. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly by: string
}

/** Applies a change and verifies it: parsed again, the file must hold exactly `expected`. */
export const applySplice = (file: YamlFile, splice: Splice, expected: unknown): Edited =>
  applySplices(file, [splice], expected)

/**
 * Applies changes and verifies them as `applySplice` does. Those at the same place are applied in the order given; what is taken
 * out may overlap, other changes may not.
 */
export function applySplices(file: YamlFile, splices: readonly Splice[], expected: unknown): Edited {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, by } of [...splices].sort((a, b) => a.start - b.start)) {
    if (start < at && by !== '') return refuse(notChanged)
    pieces.push(file.text.slice(at, Math.max(at, start)), by.replaceAll('\n', file.lineEnd))
    at = Math.max(at, end)
  }
  const text = pieces.join('') + file.text.slice(at)
  const again = openYaml(text)
  if ('type' in again || !holds(again.content, expected)) return refuse(notChanged)
  return { type: 'edited', text: file.mark + text, parsed: { text, document: again.document } }
}

const notChanged = '这种写法程序不会改，请手工添上'

/** Whether parsed content is what {@link plain} makes of an expected value. */
function holds(content: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null)
    return content === plain(expected) || isNone(content, expected)
  if (typeof content !== 'object' || content === null) return false
  if (Array.isArray(expected))
    return (
      Array.isArray(content) &&
      content.length === expected.length &&
      expected.every((inner, at) => holds(content[at], inner))
    )
  if (Array.isArray(content)) return false
  const [found, wanted] = [Object.entries(content), Object.entries(expected)]
  return (
    found.length === wanted.length &&
    wanted.every(([key, inner], at) => found[at]?.[0] === key && holds(found[at][1], inner))
  )
}

const isNone = (content: unknown, expected: unknown): boolean =>
  (content === null || content === undefined) && plain(expected) === ''

/** The value as the failsafe schema gives it: scalars as text, nothing as empty text. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([key, inner]) => [key, plain(inner)])
  }
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/** The end of a node's text, without comments and blank lines after it. */
export function endOf(node: Node): number {
  const [start, end] = node.range ?? [0, 0, 0]
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1)
    const inner = isPair(last) ? (last.value ?? last.key) : last
    return inner ? endOf(inner as Node) : end
  }
  // The range of an empty value extends to the next node.
  return isScalar(node) && node.source === '' && node.type === 'PLAIN' ? start : end
}

/** The offset after the line that contains an offset; a block scalar already ends there. */
export function afterLine(text: string, offset: number): number {
  return offset > 0 && text[offset - 1] === '\n' ? offset : nextLine(text, offset)
}

function nextLine(text: string, offset: number): number {
  const next = text.indexOf('\n', offset)
  return next < 0 ? text.length : next + 1
}

/** The column of an offset, from 0. */
export const columnOf = (text: string, offset: number): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1)

/**
 * The offset after the comments directly below an offset that are indented deeper than a column: they belong to what is above.
 */
export function afterComments(text: string, offset: number, column: number): number {
  let at = offset
  for (;;) {
    const line = text.slice(at, nextLine(text, at))
    const indent = /^( *)#/.exec(line)?.[1]?.length
    if (indent === undefined || indent <= column) return at
    at += line.length
  }
}
