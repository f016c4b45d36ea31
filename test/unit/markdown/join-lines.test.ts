import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinLines } from '../../../src/markdown/inlines.ts'

it.each([
  ['更换\n灯管', '更换灯管'],
  ['GB\nT 9704', 'GB T 9704'],
  ['更换 \t\n  灯管', '更换灯管'],
  ['a\n\n b', 'a b'],
  ['a \n门', 'a门'],
  ['门\na', '门a'],
])('%j becomes %j', (text, joined) => {
  expect(joinLines(text)).toBe(joined)
})

it('keeps everything but white space', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('门', 'a', ' ', '\t', '\n'), { maxLength: 20 }), (parts) => {
      const text = parts.join('')
      expect(joinLines(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      expect(joinLines(text)).not.toContain('\n')
    }),
  )
})
