import { describe, expect, it } from 'vitest'
import {
  type JudgedSigner,
  judgeSigner,
  type KeyFile,
  type ListedSchool,
  makeRegister,
  makeSpelling,
  spell,
} from '../../../../src/package/index.ts'
import { fingerprints, keyFiles } from '../../../support/key-files.ts'

const spelling = makeSpelling((text) => text)
const [a, b, c] = fingerprints

/** Line `line` of a list; without `fingerprints` the list has no column for them. */
const row = (
  line: number,
  holder: ListedSchool['holder'],
  fingerprints?: readonly string[],
): ListedSchool => ({
  source: `名单第${line}行`,
  holder,
  ...(fingerprints !== undefined && { fingerprints }),
})

interface Case {
  readonly keys: readonly KeyFile[]
  readonly list?: readonly ListedSchool[]
  readonly school: readonly [name: string, fonds: string]
  /** Undefined for a package without signature. */
  readonly signer?: string
  readonly judged: JudgedSigner
}

const own = keyFiles(['Z1 甲小学', a], ['Z2 乙小学', b])

const cases: Readonly<Record<string, Case>> = {
  'a key bound to both': {
    keys: own,
    school: ['甲小学', 'Z1'],
    signer: a,
    judged: { type: 'registered', source: 'Z1 甲小学.pem', bound: 'both' },
  },
  'a key bound to the name': {
    keys: keyFiles(['甲小学', a], ['Z2 乙小学', b]),
    school: ['甲小学', 'Z1'],
    signer: a,
    judged: { type: 'registered', source: '甲小学.pem', bound: 'name' },
  },
  'a key bound to the fonds number': {
    keys: keyFiles(['Z1', a], ['Z2 乙小学', b]),
    school: ['甲小学', 'Z1'],
    signer: a,
    judged: { type: 'registered', source: 'Z1.pem', bound: 'fonds' },
  },
  'a name spelt otherwise': {
    keys: keyFiles(['第十二小学', a]),
    school: ['第12小学', 'Z1'],
    signer: a,
    judged: {
      type: 'registered',
      source: '第十二小学.pem',
      bound: 'name',
      says: '校名写法与登记的“第十二小学”不同',
    },
  },
  'a fonds number spelt otherwise': {
    keys: keyFiles(['Z01', a]),
    school: ['甲小学', 'Z1'],
    signer: a,
    judged: { type: 'registered', source: 'Z01.pem', bound: 'fonds', says: '全宗号写法与登记的 Z01 不同' },
  },
  'both spelt otherwise': {
    keys: keyFiles(['Z01 第十二小学', a]),
    school: ['第12小学', 'Z1'],
    signer: a,
    judged: {
      type: 'registered',
      source: 'Z01 第十二小学.pem',
      bound: 'both',
      says: '校名写法与登记的“第十二小学”不同；全宗号写法与登记的 Z01 不同',
    },
  },
  'accents composed otherwise': {
    keys: keyFiles(['Z1 甲e\u0301小学', a]),
    school: ['甲é小学', 'Z1'],
    signer: a,
    judged: { type: 'registered', source: 'Z1 甲e\u0301小学.pem', bound: 'both' },
  },
  'the key of another school': {
    keys: own,
    school: ['甲小学', 'Z1'],
    signer: b,
    judged: {
      type: 'other-school',
      source: 'Z2 乙小学.pem',
      says: '签名用的是“乙小学”（全宗号 Z2）的钥匙（Z2 乙小学.pem），包里写的学校却是“甲小学”（全宗号 Z1）',
    },
  },
  'a key bound to the fonds number beside the name of another key': {
    keys: keyFiles(['Z1', a], ['Z2 乙小学', b]),
    school: ['乙小学', 'Z1'],
    signer: a,
    judged: {
      type: 'other-school',
      source: 'Z1.pem',
      says: '签名用的钥匙登记在 Z1.pem，“乙小学”登记的却是另一把（Z2 乙小学.pem）',
    },
  },
  'a key bound to the name beside the fonds number of another key': {
    keys: keyFiles(['甲小学', a], ['Z2', b]),
    school: ['甲小学', 'Z2'],
    signer: a,
    judged: {
      type: 'other-school',
      source: '甲小学.pem',
      says: '签名用的钥匙登记在 甲小学.pem，全宗号 Z2 登记的却是另一把（Z2.pem）',
    },
  },
  'a key bound to the name beside another school of that name': {
    keys: keyFiles(['中心小学', a], ['Z2 中心小学', b]),
    school: ['中心小学', 'Z2'],
    signer: a,
    judged: { type: 'registered', source: '中心小学.pem', bound: 'name' },
  },
  'no signature': {
    keys: own,
    school: ['甲小学', 'Z1'],
    judged: {
      type: 'unsigned',
      source: 'Z1 甲小学.pem',
      says: '没有签名：“甲小学”（全宗号 Z1）登记了公钥（Z1 甲小学.pem），档案包必须签名',
    },
  },
  'no signature, and another name': {
    keys: own,
    school: ['丙小学', 'Z1'],
    judged: {
      type: 'unsigned',
      source: 'Z1 甲小学.pem',
      says: '没有签名；包里写的是“丙小学”（全宗号 Z1），Z1 甲小学.pem 登记的是“甲小学”（全宗号 Z1）',
    },
  },
  'no signature, of nobody': {
    keys: own,
    school: ['丙小学', 'Z9'],
    judged: { type: 'unregistered', says: '未登记：公钥册里没有“丙小学”（全宗号 Z9），没有签名' },
  },
  'a key of nobody': {
    keys: own,
    school: ['甲小学', 'Z1'],
    signer: c,
    judged: {
      type: 'other-key',
      source: 'Z1 甲小学.pem',
      says: `签名的公钥（指纹 ${c}）不在册：“甲小学”（全宗号 Z1）登记的是 Z1 甲小学.pem，指纹 ${a}`,
    },
  },
  'a key of nobody, and another fonds number': {
    keys: own,
    school: ['甲小学', 'Z9'],
    signer: c,
    judged: {
      type: 'other-key',
      source: 'Z1 甲小学.pem',
      says: `签名的公钥（指纹 ${c}）不在册；包里写的是“甲小学”（全宗号 Z9），Z1 甲小学.pem 登记的是“甲小学”（全宗号 Z1）`,
    },
  },
  'a key of nobody, of nobody': {
    keys: own,
    school: ['丙小学', 'Z9'],
    signer: c,
    judged: {
      type: 'unregistered',
      says: `未登记：公钥册里没有“丙小学”（全宗号 Z9），签名的公钥（指纹 ${c}）不在册`,
    },
  },
  'no signature, of a school that needs none': {
    keys: own,
    list: [row(4, { name: '丙小学', fonds: 'Z3' }, [])],
    school: ['丙小学', 'Z3'],
    judged: { type: 'exempt' },
  },
  'no signature, of a school that needs none by its name alone': {
    keys: own,
    list: [row(4, { name: '丙小学' }, [])],
    school: ['丙小学', 'Z3'],
    judged: { type: 'exempt' },
  },
  'no signature, of a school that needs none by its name alone, with the fonds number of another': {
    keys: own,
    list: [row(4, { name: '丙小学' }, [])],
    school: ['丙小学', 'Z2'],
    judged: {
      type: 'unsigned',
      source: 'Z2 乙小学.pem',
      says: '没有签名；包里写的是“丙小学”（全宗号 Z2），Z2 乙小学.pem 登记的是“乙小学”（全宗号 Z2）',
    },
  },
  'no signature, of a school of the name of another, that needs none': {
    keys: keyFiles(['Z2 中心小学', b]),
    list: [row(3, { name: '中心小学', fonds: 'Z2' }), row(4, { name: '中心小学', fonds: 'Z3' }, [])],
    school: ['中心小学', 'Z3'],
    judged: { type: 'exempt' },
  },
  'no signature, of another fonds number than the school that needs none': {
    keys: own,
    list: [row(4, { name: '丙小学', fonds: 'Z3' }, [])],
    school: ['丙小学', 'Z4'],
    judged: { type: 'unregistered', says: '未登记：公钥册里没有“丙小学”（全宗号 Z4），没有签名' },
  },
}

