import type { Location } from '../diagnostics/index.ts'
import type { Outline, OutlineEntry, OutlineSetting } from '../records/index.ts'
import type { TemplateFile } from './front-matter.ts'
import type { PartialFile } from './section-file.ts'

/** Template text that is written in another file, e.g. school.yaml. */
export interface PlacedText {
  readonly text: string
  readonly location: Location
}

/** An outline in the words of templates. */
export type OutlinePart =
  /** `{{> name …}}` */
  | { readonly type: 'section'; readonly call: PlacedText }
  | { readonly type: 'words'; readonly words: PlacedText }
  | {
      readonly type: 'chapter'
      readonly heading: PlacedText
      readonly settings: readonly OutlineSetting[]
      readonly parts: readonly OutlinePart[]
    }

/** The options of a section, with what users call them in outlines. */
export const sectionOptions: Readonly<Record<string, readonly string[]>> = {
  title: ['标题'],
  arrange: ['体例'],
  keywords: ['关键词'],
  level: ['级别'],
  without: ['不写'],
  lead: ['引子'],
}

export const optionNamed = (key: string): string =>
  Object.entries(sectionOptions).find(([name, aliases]) => name === key || aliases.includes(key))?.[0] ?? key

/** Puts an outline into the words of templates: a section becomes a call of its partial, its conditions a `where`. */
export const outlineParts = (
  { entries }: Pick<Outline, 'entries'>,
  partials: ReadonlyMap<string, PartialFile>,
): readonly OutlinePart[] => entries.map((entry) => partOf(entry, partials))

function partOf(entry: OutlineEntry, partials: ReadonlyMap<string, PartialFile>): OutlinePart {
  switch (entry.type) {
    case 'text':
      return { type: 'words', words: entry.words }
    case 'narrative':
      return {
        type: 'words',
        words: { text: `{{narrative ${literal(entry.slot.text)}}}`, location: entry.slot.location },
      }
    case 'chapter': {
      const { heading, settings, entries } = entry
      return { type: 'chapter', heading, settings, parts: outlineParts({ entries }, partials) }
    }
    case 'section': {
      const { name, settings, only } = entry
      const ledger = partials.get(name.text)?.section?.needs[0]
      const options = settings.map(({ key, value }) => `${word(optionNamed(key))}=${literal(value)}`)
      const conditions = only.map(({ key, value }) => `${word(key)}=${text(value)}`).join(' ')
      if (conditions !== '') options.push(`${ledger ?? 'only'}=(where ${ledger ?? 'only'} ${conditions})`)
      const call = ['{{>', text(name.text), ...options].join(' ')
      return { type: 'section', call: { text: `${call}}}`, location: name.location } }
    }
  }
}

const word = (key: string): string => (/^[\p{L}\p{N}_-]+$/u.test(key) ? key : `[${key.replaceAll(']', '')}]`)
const text = (value: string): string => `"${value.replaceAll('"', '\\"')}"`
const literal = (value: string): string => {
  if (/^(?:是|true)$/u.test(value)) return 'true'
  if (/^(?:否|false)$/u.test(value)) return 'false'
  return /^\d{1,9}$/u.test(value) ? value : text(value)
}

/**
 * The outline that a template has of its own, between `{{#> @outline}}` and `{{/@outline}}`: its headings and the sections below
 * them. Undefined if there is no such place.
 */
export function defaultOutline(
  { file, text: source }: TemplateFile,
  partials: ReadonlyMap<string, PartialFile>,
): Outline | undefined {
  const block = /\{\{~?#>\s*@outline\s*~?\}\}([\s\S]*?)\{\{~?\/@outline\s*~?\}\}/u.exec(source)
  if (block?.[1] === undefined) return undefined
  const location = { file, line: source.slice(0, block.index).split('\n').length, column: 1 }
  const entries: OutlineEntry[] = []
  let chapter: OutlineEntry[] | undefined
  for (const [index, line] of block[1].split('\n').entries()) {
    const at = { ...location, line: location.line + index }
    const heading = /^##\s+(.+)$/u.exec(line)?.[1]
    const name = /^\s*\{\{~?>\s*([^\s}]+)/u.exec(line)?.[1]
    if (heading !== undefined) {
      chapter = []
      entries.push({
        type: 'chapter',
        heading: { text: heading, location: at },
        settings: [],
        entries: chapter,
      })
    } else if (name !== undefined) {
      // A section with a heading of the first level ends the chapter.
      if (partials.get(name)?.section?.level === 2) chapter = undefined
      const into = chapter ?? entries
      into.push({ type: 'section', name: { text: name, location: at }, settings: [], only: [] })
    }
  }
  return { entries, location }
}

/** The texts of an outline as files of their own, with everything else blank, so that locations are right. */
export const outlineFiles = (parts: readonly OutlinePart[]): readonly TemplateFile[] =>
  parts.flatMap(filesOfPart)

function filesOfPart(part: OutlinePart): readonly TemplateFile[] {
  switch (part.type) {
    case 'section':
      return [placed(part.call)]
    case 'words':
      return [placed(part.words)]
    case 'chapter':
      return [placed(part.heading), ...outlineFiles(part.parts)]
  }
}

const placed = ({ text: words, location }: PlacedText): TemplateFile => ({
  file: location.file,
  text: `${'\n'.repeat(location.line - 1)}${' '.repeat(location.column - 1)}${words}`,
})
