import { describe, expect, test } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- { id: A, date: 2025-09-03, item: 门锁, action: 更换, quantity: 4把, done: 2025-09-05 }
- { id: B, date: 2025-09-10, item: 门锁, action: 更换, quantity: 8把, status: 未完成 }
- { id: C, date: 2025-12-30, item: 灯管, action: 更换, quantity: 2支, done: 2026-02-20 }
- { id: D, date: 2025-10-12, item: 门, action: 维修, status: 已完成 }
- { id: E, date: 2025-10-12, item: 窗, action: 维修, status: 处理中 }
`,
  '2025-autumn/greenings.yaml': '- { id: L, date: 2025-10-12, action: 栽种, plant: 月季, quantity: 5株 }\n',
})
const say = (text: string): string => render(text, workspace).text

describe('a verb', () => {
  test('covers what was finished by the last day of the term', () => {
    expect(say('{{list repairs by="item" action="更换" verb="更换"}}')).toBe('更换门锁4把')
    expect(say('{{list repairs by="action,item"}}')).toBe('更换门锁4把，维修门1次')
  })

  test('covers everything if the template says so, or selects what is unfinished', () => {
    expect(say('{{list repairs by="item" action="更换" verb="报修" of="all"}}')).toBe('报修门锁12把、灯管2支')
    expect(say('{{list repairs by="item" status="未完成、处理中" verb="待修"}}')).toBe('待修门锁8把、窗1次')
    expect(say('{{list repairs by="item" has-done=false status="处理中" verb="待修"}}')).toBe('待修窗1次')
  })

  test('does not cover what was finished later, even if the template selects what is finished', () => {
    expect(say('{{list repairs by="item" has-done=true verb="更换"}}')).toBe('更换门锁4把')
    expect(say('{{list repairs by="item" status="已完成" action="更换" verb="更换"}}')).toBe('更换门锁4把')
  })

  test('covers everything in a ledger whose records are always finished', () => {
    expect(say('{{list greenings by="plant" verb="栽种"}}')).toBe('栽种月季5株')
  })

  test('if absent, does not limit a list to what is finished; of="办完的" does', () => {
    expect(say('{{list repairs by="item" action="更换"}}')).toBe('门锁12把、灯管2支')
    expect(say('{{list repairs by="item" action="更换" of="办完的"}}')).toBe('门锁4把')
  })
})

test('completed and outstanding select what is finished and what is not', () => {
  expect(say('{{count (completed repairs)}}，{{count (outstanding repairs)}}')).toBe('2次，3次')
  expect(say('{{#each (outstanding repairs) action="更换"}}{{id}}{{/each}}')).toBe('BC')
})