const registerOf = ({ keys, list = [] }: Pick<Case, 'keys' | 'list'>): ReturnType<typeof makeRegister> =>
  makeRegister(keys, list, spelling)

describe('what the reviewer reads of a signer', () => {
  it.each(Object.entries(cases))('%s', (_, { keys, list = [], school: [name, fonds], signer, judged }) => {
    const { register, faults } = registerOf({ keys, list })
    expect(faults).toEqual([])
    const school = { name, fonds }
    const seal =
      signer === undefined ? { signature: 'none' as const } : { signature: 'valid' as const, signer }
    expect(judgeSigner({ school, plain: spell(spelling, school), ...seal }, register)).toEqual(judged)
  })

  it('a signature of another package is bad with and without a register', () => {
    const school = { name: '甲小学', fonds: 'Z1' }
    const bad = { school, plain: spell(spelling, school), signature: 'bad' as const, signer: a }
    for (const register of [undefined, registerOf({ keys: own }).register])
      expect(judgeSigner(bad, register)).toEqual({ type: 'bad', says: '签名不对' })
  })

  it('without a register, nobody is judged', () => {
    const school = { name: '甲小学', fonds: 'Z1' }
    for (const signature of ['none', 'valid'] as const)
      expect(judgeSigner({ school, plain: spell(spelling, school), signature }, undefined)).toEqual({
        type: 'unchecked',
      })
  })

  it('a fingerprint does not count where nothing is signed', () => {
    const school = { name: '甲小学', fonds: 'Z1' }
    const unsigned = { school, plain: spell(spelling, school), signature: 'none' as const, signer: a }
    expect(judgeSigner(unsigned, registerOf({ keys: own }).register).type).toBe('unsigned')
  })
})

