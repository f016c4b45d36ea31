import { describe, expect, it } from 'vitest'
import { compareLines } from '../../../../src/storage/history/compare-lines.ts'
import { splitLines } from '../../../../src/storage/history/lines.ts'

const numbered = (count: number, word: string): string =>
  Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('')
const compare = (before: string, after: string): ReturnType<typeof compareLines> =>
  compareLines(splitLines(before), splitLines(after))

describe('compareLines', () => {
  it('finds runs of lines', () => {
    expect(compare('a\nb\nc\nd\n', 'a\nx\nc\nd\ne\n')).toEqual([
      { from: 1, to: 1, removed: ['b\n'], added: ['x\n'] },
      { from: 4, to: 4, removed: [], added: ['e\n'] },
    ])
    expect(compare('a\n', 'a\n')).toEqual([])
    expect(compare('', 'a')).toEqual([{ from: 0, to: 0, removed: [], added: ['a'] }])
  })

  it('recognises a line that got an end, or that is first in a file with a byte order mark', () => {
    expect(compare('a\r\nb', 'a\r\nb\r\nc\r\n')).toEqual([
      { from: 1, to: 1, removed: ['b'], added: ['b\r\n', 'c\r\n'] },
    ])
    expect(compare('\uFEFFa\nb\nc\nb\n', '\uFEFFc\nb\n')).toEqual([
      { from: 0, to: 0, removed: ['\uFEFFa\n', 'b\n', 'c\n'], added: ['\uFEFFc\n'] },
    ])
  })

  it('recognises the last line that got an end, and the first that lost its byte order mark', () => {
    expect(compare('a\r\nb\r\na', 'x\r\na\r\n')).toEqual([
      { from: 0, to: 0, removed: ['a\r\n', 'b\r\n', 'a'], added: ['x\r\n', 'a\r\n'] },
    ])
    expect(compare('a\n  b\na', 'a\n  b\na\n  b\n').at(-1)).toMatchObject({
      from: 2,
      added: ['a\n', '  b\n'],
    })
    expect(compare('a', 'a\nb\n')).toEqual([{ from: 0, to: 0, removed: ['a'], added: ['a\n', 'b\n'] }])
    expect(compare('\uFEFFa\nb\n', '\uFEFFx\na\nb\n')).toEqual([
      { from: 0, to: 0, removed: ['\uFEFFa\n'], added: ['\uFEFFx\n', 'a\n'] },
    ])
  })

  it('begins a run with the last of several lines of equal indentation, and never with a blank line', () => {
    expect(compare('- a\n- a\n- b\n', '- a\n- a\n- a\n- b\n')).toMatchObject([{ from: 2, to: 2 }])
    expect(compare('- a\n\n- b\n', '- a\n\n- c\n\n- b\n')).toMatchObject([
      { from: 2, added: ['- c\n', '\n'] },
    ])
    expect(compare('- a\n \n- b\n', '- a\n \n- c\n \n- b\n')).toMatchObject([
      { from: 2, added: ['- c\n', ' \n'] },
    ])
    expect(compare('- a\n  x\n- b\n  x\n- c\n  x\n', '- a\n  x\n- c\n  x\n')).toMatchObject([
      { from: 2, removed: ['- b\n', '  x\n'] },
    ])
  })

  it('begins a run with the least indented line', () => {
    const rest = '  item: 灯管\n  place: 三年级\n'
    const one = `- id: 1\n${rest}`
    const three = `- id: 3\n${rest}`
    const two = ['- id: 2\n', '  item: 灯管\n', '  place: 三年级\n']
    expect(compare(one, `- id: 0\n${rest}${one}${two.join('')}`).at(-1)).toMatchObject({
      from: 3,
      added: two,
    })
    expect(compare(`# 甲\n${one}${two.join('')}${three}# 乙\n`, `# 丙\n${one}${three}# 丁\n`)).toMatchObject([
      { removed: ['# 甲\n'] },
      { from: 4, to: 4, removed: two, added: [] },
      { removed: ['# 乙\n'] },
    ])
    expect(compare(`${one}\n${three}`, `${one}\n${two.join('')}\n${three}`)).toMatchObject([
      { from: 4, added: [...two, '\n'] },
    ])
  })

  it('is fast for texts that have nothing in common', () => {
    const [before, after] = [numbered(30_000, '旧'), numbered(30_000, '新')]
    const started = performance.now()
    const changes = compare(`头\n${before}同\n尾\n`, `头\n${after}同\n尾\n`)
    expect(changes.map(({ from, to, removed, added }) => [from, to, removed.length, added.length])).toEqual([
      [1, 1, 30_000, 30_000],
    ])
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
