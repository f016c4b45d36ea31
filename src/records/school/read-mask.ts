import { diagnose } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { quoteValue } from '../reading/quote-value.ts'
import { readFields } from '../reading/read-fields.ts'
import type { FieldValue, MaskSettings, MaskStyle } from '../record.ts'
import type { TreeNode } from '../source/tree.ts'
import { maskFields } from './school-fields.ts'

const table = makeFieldTable(maskFields)

/** Words for the whole setting: whether all documents are masked, and how. */
const words: ReadonlyMap<string, Pick<MaskSettings, 'always' | 'style'>> = new Map<
  string,
  Pick<MaskSettings, 'always' | 'style'>
>([
  ['true', { always: true, style: 'full' }],
  ['是', { always: true, style: 'full' }],
  ['full', { always: true, style: 'full' }],
  ['某某', { always: true, style: 'full' }],
  ['surname', { always: true, style: 'surname' }],
  ['姓', { always: true, style: 'surname' }],
  ['false', { always: false, style: 'full' }],
  ['否', { always: false, style: 'full' }],
])

/**
 * Reads `mask:`, a single word or a mapping. If it is invalid, everything is masked, so that a mistake does not disclose names.
 */
export function readMask(node: TreeNode, context: ReadContext): MaskSettings {
  const { location } = node
  const usual: MaskSettings = { always: true, style: 'full', names: [], except: [], location }
  if (node.type === 'map') {
    const { values } = readFields(node, table, '隐名', context)
    return {
      always: values.always !== false,
      style: styleOf(values.style),
      names: textsOf(values.names),
      except: textsOf(values.except),
      location,
    }
  }
  const known = node.type === 'scalar' ? words.get(node.text.trim()) : undefined
  if (known) return { ...usual, ...known }
  const written = node.type === 'scalar' ? `不能写${quoteValue(node.text)}` : '不能写成列表'
  context.report(
    diagnose('wrong-type', `“隐名”（mask）${written}`, location, [
      '写 是、姓、否，或分项写，如“隐名: {写法: 姓, 不是人名: [高峰]}”。',
    ]),
  )
  return usual
}

const styleOf = (value: FieldValue | undefined): MaskStyle =>
  value === 'surname' || value === '姓' ? 'surname' : 'full'

const textsOf = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : []
