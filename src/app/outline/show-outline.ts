import { chooseDocuments, makeModel, templateDuties } from '../../build/index.ts'
import { asPeriod, type Period } from '../../calendar/index.ts'
import { makeConversion } from '../../conversion/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import { partSets, periodSet, type RecordSet } from '../../facts/index.ts'
import type { Host } from '../../host/index.ts'
import type { OutlineEntry, Workspace } from '../../records/index.ts'
import {
  type DocumentTemplate,
  defaultOutline,
  type PartialFile,
  type SectionHead,
  type SectionUse,
} from '../../templating/index.ts'
import { type OpenWorkspace, openWorkspace, relabel, type WorkspaceFolders } from '../../workspace/index.ts'

/** Which document's outline to show. */
export interface OutlineRequest extends WorkspaceFolders {
  /** By default the summary. */
  readonly document?: string
  readonly term?: string
}

/** A line of an outline: a heading, or a section and what it has to say. */
export type OutlineLine =
  | { readonly type: 'heading'; readonly text: string; readonly depth: number }
  | { readonly type: 'words'; readonly text: string; readonly depth: number }
  | ({ readonly type: 'section'; readonly depth: number } & SectionState)

/** A section of the library in one term. */
export interface SectionState {
  readonly name: string
  readonly about: string
  readonly isFilled: boolean
  /** The records of its ledgers, or why it is empty. */
  readonly state: string
}

/** The outline (提纲) of a document in a term. */
export interface DocumentOutline {
  readonly document: string
  readonly label: string
  /** Where the order is written: in school.yaml, among the template's settings, or in its text. */
  readonly source: 'school' | 'settings' | 'body'
  /** The template. */
  readonly file: string
  readonly lines: readonly OutlineLine[]
  /** Sections of the library that the outline does not have. */
  readonly others: readonly SectionState[]
}

export interface ShownOutline {
  readonly outline?: DocumentOutline
  readonly sources: ReadonlyMap<string, string>
}

/** Shows the sections that a document has in a term, in order, why others are empty, and which ones the library has besides. */
export async function showOutline(request: OutlineRequest, host: Host): Promise<Outcome<ShownOutline>> {
  const { value: inputs, diagnostics } = await openWorkspace(request, host)
  if (!inputs) return { value: { sources: new Map() }, diagnostics }
  const { nameOf } = inputs
  const sources = new Map([...inputs.sources].map(([file, text]) => [nameOf(file), text]))
  const found = await outlineOf(request, inputs, diagnostics)
  return {
    value: { sources, ...(found.value && { outline: found.value }) },
    diagnostics: relabel(found.diagnostics, nameOf),
  }
}

async function outlineOf(
  { document = 'summary', term }: OutlineRequest,
  inputs: OpenWorkspace,
  read: readonly Diagnostic[],
): Promise<Outcome<DocumentOutline | undefined>> {
  const { workspace, templates } = inputs
  if (!workspace || hasErrors(read)) return { value: undefined, diagnostics: read }
  const template = templates.documents.get(document)
  const outline = template && (template.outline ?? defaultOutline(template, templates.partials))
  // Whether there is an outline does not depend on the period, which a document may still need.
  if (template && !outline) return { value: undefined, diagnostics: [noOutline(document)] }
  const wanted = chooseDocuments(
    { documents: [document], ...(term !== undefined && { term }) },
    templateDuties(templates),
    workspace,
  )
  const [asked] = wanted.value
  if (!asked || !template || !outline) return { value: undefined, diagnostics: wanted.diagnostics }
  const period = asPeriod(asked.period)
  const made = makeModel({
    ...inputs,
    workspace,
    name: asked.name,
    period,
    template,
    conversion: await makeConversion('zh-CN', workspace),
  })
  const uses = [...made.value.sections]
  const lines = linesOf(outline.entries, 0, (name) => {
    const head = templates.partials.get(name)?.section
    const at = uses.findIndex((use) => use.head === head)
    const [use] = at < 0 ? [] : uses.splice(at, 1)
    return head && stateOf(head, use, workspace, period)
  })
  const used = new Set(made.value.sections.map(({ head }) => head))
  return {
    value: {
      document,
      label: `${period.label}${template.front.value.texts.get('document')?.text ?? document}`,
      source: sourceOf(template),
      file: inputs.nameOf(template.file),
      lines,
      others: headsOf(templates.partials)
        .filter((head) => !used.has(head) && head.needs.length > 0)
        .map((head) => stateOf(head, undefined, workspace, period)),
    },
    diagnostics: made.diagnostics.filter(({ severity }) => severity === 'error'),
  }
}

function sourceOf({ outline, front }: DocumentTemplate): DocumentOutline['source'] {
  if (outline === undefined) return 'body'
  return outline === front.value.outline ? 'settings' : 'school'
}

/** The report of a document whose sections cannot be ordered. */
export const noOutline = (document: string): Diagnostic =>
  diagnose('outline-unplaced', `${document} 的模板没有提纲可排`, undefined, [
    '能排提纲的是总结（summary）、年度总结（annual）、月小结（month）、计划（plan）这些模板里有 {{#> @outline}} 的文件。',
  ])

const headsOf = (partials: ReadonlyMap<string, PartialFile>): readonly SectionHead[] => [
  ...new Set([...partials.values()].flatMap(({ section }) => section ?? [])),
]

function linesOf(
  entries: readonly OutlineEntry[],
  depth: number,
  sectionNamed: (name: string) => SectionState | undefined,
): readonly OutlineLine[] {
  return entries.flatMap((entry) => lineOf(entry, depth, sectionNamed))
}

function lineOf(
  entry: OutlineEntry,
  depth: number,
  sectionNamed: (name: string) => SectionState | undefined,
): readonly OutlineLine[] {
  switch (entry.type) {
    case 'chapter':
      return [
        { type: 'heading', text: entry.heading.text.replace(/\s*\{\+\}$/u, ''), depth },
        ...linesOf(entry.entries, depth + 1, sectionNamed),
      ]
    case 'text':
      return [{ type: 'words', text: entry.words.text, depth }]
    case 'narrative':
      return [{ type: 'words', text: `自写段落 ${entry.slot.text}`, depth }]
    case 'section': {
      const state = sectionNamed(entry.name.text)
      return state ? [{ type: 'section', depth, ...state }] : []
    }
  }
}

/** The ledger that a section needs in a period, which may be a part of one: donations are among purchases. */
const ledgerNamed = (name: string, workspace: Workspace, period: Period): RecordSet | undefined =>
  workspace.kinds
    .flatMap((kind) => partSets(periodSet(workspace, kind, period)))
    .find(({ kind }) => kind.plural === name)

function stateOf(
  { name, about, needs }: SectionHead,
  use: SectionUse | undefined,
  workspace: Workspace,
  period: Period,
): SectionState {
  const ledgers = needs.flatMap((need) => {
    const set = ledgerNamed(need, workspace, period)
    return set ? [{ kind: set.kind, many: set.entries.length }] : []
  })
  const filled = ledgers.filter(({ many }) => many > 0)
  const counts = filled.map(({ kind, many }) => `${kind.label}${many}${kind.counter}`).join('、')
  const isFilled = use?.isFilled ?? false
  const lacking = [...new Set(ledgers.map(({ kind }) => kind.label))].join('、')
  const why = lacking === '' ? '没有可写的' : `没有${lacking}的记录`
  const unsaid = use ? `有${counts}，没有这一部分要写的` : `有${counts}`
  return { name, about, isFilled, state: isFilled ? counts : filled.length === 0 ? why : unsaid }
}
