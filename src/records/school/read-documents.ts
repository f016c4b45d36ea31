import { diagnose, type Location } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { isEmpty, type TreeNode } from '../source/tree.ts'
import type { DocumentSetting } from './document-setting.ts'
import type { FormSettings } from './form-settings.ts'
import { readForm } from './read-form.ts'

/** Settings of documents by template name, and their forms. */
export interface DocumentsRead {
  readonly documents: ReadonlyMap<string, readonly DocumentSetting[]>
  readonly documentForms: ReadonlyMap<string, FormSettings>
}

const formKeys: ReadonlySet<string> = new Set(['form', '版式', '格式'])

/** Reads `documents:`, settings of each document by template name: {summary: {编号: 通行, 不要: 建议}}. */
export function readDocuments(node: TreeNode, context: ReadContext): DocumentsRead {
  const documents = new Map<string, readonly DocumentSetting[]>()
  const documentForms = new Map<string, FormSettings>()
  const wrong = (location: Location): void =>
    context.report(
      diagnose('wrong-type', '“文件设置”（documents）要写成“文件: {设置: 值}”', location, [
        '如“summary: {numbering: house, without: [建议]}”。',
      ]),
    )
  if (node.type !== 'map') {
    wrong(node.location)
    return { documents, documentForms }
  }
  for (const { key, value } of node.entries) {
    if (isEmpty(value)) continue
    if (value.type !== 'map') {
      wrong(value.location)
      continue
    }
    const document = key.text.trim()
    documents.set(
      document,
      value.entries.flatMap(({ key: name, value: setting }): readonly DocumentSetting[] => {
        if (formKeys.has(name.text.trim())) {
          const form = isEmpty(setting) ? undefined : readForm(setting, context)
          if (form) documentForms.set(document, form)
          const location = form?.locations.get('numbering')
          return form?.numbering && location
            ? [{ key: 'numbering', value: form.numbering, location, keyLocation: location }]
            : []
        }
        const text = textOf(setting)
        if (text === undefined) wrong(setting.location)
        return text === undefined
          ? []
          : [{ key: name.text.trim(), value: text, location: setting.location, keyLocation: name.location }]
      }),
    )
  }
  return { documents, documentForms }
}

/** The text of a setting; a list is joined with 、. */
function textOf(node: TreeNode): string | undefined {
  if (node.type === 'scalar') return node.text.trim()
  if (node.type !== 'list') return undefined
  const items = node.items.flatMap((item) => (item.type === 'scalar' ? [item.text.trim()] : []))
  return items.length === node.items.length ? items.join('、') : undefined
}
