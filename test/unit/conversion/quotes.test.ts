import { expect, it } from 'vitest'
import { turnQuotes } from '../../../src/conversion/quotes.ts'
import { unchanged } from '../../../src/conversion/rewritten.ts'

it.each([
  ['“外‘内’外”', '「外『內』外」'.replace('內', '内')],
  ['Teachers’ Day', 'Teachers’ Day'],
  ['‘It’s’', '『It』s’'],
  ['“跨段的引文', '「跨段的引文'],
])('turns the quotation marks of %s', (source, expected) => {
  expect(turnQuotes(unchanged(source, 0, source.length)).text).toBe(expected)
})
