import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../../src/document/index.ts'
import { makeFaceTable } from '../../../../src/typesetting/fonts/index.ts'
import { shape } from '../../../../src/typesetting/lines/shape.ts'
import type { ShapedText } from '../../../../src/typesetting/lines/shaped-text.ts'
import { fontsOf, measuredFace } from '../../../support/measured-face.ts'
import { text } from '../../../support/set-document.ts'

const han = Object.fromEntries(Array.from('甲乙丙，。𠮷', (character) => [character, 1000]))
const latin = Object.fromEntries(Array.from('abfil0123456789', (character) => [character, 500]))
const face = measuredFace('plain', { ...han, ...latin, ' ': 250, '—': 1000 }, { word: { 4: 400 } })
const joining = measuredFace('joining', { ...han, ...latin, '—': 1000, '⸺': 1800, ﬁ: 900 })

/** Shaped at 10 pt, so that an em is 10 000. */
function shaped(
  inlines: string | readonly Inline[],
  { tracking = 0, tracked = true, faces = makeFaceTable(fontsOf(face)) } = {},
): ShapedText {
  const written = typeof inlines === 'string' ? text(inlines) : inlines
  return shape(written, { font: 'fangsong', size: 20, tracked }, faces, tracking)
}

describe('characters', () => {
  it('are one for each code point, with the place of each in the text', () => {
    const { text, codes, offsets, widths } = shaped('甲𠮷乙')
    expect(text).toBe('甲𠮷乙')
    expect([...codes]).toEqual([0x7532, 0x20bb7, 0x4e59])
    expect([...offsets]).toEqual([0, 1, 3, 4])
    expect([...widths]).toEqual([10_000, 10_000, 10_000])
  })

  it('of nothing are none', () => {
    const { codes, offsets, advances } = shaped('')
    expect([codes.length, [...offsets], advances.length]).toEqual([0, [0], 0])
  })

  it('know the span that they come from, and take the face of its typeface', () => {
    const bold = measuredFace('bold', { 乙: 800 })
    const faces = makeFaceTable({ ...fontsOf(face), heiti: [bold, face] })
    const {
      spans,
      spanOf,
      faces: used,
      widths,
    } = shaped(
      [
        { type: 'text', value: '𠮷' },
        { type: 'strong', children: [{ type: 'fact', value: '乙丙', evidence: 4 }] },
      ],
      { faces },
    )
    expect([...spanOf]).toEqual([0, 1, 1])
    expect(spans[1]).toMatchObject({ role: 'heiti', evidence: 4 })
    expect([...used].map((index) => faces.faces[index]?.id)).toEqual(['plain', 'bold', 'plain'])
    expect([...widths]).toEqual([10_000, 8000, 10_000])
  })

  it('take no room where a line is broken, whatever the font has for it', () => {
    const faces = makeFaceTable(fontsOf(measuredFace('odd', { ...han, '\n': 500 })))
    const broken = shaped([...text('甲'), { type: 'break' }, ...text('乙')], { faces })
    expect([...broken.advances]).toEqual([10_000, 0, 10_000])
  })

  it('have the form of Latin words only within one', () => {
    expect([...shaped('a4').widths]).toEqual([5000, 4000])
    expect([...shaped('甲4').widths]).toEqual([10_000, 5000])
  })
})

describe('spacing', () => {
  it('leaves no gap where letters of two scripts meet', () => {
    expect([...shaped('甲a乙').advances]).toEqual([10_000, 5000, 10_000])
    expect([...shaped('甲，12').advances]).toEqual([10_000, 10_000, 5000, 5000])
  })

  it('draws characters together or apart behind each', () => {
    expect([...shaped('甲乙12丙', { tracking: -250 }).advances]).toEqual([9750, 9750, 4750, 4750, 9750])
    expect([...shaped('甲乙12', { tracking: 250 }).advances]).toEqual([10_250, 10_250, 5250, 5250])
  })

  it('divides the text where the look changes, and not where only the meaning does', () => {
    const look = (value: Inline, noted?: Set<number>): readonly number[] => {
      const faces = makeFaceTable(fontsOf(face), noted ? { noted } : {})
      return [...shaped([{ type: 'text', value: '甲' }, value], { faces }).portions]
    }
    const fact: Inline = { type: 'fact', value: '乙', evidence: 0 }
    expect(look(fact)).toEqual([0, 0])
    expect(look({ type: 'strong', children: text('乙') })).toEqual([0, 1])
    expect(look(fact, new Set([0]))).toEqual([0, 1])
    expect([...shaped('甲12乙').portions]).toEqual([0, 1, 1, 3])
  })

  it('leaves out tracking in styles that have none', () => {
    expect([...shaped('甲乙', { tracking: -250, tracked: false }).advances]).toEqual([10_000, 10_000])
  })
})

describe('what is drawn as one', () => {
  const faces = (): ReturnType<typeof makeFaceTable> => makeFaceTable(fontsOf(joining))

  it('has the width of that one, with nothing put between its parts', () => {
    const dash = shaped('甲——乙', { tracking: -250, faces: faces() })
    expect([...dash.joined]).toEqual([0, 1, 0, 0])
    expect([...dash.advances]).toEqual([9750, 8000, 9750, 9750])
    const word = shaped('afib', { tracking: 250, faces: faces() })
    expect([...word.joined]).toEqual([0, 1, 0, 0])
    expect([...word.advances]).toEqual([5250, 4000, 5250, 5250])
  })

  it('stays apart where the font has no such glyph, or a part looks different', () => {
    expect([...shaped('甲——乙').joined]).toEqual([0, 0, 0, 0])
    const halves = shaped([...text('甲—'), { type: 'strong', children: text('—') }], { faces: faces() })
    expect([...halves.joined]).toEqual([0, 0, 0])
    expect([...halves.widths]).toEqual([10_000, 10_000, 10_000])
  })
})
