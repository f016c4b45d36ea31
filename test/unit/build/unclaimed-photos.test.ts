import { expect, it } from 'vitest'
import { unclaimedPhotos } from '../../../src/build/unclaimed-photos.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml':
    '- {id: WX-1, date: 2025-09-03, item: 灯管, action: 更换, photos: [灯.jpg, 门/锁.JPG]}\n',
  '2026-spring/drills.yaml': '- {id: YL-1, date: 2026-04-03, type: 消防}\n',
})
const reported = (...names: readonly string[]): readonly string[] =>
  unclaimedPhotos(workspace, {
    names,
    digest: () => Promise.reject(new Error()),
    read: () => Promise.reject(new Error()),
  }).map(({ message }) => message)

it('photos that a record names, or that are in its folder, in any term, are in no notice', () => {
  expect(reported('灯.jpg', '门/锁.jpg', 'WX-1/a.jpg', 'yl-1/b/c.png', 'WX-1/灯.jpg')).toEqual([])
  expect(reported()).toEqual([])
})

it('others are, five of them by name', () => {
  expect(reported('灯.jpg', 'WX-2/a.jpg', '门.jpg')).toEqual([
    'photos 文件夹里有2张照片不属于哪条记录，哪份文件里也没有：WX-2/a.jpg、门.jpg',
  ])
  const six = Array.from({ length: 6 }, (_, at) => `${at}.jpg`)
  expect(reported(...six)[0]).toMatch(/有6张照片.*：0\.jpg、1\.jpg、2\.jpg、3\.jpg、4\.jpg等$/)
})
