import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, nameFault, safeName } from '../../../../src/archive/zip/name-rules.ts'
import { uniqueNames } from '../../../../src/archive/zip/unique-names.ts'

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

  it('gives a name that a package may have, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (path) => {
        const name = safeName(`照片/${path}x`)
        expect(nameFault(name), name).toBeUndefined()
      }),
    )
  })
})

it('uniqueNames gives no two names that some system takes for one', () => {
  const nameOf = uniqueNames()
  const names = ['门.jpg', '门.JPG', '门?.jpg', '门*.jpg', '门.jpg'].map(nameOf)
  expect(new Set(names.map(foldName)).size).toBe(names.length)
  expect(names.slice(0, 2)).toEqual(['门.jpg', '门~2.JPG'])
})
