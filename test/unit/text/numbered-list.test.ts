import { expect, it } from 'vitest'
import { splitNumbered } from '../../../src/text/index.ts'

it.each<[string, readonly string[] | undefined]>([
  ['1.栏杆松动；2.插座外露。', ['栏杆松动', '插座外露。']],
  ['1、栏杆松动\n2、插座外露', ['栏杆松动', '插座外露']],
  ['（1）栏杆松动（2）插座外露', ['栏杆松动', '插座外露']],
  ['①栏杆松动②插座外露③门锁坏', ['栏杆松动', '插座外露', '门锁坏']],
  ['1.水管长2.5米 2.灯管坏', ['水管长2.5米', '灯管坏']],
  ['教室1、教室2、走廊', undefined],
  ['1、2号楼', undefined],
  ['1.栏杆松动', undefined],
  ['2.栏杆松动 3.插座外露', undefined],
  ['2026.3.4', undefined],
  ['栏杆松动', undefined],
])('the entries of %j', (text, expected) => {
  expect(splitNumbered(text)).toEqual(expected)
})
