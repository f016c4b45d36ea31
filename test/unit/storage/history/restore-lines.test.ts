import { describe, expect, it } from 'vitest'
import { splitLines } from '../../../../src/storage/history/lines.ts'
import type { ReadyEdit } from '../../../../src/storage/history/ready-edit.ts'
import { restoreLines } from '../../../../src/storage/history/restore-lines.ts'

const edit = (removed: string, added: string, more: Partial<ReadyEdit> = {}): ReadyEdit => ({
  from: 0,
  to: 0,
  removed: splitLines(removed),
  added: splitLines(added),
  above: [],
  below: [],
  parents: '',
  endsBare: false,
  ...more,
})
const restore = (text: string, ...placed: readonly (readonly [number, ReadyEdit])[]): string =>
  restoreLines(
    splitLines(text),
    placed.map(([at, each]) => ({ at, edit: each })),
  )

describe('restoreLines', () => {
  it('removes lines and puts others back', () => {
    expect(restore('a\nb\nc\nd\n', [1, edit('', 'b\n')])).toBe('a\nc\nd\n')
    expect(restore('a\nb\nc\nd\n', [0, edit('x\ny\n', '')], [2, edit('z\n', 'c\nd\n')])).toBe(
      'x\ny\na\nb\nz\n',
    )
    expect(restore('a\n')).toBe('a\n')
    expect(restore('', [0, edit('a\n', '')])).toBe('a\n')
  })

  it('gives restored lines the line ends of the file', () => {
    expect(restore('a\r\nb\r\n', [1, edit('x\n', '')])).toBe('a\r\nx\r\nb\r\n')
    expect(restore('a\nb\n', [2, edit('x\r\n', '')])).toBe('a\nb\nx\n')
    expect(restore('a\r\nb\n', [1, edit('x\n', '')])).toBe('a\r\nx\nb\n')
    expect(restore('', [0, edit('a\r\nb\r\n', '')])).toBe('a\r\nb\r\n')
  })

  it('gives a line an end if something follows it', () => {
    expect(restore('a\r\nb', [2, edit('c\n', '')])).toBe('a\r\nb\r\nc\r\n')
    expect(restore('a', [1, edit('c', '')])).toBe('a\nc')
    expect(restore('a\n', [0, edit('x', '')])).toBe('x\na\n')
  })

  it('removes the end of the last line if it had none before', () => {
    expect(restore('a\nb\n', [1, edit('x', 'b\n', { endsBare: true })])).toBe('a\nx')
    // Somebody has added a line since.
    expect(restore('a\nb\nc\n', [1, edit('x', 'b\n', { endsBare: true })])).toBe('a\nx\nc\n')
    expect(restore('a\nb\n', [1, edit('', 'b\n', { endsBare: true, above: ['a\n'] })])).toBe('a')
    // Another line has been added before it since.
    expect(restore('a\nz\nb\n', [2, edit('', 'b\n', { endsBare: true, above: ['a\n'] })])).toBe('a\nz\n')
    expect(restore('b\n', [0, edit('', 'b\n', { endsBare: true })])).toBe('')
    expect(
      restore('b\na\n', [0, edit('', 'b\n', { endsBare: true })], [1, edit('', 'a\n', { above: ['b\n'] })]),
    ).toBe('')
  })
})
