import { diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { addOutline, type EditValue, type OutlineEntry } from '../../records/index.ts'
import { defaultOutline } from '../../templating/index.ts'
import { openWorkspace } from '../../workspace/index.ts'
import { decodeAsIs, type Edit } from '../edit/index.ts'
import { noOutline, type OutlineRequest } from './show-outline.ts'

/** The text of school.yaml with the document's present outline written into it, for the school to change. */
export interface WrittenOutline extends Edit {
  readonly sources: ReadonlyMap<string, string>
}

/** Works out school.yaml with a document's default outline in it. Writes nothing to disk. */
export async function writeOutline(request: OutlineRequest, host: Host): Promise<Outcome<WrittenOutline>> {
  const { value: inputs, diagnostics } = await openWorkspace(request, host)
  const sources = new Map(
    [...(inputs?.sources ?? [])].map(([file, text]) => [inputs?.nameOf(file) ?? file, text]),
  )
  const none: WrittenOutline = { files: new Map(), base: new Map(), sources }
  if (!inputs?.workspace || hasErrors(diagnostics)) return { value: none, diagnostics }
  const { document = 'summary' } = request
  const template = inputs.templates.documents.get(document)
  const outline = template && defaultOutline(template, inputs.templates.partials)
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
    case 'chapter':
      return { [entry.heading.text]: entry.entries.map((inner) => written(inner, nameOf)) }
    case 'section':
      return nameOf(entry.name.text)
    case 'text':
      return { 文字: entry.words.text }
    case 'narrative':
      return { 自写: entry.slot.text }
  }
}
