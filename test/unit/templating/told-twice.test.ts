import { describe, expect, it } from 'vitest'
import { type Evidence, type Insert, tokenOf } from '../../../src/document/index.ts'
import type { SectionHead } from '../../../src/templating/section-file.ts'
import type { SectionUse } from '../../../src/templating/session.ts'
import { toldTwice } from '../../../src/templating/told-twice.ts'

const headOf = (name: string): SectionHead => ({
  name,
  about: '',
  needs: [],
  title: name,
  level: 3,
  settings: new Map(),
  sentences: [],
})
const heads = new Map(['甲', '乙', '丙'].map((name) => [name, headOf(name)]))
const at = (line: number) => ({ file: 'a.md.hbs', line, column: 1 })

/** A number of records, given as `2025-autumn/repairs.yaml A`. */
const number = (exact: Evidence['exact'], unit: string | undefined, ...ids: readonly string[]): Evidence => ({
  text: `${exact}${unit ?? ''}`,
  exact,
  ...(unit !== undefined && { unit }),
  query: '',
  template: at(1),
  records: ids.map((id) => ({ kind: 'repair', id, file: 'repairs.yaml', line: 1, column: 1 })),
})

const use = (name: string, line: number, evidence: readonly Evidence[], text = ''): SectionUse => ({
  head: heads.get(name)!,
  isFilled: true,
  location: at(line),
  evidence,
  text,
})

const told = (sections: readonly SectionUse[], inserts: readonly Insert[] = []): readonly string[] =>
  toldTwice(sections, inserts).map(
    ({ location, message, related }) =>
      `${related?.map((other) => other.location.line).join()}→${location?.line} ${message}`,
  )

describe('the same number of the same records', () => {
  it('is reported at the later section, with a pointer to the earlier', () => {
    const report = toldTwice(
      [use('甲', 1, [number(2, '次', 'A', 'B')]), use('乙', 5, [number(2, '次', 'B', 'A')])],
      [],
    )
    expect(report).toEqual([
      {
        code: 'section-repeated',
        severity: 'notice',
        message: '“甲”和“乙”写了同样的数：2次',
        location: at(5),
        hints: ['同一件事只写一处：去掉一个部分，或者用 只写 把记录分开，用 不写 去掉一句。'],
        related: [{ message: '另一处在这里', location: at(1) }],
      },
    ])
  })

  it('is reported of a section that is used twice', () => {
    const numbers = [number(2, '次', 'A', 'B')]
    expect(told([use('甲', 1, numbers), use('甲', 2, numbers)])).toEqual(['1→2 两处“甲”写了同样的数：2次'])
  })

  it.each<readonly [string, Evidence, Evidence]>([
    ['another number', number(2, '次', 'A', 'B'), number(3, '次', 'A', 'B')],
    ['another measure word', number(2, '次', 'A', 'B'), number(2, '项', 'A', 'B')],
    ['no measure word', number(2, undefined, 'A', 'B'), number(2, '次', 'A', 'B')],
    ['other records', number(2, '次', 'A', 'B'), number(2, '次', 'A', 'C')],
    ['a single record', number(9, '元', 'A'), number(9, '元', 'A')],
    ['no record', number(9, '元'), number(9, '元')],
    ['one', number(1, '次', 'A', 'B'), number(1, '次', 'A', 'B')],
    ['words', number('两次', undefined, 'A', 'B'), number('两次', undefined, 'A', 'B')],
  ])('is not %s', (_, first, second) => {
    expect(told([use('甲', 1, [first]), use('乙', 2, [second])])).toEqual([])
  })

  it('is fine within one section', () => {
    const two = number(2, '次', 'A', 'B')
    expect(told([use('甲', 1, [two, two])])).toEqual([])
  })

  it('is the same though both lack a measure word', () => {
    const two = number(2, undefined, 'A', 'B')
    expect(told([use('甲', 1, [two]), use('乙', 2, [two])])).toEqual(['1→2 “甲”和“乙”写了同样的数：2'])
  })

  it('is reported once for two sections, with three numbers at most', () => {
    const numbers = ['次', '支', '元', '项'].map((unit) => number(2, unit, 'A', 'B'))
    const both = (many: number) =>
      told([use('甲', 1, numbers.slice(0, many)), use('乙', 2, numbers.slice(0, many))])
    expect(both(3)).toEqual(['1→2 “甲”和“乙”写了同样的数：2次、2支、2元'])
    expect(both(4)).toEqual(['1→2 “甲”和“乙”写了同样的数：2次、2支、2元等'])
  })

  it('is reported once for each pair of sections', () => {
    const [two, three] = [number(2, '次', 'A', 'B'), number(3, '次', 'A', 'B', 'C')]
    expect(told([use('甲', 1, [two]), use('乙', 2, [two, three]), use('丙', 3, [three, two])])).toEqual([
      '1→2 “甲”和“乙”写了同样的数：2次',
      '2→3 “乙”和“丙”写了同样的数：3次',
      '1→3 “甲”和“丙”写了同样的数：2次',
    ])
  })
})

describe('the same sentence', () => {
  const both = (first: string, second = first, inserts: readonly Insert[] = []) =>
    told([use('甲', 1, [], first), use('乙', 2, [], second)], inserts)

  it('is reported unless it is so short that it may be a stock phrase', () => {
    expect(both('师生安全有保障了', '师生安全有保障了。')).toEqual([
      '1→2 “甲”和“乙”写了同样的话：师生安全有保障了',
    ])
    expect(both('师生安全有保障')).toEqual([])
    expect(both('师生安全有保障了', '师生安全没保障了')).toEqual([])
  })

  it('is found between others, whatever the white space', () => {
    expect(both('一。师生安全有保障了；二', '三\n  师生安全有保障了 \n四')).toEqual([
      '1→2 “甲”和“乙”写了同样的话：师生安全有保障了',
    ])
  })

  it('is compared as it will be read', () => {
    const inserts: readonly Insert[] = [
      { kind: 'inline', inlines: [{ type: 'text', value: '东校区' }] },
      { kind: 'inline', inlines: [{ type: 'text', value: '西校区' }] },
      { kind: 'markdown', text: '自己的话', file: 'a.md' },
    ]
    const sentence = (index: number) => `${tokenOf(index)}道路平整了`
    expect(both(sentence(0), sentence(1), inserts)).toEqual([])
    expect(both(sentence(0), '东校区道路平整了', inserts)).toEqual([
      '1→2 “甲”和“乙”写了同样的话：东校区道路平整了',
    ])
    // What the director wrote is no sentence of the section, which is too short without it.
    expect(both(sentence(2), sentence(2), inserts)).toEqual([])
  })

  it('is not told where a number is', () => {
    const numbers = [number(2, '次', 'A', 'B')]
    expect(
      told([use('甲', 1, numbers, '师生安全有保障了'), use('乙', 2, numbers, '师生安全有保障了')]),
    ).toEqual(['1→2 “甲”和“乙”写了同样的数：2次'])
  })
})
