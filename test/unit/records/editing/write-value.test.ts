import { describe, expect, it } from 'vitest'
import { indent, writeBlock, writeFlow } from '../../../../src/records/editing/write-value.ts'

const long = ['一'.repeat(20), '二'.repeat(20), '三'.repeat(20)]

describe('writeBlock', () => {
  it('writes records one below the other, as people do', () => {
    expect(
      writeBlock([
        { id: 'W-1', note: '“门”坏了' },
        { id: 'W-2', cost: 12.5 },
      ]),
    ).toBe("- id: W-1\n  note: '“门”坏了'\n- id: W-2\n  cost: 12.5")
  })

  it('writes a short list of short texts on one line', () => {
    expect(writeBlock({ people: ['王喆', '李镕', 3] })).toBe('people: [王喆, 李镕, 3]')
    expect(writeBlock({ people: [] })).toBe('people: []')
    expect(writeBlock({ people: long })).toBe(`people: [${long.join(', ')}]`)
  })

  it.each([
    ',',
    '，',
    '。',
    '；',
    '、',
    '[',
    ']',
    '{',
    '}',
    '\n',
  ])('puts texts with %j one below the other', (mark) => {
    expect(writeBlock({ steps: ['门', `甲${mark}乙`] })).toMatch(/^steps:\n {2}- 门\n {2}- /)
  })

  it('puts items that are too long for a line, or are not texts, one below the other', () => {
    expect(writeBlock({ people: [...long, '四'] })).toBe(
      `people:\n${[...long, '四'].map((name) => `  - ${name}`).join('\n')}`,
    )
    expect(writeBlock({ items: [{ name: '扫帚' }, '拖把'] })).toBe('items:\n  - name: 扫帚\n  - 拖把')
  })
})

describe('writeFlow', () => {
  it('keeps everything on one line', () => {
    expect(writeFlow({ id: 'W-1', items: [{ note: '一\n二' }, []], people: long })).toBe(
      `{id: W-1, items: [{note: "一\\n二"}, []], people: [${long.join(', ')}]}`,
    )
    expect(writeFlow([`${'长'.repeat(100)} 和 ${'长'.repeat(100)}\n完`])).not.toContain('\n')
  })
})

it('indent moves lines that are not empty', () => {
  expect(indent('a\n\n  b\n', 2)).toBe('  a\n\n    b\n')
})
