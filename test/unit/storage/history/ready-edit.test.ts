import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../../src/storage/history/entry.ts'
import { plainLine, readyEdit } from '../../../../src/storage/history/ready-edit.ts'

const edit = (removed: readonly string[], added: readonly string[], more: Partial<Edit> = {}): Edit => ({
  from: 7,
  to: 9,
  removed,
  added,
  above: ['1\n', '2\n', '3\n'],
  below: ['7\n', '8\n', '9\n'],
  parents: '- id: 1',
  ...more,
})

describe('readyEdit', () => {
  it('leaves an edit as it is if it changes more than line ends and marks', () => {
    const whole = edit(['a\n', 'b\n'], ['c\n'])
    expect(readyEdit(whole)).toEqual({ ...whole, endsBare: false })
    expect(readyEdit(edit(['a\n'], ['a\r\n']))).toMatchObject({ removed: ['a\n'], added: ['a\r\n'] })
  })

  it('counts a line that only got its end as context', () => {
    expect(readyEdit(edit(['a\n', '  b'], ['c\n', '  b\r\n']))).toMatchObject({
      from: 7,
      to: 9,
      removed: ['a\n'],
      added: ['c\n'],
      above: ['1\n', '2\n', '3\n'],
      below: ['  b\r\n', '7\n', '8\n'],
      endsBare: true,
    })
    expect(readyEdit(edit(['b'], ['b\n', '  c\n'], { below: [], parents: '- id: 1›  b' }))).toMatchObject({
      from: 8,
      to: 10,
      removed: [],
      added: ['  c\n'],
      above: ['2\n', '3\n', 'b\n'],
      below: [],
      parents: '- id: 1',
      endsBare: true,
    })
  })

  it('counts a line that only lost the byte order mark as context', () => {
    expect(readyEdit(edit(['\uFEFFa\n', 'b\n'], ['a\n'], { above: [] }))).toMatchObject({
      from: 8,
      to: 10,
      removed: ['b\n'],
      added: [],
      above: ['a\n'],
      endsBare: false,
    })
    expect(readyEdit(edit(['\uFEFF'], ['\uFEFFa\n']))).toMatchObject({ removed: [], added: ['a\n'] })
  })

  it('counts every such line at both ends as context', () => {
    expect(readyEdit(edit(['x\n', '  y\n', 'z'], ['w\n', '  y\n', 'z\n'], { below: [] }))).toMatchObject({
      removed: ['x\n'],
      added: ['w\n'],
      below: ['  y\n', 'z\n'],
    })
    expect(
      readyEdit(edit(['\uFEFFa\n', 'x\n', 'b'], ['a\n', 'y\n', 'b\n'], { parents: '- id: 1' })),
    ).toMatchObject({ from: 8, removed: ['x\n'], added: ['y\n'], parents: '', endsBare: true })
    expect(readyEdit(edit(['x\n', 'a\n'], ['a']))).toMatchObject({
      removed: ['x\n'],
      added: [],
      endsBare: false,
    })
    expect(readyEdit(edit([], ['\uFEFF']))).toMatchObject({ removed: [], added: [] })
    expect(readyEdit(edit(['a\uFEFF\n'], ['a\n']))).toMatchObject({ removed: ['a\uFEFF\n'], added: ['a\n'] })
  })

  it('uses no line as context on both sides', () => {
    expect(readyEdit(edit(['a\n', 'a'], ['a\n']))).toMatchObject({
      from: 8,
      removed: ['a'],
      added: [],
      endsBare: true,
    })
  })

  it('ends bare if the last line removed did', () => {
    expect(readyEdit(edit([], ['a'])).endsBare).toBe(false)
    expect(readyEdit(edit(['a', 'b\n'], [])).endsBare).toBe(false)
    expect(readyEdit(edit(['a\n', 'b'], ['c'])).endsBare).toBe(true)
  })

  it('compares lines without ends and marks', () => {
    expect(['\uFEFFa\r\n', 'a\n', 'a'].map(plainLine)).toEqual(['a', 'a', 'a'])
    expect(plainLine('a\uFEFF')).toBe('a\uFEFF')
  })
})
