import { expect, test } from 'vitest'
import { wordElapsed } from '../../../src/text/index.ts'

test.each([
  ['2023-09-01', '2026-01-23', '两年多'],
  ['2023-09-01', '2025-09-01', '两年'],
  ['2023-02-20', '2026-01-23', '近三年'],
  ['2015-09-01', '2026-01-23', '十年多'],
  ['2025-09-01', '2026-01-23', '四个月'],
  ['2025-11-23', '2026-01-23', '两个月'],
  ['2025-12-24', '2026-01-23', undefined],
  ['2025-12-31', '2025-09-01', undefined],
])('from %s to %s is %s', (from, to, expected) => expect(wordElapsed(from, to)).toBe(expected))
