import { describe, expect, it } from 'vitest'
import {
  around,
  type Frame,
  itemFrame,
  outer,
  resolve,
  resolveData,
  visibleNames,
  within,
} from '../../../src/templating/frame.ts'
import { dictionary, namesOf, type Value } from '../../../src/templating/value.ts'

const map = (...entries: readonly (readonly [string, Value])[]) => new Map<string, Value>(entries)
const school = dictionary('学校', [
  ['name', '城南小学'],
  ['number', 7],
])
const term = dictionary('学期', [['name', '秋季学期']])
const root = within(undefined, school, map(['root', school]))

describe('a name', () => {
  it('is looked up from the inside outwards, given names before parts', () => {
    const inner = within(within(root, term), '甲', undefined, map(['given', 1]))
    expect(resolve('name', inner)).toBe('秋季学期')
    expect(resolve('number', inner)).toBe(7)
    expect(resolve('given', inner)).toBe(1)
    expect(resolve('name', within(inner, term, undefined, map(['name', '乙'])))).toBe('乙')
    expect(resolve('nothing', inner)).toBeUndefined()
  })

  it('with @ is that of the nearest frame that has it', () => {
    const inner = within(within(root, term, map(['index', 1])), '甲', map(['key', 2]))
    expect(resolveData('key', inner)).toBe(2)
    expect(resolveData('index', inner)).toBe(1)
    expect(resolveData('root', inner)).toBe(school)
    expect(resolveData('first', inner)).toBeUndefined()
  })

  it('can be suggested if it is visible from the inside outwards', () => {
    const inner = within(within(root, term), '甲', map(['index', 1]), map(['given', 1]))
    expect(visibleNames(inner, namesOf)).toEqual(['given', 'name', 'name', 'number'])
  })
})

describe('the frame of an item', () => {
  const data = (frame: Frame) => Object.fromEntries(frame.data)

  it('counts, and knows the ends', () => {
    expect(data(itemFrame(root, '甲', 0, 3, []))).toEqual({
      index: 0,
      key: 0,
      number: 1,
      many: 3,
      first: true,
      last: false,
    })
    expect(data(itemFrame(root, '丙', 2, 3, [], '第三'))).toEqual({
      index: 2,
      key: '第三',
      number: 3,
      many: 3,
      first: false,
      last: true,
    })
  })

  it('has the names that the block gives', () => {
    expect([...itemFrame(root, '乙', 1, 3, []).locals]).toEqual([])
    expect([...itemFrame(root, '乙', 1, 3, ['x']).locals]).toEqual([['x', '乙']])
    expect([...itemFrame(root, '乙', 1, 3, ['x', 'i']).locals]).toEqual([
      ['x', '乙'],
      ['i', 1],
    ])
    expect(itemFrame(root, '乙', 1, 3, ['x', 'i'], '第二').locals.get('i')).toBe('第二')
  })
})

describe('steps outwards', () => {
  const list = within(root, term)
  const partial = within(list, term)
  const item = within(partial, '甲')
  const same = within(item, '甲')

  it('lead to another value, past frames about the same one', () => {
    expect(outer(item, 0)).toBe(item)
    expect(outer(item, 1)).toBe(partial)
    expect(outer(item, 2)).toBe(root)
    expect(outer(partial, 1)).toBe(root)
  })

  it('count equal words as items of their own', () => {
    expect(outer(same, 1)).toBe(item)
  })

  it('count every frame if there would be too few, and end at the outermost', () => {
    expect(outer(item, 3)).toBe(root)
    expect(outer(item, 4)).toBeUndefined()
  })

  it('with @ count every frame', () => {
    expect(around(item, 0)).toBe(item)
    expect(around(item, 2)).toBe(list)
    expect(around(item, 3)).toBe(root)
    expect(around(item, 4)).toBeUndefined()
  })
})
