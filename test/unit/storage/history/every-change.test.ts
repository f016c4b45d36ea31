import { describe, expect, inject, it } from 'vitest'
import { compareLines } from '../../../../src/storage/history/compare-lines.ts'
import { takeBack } from '../../../../src/storage/history/index.ts'
import { splitLines } from '../../../../src/storage/history/lines.ts'
import { changeOf, entryOf } from '../../../support/history.ts'

/** All lists of up to `most` lines. */
const listsOf = (lines: readonly string[], most: number): readonly (readonly string[])[] =>
  most === 0
    ? [[]]
    : [[], ...listsOf(lines, most - 1).flatMap((list) => lines.map((line) => [line, ...list]))]

const wholeTexts = [...new Set(listsOf(['- a\n', '  b\n'], 4).map((lines) => lines.join('')))]
/** Texts of equal or similar lines, with and without an end, a byte order mark, a carriage return; and no file. */
const texts = [
  undefined,
  ...new Set(
    wholeTexts
      .filter((text) => text.length <= 8)
      .flatMap((text) => [text, text.slice(0, -1), `\uFEFF${text}`, text.replaceAll('\n', '\r\n')]),
  ),
]

/** Every `stride`th pair of two different ones. */
const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all
    .flatMap((before) => all.map((after) => [before, after] as const))
    .filter(([before, after]) => before !== after)
    .filter((_, index) => index % inject('stride') === 0)

const decode = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** How many lines two texts have in common at most, in order. */
function countCommon([a, ...before]: readonly string[], [b, ...after]: readonly string[]): number {
  if (a === undefined || b === undefined) return 0
  if (a === b) return 1 + countCommon(before, after)
  return Math.max(countCommon([a, ...before], after), countCommon(before, [b, ...after]))
}

describe('any two texts', () => {
  it('are restored to the first of them, byte for byte', () => {
    for (const [before, after] of pairsOf(texts)) {
      const change = changeOf('a.yaml', before, after)
      expect(takeBack(entryOf([change]), () => change.after)).toEqual({
        type: 'changes',
        kept: [],
        changes: [{ path: 'a.yaml', before: change.after, after: change.before }],
      })
    }
  })

  it('are restored by lines if something was added before or after them since', () => {
    const [head, foot] = ['# 头\n', '# 尾\n']
    for (const [before, after] of pairsOf(wholeTexts.filter((text) => text.length <= 12))) {
      const first = `# 一\n${before}# 二\n`
      const second = `# 一\n${after}# 二\n`
      const entry = entryOf([changeOf('a.yaml', first, second)])
      const now = changeOf('a.yaml', undefined, head + second + foot).after
      const taking = takeBack(entry, () => now, [
        entryOf([changeOf('a.yaml', second, head + second + foot)], {}, 1),
      ])
      expect(taking.type === 'changes' && decode(taking.changes[0]?.after)).toBe(head + first + foot)
    }
  })

  it('differ in as few lines as possible, in runs that do not touch', () => {
    for (const [first, second] of pairsOf(wholeTexts)) {
      const [before, after] = [splitLines(first), splitLines(second)]
      const changes = compareLines(before, after)
      let [from, to] = [-1, -1]
      for (const change of changes) {
        // The lines between two runs are the same in both.
        expect(before.slice(Math.max(0, from), change.from)).toEqual(after.slice(Math.max(0, to), change.to))
        expect(change.from).toBeGreaterThan(from)
        expect(change.removed).toEqual(before.slice(change.from, change.from + change.removed.length))
        expect(change.added).toEqual(after.slice(change.to, change.to + change.added.length))
        ;[from, to] = [change.from + change.removed.length, change.to + change.added.length]
      }
      expect(before.slice(Math.max(0, from))).toEqual(after.slice(Math.max(0, to)))
      const kept = before.length - changes.reduce((sum, { removed }) => sum + removed.length, 0)
      expect(kept).toBe(countCommon(before, after))
    }
  })
})
