import { describe, expect, it } from 'vitest'
import {
  judgeSigner,
  type KeyFile,
  type ListedSchool,
  makeRegister,
  makeSpelling,
  type SignerStanding,
  spell,
} from '../../../../src/package/index.ts'
import { fingerprints, keyFiles } from '../../../support/key-files.ts'

const spelling = makeSpelling((text) => text)
const [a, b, c] = fingerprints

const listed = (name: string, fonds?: string, ...fingerprints: readonly string[]): ListedSchool => ({
  source: `名单 ${name}`,
  holder: { name, ...(fonds !== undefined && { fonds }) },
  fingerprints,
})

/** The standing of a school's package that is signed with a key, or unsigned. */
function standing(
  keys: readonly KeyFile[],
  [name, fonds]: readonly [string, string],
  signer?: string,
  list: readonly ListedSchool[] = [],
): SignerStanding {
  const { register, faults } = makeRegister(keys, list, spelling)
  expect(faults).toEqual([])
  const school = { name, fonds }
  const seal = signer === undefined ? { signature: 'none' as const } : { signature: 'valid' as const, signer }
  return judgeSigner({ school, plain: spell(spelling, school), ...seal }, register).type
}

const both = keyFiles(['Z1 甲小学', a], ['Z2 乙小学', b])

describe('a package against the register', () => {
  it.each<readonly [string, readonly [string, string], string | undefined, SignerStanding]>([
    ['its own key', ['甲小学', 'Z1'], a, 'registered'],
    ['its own key, spelt otherwise', ['甲 小 学', 'z01'], a, 'registered'],
    ['no signature', ['甲小学', 'Z1'], undefined, 'unsigned'],
    ['no signature and another name', ['丙小学', 'Z1'], undefined, 'unsigned'],
    ['no signature and another fonds number', ['甲小学', 'Z9'], undefined, 'unsigned'],
    ['no signature, both changed', ['丙小学', 'Z9'], undefined, 'unregistered'],
    ['an unknown key', ['甲小学', 'Z1'], c, 'other-key'],
    ['an unknown key, both changed', ['丙小学', 'Z9'], c, 'unregistered'],
    ['the key of another school', ['甲小学', 'Z1'], b, 'other-school'],
    ['its own key under another name', ['乙小学', 'Z1'], a, 'other-school'],
    ['its own key under another fonds number', ['甲小学', 'Z2'], a, 'other-school'],
    ['its own key under an unknown name', ['丙小学', 'Z9'], a, 'other-school'],
  ])('%s', (_, school, signer, expected) => {
    expect(standing(both, school, signer)).toBe(expected)
  })

  it('may not take the name of another key’s school if its own key is bound only to a fonds number', () => {
    const keys = keyFiles(['Z1', a], ['乙小学', b])
    expect(standing(keys, ['甲小学', 'Z1'], a)).toBe('registered')
    expect(standing(keys, ['乙小学', 'Z1'], a)).toBe('other-school')
    expect(standing(keys, ['乙小学', 'Z1'], b)).toBe('other-school')
  })

  it('may be of one of two schools with one name, and signed with the old or the new key of a school', () => {
    const keys = keyFiles(['Z1 中心小学', a], ['Z2 中心小学', b], ['Z2 中心小学', c])
    expect(standing(keys, ['中心小学', 'Z1'], a)).toBe('registered')
    expect(standing(keys, ['中心小学', 'Z2'], b)).toBe('registered')
    expect(standing(keys, ['中心小学', 'Z2'], c)).toBe('registered')
    expect(standing(keys, ['中心小学', 'Z2'], a)).toBe('other-school')
  })

  it('may be unsigned if the list says that this very school has no key', () => {
    const list = [listed('甲小学', 'Z1', a), listed('丙小学', 'Z3')]
    expect(standing([], ['丙小学', 'Z3'], undefined, list)).toBe('exempt')
    expect(standing([], ['丙小学', 'Z1'], undefined, list)).toBe('unsigned')
    expect(standing([], ['甲小学', 'Z3'], undefined, list)).toBe('unsigned')
    expect(standing([], ['丙小学', 'Z3'], a, list)).toBe('other-school')
    expect(standing([], ['丁小学', 'Z4'], undefined, list)).toBe('unregistered')
  })

  it('must have the name that the list gives for a key whose file states only the fonds number', () => {
    const list = [{ source: '名单', holder: { name: '甲小学', fonds: 'Z1' } }]
    expect(standing(keyFiles(['Z1', a]), ['甲小学', 'Z1'], a, list)).toBe('registered')
    expect(standing(keyFiles(['Z1', a]), ['丙小学', 'Z1'], a, list)).toBe('other-school')
  })
})

describe('a register', () => {
  it.each<readonly [string, readonly KeyFile[], readonly ListedSchool[], RegExp]>([
    ['one key for two schools', keyFiles(['Z1', a], ['Z2', a]), [], /同一把公钥.*只能是一所学校/],
    [
      'one fonds number for two schools',
      keyFiles(['Z1 甲小学', a], ['Z1 乙小学', b]),
      [],
      /全宗号 Z1 写给了两所学校/,
    ],
    [
      'another key than the list',
      keyFiles(['Z1 甲小学', a]),
      [listed('甲小学', 'Z1', b)],
      /指纹是 a+，与名单 甲小学写的不同/,
    ],
    [
      'another name than the list',
      keyFiles(['Z1 甲小学', a]),
      [listed('乙小学', 'Z1')],
      /名单 乙小学写的是“乙小学”/,
    ],
    [
      'a name that two schools of the list have',
      keyFiles(['中心小学', a]),
      [listed('中心小学', 'Z1'), listed('中心小学', 'Z2')],
      /看不出是哪一所/,
    ],
  ])('has no %s', (_, keys, list, fault) => {
    expect(makeRegister(keys, list, spelling).faults.join('\n')).toMatch(fault)
  })

  it.each([
    ['Z109', { fonds: 'Z109' }],
    ['城南小学', { name: '城南小学' }],
    ['Z109 城南小学', { fonds: 'Z109', name: '城南小学' }],
    ['Z109_城南小学', { fonds: 'Z109', name: '城南小学' }],
    ['城南小学 Z109', { fonds: 'Z109', name: '城南小学' }],
    [' Z109 ', { fonds: 'Z109' }],
    ['Z109 _ 城南小学', { fonds: 'Z109', name: '城南小学' }],
    ['城南小学＿+Z109', { fonds: 'Z109', name: '城南小学' }],
    ['城南小学 北校区 Z109', { fonds: 'Z109', name: '城南小学 北校区' }],
    ['Z109 A 城南 B', { fonds: 'Z109', name: 'A 城南 B' }],
    ['Z109 副本', { fonds: 'Z109', name: '副本' }],
    ['Z109 2', { fonds: 'Z109 2' }],
    ['Z109 北京 实验小学', { fonds: 'Z109', name: '北京 实验小学' }],
    ['城南小学 北校区', { name: '城南小学 北校区' }],
  ])('takes a key file %s for that of %o', (stem, holder) => {
    expect(makeRegister(keyFiles([stem, a]), [], spelling).register.keys[0]?.holder).toEqual(holder)
  })
})
