import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNames } from '../../../../src/package/zip/check-names.ts'
import { foldName, nameFault, safeName } from '../../../../src/package/zip/name-rules.ts'
import { shortName, showName } from '../../../../src/package/zip/show-name.ts'
import { uniqueNames } from '../../../../src/package/zip/unique-names.ts'

describe('safeName', () => {
  it('leaves good names as they are', () => {
    const name = '照片/2025-09/一年级（1）班 灯管.jpg'
    expect(safeName(name)).toBe(name)
  })

  it.each([
    ['照片/门:窗?.jpg', '照片/门_窗_.jpg'],
    ['照片/con.jpg', '照片/_con.jpg'],
    ['照片/末尾.', '照片/末尾_'],
    ['照片\\楼梯.jpg', '照片/楼梯.jpg'],
    ['照片/e\u0301.jpg', '照片/é.jpg'],
  ])('%j becomes %j', (path, name) => {
    expect(safeName(path)).toBe(name)
  })

  it('gives a valid name for a package, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (path) => {
        const name = safeName(`照片/${path}x`)
        expect(nameFault(name), name).toBeUndefined()
      }),
    )
  })
})

it('uniqueNames never gives two names that some system takes for one', () => {
  const nameOf = uniqueNames()
  const names = ['门.jpg', '门.JPG', '门?.jpg', '门*.jpg', '门.jpg'].map(nameOf)
  expect(new Set(names.map(foldName)).size).toBe(names.length)
  expect(names.slice(0, 2)).toEqual(['门.jpg', '门~2.JPG'])
})

it('uniqueNames adds a number before the ending', () => {
  const nameOf = uniqueNames()
  const names = [
    '照片/门.jpg',
    '照片/门.JPG',
    '照片/门.jpg',
    '照片.1/门',
    '照片.1/门',
    '.x',
    '.x',
    'a.b.c',
    'a.b.c',
  ]
  expect(names.map(nameOf)).toEqual([
    '照片/门.jpg',
    '照片/门~2.JPG',
    '照片/门~3.jpg',
    '照片.1/门',
    '照片.1/门~2',
    '.x',
    '~2.x',
    'a.b.c',
    'a.b~2.c',
  ])
})

describe('nameFault', () => {
  const devices = ['con', 'prn', 'aux', 'nul', 'com0', 'com9', 'com¹', 'com²', 'com³', 'lpt0', 'lpt9', 'lpt¹']
  it.each([...devices, 'lpt²', 'lpt³', 'conin$', 'conout$', 'clock$'])('recognises the device %s', (name) => {
    for (const written of [name, name.toUpperCase(), `${name}.txt`, `${name}.a.b`, `照片/${name}/x.jpg`])
      expect(nameFault(written)).toContain('Windows 留给设备的名字')
    for (const written of [`x${name}`, `${name}x`, `x.${name}`, `${name}x.txt`])
      expect(nameFault(written)).toBeUndefined()
  })

  it.each(['com', 'com10', 'comx', 'lpt', 'lpt10', 'conin', 'clock'])('accepts the name %s', (name) => {
    expect(nameFault(name)).toBeUndefined()
  })

  it.each(['<', '>', ':', '"', '|', '?', '*'])('recognises what Windows does not allow: %s', (character) => {
    expect(nameFault(`ab${character}c`)).toContain('Windows 不许用的字符')
  })

  const hidden = [
    '\u0000',
    '\u001f',
    '\u007f',
    '\u009f',
    '\ud800',
    '\u2028',
    '\u2029',
    '\u200e',
    '\u061c',
    '\u2066',
  ]
  it.each([
    ...hidden,
    '\u00ad',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u115f',
    '\u2800',
    '\ufff9',
    '\ufffb',
  ])('recognises invisible characters: %j', (character) => {
    expect(nameFault(`门${character}窗`)).toBe('名字里有看不见的控制字符')
  })

  it.each([
    '门 窗',
    'e',
    'é',
    '门（1）',
    'a..b',
    '.x',
    '..x',
    'a.b',
    'ab:'.slice(0, 2),
    '\u27ff',
    '\u2801',
    '\ufffd',
  ])('accepts %j', (name) => {
    expect(nameFault(name)).toBeUndefined()
  })

  it('measures a name in bytes', () => {
    expect(nameFault('a'.repeat(400))).toBeUndefined()
    expect(nameFault('a'.repeat(401))).toBe('名字超过 400 字节')
    expect(nameFault(`a${'长'.repeat(133)}`)).toBeUndefined()
    expect(nameFault(`aa${'长'.repeat(133)}`)).toBe('名字超过 400 字节')
  })

  it.each([
    ['a\\b', '名字里有反斜杠'],
    ['/a', '写的是绝对路径'],
    ['c:a', '名字里有盘符'],
    ['Z:', '名字里有盘符'],
    ['ab:c', 'Windows 不许用'],
    ['a/..', '用“..”指到文件夹外面'],
    ['../a', '用“..”指到文件夹外面'],
    ['a/./b', '路径里有空的一节'],
    ['a/', '路径里有空的一节'],
    ['a./b', '名字以点或空格结尾'],
    ['a /b', '名字以点或空格结尾'],
    ['a\u3000', '名字以点或空格结尾'],
    ['a\u0301', '没有合成'],
  ])('%j', (name, fault) => {
    expect(nameFault(name)).toContain(fault)
  })
})

