import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml'
import type { EditValue } from './edit.ts'

/** Longer lists are written with one item per line. */
const widestList = 60

/** YAML of a value in block style, as ledgers are written by hand; starts in column 0, without a final line break. */
export function writeBlock(value: EditValue): string {
  const document = new Document(value)
  visit(document, {
    Seq: (_key, node) => {
      const texts = node.items.map((item) => (isScalar(item) ? String(item.value) : undefined))
      const short = texts.every((text) => text !== undefined && !/[,，。；、[\]{}\n]/.test(text))
      if (short && texts.join('').length <= widestList) node.flow = true
    },
    Scalar: quote,
  })
  return document
    .toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false })
    .replace(/\n$/, '')
}

/** YAML of a value on one line. */
export function writeFlow(value: EditValue): string {
  const document = new Document(value)
  visit(document, {
    Collection: (_key, node) => {
      if (isMap(node) || isSeq(node)) node.flow = true
    },
    Scalar: (key, node) => {
      quote(key, node)
      if (/\n/.test(String(node.value))) node.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document
    .toString({
      lineWidth: 0,
      singleQuote: true,
      flowCollectionPadding: false,
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    })
    .trim()
}

/** Adds ASCII quotes around a value in Chinese quotes, which would otherwise be mistaken for a slip. */
function quote(_key: unknown, node: Scalar): void {
  if (typeof node.value === 'string' && /^[“‘]/.test(node.value)) node.type = Scalar.QUOTE_SINGLE
}

/** Indents lines by a number of columns; empty lines stay empty. */
export const indent = (text: string, columns: number): string => text.replace(/^(?=.)/gm, ' '.repeat(columns))
