import { diagnose } from '../diagnostics/index.ts'
import { type Arrangement, arrange, arrangements, type FilledSection } from './arrange.ts'
import type { Bodies, PartialCall } from './bodies.ts'
import { arrangementNamed } from './evaluate-section.ts'
import { type OutlinePart, optionNamed, type PlacedText } from './outline-text.ts'
import { type ParsedTemplate, parseTemplate } from './parse-template.ts'
import type { Place } from './place.ts'
import { report, reportAt } from './session.ts'

/** What a call of a section gave; undefined if it has nothing to say. */
export interface CalledSection {
  readonly section: FilledSection
  readonly arrangement: Arrangement | undefined
}

/** How an outline uses the rest of the evaluation, which would be a cycle of imports. */
export interface OutlineMeans {
  readonly bodies: Bodies
  /** Evaluates the call of a section; a partial that is no section gives its text. */
  readonly call: (node: PartialCall, place: Place) => CalledSection | string | undefined
}

type Made =
  | { readonly type: 'section'; readonly section: FilledSection; readonly arrangement: Arrangement }
  | { readonly type: 'text'; readonly text: string }

/** The Markdown of an outline: its chapters and sections in order, without those that have nothing to say. */
export function evaluateOutline(
  parts: readonly OutlinePart[],
  arrangement: Arrangement,
  place: Place,
  means: OutlineMeans,
  level = 2,
): { readonly markdown: string; readonly filled: number } {
  const made = parts.flatMap((part) => makePart(part, arrangement, place, means, level))
  const many = made.filter(({ type }) => type === 'section').length
  let number = 0
  const texts = made.map((one) => {
    if (one.type === 'text') return one.text
    number += 1
    return arrange(one.section, one.arrangement, { number, many, level })
  })
  const chapters = parts.filter(({ type }) => type === 'chapter').length
  const filled = many + (chapters > 0 ? made.filter(({ type }) => type === 'text').length : 0)
  return { markdown: texts.filter((text) => text !== '').join('\n\n'), filled }
}

function makePart(
  part: OutlinePart,
  arrangement: Arrangement,
  place: Place,
  means: OutlineMeans,
  level: number,
): readonly Made[] {
  switch (part.type) {
    case 'words':
      return [{ type: 'text', text: evaluateWords(part.words, place, means).trim() }]
    case 'section':
      return makeSection(part.call, arrangement, place, means)
    case 'chapter':
      return makeChapter(part, arrangement, place, means, level)
  }
}

function makeSection(
  call: PlacedText,
  arrangement: Arrangement,
  place: Place,
  means: OutlineMeans,
): readonly Made[] {
  const template = parsePlaced(call, place, '{{> '.length)
  const [node] = template.program.body
  if (node?.type !== 'PartialStatement') return []
  const called = means.call(node as PartialCall, { ...place, template })
  if (called === undefined) return []
  if (typeof called === 'string') return called.trim() === '' ? [] : [{ type: 'text', text: called.trim() }]
  return [{ type: 'section', section: called.section, arrangement: called.arrangement ?? arrangement }]
}

function makeChapter(
  { heading, settings, parts }: Extract<OutlinePart, { readonly type: 'chapter' }>,
  around: Arrangement,
  place: Place,
  means: OutlineMeans,
  level: number,
): readonly Made[] {
  const arrangement = arrangementOf(settings, place) ?? around
  const { markdown, filled } = evaluateOutline(parts, arrangement, place, means, level + 1)
  const hasSections = parts.some(({ type }) => type !== 'words')
  if (hasSections && filled === 0) {
    if (parts.some(({ type }) => type === 'words') && !place.session.dry)
      report(
        place.session,
        diagnose(
          'outline-chapter-empty',
          `“${heading.text}”这一部分没有写：下面的片段都没有记录可写`,
          heading.location,
          ['自己写的话也没有印；单有自己的话也要印的，把下面的片段删去。'],
        ),
      )
    return []
  }
  const title = evaluateWords(heading, place, means).trim()
  return [{ type: 'text', text: `${'#'.repeat(level)} ${title}\n\n${markdown}` }]
}

function arrangementOf(
  settings: readonly {
    readonly key: string
    readonly value: string
    readonly location: PlacedText['location']
  }[],
  place: Place,
): Arrangement | undefined {
  let chosen: Arrangement | undefined
  for (const { key, value, location } of settings) {
    const named = optionNamed(key) === 'arrange' ? arrangementNamed(value) : undefined
    if (named === undefined)
      reportAt(place.session, 'template-bad-argument', `标题的设置里不能写“${key}: ${value}”`, location, [
        `能写的是 体例（${Object.entries(arrangements)
          .map(([name, [alias = '']]) => `${name} ${alias}`)
          .join('、')}）和 内容。`,
      ])
    chosen = named ?? chosen
  }
  return chosen
}

function evaluateWords(words: PlacedText, place: Place, { bodies }: OutlineMeans): string {
  const template = parsePlaced(words, place)
  return bodies.evaluate(template.program, { ...place, template })
}

/** @param ahead the number of characters that were put before the words that the school wrote */
function parsePlaced({ text, location }: PlacedText, place: Place, ahead = 0): ParsedTemplate {
  const parsed = parseTemplate(location.file, text, location.line - 1)
  for (const diagnostic of parsed.diagnostics) report(place.session, diagnostic)
  return { ...parsed.value, columnOffset: location.column - 1 - ahead }
}
