import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../src/revision/align.ts'
import type { BaseUnit } from '../../src/revision/baseline.ts'
import { readBaseline, writeBaseline } from '../../src/revision/baseline-xml.ts'
import { compare } from '../../src/revision/compare.ts'
import { holesOf, type Leaf, textOfLeaves } from '../../src/revision/leaf.ts'
import { parseMarkup, writeMarkup } from '../../src/revision/markup.ts'
import { rewrite } from '../../src/revision/rewrite.ts'
import { segmentsOf, textOfSegments } from '../../src/revision/segment.ts'
import { compareWords } from '../../src/revision/words.ts'
import { editWord } from '../support/edit-word.ts'
import { adoptRevised, buildRevised, revisedSchool } from '../support/revised-school.ts'

const words = fc
  .array(
    fc.constantFrom('更', '换', '灯', '管', '80', '余', '次', '，', '门', '3', '*', '{{1}}', '\\', '}'),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
const leaf = fc.record({
  text: words,
  mark: fc.constantFrom<Leaf['mark']>('plain', 'strong', 'emphasis'),
  value: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  fact: fc.boolean(),
})
/** Leaves whose values are not split, as templates give them. */
const leaves = fc
  .array(leaf, { minLength: 1, maxLength: 8 })
  .map((all) =>
    all.map(
      ({ text, mark, value, fact }): Leaf =>
        value === undefined ? { text, mark, fact: false } : { text, mark, fact, insert: value },
    ),
  )
const paragraph = (section: string, content: readonly Leaf[]): BaseUnit => ({
  type: 'paragraph',
  kind: 'paragraph',
  level: 0,
  section,
  label: '',
  leaves: content,
})
const edited = (texts: readonly string[]) => ({
  units: texts.map((text) => ({ type: 'paragraph', kind: 'paragraph', level: 0, text }) as const),
  tracked: 0,
  boxes: 0,
})

describe('revision', () => {
  it('aligns equal elements in order, and a sequence completely with itself', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        const pairs = align(a, b)
        expect(pairs.every(([i, j]) => a[i] === b[j])).toBe(true)
        expect(
          pairs.every(([i, j], at) => at === 0 || (pairs[at - 1]![0] < i && pairs[at - 1]![1] < j)),
        ).toBe(true)
        expect(align(a, a)).toHaveLength(a.length)
      }),
    )
  })

  it('gives changes by words, from which both texts can be read', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const changes = compareWords(a, b)
        const read = (left: string): string =>
          changes
            .filter(({ type }) => type !== left)
            .map(({ text }) => text)
            .join('')
        expect(read('added')).toBe(a)
        expect(read('deleted')).toBe(b)
      }),
    )
  })

  it('finds no difference between identical texts', () => {
    fc.assert(
      fc.property(fc.array(leaves, { minLength: 1, maxLength: 20 }), (all) => {
        const base = all.map((content) => paragraph('', content))
        const { units, deleted } = compare(base, edited(all.map(textOfLeaves)))
        expect(deleted).toEqual([])
        expect(
          units.filter(({ changed, moved, base: from }) => changed || moved || from === undefined),
        ).toEqual([])
      }),
    )
  })

  it('accounts for every paragraph of either side once', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 15 }), fc.array(words, { maxLength: 15 }), (a, b) => {
        const base = a.map((text) => paragraph('', [{ text, mark: 'plain', fact: false }]))
        const { units, deleted } = compare(base, edited(b))
        const from = units.flatMap(({ base: index }) => (index === undefined ? [] : [index]))
        expect([...from, ...deleted].sort((x, y) => x - y)).toEqual(a.map((_, index) => index))
        expect(units).toHaveLength(b.length)
      }),
    )
  })

  it('reads markup back as it was written', () => {
    fc.assert(
      fc.property(leaves, fc.boolean(), (content, open) => {
        const opened = new Set(open ? holesOf(content).map(({ n }) => n) : [])
        const segments = segmentsOf(content, opened)
        expect(parseMarkup(writeMarkup(segments, 'said'))).toEqual(segments)
      }),
    )
  })

  it('rewrites a paragraph to exactly the edited text, and an unchanged one to itself', () => {
    fc.assert(
      fc.property(leaves, words, (content, text) => {
        expect(textOfSegments(rewrite(content, text).segments)).toBe(text)
        const { segments, retyped } = rewrite(content, textOfLeaves(content))
        expect(textOfSegments(segments)).toBe(textOfLeaves(content))
        expect(retyped.every(({ was, now }) => was !== '' && now !== '')).toBe(true)
      }),
    )
  })

  it('reads baselines back as they were written', () => {
    fc.assert(
      fc.property(fc.array(leaves, { maxLength: 5 }), (all) => {
        const units = all.map((content) => paragraph('一 / <二>', content))
        const read = readBaseline(
          writeBaseline({ document: 'summary', term: '2025-autumn', language: '', units }),
        )
        const texts = (list: readonly BaseUnit[] = []) =>
          list.map(
            (unit) => unit.type === 'paragraph' && writeMarkup(segmentsOf(unit.leaves, new Set()), 'said'),
          )
        expect(texts(read?.units)).toEqual(texts(units))
      }),
    )
  })

  it('gives a build that reads as the edited file, which adopting it again does not change', async () => {
    const school = revisedSchool(12)
    const { docx } = await buildRevised(school)
    const editable = ['各班报修', '备品备件', '人手不够', '库房太小', '受理报修']
    /** All paragraphs under 维修工作: without them, its heading disappears too. */
    const repairs = [0, 1, 4]
    const action = fc.constantFrom('keep', 'delete', 'change', 'add')
    const texts = (file: string): readonly string[] =>
      file
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.replace(/^(?:#+ )?(?:\d+\.|[一二三四五]、)?/, ''))
    await fc.assert(
      fc.asyncProperty(fc.tuple(...editable.map(() => action)), async (actions) => {
        const change = (text: string): string | readonly string[] => {
          const at = editable.findIndex((part) => text.includes(part))
          switch (actions[at]) {
            case 'delete':
              return []
            case 'change':
              return text.replace('。', '，今后也这样。')
            case 'add':
              return [text, `另外一句，第${at}处。`]
            default:
              return text
          }
        }
        const file = editWord(docx, change)
        const first = await adoptRevised(school, file)
        const built = await buildRevised(first.after)
        const bare = repairs.every((at) => actions[at] === 'delete')
        const wanted = texts((await buildRevised(school)).markdown)
          .flatMap((text) => [change(text)].flat())
          .filter((text) => !(bare && text === '维修工作'))
        expect(texts(built.markdown)).toEqual(wanted)
        expect([...(await adoptRevised(first.after, file)).files.keys()]).toEqual([])
        expect([...(await adoptRevised(first.after, built.docx)).files.keys()]).toEqual([])
      }),
      { numRuns: 8, examples: [[['delete', 'delete', 'keep', 'keep', 'delete']]] },
    )
  })
})
