import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldFileName, toFileName } from '../../../src/text/index.ts'

describe('toFileName', () => {
  it.each([
    ['2025年秋季学期后勤工作总结', '2025年秋季学期后勤工作总结'],
    ['总结<初稿>:"a/b\\c|d?*', '总结初稿abcd'],
    ['总结 v1. . ', '总结 v1'],
    ['总结\u202Egpj', '总结gpj'],
    ['CON', '_CON'],
    ['nul.2025', '_nul.2025'],
    ['com1', '_com1'],
    ['CONsole', 'CONsole'],
    ['', '_'],
    [' 总结 ', '总结'],
    ['CLOCK$.txt', '_CLOCK$.txt'],
    ['第3册.v2', '第3册.v2'],
    ['e\u0301cole', '\u00E9cole'],
    ['??', '_'],
  ])('%j is %j', (words, name) => {
    expect(toFileName(words)).toBe(name)
  })

  it('keeps names short enough for suffixes, and never cuts a character', () => {
    const name = toFileName('𠮷'.repeat(100))
    expect(name).toBe('𠮷'.repeat(45))
    expect(
      new TextEncoder().encode(`${toFileName('总'.repeat(300))}（核对稿）（更新稿12）.docx.houqin-tmp`)
        .length,
    ).toBeLessThan(256)
  })

  it('gives a name that every system accepts, whatever the words, and keeps such a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const name = toFileName(words)
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$|^(?:con|prn|aux|nul)(?:\.|$)/iu)
        expect(name).not.toBe('')
        expect(toFileName(name)).toBe(name)
      }),
    )
  })
})

describe('foldFileName', () => {
  it('makes names equal that are the same to Windows or macOS', () => {
    expect(foldFileName('AED台账')).toBe(foldFileName('aed台账'))
    expect(foldFileName('e\u0301')).toBe(foldFileName('\u00C9'))
    expect(foldFileName('甲')).not.toBe(foldFileName('乙'))
  })
})
