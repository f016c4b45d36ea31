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
 * ledgers contradict is a warning. In a plan (`term: next`), which is about the future, assertions count only in sentences with
 * something computed, not at all in paragraphs, and frequencies are not compared with the ledgers.
 */
export function checkWritten(
  documents: readonly WrittenDocument[],
  partials: ReadonlyMap<string, PartialFile>,
  workspace: Workspace,
): readonly Diagnostic[] {
  const { fixedTerms } = workspace.school
  const templates = new Map<string, { readonly file: TemplateFile; readonly isPlan: boolean }>()
  const narratives = new Map<string, ReadonlyMap<string, Diagnostic>>()
  for (const { template, period, known = workspace } of documents) {
    const files = filesOf(template, partials)
    const isPlan = template.front.value.due === 'next'
    for (const file of files) {
      // Several pieces of an outline are in one file.
      const key = `${file.file} ${file.text}`
      // What a plan shares with a summary is about the past there.
      templates.set(key, { file, isPlan: isPlan && templates.get(key)?.isPlan !== false })
    }
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
    ...[...templates.values()].filter(isRead).flatMap(({ file, isPlan }) => {
      const written = writtenIn(file)
      return [
        ...checkWrittenNumbers(written, fixedTerms),
        ...checkAssertions(written, borneIn(file), isPlan ? 'computed' : 'every'),
      ]
    }),
    ...[...narratives.values()].flatMap((found) => [...found.values()]),
  ]
}

/** A template that is too long has already been reported, and is not read. */
const isRead = ({ file }: { readonly file: TemplateFile }): boolean =>
  file.text.length <= limits.templateLength

/** The names of the places (slots) that a template has for the director's own paragraphs. */
export const slotsIn = ({ text }: TemplateFile): readonly string[] =>
  Array.from(
    text.replace(comment, '').matchAll(/\{\{~?#?\s*narrative\s+(?:slot\s*=\s*)?["']([^"']+)["']/g),
    ([, slot = '']) => slot,
  )

const comment = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}/g
