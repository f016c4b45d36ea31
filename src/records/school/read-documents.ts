import { diagnose, type Location } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { isEmpty, type TreeNode } from '../source/tree.ts'
import type { DocumentSetting } from './document-setting.ts'
import type { FormSettings } from './form-settings.ts'
import type { Outline } from './outline.ts'
import { readForm } from './read-form.ts'
import { outlineKeys, plainText, readOutline } from './read-outline.ts'

/** Settings of documents by template name, their forms and outlines. */
export interface DocumentsRead {
  readonly documents: ReadonlyMap<string, readonly DocumentSetting[]>
  readonly documentForms: ReadonlyMap<string, FormSettings>
  readonly outlines: ReadonlyMap<string, Outline>
}

const formKeys: ReadonlySet<string> = new Set(['form', '版式', '格式'])

/** Reads `documents:`, settings of each document by template name: {summary: {编号: 通行, 不要: 建议}}. */
export function readDocuments(node: TreeNode, context: ReadContext): DocumentsRead {
  const documents = new Map<string, readonly DocumentSetting[]>()
  const documentForms = new Map<string, FormSettings>()
  const outlines = new Map<string, Outline>()
  const wrong = (location: Location): void =>
    context.report(
      diagnose('wrong-type', '“文件设置”（documents）要写成“文件: {设置: 值}”', location, [
        '如“summary: {numbering: house, without: [建议]}”。',
      ]),
    )
  if (node.type !== 'map') {
    wrong(node.location)
    return { documents, documentForms, outlines }
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
        if (outlineKeys.has(name.text.trim())) {
          const outline = isEmpty(setting) ? undefined : readOutline(setting, context)
          if (outline) outlines.set(document, outline)
          return []
        }
        const text = plainText(setting)
        if (text === undefined) wrong(setting.location)
        return text === undefined
          ? []
          : [{ key: name.text.trim(), value: text, location: setting.location, keyLocation: name.location }]
      }),
    )
  }
  return { documents, documentForms, outlines }
}
