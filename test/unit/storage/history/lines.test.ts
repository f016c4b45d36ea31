import { describe, expect, it } from 'vitest'
import { bareLine, lineEnd, splitLines } from '../../../../src/storage/history/lines.ts'

describe('lines', () => {
  it('end only at \\n, and keep their ends', () => {
    expect(splitLines('a\nb\r\n\n c')).toEqual(['a\n', 'b\r\n', '\n', ' c'])
    expect(splitLines('a\rb\u2028c\u0085d\n')).toEqual(['a\rb\u2028c\u0085d\n'])
    expect(splitLines('\n\n')).toEqual(['\n', '\n'])
    expect(splitLines('')).toEqual([])
  })

  it.each([
    ['a\n', 'a', '\n'],
    ['a\r\n', 'a', '\r\n'],
    ['a', 'a', ''],
    ['a\r', 'a\r', ''],
    ['a\r\r\n', 'a\r', '\r\n'],
    ['\n', '', '\n'],
    ['a\nb', 'a\nb', ''],
  ])('%j is %j and %j', (line, bare, end) => {
    expect([bareLine(line), lineEnd(line)]).toEqual([bare, end])
  })
})
