import { describe, expect, it } from 'vitest'
import type { LedgerRecord } from '../../../src/records/index.ts'
import { photosOfNone, photosWithFaces, plainPath, readFaces } from '../../../src/templating/photo-faces.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const school = (...records: readonly string[]) =>
  smallWorkspace({
    '2025-autumn/repairs.yaml': records
      .map((more, at) => `- {id: WX-${at + 1}, date: 2025-09-04, item: 灯, action: 更换${more}}\n`)
      .join(''),
  })
const record = (faces: string): LedgerRecord => ledgerOf(school(faces), 'repairs').entries[0]!.record

describe('what a record says of faces', () => {
  const photos = ['灯.jpg', 'WX-1/门.jpg', 'WX-1/深/窗.jpg', '校舍/灯.jpg']
  it.each<readonly [string, readonly (boolean | undefined)[]]>([
    ['', [undefined, undefined, undefined, undefined]],
    ['全部', [true, true, true, true]],
    ['都有', [true, true, true, true]],
    ['有', [true, true, true, true]],
    ['是', [true, true, true, true]],
    ['"true"', [true, true, true, true]],
    ['无', [false, false, false, false]],
    ['没有', [false, false, false, false]],
    ['都没有', [false, false, false, false]],
    ['否', [false, false, false, false]],
    ['"false"', [false, false, false, false]],
    ['[灯.jpg, 全部]', [true, true, true, true]],
    ['[灯.JPG]', [true, false, false, true]],
    ['[门.jpg]', [false, true, false, false]],
    ['["深\\\\窗.jpg"]', [false, false, true, false]],
    ['[wx-1/门.jpg]', [false, true, false, false]],
    ['[没有.jpg]', [false, false, false, false]],
  ])('faces: %s', (faces, expected) => {
    const facesOf = readFaces(record(faces === '' ? '' : `, faces: ${faces}`))
    expect(photos.map(facesOf)).toEqual(expected)
  })
})

it('paths are compared whatever their case, slashes and composition', () => {
  expect(plainPath('Wx-1\\Cafe\u0301\\A.JPG')).toBe('wx-1/caf\u00e9/a.jpg')
})

describe('the photos of a workspace', () => {
  const workspace = school(
    ', photos: [灯.jpg], faces: 全部',
    ', photos: ["门.JPG", 窗.jpg], faces: [窗.jpg]',
    ', photos: [树.jpg]',
    ', faces: 无',
  )
  const photos = [
    '灯.jpg',
    'WX-1/a.jpg',
    'wx-1/b.jpg',
    'WX-10/c.jpg',
    '门.jpg',
    'WX-2/窗.jpg',
    '树.jpg',
    'WX-4/d.jpg',
    '散.jpg',
    '校舍/WX-1/e.jpg',
  ]

  it('have faces where a record that has them says so', () => {
    expect([...photosWithFaces(workspace, photos)]).toEqual([
      '灯.jpg',
      'WX-1/a.jpg',
      'wx-1/b.jpg',
      'WX-2/窗.jpg',
    ])
  })

  it('belong to no record if none names them and their folder is that of none', () => {
    expect(photosOfNone(workspace, photos)).toEqual(['WX-10/c.jpg', '散.jpg', '校舍/WX-1/e.jpg'])
    expect(photosOfNone(workspace, [])).toEqual([])
  })

  it('may be named by a record of a catalogue', () => {
    const catalogued = smallWorkspace({
      'routines.yaml': '- {id: SB-1, text: 查锅炉, frequency: 每月, photos: [炉.jpg], faces: 全部}\n',
    })
    expect(photosOfNone(catalogued, ['炉.jpg', 'sb-1/a.jpg', '散.jpg'])).toEqual(['散.jpg'])
    expect([...photosWithFaces(catalogued, ['炉.jpg', 'sb-1/a.jpg'])]).toEqual(['炉.jpg', 'sb-1/a.jpg'])
  })
})
