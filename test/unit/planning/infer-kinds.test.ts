import { expect, it } from 'vitest'
import { inferKinds } from '../../../src/planning/infer-kinds.ts'

it.each([
  ['组织消防演练', ['drill']],
  ['购置图书', ['purchase', 'library']],
  ['粉刷墙面', ['works', 'repair']],
  ['查看防雷设施', ['inspection']],
  ['向家长公布收费', ['finance']],
  ['随手关灯', []],
])('%s is proved by records of %j', (text, kinds) => {
  expect([...inferKinds(text)]).toEqual(kinds)
})
