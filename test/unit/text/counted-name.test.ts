import { expect, test } from 'vitest'
import { countRunsInto, runsIntoCount } from '../../../src/text/index.ts'

test('a name that ends in digits, letters or signs runs into a number after it', () => {
  const names = [
    'LED T8 18W×2',
    'LED灯18W',
    '84消毒液500ml',
    'A4纸70g',
    '墙布2㎡',
    '水管Φ',
    '书柜二',
    '螺丝No.',
    '电线3×2.5mm²',
  ]
  expect(names.filter((name) => !runsIntoCount(name))).toEqual([])
})

test('other names do not', () => {
  expect(['灯管', '灯管（18W）', '84消毒液', '《公约》', '一年级', '门锁。'].filter(runsIntoCount)).toEqual(
    [],
  )
})

test('a number with its measure word can come before any name', () => {
  expect(countRunsInto('120瓶', '84消毒液')).toBe(false)
  expect(countRunsInto('120', '84消毒液')).toBe(true)
  expect(countRunsInto('120', '灯管')).toBe(false)
  expect(countRunsInto('三十余', '84消毒液')).toBe(true)
})
