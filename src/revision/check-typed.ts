import { type Diagnostic, diagnose, type Location } from '../diagnostics/index.ts'
import type { OverrideBody } from '../records/index.ts'
import { findTypedNumbers } from '../text/index.ts'
import { parseMarkup } from './markup.ts'

/** How many numbers the message names. */
const named = 8

/**
 * Reports numbers that the director typed into an added paragraph, or into one that had none there before: no record supports
 * them.
 *
 * @param accounted numbers that are reported otherwise
 */
export function checkTyped(
  override: OverrideBody,
  location: Location | undefined,
  fixedTerms: readonly string[],
  accounted: readonly string[] = [],
): readonly Diagnostic[] {
  if (override.action !== 'add' && override.action !== 'change') return []
  const before = override.action === 'change' ? typedIn(override.place.base, fixedTerms) : []
  const known = new Set([...before, ...accounted])
  const typed = [...new Set(typedIn(override.text, fixedTerms))].filter((number) => !known.has(number))
  if (typed.length === 0) return []
  const names = typed.slice(0, named).map((number) => `“${number}”`)
  const message = `${override.action === 'add' ? '添加' : '改写'}的文字里有手写的数${names.join('')}${typed.length > named ? '等' : ''}，没有记录为证`
  return [
    diagnose('revision-number-added', message, location, [
      '台账里该有的事，补记台账，由模板来数；确实要手写的不用管。',
    ]),
  ]
}

/** The typed numbers in a text as written in overrides; a computed value separates the words around it. */
const typedIn = (markup: string, fixedTerms: readonly string[]): readonly string[] =>
  findTypedNumbers(
    parseMarkup(markup)
      .map((segment) => (segment.type === 'text' ? segment.text : ' '))
      .join(''),
    fixedTerms,
  ).map(({ text }) => text)
