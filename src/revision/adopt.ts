import { diagnose, type Outcome } from '../diagnostics/index.ts'
import { type Adopted, type AdoptInput, type AdoptState, beginAdopting, type Current } from './adopt-state.ts'
import type { BaseParagraph } from './baseline.ts'
import { checkRetyped } from './check-retyped.ts'
import { editedText, plainKey } from './compare.ts'
import { holesOf, type Leaf, textOfLeaves } from './leaf.ts'
import { writeMarkup } from './markup.ts'
import { haveSameValues, renameValues } from './name-values.ts'
import { notTaken } from './not-taken.ts'
import { skeletonKey } from './places.ts'
import { type Retyped, rewrite } from './rewrite.ts'
import { type Segment, segmentsOf, textOfSegments } from './segment.ts'
import { shorten } from './shorten.ts'
import { type Element, toOverrides } from './to-overrides.ts'
import type { EditedParagraph, EditedUnit } from './word/edited-unit.ts'

const marks = { strong: '**', emphasis: '*', plain: '' } as const

/** Writes segments as Markdown for the director's own file; typed text can never become syntax. */
export const toMarkdown = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      const text = escapeMarkdown(segment.type === 'text' ? segment.text : segment.said)
      return marks[segment.mark] + text + marks[segment.mark]
    })
    .join('')

/** Escapes what Markdown would interpret as syntax; a new line within a paragraph is a forced break. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .split('\n')
    .map((line) =>
      line.trim().replace(/^(?:#{1,6}(?=\s|$)|[-+=](?=\s|$|[-=])|\d{1,9}(?=[.)](?:\s|$)))/, escapeStart),
    )
    .join('\\\n')

/** Escapes a number that would start a list, by a backslash before the following point. */
const escapeStart = (start: string): string => (/^\d/.test(start) ? `${start}\\` : `\\${start}`)

/**
 * Turns the changes made in a Word file into overrides. Anything that the present document says already is left alone, so that
 * adopting a file twice changes nothing; a paragraph that has changed since the file was written is a conflict, which is reported
 * and left alone.
 */
export function adopt(input: AdoptInput): Outcome<Adopted> {
  const state = beginAdopting(input)
  let last: Element | undefined
  for (const [at, unit] of input.edited.units.entries()) last = takeUnit(unit, at, last, state) ?? last
  for (const index of state.comparison.deleted) takeDeleted(index, state)
  const { elements, templates, narratives, counts, diagnostics } = state
  const overrides = [...toOverrides(elements, templates), ...input.conflicts]
  return { value: { overrides, narratives, counts }, diagnostics }
}

/** Adopts the changes to one unit of the edited file; returns the corresponding paragraph. */
function takeUnit(
  unit: EditedUnit,
  at: number,
  last: Element | undefined,
  state: AdoptState,
): Element | undefined {
  const { base: index, changed, moved } = state.comparison.units[at] ?? { changed: false, moved: false }
  const base = index === undefined ? undefined : state.input.base[index]
  const current = index === undefined ? undefined : state.current.get(index)
  if (base === undefined) return takeAdded(unit, last, state)
  if (base.type === 'table' || base.kind === 'fixed') {
    if (changed) state.diagnostics.push(notTaken(unit, base))
    return current?.element
  }
  const text = editedText(unit, base)
  const isRefused = changed && !takeChanged(text, base, current, state)
  if (moved && !isRefused) takeMoved(text, current, last, state)
  return current?.element
}

/** @returns false if there was a conflict */
function takeChanged(
  text: string,
  base: BaseParagraph,
  current: Current | undefined,
  state: AdoptState,
): boolean {
  if (current === undefined) {
    if (state.elements.some((element) => isSame(element.text, text))) return true
    conflict(
      `“${shorten(textOfLeaves(base.leaves))}”改成了“${shorten(text)}”，但现在的台账和模板里没有原来那一段了`,
      state,
    )
    return false
  }
  const { element, leaves, unrevised } = current
  if (isSame(element.text, text)) return true
  const { segments, retyped } = rewrite(base.leaves, text)
  const home = element.template?.passage.leaves
  const named = haveSameValues(base.leaves, leaves, segments)
    ? renameValues(segments, leaves, home ?? leaves)
    : undefined
  if (named === undefined) {
    conflict(`“${shorten(text)}”这一段改动里的几个数，在现在的台账里排列变了，对不上号`, state)
    return false
  }
  if (writeSame(named, element.segments)) return true
  setText(element, text, named, unrevised, state)
  state.counts.changed += 1
  state.diagnostics.push(
    ...checkRetyped(
      retyped.map((one) => relocate(one, base.leaves, leaves)),
      leaves,
      state.input.evidence,
      undefined,
    ),
  )
  return true
}

const isSame = (a: string, b: string): boolean => plainKey(a) === plainKey(b)

const writeSame = (a: readonly Segment[], b: readonly Segment[] | undefined): boolean =>
  b !== undefined && writeMarkup(a, 'bare') === writeMarkup(b, 'bare')

