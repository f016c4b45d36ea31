import { describe, expect, it } from 'vitest'
import { readTree } from '../../../../src/records/source/read-tree.ts'
import { makeSourceFile } from '../../../../src/records/source/source-file.ts'
import type { TreeNode } from '../../../../src/records/source/tree.ts'

const read = (text: string): ReturnType<typeof readTree> =>
  readTree(makeSourceFile('a.yaml', text), () => false)

const plain = (node: TreeNode | undefined): unknown => {
  switch (node?.type) {
    case undefined:
      return undefined
    case 'scalar':
      return node.text
    case 'list':
      return node.items.map(plain)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]))
  }
}

describe('readTree', () => {
  it('reads everything as text', () => {
    expect(plain(read('- 1.10\n- true\n- ~\n- "a\\nb"\n- |\n  c\n').value)).toEqual([
      '1.10',
      'true',
      '~',
      'a\nb',
      'c\n',
    ])
  })

  it('leaves out only the records that are broken', () => {
    const { value, diagnostics } = read('- 甲: 1\n- 甲: "2\n- 甲: [3\n- 甲: 4\n')
    expect(plain(value)).toEqual([{ 甲: '1' }, { 甲: '4' }])
    expect(diagnostics.map(({ code, location }) => [code, location?.line, location?.column])).toEqual([
      ['yaml-quote', 2, 6],
      ['yaml-bracket', 3, 6],
    ])
  })

  it('does the same below records: and for top-level keys', () => {
    expect(plain(read('complete: true\nrecords:\n  - 甲: 1\n  - 甲: @\n  - 甲: 3\n').value)).toEqual({
      complete: 'true',
      records: [{ 甲: '1' }, { 甲: '3' }],
    })
    expect(plain(read('甲: 1\n乙: @\n丙:\n  丁: 2\n').value)).toEqual({ 甲: '1', 丙: { 丁: '2' } })
  })

  it('cuts short what is designed to be large', () => {
    const bomb = ['- &a0 [x,x,x,x,x,x,x,x,x,x]']
    for (let i = 1; i < 30; i++)
      bomb.push(
        `- &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(',')}]`,
      )
    const texts = [
      bomb.join('\n'),
      '['.repeat(200_000),
      '{a: '.repeat(50_000),
      `${'- '.repeat(100_000)}a`,
      '- &a [*a]',
    ]
    expect(texts.map((text) => read(text).diagnostics.map(({ code }) => code))).toEqual([
      ['yaml-alias-bomb'],
      ['yaml-too-deep'],
      ['yaml-too-deep'],
      ['yaml-too-deep'],
      ['yaml-alias'],
    ])
  })

  it('shares the nodes of aliases instead of copying them', () => {
    const { value } = read('- &a {x: 1}\n- *a\n')
    expect(value?.type === 'list' && value.items[0] === value.items[1]).toBe(true)
  })
})
