import { describe, expect, it } from 'vitest'
import { compareFile, type FileChange, writePatch } from '../../../../src/storage/history/index.ts'
import { readPatches } from '../../../../src/storage/history/read-patch.ts'
import { changeOf } from '../../../support/history.ts'

const change = (path: string, before: string | undefined, after: string | undefined): FileChange => {
  const made = compareFile(changeOf(path, before, after))
  if (!made) throw new Error('nothing changed')
  return made
}

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${at}\n`)
/** A text of numbered lines with words added after some of them. */
const withWords = (behind: Readonly<Record<number, string>>, count = 20): string =>
  numbered(count)
    .flatMap((line, at) => [line, ...(behind[at] === undefined ? [] : [`${behind[at]}\n`])])
    .join('')

describe('a diff', () => {
  it.each<readonly [string, FileChange]>([
    ['a new file', change('a.yaml', undefined, 'a\nb\n')],
    ['a removed file', change('a.yaml', 'a\nb', undefined)],
    ['a new empty file', change('a.yaml', undefined, '')],
    ['an empty file that was filled', change('a.yaml', '', 'a')],
    ['a file that was emptied', change('a.yaml', 'a\n', '')],
    ['runs whose context meets', change('a.yaml', withWords({}), withWords({ 4: '甲', 10: '乙' }))],
    ['runs whose context overlaps', change('a.yaml', withWords({}), withWords({ 4: '甲', 6: '乙' }))],
    ['runs far apart', change('a.yaml', withWords({ 2: '丙' }), withWords({ 5: '甲', 12: '乙' }))],
    ['the first and the last line', change('a.yaml', withWords({}), `甲\n${withWords({}).slice(2)}乙`)],
    ['lines that look like a diff', change('a.yaml', '- a\n+ b\n', '--- a\n+++ b\n@@ -1 +1 @@\n\\ c\n')],
    ['a line that gets its end', change('a.yaml', 'a\nb', 'a\nb\n')],
    ['a line that loses its end', change('a.yaml', 'a\nb\n', 'a\nb')],
    ['a path with a quotation mark', change('引"号\u0007.yaml', 'a\n', 'b\n')],
    ['a path with a line separator', change('a\u2028b.yaml', 'a\n', 'b\n')],
    ['a line with a field in it', change('a.yaml', '- a: 1\n  b: 2\n', '- a: 1\n  b: 2\n  c: 3\n')],
    ['a binary file', { type: 'binary', path: '照 片.jpg', before: undefined, after: 0xabc }],
    ['a binary file with an odd name', { type: 'binary', path: 'b and b/a.jpg', before: 1, after: 2 }],
    ['a removed binary file', { type: 'binary', path: 'a.jpg', before: 0xffffffff, after: undefined }],
  ])('is read as it was written: %s', (_, written) => {
    expect(readPatches(writePatch(written))).toEqual([written])
  })

  it('is written of as many lines as a ledger may have', () => {
    const text = 'a\n'.repeat(200_000)
    expect(writePatch(change('a.yaml', undefined, text)).match(/^\+a$/gm)).toHaveLength(200_000)
  })

  it('is read among others', () => {
    const files = [
      change('a.yaml', 'a\n', 'b\n'),
      { type: 'binary', path: 'b.jpg', before: 1, after: 2 } as const,
      change('c.yaml', undefined, 'c\n'),
    ]
    expect(readPatches(files.map(writePatch).join(''))).toEqual(files)
    expect(readPatches('')).toEqual([])
  })

  it('has one hunk for runs with up to six lines between them', () => {
    const hunks = (after: Readonly<Record<number, string>>): number =>
      writePatch(change('a.yaml', withWords({}), withWords(after))).match(/^@@ /gm)?.length ?? 0
    expect([4, 9, 10, 11].map((at) => hunks({ 3: '甲', [at]: '乙' }))).toEqual([1, 1, 2, 2])
  })

  it('counts and shows the lines of a hunk as other programs do', () => {
    expect(writePatch(change('a.yaml', withWords({}), withWords({ 4: '甲', 9: '乙' })))).toContain(
      `--- a/a.yaml\n+++ b/a.yaml\n@@ -3,11 +3,13 @@\n 2\n 3\n 4\n+甲\n 5\n 6\n 7\n 8\n 9\n+乙\n 10\n 11\n 12\n`,
    )
    expect(writePatch(change('a.yaml', withWords({}), withWords({ 4: '甲', 6: '乙' })))).toContain(
      `@@ -3,8 +3,10 @@\n 2\n 3\n 4\n+甲\n 5\n 6\n+乙\n 7\n 8\n 9\n`,
    )
  })
})

describe('a damaged diff', () => {
  const text = writePatch(change('a.yaml', 'a\nb\n', 'a\nc\nd\n'))
  const binary = 'index 00000001..00000002\nBinary files a/a.jpg and b/a.jpg differ\n'

  it.each<readonly [string, string]>([
    ['no checksums', text.replace(/^index .*\n/, '')],
    ['a short checksum', text.replace(/^index ./, 'index ')],
    ['something before the checksums', ` ${text}`],
    ['something after the checksums', text.replace(/^(index .*)\n/, '$1 100644\n')],
    ['no old name', text.replace(/^--- .*\n/m, '')],
    ['no new name', text.replace(/^\+\+\+ .*\n/m, '')],
    ['something before the old name', text.replace('--- a', ' --- a')],
    ['something before the new name', text.replace('+++ b', ' +++ b')],
    ['two names', text.replace('b/a.yaml', 'b/b.yaml')],
    ['names of the other side', text.replace('a/a.yaml', 'b/a.yaml')],
    ['no old file, but a checksum', text.replace('a/a.yaml', '/dev/null')],
    ['no new file, but a checksum', text.replace('b/a.yaml', '/dev/null')],
    ['no old checksum, but a file', text.replace(/^index .{8}/, 'index --------')],
    ['no new checksum, but a file', text.replace(/^(index .{8}\.\.).{8}/, '$1--------')],
    ['no file at all', 'index --------..--------\n--- /dev/null\n+++ /dev/null\n'],
    ['an invalid quoted name', text.replaceAll(/([ab])\/a\.yaml/g, '"$1/a.yaml')],
    ['a hunk with another beginning', text.replace('@@ -1', '@@ 1')],
    ['a hunk with no counts', text.replace('-1,2', '-1')],
    ['more lines than are there', text.replace('-1,2', '-1,3')],
    ['fewer old lines than are there', text.replace('-1,2', '-1,1')],
    ['fewer new lines than are there', text.replace('+1,3', '+1,2')],
    ['a line of no side', text.replace('+c', '*c')],
    ['an empty line', text.replace('+c\n', '\n')],
    ['something after it', `${text}完\n`],
    ['a binary file elsewhere', binary.replaceAll('a.jpg', '../a.jpg')],
    ['a binary file with two names', binary.replace('b/a.jpg', 'b/b.jpg')],
    ['a binary file of no side', binary.replace('b/a.jpg', 'c/a.jpg')],
    ['something before a binary file', binary.replace('Binary', ' Binary')],
    ['something after a binary file', binary.replace('differ', 'differ.')],
  ])('is not a diff: %s', (_, damaged) => {
    expect(damaged).not.toBe(text)
    expect(readPatches(damaged)).toBeUndefined()
  })

  it('is recognised even after a whole one', () => {
    expect(readPatches(text + text)).toHaveLength(2)
    expect(readPatches(text + binary)).toHaveLength(2)
    expect(readPatches(text + binary.slice(0, -2))).toBeUndefined()
  })
})
