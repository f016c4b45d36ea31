import { describe, expect, it } from 'vitest'
import {
  type Diagnostic,
  diagnose,
  displayWidth,
  renderReport,
  showControls,
} from '../../../src/diagnostics/index.ts'

const file = '2026-spring/repairs.yaml'
const sources = new Map([[file, '- 编号: WX-001\n  物品: 灯管\u001b[31m\ue000\n\t数量: 3\n']])
const plain = { color: false }

const at = (line: number, column: number, length = 1): Diagnostic =>
  diagnose('wrong-type', `第${line}行`, { file, line, column, length })

describe('renderReport', () => {
  it('says nothing of nothing', () => {
    expect(renderReport([], sources, plain)).toBe('')
  })

  it('shows place, line, carets two columns wide under Chinese, hints and related places', () => {
    const diagnostic = diagnose(
      'duplicate-id',
      '编号重复',
      { file, line: 1, column: 3, length: 2 },
      ['换一个'],
      [{ message: '先用在这里', location: { file, line: 1, column: 7, length: 6 } }],
    )
    expect(renderReport([diagnostic], sources, { color: false, prefix: 'data' })).toBe(
      [
        `错误 data/${file}:1:3  编号重复  [duplicate-id]`,
        '   1 │ - 编号: WX-001',
        '     │   ^^^^',
        `  参见 data/${file}:1:7  先用在这里`,
        '   1 │ - 编号: WX-001',
        '     │         ^^^^^^',
        '  做法：换一个',
        '',
        '共 1 个错误。',
        '',
      ].join('\n'),
    )
  })

  it('sorts by place, school-wide files first, whatever the order was', () => {
    const all = [
      at(2, 3),
      at(1, 9),
      at(1, 3),
      diagnose('school-shape', '学校', { file: 'school.yaml', line: 5, column: 1 }),
      diagnose('school-missing', '没有'),
      diagnose('quoted-value', '引号', { file: '2025-autumn/repairs.yaml', line: 9, column: 1 }),
    ]
    const report = renderReport(all, new Map(), plain)
    expect(report.match(/(?<=^(错误|警告) )\S*/gm)).toEqual([
      '',
      'school.yaml:5:1',
      '2025-autumn/repairs.yaml:9:1',
      `${file}:1:3`,
      `${file}:1:9`,
      `${file}:2:3`,
    ])
    expect(renderReport([...all].reverse(), new Map(), plain)).toBe(report)
    expect(report).toContain('共 5 个错误、1 个警告。')
  })

  it('never sends control characters of the user to the terminal', () => {
    const diagnostic = diagnose('wrong-type', '值\u001b]0;x\u0007', { file, line: 2, column: 7 }, [
      '\u202e反',
    ])
    const report = renderReport([diagnostic], sources, plain)
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ue000]/)
    expect(report).toContain('灯管<U+001B>[31m<U+E000>')
    expect(report).toContain('值<U+001B>]0;x<U+0007>')
  })

  it('colours only when asked', () => {
    expect(renderReport([at(1, 3)], sources, plain)).not.toContain('\u001b')
    expect(renderReport([at(1, 3)], sources, { color: true })).toContain('\u001b[31;1m错误\u001b[0m')
  })

  it('clips very long lines around the caret', () => {
    const long = new Map([[file, `${'甲'.repeat(500)}乙${'丙'.repeat(500)}`]])
    const lines = renderReport([at(1, 501)], long, plain).split('\n')
    expect(lines[1]).toContain('…甲')
    expect(lines[1]).toContain('乙')
    expect(displayWidth(lines[1] ?? '')).toBeLessThan(110)
    const before = (lines[1] ?? '').slice(0, (lines[1] ?? '').indexOf('乙'))
    expect((lines[2] ?? '').indexOf('^')).toBe(displayWidth(before))
  })

  it('draws the first of very many faults of a kind and tells where the others are', () => {
    const many = Array.from({ length: 150 }, (_, index) => at(index + 1, 3))
    const report = renderReport([...many, diagnose('school-missing', '没有')], sources, plain)
    expect(report.match(/^错误 .*第\d+行/gm)).toHaveLength(20)
    expect(report).toContain('  [school-missing]')
    expect(report).toContain('另有 130 处同样的问题，没有一一列出：')
    expect(report).toContain(`  ${file}  21:3、22:3、`)
    expect(report).toContain('、120:3\n  ……\n')
    expect(report).toContain('共 151 个错误。')
    for (const line of report.split('\n')) expect(displayWidth(line)).toBeLessThan(110)
  })

  it('draws one more rather than say that there is one more', () => {
    const many = Array.from({ length: 21 }, (_, index) => at(index + 1, 3))
    expect(renderReport(many, sources, plain)).not.toContain('另有')
  })

  it('takes no longer for a fault in a long line than for one in a short line', () => {
    const line = `{{count repairs ${'a="b" '.repeat(200_000)}}}`
    const told = Array.from({ length: 3_000 }, (_, index) => at(1, 17 + index * 6, 5))
    const report = renderReport(told, new Map([[file, line]]), plain)
    // Every line is a short one, whatever the source is.
    expect(report.length).toBeLessThan(20_000)
    expect(report.match(/…a="b"|" a="b".*…$/gm)?.length).toBeGreaterThan(10)
  })

  it('shows characters outside the basic plane whole at the edge of a clipped line', () => {
    const long = new Map([[file, '𠮷'.repeat(400)]])
    for (const column of [400, 401, 402]) {
      const report = renderReport([at(1, column)], long, plain)
      expect(report).not.toContain('<U+D')
      expect(report).toContain('^')
    }
  })

  it('shortens a message that quotes something endless', () => {
    const { message, hints } = diagnose('wrong-type', `没有“${'𠮷'.repeat(5_000)}”这一项`, undefined, [
      '字'.repeat(5_000),
    ])
    expect(message.length).toBeLessThan(610)
    expect(message).toMatch(/^没有“𠮷+……𠮷+”这一项$/u)
    expect(hints[0]?.length).toBeLessThan(610)
  })

  it('puts the caret behind the text where the place is behind it, and copes with lines that are not there', () => {
    expect(renderReport([at(1, 40)], sources, plain).split('\n')[2]).toBe(`     │ ${' '.repeat(14)}^`)
    expect(renderReport([at(99, 1)], sources, plain)).toContain(`${file}:99:1`)
  })
})

describe('displayWidth and showControls', () => {
  it('counts columns', () => {
    expect(['ab', '灯管', 'A4：', '“”', '𠮷', '😀', 'e\u0301', ''].map(displayWidth)).toEqual([
      2, 4, 4, 2, 2, 2, 1, 0,
    ])
  })

  it('names what cannot be seen', () => {
    expect(showControls('a\tb\u0000\u{10fffd}')).toBe('a→b<U+0000><U+10FFFD>')
    expect(showControls('灯管 “好”')).toBe('灯管 “好”')
  })
})
