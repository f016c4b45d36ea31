import { describe, expect, it } from 'vitest'
import { areSame } from '../../../src/text/are-same.ts'

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values)

describe('areSame', () => {
  it.each([
    [undefined, undefined],
    [bytes(), bytes()],
    [bytes(1, 2), bytes(1, 2)],
  ])('%j and %j', (a, b) => {
    expect(areSame(a, b)).toBe(true)
  })

  it.each([
    [undefined, bytes()],
    [bytes(1, 2), bytes(1, 3)],
    [bytes(1, 2), bytes(3, 2)],
    [bytes(1), bytes(1, 2)],
    [bytes(), bytes(0)],
  ])('not %j and %j', (a, b) => {
    expect(areSame(a, b)).toBe(false)
    expect(areSame(b, a)).toBe(false)
  })
})
