import { describe, expect, it } from 'vitest'
import { body, endOf, lineText, margins, setBlocks } from '../../../support/set-document.ts'

const long =
  '检查中发现的问题当场整改，不能当场整改的列入台账、限期整改，整改以后再复查一次，做到件件有着落。'

describe('justification', () => {
  it('sets full lines flush to the margin and leaves the last line as it is', () => {
    const [first, second, ...rest] = setBlocks(body(`本学期${long}${long}`)).value.pages[0]!.lines
    expect([endOf(first!), endOf(second!)]).toEqual([margins.right, margins.right])
    expect(endOf(rest.at(-1)!)).toBeLessThan(margins.right)
  })

  it('stretches equally between characters, but not within numbers, words, —— and ……', () => {
    const paragraph = `共更换LED灯管128只——其中……走廊、楼梯间、卫生间等处的旧灯管已全部换成新的。`
    const [line] = setBlocks(body(paragraph)).value.pages[0]!.lines
    const advances = line!.runs.flatMap((run) => run.advances)
    const characters = Array.from(lineText(line!))
    const at = (needle: string, offset = 0): number => advances[characters.join('').indexOf(needle) + offset]!
    const stretched = at('走')
    expect(stretched).toBeGreaterThan(15_750)
    expect(Math.abs(at('廊') - stretched)).toBeLessThanOrEqual(1)
    expect(at('——')).toBe(16_000)
    expect(at('……')).toBe(15_750)
    expect(at('LED')).toBeLessThan(11_000)
    expect(at('128')).toBeLessThan(8_700)
  })

  it('leaves no gap between Han and Latin letters', () => {
    const [line] = setBlocks(body('共8只，8张')).value.pages[0]!.lines
    expect(line!.runs[0]!.advances).toEqual([15_750, 8675, 15_750, 15_750, 8675, 16_000])
  })
})

describe('runs', () => {
  it('carry face, kind, evidence and link, and one glyph for each code point', () => {
    const { pages, faces } = setBlocks({
      type: 'paragraph',
      style: 'body',
      inlines: [
        { type: 'text', value: '换灯管' },
        { type: 'fact', value: '80余次', evidence: 3 },
        { type: 'strong', children: [{ type: 'text', value: '全部' }] },
        { type: 'emphasis', children: [{ type: 'text', value: '合格' }] },
        { type: 'missing', value: '【待补：日期】' },
        { type: 'link', href: 'https://example.cn/', children: [{ type: 'text', value: '网址' }] },
      ],
    }).value
    const { runs } = pages[0]!.lines[0]!
    expect(runs.map(({ text, kind, evidence, href }) => [text, kind, evidence, href])).toEqual([
      ['换灯管', 'text', undefined, undefined],
      ['80余次', 'text', 3, undefined],
      ['全部', 'text', undefined, undefined],
      ['合格', 'text', undefined, undefined],
      ['【待补：日期】', 'missing', undefined, undefined],
      ['网址', 'text', undefined, 'https://example.cn/'],
    ])
    expect(runs.map((run) => faces[run.face]!.id)).toEqual([
      'noto-serif-sc-400',
      'noto-serif-sc-400',
      'noto-sans-sc-500',
      'noto-serif-sc-600',
      'noto-serif-sc-400',
      'noto-serif-sc-400',
    ])
    for (const run of runs) expect(run.glyphs).toHaveLength(Array.from(run.text).length)
  })

  it('set the label of an item before its text, unstretched', () => {
    const item = { type: 'item', level: 4, label: '（1）', ordinal: 1 } as const
    const [line] = setBlocks({ ...item, inlines: [{ type: 'text', value: long + long }] }).value.pages[0]!
      .lines
    const [label, text] = line!.runs
    expect([label!.kind, label!.text]).toEqual(['label', '（1）'])
    expect(label!.x).toBe(margins.left + 2 * 15_750)
    expect(label!.advances).toEqual([15_750, 7_283, 16_000])
    // The tracking behind the label belongs to it.
    expect(text!.x).toBe(label!.x + 15_750 + 7_283 + 15_750)
    expect(endOf(line!)).toBe(margins.right)
  })
})

describe('characters that a font lacks', () => {
  it('are taken from the next face of the chain without a word', () => {
    const { value, diagnostics } = setBlocks(body('甲✓乙'))
    expect(value.pages[0]!.lines[0]!.runs.every((run) => run.glyphs.every((glyph) => glyph > 0))).toBe(true)
    expect(diagnostics).toEqual([])
  })

  it('are drawn as a box, stay in the text, and are reported once', () => {
    const { value, diagnostics } = setBlocks(body('李𠮷、李𠮷'))
    expect(lineText(value.pages[0]!.lines[0]!)).toBe('李𠮷、李𠮷')
    const face = value.faces[0]!
    expect(value.pages[0]!.lines[0]!.runs.flatMap((run) => run.glyphs)[1]).toBe(face.glyph(0x25a1))
    expect(diagnostics.map(({ code }) => code)).toEqual(['glyph-missing'])
    expect(diagnostics[0]!.message).toContain('“𠮷”（U+20BB7）')
  })

  it('that are not meant to be seen take no room and are no fault', () => {
    const { value, diagnostics } = setBlocks(body('甲\u200b乙\ufe0f丙'))
    expect(value.pages[0]!.lines[0]!.runs[0]!.advances.filter((advance) => advance > 1000)).toHaveLength(3)
    expect(diagnostics).toEqual([])
  })
})