/** Changes a director's own paragraph in its file; one produced by a template gets an override. */
function setText(
  element: Element,
  text: string,
  segments: readonly Segment[],
  unrevised: boolean,
  { narratives, diagnostics }: AdoptState,
): void {
  const { template } = element
  const written = template?.passage.written
  if (template && written && element.segments === undefined) {
    narratives.push({ ...written, text: toMarkdown(segments) })
    template.passage = { ...template.passage, leaves: leavesOfText(segments) }
  } else if (template && writeSame(segments, segmentsOf(template.passage.leaves, new Set()))) {
    element.segments = undefined
  } else {
    if (unrevised && element.segments) {
      diagnostics.push(
        diagnose('adopt-replaced', `“${shorten(text)}”代替了先前收下的改动`, undefined, [
          `先前的写法：“${element.text}”。`,
        ]),
      )
    }
    element.segments = segments
  }
  element.text = text
}

const leavesOfText = (segments: readonly Segment[]): readonly Leaf[] =>
  segments.map((segment) => ({ text: textOfSegments([segment]), mark: segment.mark, fact: false }))

/** The number in the present paragraph that corresponds to one of the baseline: the same position within the same value. */
function relocate(retyped: Retyped, from: readonly Leaf[], to: readonly Leaf[]): Retyped {
  const hole = holesOf(from).find(
    ({ first, leaves }) => retyped.leaf >= first && retyped.leaf < first + leaves.length,
  )
  const home = hole && holesOf(to)[hole.n - 1]
  if (hole === undefined || home === undefined) return { ...retyped, leaf: -1 }
  const nth = hole.leaves.slice(0, retyped.leaf - hole.first).filter(({ fact }) => fact).length
  const [leaf = -1] = home.leaves.flatMap(({ fact }, at) => (fact ? [home.first + at] : [])).slice(nth)
  return { ...retyped, leaf }
}

function takeMoved(
  text: string,
  current: Current | undefined,
  last: Element | undefined,
  state: AdoptState,
): void {
  if (current === undefined) {
    conflict(`“${shorten(text)}”移动了位置，但现在的台账和模板里没有这一段了`, state)
    return
  }
  const { elements, known } = state
  const at = elements.indexOf(current.element)
  const before = elements.slice(0, at).findLast((element) => known.has(element))
  if (at < 0 || before === last) return
  elements.splice(at, 1)
  elements.splice(last === undefined ? 0 : elements.indexOf(last) + 1, 0, current.element)
  state.counts.moved += 1
}

function takeAdded(unit: EditedUnit, last: Element | undefined, state: AdoptState): Element | undefined {
  if (unit.type === 'table' || unit.kind === 'other') {
    state.diagnostics.push(notTaken(unit, undefined))
    return undefined
  }
  const { elements, known } = state
  const there = elements.find((element) => !known.has(element) && isSame(element.text, unit.text))
  if (there) {
    known.add(there)
    return there
  }
  const element = newElement(unit, last, state)
  elements.splice(last === undefined ? 0 : elements.indexOf(last) + 1, 0, element)
  known.add(element)
  state.counts.added += 1
  return element
}

/** A paragraph after one of the director's own belongs to the same file; any other becomes an override. */
function newElement(unit: EditedParagraph, last: Element | undefined, state: AdoptState): Element {
  const { text, kind, level } = unit
  const shape = { kind: kind === 'heading' || kind === 'item' ? kind : 'paragraph', level } as const
  const written = last?.template?.passage.written
  const segments: readonly Segment[] = [{ type: 'text', text, mark: 'plain' }]
  if (!written || last.segments || last.shape.kind !== 'paragraph' || kind !== 'paragraph')
    return { template: undefined, segments, text, shape }
  const place = { file: written.file, from: written.to, to: written.to }
  const { section } = last.template.passage
  const template = { passage: { kind, level, section, leaves: leavesOfText(segments), written: place } }
  state.templates.splice(state.templates.indexOf(last.template) + 1, 0, template)
  state.narratives.push({ ...place, text: `\n\n${escapeMarkdown(text)}` })
  return { template, segments: undefined, text, shape }
}

function takeDeleted(index: number, state: AdoptState): void {
  const base = state.input.base[index]
  const current = state.current.get(index)
  if (base === undefined) return
  if (base.type === 'table' || base.kind === 'fixed') {
    state.diagnostics.push(notTaken(undefined, base))
    return
  }
  if (current === undefined) {
    const gone = state.templates.some(({ passage }) => skeletonKey(passage) === skeletonKey(base))
    if (!gone)
      conflict(`“${shorten(textOfLeaves(base.leaves))}”删去了，但现在的台账和模板给出的已不是这一段`, state)
    return
  }
  const at = state.elements.indexOf(current.element)
  if (at < 0) return
  state.elements.splice(at, 1)
  state.counts.deleted += 1
}

function conflict(message: string, { diagnostics }: AdoptState): void {
  diagnostics.push(
    diagnose('revision-conflict', message, undefined, [
      '重新生成一份，在新的 Word 文件里再改这一处，然后再收。',
    ]),
  )
}
