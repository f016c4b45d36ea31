import { expect, it } from 'vitest'
import { customaryUnit } from '../../../src/text/index.ts'

it.each([
  ['灯管', '支'],
  ['LED灯管', '支'],
  ['楼道应急灯', '盏'],
  ['水龙头', '只'],
  ['教室后门', '扇'],
  ['门锁', '把'],
  ['窗玻璃', '块'],
  ['课桌椅', '套'],
  ['饮水机', '台'],
  ['  门 ', '扇'],
  ['灯', '盏'],
])('counts %s in %s', (name, unit) => {
  expect(customaryUnit(name)).toBe(unit)
})

it('does not guess', () => {
  expect(customaryUnit('综合楼')).toBeUndefined()
  expect(customaryUnit('')).toBeUndefined()
})
