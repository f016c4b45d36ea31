import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import { sourceAnnexTitle } from '../../document/index.ts'
import type { Host } from '../../host/index.ts'
import { writeOverrides } from '../../records/index.ts'
import {
  type AdoptCounts,
  type Adopted,
  adopt,
  type BaseUnit,
  checkTyped,
  editNarrative,
  type NarrativeEdit,
  textOfLeaves,
} from '../../revision/index.ts'
import { relabel } from '../../workspace/index.ts'
import { type Edit, encodeLike } from '../edit/index.ts'
import type { EditedFile, RevisionRequest } from './edited-file.ts'
import { readEdited } from './read-edited.ts'
import { restoreSimplified } from './restore-simplified.ts'
import { unmask } from './unmask.ts'

/** What adopting a file changes in the data. */
export interface AdoptedFile extends Edit {
  readonly title: string
  readonly counts: AdoptCounts
  /** Text of every source file, by the name that diagnostics use for it. */
  readonly sources: ReadonlyMap<string, string>
}

const nothing: AdoptCounts = { changed: 0, added: 0, moved: 0, deleted: 0 }

/** Works out how to take the changes made in a Word file into the data. Writes nothing. */
export async function adoptFile(request: RevisionRequest, host: Host): Promise<Outcome<AdoptedFile>> {
  const { value, diagnostics } = await readEdited(request, host)
  const { file, inputs } = value
  const nameOf = inputs?.nameOf ?? ((name: string) => name)
  const sources = new Map([...(inputs?.sources ?? [])].map(([name, text]) => [nameOf(name), text]))
  if (file === undefined) {
    const empty = { title: '', files: new Map(), base: new Map(), counts: nothing, sources }
    return { value: empty, diagnostics: relabel(diagnostics, nameOf) }
  }
  const simplified = await restoreSimplified(file)
  const unmasked = unmask(simplified.value)
  const { manuscript, baseline, edited, model } = unmasked.value
  const adopted = adopt({
    blocks: manuscript.blocks,
    revised: manuscript.revised.blocks,
    conflicts: manuscript.revised.conflicts,
    evidence: model.evidence,
    base: file.review ? withoutSources(baseline.units) : baseline.units,
    edited,
  })
  const files = new Map<string, Uint8Array>()
  for (const [path, text] of [
    ...overridesFile(adopted.value, file),
    ...narrativeFiles(adopted.value.narratives, file),
  ])
    files.set(path, encodeLike(file.inputs.data.get(path), text))
  const found: readonly Diagnostic[] = [
    ...diagnostics,
    ...simplified.diagnostics,
    ...unmasked.diagnostics,
    ...adopted.diagnostics,
    ...typedNumbers(adopted.value, file),
    ...(files.size > 0 ? [formatting] : []),
  ]
  return {
    value: {
      title: model.metadata.title,
      files,
      base: file.inputs.data,
      counts: adopted.value.counts,
      sources,
    },
    diagnostics: relabel(found, nameOf),
  }
}

/** Treats the table of sources of a review copy as generated, because nobody edits it. */
function withoutSources(units: readonly BaseUnit[]): readonly BaseUnit[] {
  const from = units.findLastIndex(
    (unit) =>
      unit.type === 'paragraph' && unit.kind === 'fixed' && textOfLeaves(unit.leaves) === sourceAnnexTitle,
  )
  return from < 0
    ? units
    : units.map((unit, at) => (at > from && unit.type === 'paragraph' ? { ...unit, kind: 'fixed' } : unit))
}

const formatting: Diagnostic = diagnose(
  'adopt-formatting',
  '只收了文字；在 Word 里改的字体、加粗、行距等没有收',
)

/** Texts of files by path below the data folder. */
type Texts = ReadonlyMap<string, string>

/** Reports numbers in paragraphs that the edited file adds. */
function typedNumbers({ overrides }: Adopted, { baseline, inputs }: EditedFile): readonly Diagnostic[] {
  const { school, overrides: kept } = inputs.workspace
  const there = kept.get(baseline.term)?.get(baseline.document)?.overrides ?? []
  const known = new Set(there.map((override) => ('text' in override ? override.text : '')))
  return overrides
    .filter((override) => override.action === 'add' && !known.has(override.text))
    .flatMap((override) => checkTyped(override, undefined, school.fixedTerms))
}

/** The file of the document's overrides; empty if it would not change. */
function overridesFile({ overrides }: Adopted, { baseline, inputs }: EditedFile): Texts {
  const path = `${baseline.term}/overrides/${baseline.document}.yaml`
  const there = inputs.workspace.sources.get(path)
  if (there === undefined && overrides.length === 0) return new Map()
  const text = writeOverrides(there ?? '', overrides)
  return text === there ? new Map() : new Map([[path, text]])
}

function narrativeFiles(edits: readonly NarrativeEdit[], { inputs }: EditedFile): Texts {
  const files = new Map<string, string>()
  for (const path of new Set(edits.map((edit) => edit.file))) {
    const own = edits.filter((edit) => edit.file === path)
    files.set(path, editNarrative(inputs.workspace.sources.get(path) ?? '', own))
  }
  return files
}
