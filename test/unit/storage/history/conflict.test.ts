import { describe, expect, it } from 'vitest'
import { describeConflict } from '../../../../src/storage/history/conflict.ts'
import type { Edit } from '../../../../src/storage/history/entry.ts'

const linesOf = (letters: string): readonly string[] =>
  Array.from(letters, (letter) => letter.replace('_', ''))
const edit = (to: number, added: string, above = '', below = ''): Edit => ({
  from: 0,
  to,
  removed: [],
  added: linesOf(added).map((line) => `${line}\r\n`),
  above: linesOf(above).map((line) => `${line}\r\n`),
  below: linesOf(below).map((line) => `${line}\r\n`),
  parents: '',
})
/** What is shown, with lines joined into one word: the lines expected, those found, and the number of the first. */
function show(made: Edit, now: string): readonly [string, string, number | undefined] {
  const { expected, found, line } = describeConflict('a.yaml', 'lines-changed', made, linesOf(now))
  return [expected.replaceAll('\n', ''), found.replaceAll('\n', ''), line]
}

describe('describeConflict', () => {
  it('states place and reason', () => {
    expect(describeConflict('a.yaml', 'place-lost', edit(0, 'x'), ['y'])).toEqual({
      path: 'a.yaml',
      reason: 'place-lost',
      expected: 'x',
      found: 'y',
      line: 1,
    })
  })

  it('shows two lines above the first that differs, and some after it', () => {
    expect(show(edit(3, 'wxyz', 'abc', 'def'), 'abcwxqzdef')).toEqual(['wxyzde', 'wxqzde', 4])
    expect(show(edit(3, 'wxyz', 'abc', 'def'), 'abcwxyqdef')).toEqual(['xyzde', 'xyqde', 5])
    expect(show(edit(3, 'wxyz', 'abc', 'def'), 'abcqxyzdef')).toEqual(['wxyzde', 'qxyzde', 4])
  })

  it('shows lines inserted in between as far as they differ', () => {
    expect(show(edit(1, 'xy', 'a', 'b'), 'axqqqyb')).toEqual(['xyb', 'xqq', 2])
    expect(show(edit(1, 'xy', 'a', ''), 'axyqq')).toEqual(['xy', 'xyqq', 2])
  })

  it('shows eight lines of each text', () => {
    expect(show(edit(0, 'abcdefghij'), 'aqcdefghij')).toEqual(['abcdefgh', 'aqcdefgh', 1])
    expect(show(edit(0, 'abcdefghijklm'), 'abcdefghiqklm')).toEqual(['hijklm', 'hiqklm', 8])
  })

  it('shows the lines around it if it has none of its own', () => {
    expect(show(edit(3, '', 'abc', 'def'), 'abcqdef')).toEqual(['bcdef', 'bcqde', 2])
    expect(show(edit(3, '', 'abc', 'def'), 'qqabxdef')).toEqual(['abcdef', 'abxdef', 3])
  })

  it('finds the lines by the first that occurs once', () => {
    expect(show(edit(0, 'xyz'), 'qqqxyq')).toEqual(['xyz', 'xyq', 4])
    expect(show(edit(0, 'xyz'), 'xqqxyq')).toEqual(['xyz', 'xyq', 4])
    // A blank line, or one whose edit would begin before the text, does not count.
    expect(show(edit(2, '_xy'), 'ab_qxyc')).toEqual(['xy', 'qxy', 4])
    expect(show(edit(2, 'xyz'), 'zabcd')).toEqual(['xyz', 'bcd', 3])
  })

  it('otherwise shows what is at about the same place', () => {
    expect(show(edit(2, 'xyz'), 'abcdefg')).toEqual(['xyz', 'cde', 3])
    expect(show(edit(6, 'xyz'), 'abcd')).toEqual(['xyz', 'bcd', 2])
    expect(show(edit(6, 'xyz'), 'a')).toEqual(['xyz', 'a', 1])
    expect(show(edit(6, 'xyz'), '')).toEqual(['xyz', '', 1])
    expect(show(edit(6, '', 'abc', 'd'), 'qrstuvw')).toEqual(['abcd', 'tuvw', 4])
  })
})
