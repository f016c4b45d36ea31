import { describe, expect, it } from 'vitest'
import { findPlace, fitsAt, type Place } from '../../../../src/storage/history/find-place.ts'
import type { ReadyEdit } from '../../../../src/storage/history/ready-edit.ts'

/** An edit that added lines, with the lines around them. */
const edit = (added: string, above = '', below = '', more: Partial<ReadyEdit> = {}): ReadyEdit => ({
  from: 0,
  to: 0,
  removed: [],
  added: linesOf(added),
  above: linesOf(above),
  below: linesOf(below),
  parents: '',
  endsBare: false,
  ...more,
})
/** Lines of one letter each; `_` stands for a blank line. */
const linesOf = (letters: string): readonly string[] =>
  Array.from(letters, (letter) => letter.replace('_', ''))
const find = (made: ReadyEdit, now: string): Place => findPlace(made, linesOf(now))

describe('findPlace', () => {
  it.each<readonly [string, ReadyEdit, string, Place]>([
    ['where they were', edit('xy', 'abc', 'def'), 'abcxydef', { at: 3 }],
    ['if only the lines above are left', edit('x', 'abc', 'def'), 'abcxghi', { at: 3 }],
    ['if only the lines below are left', edit('x', 'abc', 'def'), 'ghixdef', { at: 3 }],
    ['where nothing around them is left', edit('x', 'abc', 'def'), 'ghixjkl', { at: 3 }],
    ['at the start and at the end', edit('x', '', ''), 'x', { at: 0 }],
    ['that changed', edit('xy', 'abc', 'def'), 'abcxzdef', { trouble: 'changed' }],
    ['that are cut short', edit('xy', 'abc', ''), 'abcx', { trouble: 'changed' }],
    ['that are gone', edit('x', 'abc', 'def'), 'abcdef', { trouble: 'changed' }],
    ['in one of two places by both sides', edit('x', 'abc', 'def'), 'abcxghiabcxdef', { at: 10 }],
    ['in one of two places by the lines above', edit('x', 'abc', 'def'), 'xabcxghi', { at: 4 }],
    ['in one of two places by the lines below', edit('x', 'abc', 'def'), 'xghixdef', { at: 4 }],
    ['in two places, each by one side', edit('x', 'abc', 'def'), 'abcxghixdef', { trouble: 'several' }],
    ['in two places by both sides', edit('x', 'abc', 'def'), 'abcxdefabcxdef', { trouble: 'several' }],
    ['in two places by neither side', edit('x', 'abc', 'def'), 'ghxhixjk', { trouble: 'several' }],
    ['at the start and not after it', edit('x', '', 'def'), 'xdefgxdef', { at: 0 }],
    ['at the end and not before it', edit('x', 'abc', ''), 'abcxgabcx', { at: 8 }],
    [
      'at the start or the end, which is not enough by itself',
      edit('x', '', 'def'),
      'xghix',
      { trouble: 'several' },
    ],
    ['near the start, by that', edit('x', 'a', 'def'), 'axghiaxjkl', { at: 1 }],
    ['near the end, by that', edit('x', 'abc', 'd'), 'ghixdjklxd', { at: 8 }],
  ])('finds lines %s', (_, made, now, place) => {
    expect(find(made, now)).toEqual(place)
  })

  it.each<readonly [string, ReadyEdit, string, Place]>([
    ['between the lines around them', edit('', 'abc', 'def'), 'xabcdefy', { at: 4 }],
    ['after the lines above', edit('', 'abc', 'def'), 'abcghi', { at: 3 }],
    ['before the lines below', edit('', 'abc', 'def'), 'ghidef', { at: 3 }],
    ['if the lines around them are apart', edit('', 'abc', 'def'), 'abcxdef', { at: 3 }],
    ['in several places', edit('', 'abc', 'def'), 'abcxabc', { trouble: 'several' }],
    ['before one of several', edit('', 'abc', 'def'), 'abcxabcxdef', { at: 8 }],
    ['where nothing around them is left', edit('', 'abc', 'def'), 'ghi', { trouble: 'lost' }],
    ['if all lines around them are blank', edit('', '__', '__'), '____a', { trouble: 'lost' }],
    ['into a file that has nothing else', edit('', '', ''), '', { at: 0 }],
    ['blank between others', edit('_', 'abc', 'def'), 'g_abc_hij', { at: 5 }],
    ['blank if nothing around them is left', edit('_', 'abc', 'def'), 'g_hij', { trouble: 'lost' }],
  ])('finds the place for lines that do not occur: %s', (_, made, now, place) => {
    expect(find(made, now)).toEqual(place)
  })
})

describe('fitsAt', () => {
  const field = edit('', '', '', { added: ['  cost: 5'], removed: [], parents: '- id: 2' })
  const ledger = ['- id: 1', '  cost: 5', '- id: 2', '  cost: 5']

  it('requires the lines, with the same parents as before', () => {
    expect([0, 1, 2, 3, 4].map((at) => fitsAt(field, ledger, at))).toEqual([false, false, false, true, false])
    expect([1, 3].map((at) => fitsAt({ ...field, parents: '' }, ledger, at))).toEqual([true, true])
    expect(fitsAt({ ...field, parents: 'id: 2' }, ledger, 3)).toBe(false)
  })

  it('recognises the lines within a new parent', () => {
    const nested = ['records:', '  - id: 2', '    cost: 5']
    const made = { ...field, added: ['    cost: 5'], parents: '  - id: 2' }
    expect(fitsAt(made, nested, 2)).toBe(true)
    expect(fitsAt({ ...made, parents: 'records:›  - id: 2' }, nested, 2)).toBe(true)
    expect(fitsAt({ ...made, parents: 'others:›  - id: 2' }, nested, 2)).toBe(false)
  })

  it('leaves no line to another record', () => {
    const record = edit('', '', '', { added: ['- id: 2', '  cost: 5'] })
    const since = [...ledger, '', '# 备注', '  note: 补']
    expect(fitsAt(record, ledger, 2)).toBe(true)
    expect(fitsAt(record, since, 2)).toBe(false)
    // It was there when the record was added.
    expect(fitsAt({ ...record, below: ['', '# 备注', '  note: 补'] }, since, 2)).toBe(true)
    // What is put back contains it as before.
    expect(fitsAt({ ...record, removed: ['- id: 2'] }, since, 2)).toBe(true)
    expect(fitsAt(record, [...ledger, '', '- id: 3'], 2)).toBe(true)
    expect(fitsAt(record, [...ledger, '', '# 备注'], 2)).toBe(true)
  })
})
