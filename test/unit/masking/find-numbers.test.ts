import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../../src/masking/find-numbers.ts'

const masked = (text: string): string => {
  const [found] = findNumbers(text)
  return found ? text.slice(0, found.from) + found.value + text.slice(found.to) : text
}

describe('findNumbers', () => {
  it.each([
    ['请打13800138000联系', '请打×××××××××××联系'],
    ['138-0013-8000', '×××-××××-××××'],
    ['+86 13800138000', '+×× ×××××××××××'],
    ['１３８００１３８０００', '×××××××××××'],
    ['0371-6555 1234', '××××-×××× ××××'],
    ['0371-65551234', '××××-××××××××'],
    ['（010）65551234转801', '（×××）××××××××转×××'],
    ['报修电话：6555123', '报修电话：×××××××'],
    ['身份证410105199003078811', '身份证××××××××××××××××××'],
    ['41010519900307881X', '××××××××××××××××××'],
    ['410105900307881', '×××××××××××××××'],
  ])('%s', (text, said) => {
    expect(masked(text)).toBe(said)
  })

  it.each([
    '2026-04-12',
    'WX-2025-001',
    '13800138000元',
    '20250901-20260123',
    'GB/T 9704—2012',
    '学籍123456789012',
  ])('%s is no such number', (text) => {
    expect(findNumbers(text)).toEqual([])
  })
})
