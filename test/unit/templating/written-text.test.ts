import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placesIn, sentenceAt, writtenIn } from '../../../src/templating/written-text.ts'

const written = (text: string): string => writtenIn({ file: 't.md.hbs', text }).text

/** What is blanked out, as a single pattern, which takes too long for texts that open a lot and close nothing. */
const expressions = /\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}\}\}?/g

it('blanks out expressions and comments, and nothing else', () => {
  const pieces = ['{', '}', '{{', '}}', '{{{', '}}}', '{{!--', '--}}', '--', '甲', '\n', '5盏']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      expect(written(text)).toBe(text.replace(expressions, (found) => found.replace(/[^\n]/g, '\uFFFC')))
    }),
  )
})

it('locates pieces in order, and again from the beginning', () => {
  const text = '甲乙\n丙\n\n丁戊'
  const locate = placesIn({ file: 'a.md', text })
  const found = ['乙', '丙', '戊', '甲'].map((word) => {
    const { line, column } = locate(text.indexOf(word), 1)
    return [line, column]
  })
  expect(found).toEqual([
    [1, 2],
    [2, 1],
    [4, 2],
    [1, 1],
  ])
})

it('searches for the ends of a sentence only within a limited distance', () => {
  expect(sentenceAt('甲。乙5盏，丙。丁', 3)).toBe('乙5盏，丙')
  expect(sentenceAt('长'.repeat(100_000), 50_000)).toBe('长'.repeat(600))
})
