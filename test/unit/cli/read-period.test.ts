import { describe, expect, it } from 'vitest'
import { Misuse } from '../../../src/cli/option.ts'
import { readPeriod } from '../../../src/cli/read-period.ts'

describe('the time a document is for', () => {
  it.each([
    [{}, undefined],
    [{ term: '2025-autumn' }, '2025-autumn'],
    [{ month: '2026-04' }, '2026-04'],
    [{ month: '2026年4月' }, '2026年4月'],
    [{ year: '2025-2026' }, '2025-2026'],
    [{ year: '2026' }, '2026'],
  ])('%j is %s', (options, wanted) => {
    expect(readPeriod(options)).toBe(wanted)
  })

  it.each([
    [{ term: '2026-spring', month: '2026-04' }, '--term、--month 只能写一个'],
    [{ month: '4' }, '2026-04'],
    [{ month: '2026-spring' }, '2026-04'],
    [{ year: '2026-spring' }, '2025-2026'],
  ])('%j is a misuse', (options, hint) => {
    const read = readPeriod(options)
    expect(read).toBeInstanceOf(Misuse)
    expect((read as Misuse).text).toContain(hint)
  })
})
