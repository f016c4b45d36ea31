import { expect, it } from 'vitest'
import { contentLine, dateValue, escapeText } from '../../../../src/planning/ics/content-line.ts'

it.each([
  ['ASCII', 'a', 1],
  ['its last character', '\u007f', 1],
  ['the first with two octets', '\u0080', 2],
  ['accents', 'é', 2],
  ['the last with two octets', '\u07ff', 2],
  ['the first with three octets', '\u0800', 3],
  ['Chinese', '后', 3],
  ['the last with three octets', '\uffff', 3],
  ['the first with four octets', '\u{10000}', 4],
  ['rare Chinese', '𠮷', 4],
])('folds lines of %s at 75 octets', (_, character, octets) => {
  // The name and its colon take three octets, and a continued line begins with a space.
  const first = Math.floor((75 - 3) / octets)
  const second = Math.floor((75 - 1) / octets)
  const lines = (many: number): readonly number[] =>
    contentLine('AB', character.repeat(many))
      .split('\r\n')
      .map((line) => new TextEncoder().encode(line).length)
  expect(lines(first)).toEqual([3 + first * octets, 0])
  expect(lines(first + second)).toEqual([3 + first * octets, 1 + second * octets, 0])
  expect(lines(first + second + 1)).toEqual([3 + first * octets, 1 + second * octets, 1 + octets, 0])
})

it.each([
  ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
  ['一\n二\r\n三', '一\\n二\\n三'],
  ['一\t二', '一\t二'],
  ['一\u0000二\u001f三\u007f', '一二三'],
])('escapes %j', (text, escaped) => expect(escapeText(text)).toBe(escaped))

it('writes days without dashes', () => expect(dateValue('2026-04-12')).toBe('20260412'))