describe('safeName, for long names', () => {
  const long = '长'.repeat(100)
  it('shortens a segment, but not its ending', () => {
    expect(safeName(`照片/${long}.jpeg`)).toBe(`照片/${'长'.repeat(75)}.jpeg`)
    expect(safeName('长'.repeat(80))).toBe('长'.repeat(80))
    expect(safeName('长'.repeat(81))).toBe('长'.repeat(80))
    expect(safeName(`${long}.123456789`)).toBe('长'.repeat(80))
    expect(safeName(`${long}.12345678`)).toBe(`${'长'.repeat(71)}.12345678`)
    expect(safeName(`${long}.jpg.x-y`)).toBe('长'.repeat(80))
  })

  it('leaves out folders in the middle, then all but the last', () => {
    const folder = '夹'.repeat(60)
    expect(safeName(`照片/${folder}/${folder}/${folder}/门.jpg`)).toBe('照片/门.jpg')
    expect(safeName(`照片/${folder}/门.jpg`)).toBe(`照片/${folder}/门.jpg`)
    expect(safeName(`${'夹'.repeat(80)}/x/${'门'.repeat(76)}.jpg`)).toBe(`${'门'.repeat(76)}.jpg`)
  })

  it('leaves room for a number', () => {
    const of = (length: number): string =>
      `照片/${'a'.repeat(80)}/${'b'.repeat(80)}/${'c'.repeat(80)}/${'d'.repeat(80)}/${'e'.repeat(length)}`
    expect(safeName(of(61))).toBe(of(61))
    expect(safeName(of(62))).toBe(`照片/${'e'.repeat(62)}`)
  })

  it.each([
    ['//照片///门.jpg/', '照片/门.jpg'],
    ['a\u0007b\u2800', 'a_b_'],
    ['照片. /末尾.. .', '照片__/末尾____'],
    ['NUL', '_NUL'],
    ['a<>:"|?*b', 'a_______b'],
    ['\u{1F600}'.repeat(81), '\u{1F600}'.repeat(80)],
  ])('%j becomes %j', (path, name) => {
    expect(safeName(path)).toBe(name)
  })
})

describe('names in messages', () => {
  it('are escaped where they are invisible, and shortened if they are long', () => {
    expect(showName('门.jpg')).toBe('“门.jpg”')
    expect(showName('a\u0007\u202e\ud800\u2028\u2029b')).toBe('“a\\u0007\\u202e\\ud800\\u2028\\u2029b”')
    expect(showName('\u{E0041}')).toBe('“\\ue0041”')
    expect(showName('长'.repeat(60))).toBe(`“${'长'.repeat(60)}”`)
    expect(showName('长'.repeat(61))).toBe(`“${'长'.repeat(60)}…”`)
  })

  it('shows both ends of a long one', () => {
    const name = `${'头'.repeat(60)}中${'尾'.repeat(59)}`
    expect(shortName(name)).toBe(name)
    expect(shortName(`${name}端`)).toBe(`${'头'.repeat(60)}…${'尾'.repeat(39)}端`)
  })
})

describe('checkNames', () => {
  const told = (names: readonly string[], folders?: readonly string[]): readonly string[] =>
    checkNames(names, folders).map(({ code, message }) => `${code} ${message}`)

  it('finds nothing in names that differ', () => {
    expect(told(['a/b.txt', 'a/c.txt', 'ab.txt'], ['a/', 'd/'])).toEqual([])
    expect(told([])).toEqual([])
  })

  it.each<readonly [readonly string[], readonly string[], readonly string[]]>([
    [['a', 'a', 'a'], [], ['文件 “a” 在包里有两个', '文件 “a” 在包里有两个']],
    [['a', 'A'], [], ['文件 “a” 和 “A” 只差大小写或字符的写法，有的电脑当成同一个']],
    [['A/b', 'a'], [], ['“a” 既是文件，又是 “A/b” 所在的文件夹']],
    [['a/b/c', 'a/b'], [], ['“a/b” 既是文件，又是 “a/b/c” 所在的文件夹']],
    [['a'], ['A/'], ['“A” 既是文件，又是文件夹']],
    [['b'], ['a /'], ['文件夹 “a ” 名字以点或空格结尾，Windows 打不开']],
    [['../a', '../a'], [], ['文件 “../a” 用“..”指到文件夹外面', '文件 “../a” 用“..”指到文件夹外面']],
  ])('%j beside %j', (names, folders, faults) => {
    expect(told(names, folders)).toEqual(faults.map((fault) => `archive-name ${fault}`))
  })
})