describe('faults of a register', () => {
  it.each<readonly [string, readonly KeyFile[], readonly ListedSchool[], readonly string[]]>([
    ['none for schools of one name', keyFiles(['Z1 中心小学', a], ['Z2 中心小学', b]), [], []],
    [
      'none where the list has other schools, by fonds number or name alone',
      keyFiles(['Z1', a], ['甲小学', b]),
      [row(1, { name: '丙小学' }, [c]), { source: '名单第2行', holder: { fonds: 'Z2' }, fingerprints: [] }],
      [],
    ],
    ['none for a school with two keys', keyFiles(['Z1 甲小学', a], ['Z1', b]), [], []],
    ['none for one key in two files', keyFiles(['Z1', a], ['Z1 甲小学', a]), [], []],
    [
      'none where the list says the same',
      own,
      [row(1, { name: '甲小学', fonds: 'Z1' }, [a]), row(2, { name: '乙小学', fonds: 'Z2' }, [])],
      [],
    ],
    [
      'none where a school stands twice in the list',
      keyFiles(['甲小学', a]),
      [row(1, { name: '甲小学', fonds: 'Z1' }), row(2, { name: '甲小学', fonds: 'Z01' })],
      [],
    ],
    [
      'one key for two schools',
      keyFiles(['Z1', a], ['乙小学 Z2', a]),
      [],
      [
        'Z1.pem 和 乙小学 Z2.pem 是同一把公钥，却写着不同的学校（全宗号 Z1 ；“乙小学”（全宗号 Z2））：一把钥匙只能是一所学校的',
      ],
    ],
    [
      'one key for two lines of the list',
      [],
      [row(1, { name: '甲小学', fonds: 'Z1' }, [a]), row(2, { name: '乙小学', fonds: 'Z2' }, [b, a])],
      [
        '名单第1行 和 名单第2行 是同一把公钥，却写着不同的学校（“甲小学”（全宗号 Z1）；“乙小学”（全宗号 Z2））：一把钥匙只能是一所学校的',
      ],
    ],
    [
      'one fonds number for two schools',
      keyFiles(['Z1 甲小学', a], ['z01 乙小学', b]),
      [],
      ['全宗号 z01 写给了两所学校：Z1 甲小学.pem是“甲小学”，z01 乙小学.pem是“乙小学”'],
    ],
    [
      'one fonds number for a key and a school of the list',
      keyFiles(['Z1 甲小学', a]),
      [row(2, { name: '乙小学', fonds: 'Z1' }, [])],
      [
        'Z1 甲小学.pem 是“甲小学”（全宗号 Z1）的公钥，名单第2行写的是“乙小学”（全宗号 Z1）',
        '全宗号 Z1 写给了两所学校：Z1 甲小学.pem是“甲小学”，名单第2行是“乙小学”',
      ],
    ],
    [
      'another fingerprint than the list',
      keyFiles(['Z1 甲小学', a]),
      [row(3, { name: '甲小学', fonds: 'Z1' }, [b])],
      [`Z1 甲小学.pem 的公钥指纹是 ${a}，与名单第3行写的不同`],
    ],
    [
      'a name that two schools of the list have',
      keyFiles(['中心小学', a]),
      [row(1, { name: '中心小学', fonds: 'Z1' }), row(2, { name: '中心小学', fonds: 'Z2' })],
      [
        '中心小学.pem 看不出是哪一所的公钥：名单第1行和名单第2行都是“中心小学”；文件名写成“全宗号 学校名称.pem”',
      ],
    ],
  ])('%s', (_, keys, list, faults) => {
    expect(registerOf({ keys, list }).faults).toEqual(faults)
  })
})

