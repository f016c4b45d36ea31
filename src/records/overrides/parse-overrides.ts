import { makeUsualTerm } from '../../calendar/index.ts'
import { diagnose, makeFaultList, type Outcome } from '../../diagnostics/index.ts'
import { checkCharacters } from '../reading/check-characters.ts'
import type { ReadContext } from '../reading/context.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { type FieldsRead, readFields } from '../reading/read-fields.ts'
import { readTree } from '../source/read-tree.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { TreeMap, TreeNode } from '../source/tree.ts'
import type { Override, OverrideBody, OverrideFile, PassagePlace } from './override.ts'
import { actionWords, neededFields, overrideFields, shapeWords } from './override-fields.ts'

const table = makeFieldTable(overrideFields)
const actions = new Map(Object.entries(actionWords).map(([action, word]) => [word, action])) as ReadonlyMap<
  string,
  OverrideBody['action']
>
const labels = new Map(overrideFields.map(({ name, label }) => [name, label]))

/**
 * Parses the director's changes in Word (`<term>/overrides/<document>.yaml`): a list; an incomplete entry is reported and left
 * out.
 */
export function parseOverrides(source: SourceFile): Outcome<OverrideFile> {
  const faults = makeFaultList()
  const context: ReadContext = { term: makeUsualTerm('2000-autumn'), ...faults }
  const tree = readTree(source, (word) => table.byKey.has(word))
  tree.diagnostics.forEach(faults.report)
  if (tree.value) checkCharacters(tree.value).forEach(faults.report)
  const items = tree.value ? itemsOf(tree.value, context) : []
  const overrides = items.flatMap((item) => readOverride(item, context) ?? [])
  return { value: { file: source.file, overrides }, diagnostics: faults.all() }
}

function itemsOf(root: TreeNode, context: ReadContext): readonly TreeMap[] {
  if (root.type === 'scalar' && root.text.trim() === '') return []
  const items = root.type === 'list' ? root.items : [root]
  return items.flatMap((item) => {
    if (root.type === 'list' && item.type === 'map') return [item]
    context.report(
      diagnose('override-shape', '改动要写成列表，一处改动一项', item.location, [
        '每一项以“- 改法: ”开头；不会写的，删去这一项，在 Word 里改好再用 houqin adopt 收进来。',
      ]),
    )
    return []
  })
}

function readOverride(item: TreeMap, context: ReadContext): Override | undefined {
  const read = readFields(item, table, '改动', context)
  const action = actions.get(textOf(read, 'action'))
  if (action === undefined) return undefined
  const lacking = neededFields[action].find((name) => textOf(read, name) === '')
  if (lacking !== undefined) {
    const message = `“${actionWords[action]}”要写“${labels.get(lacking) ?? lacking}”，这里没有`
    context.report(
      diagnose('override-shape', message, item.location, [
        '照别的改动补上，或者删去这一项，在 Word 里改好再用 houqin adopt 收进来。',
      ]),
    )
    return undefined
  }
  return { ...body(action, read), location: item.location }
}

function body(action: OverrideBody['action'], read: FieldsRead): OverrideBody {
  const place = placeOf(read, 'section', 'base', 'nth')
  const after =
    textOf(read, 'after') === '' ? {} : { after: placeOf(read, 'afterSection', 'after', 'afterNth') }
  const text = textOf(read, 'text')
  switch (action) {
    case 'change':
      return { action, place, text }
    case 'delete':
      return { action, place }
    case 'move':
      return { action, place, ...after }
    case 'add': {
      const shape = shapeWords.get(textOf(read, 'shape')) ?? { kind: 'paragraph', level: 0 }
      return { action, ...after, shape, text }
    }
  }
}

function placeOf(read: FieldsRead, section: string, base: string, nth: string): PassagePlace {
  const which = read.values[nth]
  return {
    section: textOf(read, section),
    base: textOf(read, base),
    ...(typeof which === 'number' && { nth: which }),
  }
}

function textOf({ values }: FieldsRead, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
