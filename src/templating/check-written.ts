import { asPeriod, type Period } from '../calendar/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import type { Term, Workspace } from '../records/index.ts'
import { checkNarrativeClaims } from './check-narrative-claims.ts'
import { checkAssertions, checkWrittenNumbers } from './check-written-numbers.ts'
import type { DocumentTemplate, TemplateFile } from './front-matter.ts'
import { limits } from './limits.ts'
import type { PartialFile } from './section-file.ts'
import { filesOf } from './used-partials.ts'
import { borneIn, writtenIn } from './written-text.ts'

/** A document to be made: its template, and the term or other period that it is made for. */
export interface WrittenDocument {
  readonly template: DocumentTemplate
  readonly period: Term | Period
  /** The ledgers as known on the document's day, if that differs from the workspace. */
  readonly known?: Workspace
}

/**
 * Checks what people typed for documents, reporting each file once: the templates with the partials they use, and the
 * director's own paragraphs for their periods. Typed numbers, frequencies and assertions are listed; a frequency that the
 * ledgers contradict is a warning. In paragraphs of a plan (`term: next`), which is about the future, assertions are
 * ignored and frequencies are not compared with the ledgers.
 */
export function checkWritten(
  documents: readonly WrittenDocument[],
  partials: ReadonlyMap<string, PartialFile>,
  workspace: Workspace,
): readonly Diagnostic[] {
  const { fixedTerms } = workspace.school
  const templates = new Map<string, TemplateFile>()
  const narratives = new Map<string, ReadonlyMap<string, Diagnostic>>()
  for (const { template, period, known = workspace } of documents) {
    const files = filesOf(template, partials)
    // Several pieces of an outline are in one file.
    for (const file of files) templates.set(`${file.file} ${file.text}`, file)
    const isPlan = template.front.value.due === 'next'
    for (const slot of files.flatMap(slotsIn)) {
      const narrative = workspace.narratives.get(period.id)?.get(slot)
      if (!narrative) continue
      const written = { file: narrative.file, text: narrative.markdown }
      const numbers = checkWrittenNumbers(written, fixedTerms)
      const assertions = isPlan ? [] : checkAssertions(written, undefined)
      const claims = isPlan ? [] : checkNarrativeClaims(narrative, known, asPeriod(period))
      // A paragraph that several documents print is checked for each of them, and reported once.
      narratives.set(
        narrative.file,
        new Map([
          ...(narratives.get(narrative.file) ?? []),
          ...[...numbers, ...assertions, ...claims].map((found) => [JSON.stringify(found), found] as const),
        ]),
      )
    }
  }
  return [
    ...[...templates.values()].filter(isRead).flatMap((file) => {
      const written = writtenIn(file)
      return [...checkWrittenNumbers(written, fixedTerms), ...checkAssertions(written, borneIn(file))]
    }),
    ...[...narratives.values()].flatMap((found) => [...found.values()]),
  ]
}

/** A template that is too long has already been reported, and is not read. */
const isRead = ({ text }: TemplateFile): boolean => text.length <= limits.templateLength

/** The names of the places (slots) that a template has for the director's own paragraphs. */
export const slotsIn = ({ text }: TemplateFile): readonly string[] =>
  Array.from(
    text.replace(comment, '').matchAll(/\{\{~?#?\s*narrative\s+(?:slot\s*=\s*)?["']([^"']+)["']/g),
    ([, slot = '']) => slot,
  )

const comment = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}/g