describe('what a register knows', () => {
  it('binds a key to all that files and list say of its school, in the words of the file', () => {
    const list = [row(1, { name: '第一小学', fonds: 'Z01' })]
    expect(registerOf({ keys: keyFiles(['第1小学', a]), list }).register.keys).toEqual([
      {
        fingerprint: a,
        source: '第1小学.pem',
        holder: { name: '第1小学', fonds: 'Z01' },
        plain: { name: '第1小学', fonds: 'Z1' },
      },
    ])
  })

  it('keeps a key apart from lines of the list that have nothing in common with its file', () => {
    const list = [row(1, { name: '丙小学' }), { source: '名单第2行', holder: { fonds: 'Z2' } }]
    expect(
      registerOf({ keys: keyFiles(['Z1', a], ['甲小学', b]), list }).register.keys.map(({ plain }) => plain),
    ).toEqual([{ fonds: 'Z1' }, { name: '甲小学' }])
  })

  it('joins what two files say of one key, the first having the word', () => {
    expect(registerOf({ keys: keyFiles(['Z01', a], ['Z1 甲小学', a]) }).register.keys).toEqual([
      {
        fingerprint: a,
        source: 'Z01.pem',
        holder: { fonds: 'Z01', name: '甲小学' },
        plain: { fonds: 'Z1', name: '甲小学' },
      },
    ])
  })

  it('leaves a key of a doubtful school with what its file says', () => {
    const list = [row(1, { name: '中心小学', fonds: 'Z1' }), row(2, { name: '中心小学', fonds: 'Z2' })]
    expect(registerOf({ keys: keyFiles(['中心小学', a]), list }).register.keys[0]?.plain).toEqual({
      name: '中心小学',
    })
  })

  it('counts as schools without a key those with an empty column and no file', () => {
    const list = [
      row(1, { name: '甲小学', fonds: 'Z1' }, []),
      row(2, { name: '丙小学', fonds: 'Z3' }, []),
      row(3, { name: '丁小学', fonds: 'Z4' }),
      row(4, { name: '甲小学', fonds: 'Z5' }, []),
      row(5, { name: '戊小学', fonds: 'Z6' }, [c]),
    ]
    const { keyless } = registerOf({ keys: own, list }).register
    expect(keyless.map(({ plain }) => plain)).toEqual([
      { name: '丙小学', fonds: 'Z3' },
      { name: '甲小学', fonds: 'Z5' },
    ])
  })
})
