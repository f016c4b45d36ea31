import { describe, expect, it } from 'vitest'
import { indentOf, isStructure, listParents } from '../../../../src/storage/history/parents.ts'

const lines = [
  '\uFEFFrecords:\n',
  '  - id: 1\r\n',
  '    findings:\n',
  '# 备注\n',
  '\n',
  '      - hazard: 漏水\n',
  '        level: 一般\n',
  '  - id: 2\n',
]

describe('the lines that a line is indented under', () => {
  it.each([
    [['        note: 一\n'], 7, ['records:', '  - id: 1', '    findings:', '      - hazard: 漏水']],
    [['      - hazard: 掉漆\n'], 7, ['records:', '  - id: 1', '    findings:']],
    [['  - id: 3\n'], 8, ['records:']],
    [['    cost: 5\n'], 8, ['records:', '  - id: 2']],
    [['school: 甲\n'], 8, []],
    [['    cost: 5\n'], 1, ['records:']],
    [['    cost: 5\n'], 0, []],
  ])('%j at %i', (run, at, parents) => {
    expect(listParents(run, lines, at)).toBe(parents.join('›'))
  })

  it('are those of the first line that is neither blank nor a comment', () => {
    expect(listParents(['\n', '        # 备注\n', '    cost: 5\n', '        note: 一\n'], lines, 8)).toBe(
      'records:›  - id: 2',
    )
    expect(listParents(['\n', '    # 备注\n'], lines, 8)).toBe('')
    expect(listParents([], lines, 8)).toBe('')
  })

  it('continue with those outside, as far as these are indented less', () => {
    const outside = 'records:›  - id: 0›    findings:'
    expect(listParents(['    cost: 5\n'], ['  - id: 9\n'], 1, outside)).toBe('records:›  - id: 9')
    expect(listParents(['      - hazard: 漏水\n'], [], 0, outside)).toBe(outside)
    expect(listParents(['school: 甲\n'], ['a\n'], 1, outside)).toBe('')
    expect(listParents(['\n'], [], 0, outside)).toBe('')
  })
})

describe('a line', () => {
  it('is indented by its spaces', () => {
    expect(['', 'a', '  a', ' a b', '\t a', '    '].map(indentOf)).toEqual([0, 0, 2, 1, 0, 4])
  })

  it('is structure if it is neither blank nor a comment', () => {
    expect(['a', ' - #a', 'a # b', '- '].every(isStructure)).toBe(true)
    expect(['', ' ', '\t', '# a', '  # a', '#'].some(isStructure)).toBe(false)
  })
})
