import { diagnose } from '../../diagnostics/index.ts'
import type { FieldDefinition, FieldType } from '../field.ts'
import type { FieldValue } from '../record.ts'
import { isEmpty, type TreeNode, type TreeScalar } from '../source/tree.ts'
import { type Reading, readers, readMonths } from '../values/index.ts'
import { splitTexts } from '../values/split-texts.ts'
import type { ReadContext } from './context.ts'
import { quoteValue } from './quote-value.ts'

/** The value of a field, and the measure word of a quantity. */
export interface ValueRead {
  readonly value: FieldValue
  readonly unit?: string
}

const expected: Readonly<Record<Exclude<FieldType, 'texts' | 'months' | 'group'>, string>> = {
  text: '一段文字',
  choice: '一个选项',
  integer: '一个整数',
  number: '一个数',
  money: '一个金额',
  quantity: '一个数量',
  percent: '一个百分比',
  duration: '一个时长',
  date: '一个日期',
  flag: '是 或 否',
}

/** A field that is not a group. */
export type PlainField = FieldDefinition & { readonly type: Exclude<FieldType, 'group'> }

/** Reads the non-empty node of a field; there is no value if a fault was reported. */
export function readFieldValue(
  node: TreeNode,
  field: PlainField,
  context: ReadContext,
): ValueRead | undefined {
  switch (field.type) {
    case 'texts': {
      const texts = readTexts(node, field, context)
      return texts && { value: texts }
    }
    case 'months': {
      const months = scalarsOf(node, field, '月份', context)?.flatMap((item) => {
        const read = settle(readMonths(item.text.trim(), context.term), item, field, context)
        return Array.isArray(read?.value) ? (read.value as readonly number[]) : []
      })
      return months && { value: [...new Set(months)] }
    }
    default: {
      const read = readers[field.type]
      return readScalar(node, field, expected[field.type], (text) => read(text, field, context.term), context)
    }
  }
}

function readScalar(
  node: TreeNode,
  field: FieldDefinition,
  wanted: string,
  read: (text: string) => Reading,
  context: ReadContext,
): ValueRead | undefined {
  if (node.type !== 'scalar') {
    const actual = node.type === 'list' ? '列表' : '分项'
    const message = `“${field.label}”要写${wanted}，这里却是${actual}`
    context.report(diagnose('wrong-type', message, node.location, ['直接写在冒号后面。']))
    return undefined
  }
  reportQuotes(node, field, context)
  return settle(read(node.text.trim()), node, field, context)
}

/** Returns the value, or reports the fault. */
function settle(
  reading: Reading,
  node: TreeScalar,
  field: FieldDefinition,
  context: ReadContext,
): ValueRead | undefined {
  if (reading.type === 'value') return reading
  const message = `“${field.label}”写的是${quoteValue(node.text)}，${reading.reason}`
  context.report(diagnose(reading.code, message, node.location, [reading.hint]))
  return undefined
}

/** Reports Chinese quotes around a whole value, which remain part of the text unless ASCII quotes are used as well. */
function reportQuotes(node: TreeScalar, field: FieldDefinition, context: ReadContext): void {
  if (!node.plain || !/^[“‘][^“”‘’]*[”’]$/.test(node.text)) return
  const message = `“${field.label}”的值带着全角引号：${node.text}，引号会原样留在文字里`
  const hint = '不要引号就去掉；要保留引号，外面再加一层半角引号 "…"。'
  context.report(diagnose('quoted-value', message, node.location, [hint]))
}

/** The scalars of a list, or a single scalar. */
function scalarsOf(
  node: TreeNode,
  field: FieldDefinition,
  what: string,
  context: ReadContext,
): readonly TreeScalar[] | undefined {
  if (node.type === 'scalar') return [node]
  const nodes = node.type === 'list' ? node.items : [node]
  const scalars: TreeScalar[] = []
  for (const item of nodes) {
    if (item.type !== 'scalar') {
      const message = `“${field.label}”里要写${what}，这里却是${item.type === 'map' ? '“字段: 值”' : '又一层列表'}`
      const hint = '每项一行写成“- 文字”；文字里有“: ”的，整项放进半角引号。'
      context.report(diagnose('wrong-type', message, item.location, [hint]))
    } else if (!isEmpty(item)) scalars.push(item)
  }
  return scalars
}

/** Reads a list of texts; a single text may contain several, separated by 、 (方案、记录), unless it is a sentence. */
function readTexts(
  node: TreeNode,
  field: FieldDefinition,
  context: ReadContext,
): readonly string[] | undefined {
  const scalars = scalarsOf(node, field, '文字', context)
  if (!scalars) return undefined
  for (const scalar of scalars) reportQuotes(scalar, field, context)
  const texts = scalars.flatMap(({ text }) =>
    splitTexts(text, field.choices !== undefined, node.type !== 'scalar'),
  )
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}
