import { describe, expect, it } from 'vitest'
import { Document, isMap, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml'
import {
  afterComments,
  afterLine,
  applySplice,
  columnOf,
  contentOf,
  endOf,
  openYaml,
  plain,
  type YamlFile,
} from '../../../../src/records/editing/yaml-file.ts'

function opened(text: string): YamlFile {
  const file = openYaml(text)
  if ('type' in file) throw new Error('refused')
  return file
}

describe('openYaml', () => {
  it('gives the text, its byte order mark, its line ends and its contents', () => {
    expect(opened('\uFEFFa: 1\r\nb:\r\n')).toMatchObject({
      text: 'a: 1\r\nb:\r\n',
      mark: '\uFEFF',
      lineEnd: '\r\n',
      content: { a: '1', b: '' },
    })
    expect(opened('- 2026-01-01\n')).toMatchObject({ mark: '', lineEnd: '\n', content: ['2026-01-01'] })
  })

  it.each([
    ['a: [1', '格式错误'],
    ['? [a]\n: 1\n', '方括号'],
    ['b: {[a]: 1}\n', '方括号'],
    ['%YAML 1.2\n---\na: 1\n', '“%”'],
    ['a: 1\n...\n', '“...”'],
    ['a: *没有\n', '引用'],
    ['a: &a [*a]\n', '引用'],
  ])('refuses %j', (text, why) => {
    expect(openYaml(text)).toMatchObject({ type: 'refused', reason: expect.stringContaining(why) as string })
  })
})

describe('applySplice', () => {
  const file = opened('\uFEFFa: 1\r\nb:\r\n  - x\r\n')
  const at = file.text.length

  it('gives the new text, with its line ends and its byte order mark as they were', () => {
    const splice = { start: at, end: at, by: '  - y\nc: 2\n' }
    expect(applySplice(file, splice, { a: 1, b: ['x', 'y'], c: 2 })).toMatchObject({
      type: 'edited',
      text: '\uFEFFa: 1\r\nb:\r\n  - x\r\n  - y\r\nc: 2\r\n',
    })
    expect(applySplice(file, { start: 3, end: 4, by: '' }, { a: null, b: ['x'] }).type).toBe('edited')
    expect(applySplice(file, { start: 3, end: 4, by: '' }, { a: undefined, b: ['x'] }).type).toBe('edited')
    expect(applySplice(file, { start: 3, end: 4, by: 'true' }, { a: true, b: ['x'] }).type).toBe('edited')
  })

  it.each<readonly [string, string, unknown]>([
    ['another text', 'c: 2\n', { a: '1', b: ['x'], c: '3' }],
    ['nothing for a text', 'c: 2\n', { a: '1', b: ['x'], c: null }],
    ['another name', 'c: 2\n', { a: '1', b: ['x'], d: '2' }],
    ['another order', 'c: 2\n', { a: '1', c: '2', b: ['x'] }],
    ['another item', '  - y\n', { a: '1', b: ['x', 'z'] }],
    ['a text for a list', 'c: []\n', { a: '1', b: ['x'], c: '' }],
    ['a mapping for a list', 'c: [d]\n', { a: '1', b: ['x'], c: { 0: 'd' } }],
    ['something that is not YAML', 'c: [\n', { a: '1', b: ['x'], c: '[' }],
    ['another line that is lost', '...\n', { a: '1', b: ['x'] }],
  ])('refuses a result with %s', (_, by, expected) => {
    expect(applySplice(file, { start: at, end: at, by }, expected)).toMatchObject({ type: 'refused' })
  })
})

describe('what a value says', () => {
  it('is text, and for null an empty text', () => {
    expect(plain({ a: null, b: undefined, c: 1.5, d: [true, 'x', null] })).toEqual([
      ['a', ''],
      ['b', ''],
      ['c', '1.5'],
      ['d', ['true', 'x', '']],
    ])
  })

  it('is unknown if aliases multiply without end', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at},*a${at},*a${at}]`)
    const bomb = parseDocument(`a0: &a0 x\n${levels.join('\n')}\n`, { schema: 'failsafe' })
    expect(contentOf(bomb)).toBeUndefined()
    expect(contentOf(new Document({ a: 'x' }))).toEqual({ a: 'x' })
  })
})

describe('where a node ends', () => {
  const text = 'a: 1 # 备注\nb:\n  - x\n\n# 备注\nc: {d: 1}\ne: |\n  行\n\nf:\n\ng: ""\n'
  const ends = (root: unknown): Readonly<Record<string, string>> =>
    Object.fromEntries(
      (isMap(root) ? (root as YAMLMap<Node, Node | null>).items : []).map(({ key, value }) => [
        isScalar(key) ? String(key.value) : '',
        text.slice(0, endOf(value ?? key)).slice(-4),
      ]),
    )

  it('is before comments and blank lines', () => {
    expect(ends(opened(text).document.contents)).toEqual({
      a: 'a: 1',
      b: ' - x',
      c: ': 1}',
      e: '  行\n',
      f: '\n\nf:',
      g: ': ""',
    })
  })
})

describe('lines of a text', () => {
  const text = 'ab\n  c\n    # 深\n  # 浅\nd'

  it('are found by offset', () => {
    expect([0, 2, 3, 4, text.length].map((at) => afterLine(text, at))).toEqual([3, 3, 3, 7, text.length])
    expect(afterLine('\n\n', 0)).toBe(1)
    expect([0, 1, 2, 3, 5, 6].map((at) => columnOf(text, at))).toEqual([0, 1, 2, 0, 2, 3])
  })

  it('belong to what is above if they are comments deeper than a column', () => {
    expect(afterComments(text, 7, 2)).toBe(text.indexOf('  # 浅'))
    expect(afterComments(text, 7, 1)).toBe(text.length - 1)
    expect(afterComments(text, 7, 4)).toBe(7)
    expect(afterComments('a\n  # b', 2, 0)).toBe(7)
  })
})
