import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml'
import type { EditValue } from './edit.ts'

/** Lists longer than this stand one below the other. */
const widestList = 60

/** YAML of a value in block style, as the ledgers are written by hand; no line break at its end. Lines begin in column 0. */
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

/** The same on one line. */
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

/** Chinese quotes around a whole value are taken for a slip unless ASCII ones stand outside. */
function quote(_key: unknown, node: Scalar): void {
  if (typeof node.value === 'string' && /^[“‘]/.test(node.value)) node.type = Scalar.QUOTE_SINGLE
}

/** Lines moved right by a number of columns; empty lines stay empty. */
export const indent = (text: string, columns: number): string => text.replace(/^(?=.)/gm, ' '.repeat(columns))
