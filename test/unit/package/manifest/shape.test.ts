import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  checkShape,
  key,
  mayHave,
  type Shape,
  shapeSchema,
} from '../../../../src/package/manifest/shape.ts'

const shape: Shape = {
  type: 'record',
  fields: [
    key('name', { type: 'text' }, '名字'),
    key('kind', { type: 'text', values: ['a', 'b'] }, '种类'),
    mayHave('day', { type: 'text', pattern: '^\\d{4}$' }, '哪天'),
    mayHave('count', { type: 'integer' }, '几个'),
    mayHave('masked', { type: 'flag' }, '隐名'),
    mayHave(
      'parts',
      { type: 'list', of: { type: 'record', fields: [key('at', { type: 'integer' }, '')] } },
      '',
    ),
  ],
}
const good = { name: '门', kind: 'b', day: '2026', count: 0, masked: false, parts: [{ at: 1 }, { at: 2 }] }

const faultsOf = (change: Readonly<Record<string, unknown>>): readonly string[] =>
  checkShape({ ...good, ...change }, shape, 20)

describe('checkShape', () => {
  it('finds nothing in what fits', () => {
    expect(faultsOf({})).toEqual([])
    expect(checkShape({ name: '', kind: 'a' }, shape, 20)).toEqual([])
  })

  it.each<readonly [Readonly<Record<string, unknown>>, string]>([
    [{ name: 7 }, 'name 应当是文字'],
    [{ name: null }, 'name 应当是文字'],
    [{ name: '长'.repeat(4001) }, 'name 太长：有 4001 个字，最多 4000 个'],
    [{ kind: 'c' }, 'kind 只能是 a、b'],
    [{ day: '26' }, 'day 写法不对'],
    [{ count: -1 }, 'count 应当是不小于 0 的整数'],
    [{ count: 1.5 }, 'count 应当是不小于 0 的整数'],
    [{ count: 2 ** 53 }, 'count 应当是不小于 0 的整数'],
    [{ count: '1' }, 'count 应当是不小于 0 的整数'],
    [{ masked: 'true' }, 'masked 应当是 true 或 false'],
    [{ parts: { at: 1 } }, 'parts 应当是列表'],
    [{ parts: [{ at: 1 }, []] }, 'parts[1] 应当是一组“名: 值”'],
    [{ parts: [null] }, 'parts[0] 应当是一组“名: 值”'],
    [{ parts: ['x'] }, 'parts[0] 应当是一组“名: 值”'],
    [{ parts: [{}] }, '缺少 parts[0].at'],
    [{ parts: [{ at: 1 }, { at: 'x' }] }, 'parts[1].at 应当是不小于 0 的整数'],
  ])('says what does not fit, and where: %j', (change, fault) => {
    expect(faultsOf(change)).toEqual([fault])
  })

  it('accepts a text of the greatest length', () => {
    expect(faultsOf({ name: '长'.repeat(4000) })).toEqual([])
  })

  it('names a character that no document may have', () => {
    const [fault] = faultsOf({ name: '门\u202e' })
    expect(fault).toMatch(/^name 里有不许有的字符：.+（U\+202E）$/)
  })

  it('reports the whole file if it is not a record', () => {
    for (const value of [null, [], 'x', 7])
      expect(checkShape(value, shape, 20)).toEqual(['整个文件 应当是一组“名: 值”'])
  })

  it('reports missing fields in the order of the table, and ignores inherited ones', () => {
    expect(checkShape({}, shape, 20)).toEqual(['缺少 name', '缺少 kind'])
    expect(checkShape(Object.create(good), shape, 20)).toEqual(['缺少 name', '缺少 kind'])
  })

  it('reports no more than the limit', () => {
    const many = { ...good, parts: Array.from({ length: 9 }, () => 'x') }
    expect(checkShape(many, shape, 3)).toHaveLength(3)
    expect(checkShape(many, shape, 9)).toHaveLength(9)
    expect(checkShape(many, shape, 10)).toHaveLength(9)
  })
})

describe('canonicalJson', () => {
  it('writes one text, in the order of the table, without unknown or undefined fields', () => {
    expect(
      canonicalJson({ more: 1, parts: [{ x: 1, at: 2 }], day: undefined, kind: 'a', name: '门' }, shape),
    ).toBe(
      `{
  "name": "门",
  "kind": "a",
  "parts": [
    {
      "at": 2
    }
  ]
}
`,
    )
    expect(canonicalJson(Object.create(good), shape)).toBe('{}\n')
  })
})

it('shapeSchema says the same as a JSON Schema', () => {
  expect(shapeSchema(shape)).toEqual({
    type: 'object',
    properties: {
      name: { type: 'string', maxLength: 4000, description: '名字' },
      kind: { type: 'string', enum: ['a', 'b'], maxLength: 4000, description: '种类' },
      day: { type: 'string', pattern: '^\\d{4}$', maxLength: 4000, description: '哪天' },
      count: { type: 'integer', minimum: 0, description: '几个' },
      masked: { type: 'boolean', description: '隐名' },
      parts: {
        type: 'array',
        items: {
          type: 'object',
          properties: { at: { type: 'integer', minimum: 0, description: '' } },
          required: ['at'],
          additionalProperties: false,
        },
        description: '',
      },
    },
    required: ['name', 'kind'],
    additionalProperties: false,
  })
})
