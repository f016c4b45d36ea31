import { isMap, isScalar, type Node, type YAMLMap } from 'yaml'
import { makeFieldTable } from '../reading/field-table.ts'
import { schoolFields } from '../school/school-fields.ts'
import { type Edited, type EditValue, refuse } from './edit.ts'
import { entryAtEnd } from './insert.ts'
import { applySplice, openYaml, type YamlFile } from './yaml-file.ts'

const schoolTable = makeFieldTable(schoolFields)

type Entries = YAMLMap<Node, Node | null>

/**
 * Adds the outline of a document to the text of school.yaml, below its other settings; refused if the document has one already.
 */
export function addOutline(text: string, document: string, outline: EditValue): Edited {
  const file = openYaml(text)
  if ('type' in file) return file
  const root = file.document.contents
  if (!isMap(root)) return refuse('school.yaml 不是“字段: 值”')
  const before = file.content as Record<string, Record<string, unknown>>
  const documents = (root as Entries).items.find(
    ({ key }) => schoolTable.byKey.get(String((key as { value?: unknown }).value))?.name === 'documents',
  )
  if (!documents || !isMap(documents.value))
    return append(file, root, 'documents', { [document]: { outline } }, (added) => ({
      ...before,
      documents: added,
    }))
  const key = String((documents.key as { value?: unknown }).value)
  const all = before[key] ?? {}
  const own = (documents.value as Entries).items.find(
    ({ key: name }) => isScalar(name) && name.value === document,
  )
  if (!own || !isMap(own.value))
    return append(file, documents.value as Entries, document, { outline }, (added) => ({
      ...before,
      [key]: { ...all, [document]: added },
    }))
  const settings = all[document] as Record<string, unknown>
  if ('outline' in settings || '提纲' in settings)
    return refuse(`school.yaml 里 ${document} 已经有提纲了，改那里的就行`)
  return append(file, own.value as Entries, 'outline', outline, (added) => ({
    ...before,
    [key]: { ...all, [document]: { ...settings, outline: added } },
  }))
}

function append(
  file: YamlFile,
  map: Entries,
  key: string,
  value: EditValue,
  expected: (added: EditValue) => unknown,
): Edited {
  const splice = entryAtEnd(file, map, key, value)
  return splice ? applySplice(file, splice, expected(value)) : refuse('这种写法程序不会改，请手工添上')
}
