import { diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { addOutline, type EditValue, type OutlineEntry, type OutlineSetting } from '../../records/index.ts'
import { defaultOutline } from '../../templating/index.ts'
import { openWorkspace } from '../../workspace/index.ts'
import { decodeAsIs, type Edit } from '../edit/index.ts'
import { noOutline, type OutlineRequest } from './show-outline.ts'

/** The text of school.yaml with the document's present outline written into it, for the school to change. */
export interface WrittenOutline extends Edit {
  readonly sources: ReadonlyMap<string, string>
}

/** Works out school.yaml with the outline of a document's template in it. Writes nothing to disk. */
export async function writeOutline(request: OutlineRequest, host: Host): Promise<Outcome<WrittenOutline>> {
  const { value: inputs, diagnostics } = await openWorkspace(request, host)
  const sources = new Map(
    [...(inputs?.sources ?? [])].map(([file, text]) => [inputs?.nameOf(file) ?? file, text]),
  )
  const none: WrittenOutline = { files: new Map(), base: new Map(), sources }
  if (!inputs?.workspace || hasErrors(diagnostics)) return { value: none, diagnostics }
  const { document = 'summary' } = request
  const template = inputs.templates.documents.get(document)
  const outline =
    template?.front.value.outline ?? (template && defaultOutline(template, inputs.templates.partials))
  if (!outline) return { value: none, diagnostics: [noOutline(document)] }
  const text = decodeAsIs(inputs.data.get('school.yaml') ?? new Uint8Array()) ?? ''
  const names = (name: string): string => inputs.templates.partials.get(name)?.section?.name ?? name
  const edited = addOutline(
    text,
    document,
    outline.entries.map((entry) => written(entry, names)),
  )
  if (edited.type === 'refused')
    return {
      value: none,
      diagnostics: [
        diagnose('outline-refused', `没有把提纲写进 school.yaml：${edited.reason}`, undefined, [
          'school.yaml 没有动。',
        ]),
      ],
    }
  return {
    value: {
      files: new Map([['school.yaml', new TextEncoder().encode(edited.text)]]),
      base: inputs.data,
      sources,
    },
    diagnostics: [],
  }
}

function written(entry: OutlineEntry, nameOf: (name: string) => string): EditValue {
  switch (entry.type) {
    case 'chapter': {
      const { heading, settings, entries } = entry
      const content = entries.map((inner) => written(inner, nameOf))
      return { [heading.text]: settings.length === 0 ? content : { ...mapping(settings), 内容: content } }
    }
    case 'section': {
      const { settings, only } = entry
      const name = nameOf(entry.name.text)
      const options = { ...mapping(settings), ...(only.length > 0 && { 只写: mapping(only) }) }
      return Object.keys(options).length === 0 ? name : { [name]: options }
    }
    case 'text':
      return { 文字: entry.words.text }
    case 'narrative':
      return { 自写: entry.slot.text }
  }
}

const mapping = (settings: readonly OutlineSetting[]): Readonly<Record<string, string>> =>
  Object.fromEntries(settings.map(({ key, value }) => [key, value]))
