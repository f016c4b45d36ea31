import { describe, expect, it } from 'vitest'
import { type Evidence, type Insert, tokenOf } from '../../../src/document/index.ts'
import type { SectionHead } from '../../../src/templating/section-file.ts'
import type { SectionUse } from '../../../src/templating/session.ts'
import { toldTwice } from '../../../src/templating/told-twice.ts'

const heads = new Map(
  ['维修', '检查', '演练'].map((name): [string, SectionHead] => [
    name,
    { name, about: '', needs: [], title: name, level: 3, sentences: [], settings: new Map() },
  ]),
)
const record = (id: string, file = 'repairs.yaml'): Evidence['records'][number] => ({
  kind: 'repair',
  id,
  file,
  line: 1,
  column: 1,
})
const number = (
  exact: unknown,
  text: string,
  ids: readonly string[],
  more: Partial<Evidence> = {},
): Evidence => ({ exact, text, query: '', records: ids.map((id) => record(id)), ...more }) as Evidence
const use = (name: string, line: number, evidence: readonly Evidence[], text = ''): SectionUse => ({
  head: heads.get(name) ?? heads.get('维修')!,
  isFilled: true,
  location: { file: 'school.yaml', line, column: 1 },
  evidence,
  text,
})
const told = (uses: readonly SectionUse[], inserts: readonly Insert[] = []) =>
  toldTwice(uses, inserts).map(
    ({ code, message, location, related = [] }) =>
      `${code} ${location?.line}<${related.map((one) => `${one.location.line}${one.message}`).join()} ${message}`,
  )

const six = number(6, '6次', ['A', 'B'])

describe('sections that say the same number of the same records', () => {
  it('are reported where the later one is called', () => {
    const [report] = toldTwice([use('维修', 3, [six]), use('检查', 5, [six])], [])
    expect(report).toMatchObject({
      code: 'section-repeated',
      message: '“维修”和“检查”写了同样的数：6次',
      location: { line: 5 },
      related: [{ message: '另一处在这里', location: { line: 3 } }],
      hints: ['同一件事只写一处：去掉一个部分，或者用 只写 把记录分开，用 不写 去掉一句。'],
    })
  })

  it('are one report for each pair, with three of the numbers', () => {
    const many = [2, 3, 4, 5].map((exact) => number(exact, `${exact}次`, ['A', 'B']))
    expect(told([use('维修', 3, many.slice(0, 3)), use('检查', 5, many.slice(0, 3))])).toEqual([
      'section-repeated 5<3另一处在这里 “维修”和“检查”写了同样的数：2次、3次、4次',
    ])
    expect(told([use('维修', 3, many), use('检查', 5, many)])).toEqual([
      'section-repeated 5<3另一处在这里 “维修”和“检查”写了同样的数：2次、3次、4次等',
    ])
    expect(told([use('维修', 3, [six]), use('检查', 5, [six]), use('演练', 7, [six])])).toEqual([
      'section-repeated 5<3另一处在这里 “维修”和“检查”写了同样的数：6次',
      'section-repeated 7<3另一处在这里 “维修”和“演练”写了同样的数：6次',
    ])
    expect(told([use('维修', 3, [six, six]), use('维修', 5, [six])])).toEqual([
      'section-repeated 5<3另一处在这里 两处“维修”写了同样的数：6次',
    ])
  })

  it.each<readonly [string, Evidence, Evidence]>([
    ['another number', six, number(5, '5次', ['A', 'B'])],
    ['another measure', { ...six, unit: '次' }, { ...six, unit: '处' }],
    ['other records', six, number(6, '6次', ['A', 'C'])],
    [
      'the same ids in another file',
      six,
      number(6, '6次', [], { records: [record('A', 'x'), record('B', 'x')] }),
    ],
    ['a single record', number(6, '6次', ['A']), number(6, '6次', ['A'])],
    ['one of several', number(1, '1次', ['A', 'B']), number(1, '1次', ['A', 'B'])],
    ['a word', number('是', '是', ['A', 'B']), number('是', '是', ['A', 'B'])],
  ])('are not those that say %s', (_, first, second) => {
    expect(told([use('维修', 3, [first]), use('检查', 5, [second])])).toEqual([])
  })

  it('are those of two, and of records in another order', () => {
    const [first, second] = [number(2, '两次', ['A', 'B']), number(2, '2次', ['B', 'A'])]
    expect(told([use('维修', 3, [first]), use('检查', 5, [second])])).toEqual([
      'section-repeated 5<3另一处在这里 “维修”和“检查”写了同样的数：2次',
    ])
  })

  it('are not one section that says it twice', () => {
    expect(told([use('维修', 3, [six, six], '查一处、改一处、记一处。查一处、改一处、记一处。')])).toEqual([])
  })
})

describe('sections that say the same words', () => {
  const same = (first: string, second: string, inserts: readonly Insert[] = []): readonly string[] =>
    told([use('维修', 3, [], first), use('检查', 5, [], second)], inserts)
  it('are reported with their first sentence', () => {
    expect(same('发现一处整改一处。再好没有了。', '另有他事；发现一处整改一处\n')).toEqual([
      'section-repeated 5<3另一处在这里 “维修”和“检查”写了同样的话：发现一处整改一处',
    ])
  })

  it.each([
    ['一二三四五六七八', 1],
    ['一二三四五六七', 0],
    [' 一二三四五六七 ', 0],
  ])('are not those of a stock phrase like “%s”', (sentence, many) => {
    expect(same(`${sentence}。`, `${sentence}。`)).toHaveLength(many)
  })

  it('are compared with their values, as they are read', () => {
    const inline = (value: string): Insert =>
      ({ kind: 'inline', inlines: [{ type: 'text', value }] }) as unknown as Insert
    const text = (token: number): string => `会上说的有${tokenOf(token)}这件事。`
    expect(same(text(0), text(1), [inline('岗位'), inline('岗位')])).toHaveLength(1)
    expect(same(text(0), text(1), [inline('岗位'), inline('收费')])).toEqual([])
    const block = { kind: 'blocks', blocks: [] } as unknown as Insert
    expect(same(text(0), '会上说的有这件事。', [block])).toHaveLength(1)
  })
})
