import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSimplifier } from '../../../../src/conversion/index.ts'
import { makeSpelling, type Spelling } from '../../../../src/package/index.ts'

let spelling: Spelling = makeSpelling((text) => text)

beforeAll(async () => {
  spelling = makeSpelling(await loadSimplifier())
})

describe('names of schools', () => {
  it.each([
    ['full-width forms and spaces', '清源县 第１小学　', '清源县第1小学'],
    ['invisible characters', '清源\u200d县第1小\u{e0100}学\u3164', '清源县第1小学'],
    ['Traditional characters', '清源縣第1小學', '清源县第1小学'],
    ['Chinese numerals', '清源县第十二小学', '清源县第12小学'],
    ['kana and bars that look like Han characters', '第ー小学ロ', '第一小学口'],
    ['radicals', '⻄⻔⼩学', '西门小学'],
    ['characters that differ in a stroke', '末来小学', '未来小学'],
    ['variants', '髙家庄小学', '高家庄小学'],
    ['marks', '城南·小学（北校区）', '城南小学(北校区)'],
    ['another alphabet’s letters', 'АBС学校', 'abc学校'],
  ])('%s do not make another name', (_, written, usual) => {
    expect(spelling.name(written)).toBe(spelling.name(usual))
  })

  it.each([
    ['城南小学', '城北小学'],
    ['第1小学', '第11小学'],
    ['太平小学', '大平小学'],
    ['城南小学', '城南小学北校区'],
  ])('%s is not %s', (one, other) => {
    expect(spelling.name(one)).not.toBe(spelling.name(other))
  })

  it('give a text, which is not changed by normalising it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), (text) => {
        for (const spell of [spelling.name, spelling.fonds]) {
          const once = spell(text)
          expect(once).not.toBe('')
          if (/[\p{L}\p{N}]/u.test(once)) expect(spell(once)).toBe(once)
        }
      }),
    )
  })
})

describe('fonds numbers', () => {
  it.each([
    'z109',
    'Ｚ１０９',
    'Z 109',
    'Z-109',
    'Ζ109',
    'Z1O9',
    'Zl09',
    'Z0109',
    'Z\u200b109',
    'Z00109',
  ])('%s is Z109', (written) => {
    expect(spelling.fonds(written)).toBe(spelling.fonds('Z109'))
  })

  it.each(['10-9', '10.9', '10 – 9', '10—9', '010-09'])('of two numbers, %s is Z10-9', (written) => {
    expect(spelling.fonds(`Z${written}`)).toBe(spelling.fonds('Z10-9'))
  })

  it.each(['Z1009', 'Z10', 'Z10-9', 'Y109'])('%s is not', (written) => {
    expect(spelling.fonds(written)).not.toBe(spelling.fonds('Z109'))
  })
})
