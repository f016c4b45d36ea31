import { describe, expect, it } from 'vitest'
import { libreOfficeBreak } from '../../../../src/typesetting/lines/libreoffice-break.ts'
import { findRuling, findScripts } from '../../../../src/typesetting/lines/scripts.ts'

/** The text before the break where the character after `|` is the first that does not fit. */
function before(marked: string): string {
  const cut = marked.indexOf('|')
  const text = marked.replace('|', '')
  const codes = Int32Array.from(Array.from(text, (character) => character.codePointAt(0)!))
  const scripts = findScripts(codes)
  const portions = new Int32Array(codes.length)
  for (let i = 1; i < codes.length; i++) portions[i] = scripts[i] === scripts[i - 1] ? portions[i - 1]! : i
  return text.slice(0, libreOfficeBreak({ codes, ruling: findRuling(codes, scripts), portions }, 0, cut))
}

// Each case was seen in LibreOffice 7.4.
describe('libreOfficeBreak', () => {
  it.each([
    ['全面落实|制度', '全面落实'],
    ['全面落实|。', '全面落'],
    ['全面落“实|”。', '全面落'],
    ['全面（|一）', '全面'],
    ['安全20|26年', '安全'],
    ['安全2026|，做到', '安全'],
    ['安全80|余次', '安全80'],
    ['安全98.5|%的', '安全'],
    ['做得好“甲”8|0次', '做得好'],
    ['制度USB-|C线', '制度USB-'],
    ['制度km/|h', '制度'],
    ['制度http://ww|w', '制度http://'],
    ['安全2025|—2026', '安全2025'],
    ['全面…|…等', '全面…'],
    ['全面 | 落实', '全面  '],
    ['aaaa|aaaa', 'aaaa'],
  ])('breaks %s', (marked, expected) => {
    expect(before(marked)).toBe(expected)
  })
})
