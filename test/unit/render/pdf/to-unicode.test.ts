import { expect, it } from 'vitest'
import { toUnicodeMap } from '../../../../src/render/pdf/to-unicode.ts'

it('names the character of each code but the first, in UTF-16', () => {
  const map = toUnicodeMap([0, 0x4e00, 0x2caa9, 0x41])
  expect(map).toContain('3 beginbfchar\n<0001> <4E00>\n<0002> <D872DEA9>\n<0003> <0041>\nendbfchar')
  expect(map).not.toContain('<0000> <0')
})

it('starts a new section after a hundred entries', () => {
  const map = toUnicodeMap(Array.from({ length: 251 }, (_, i) => 0x4e00 + i))
  expect(map.match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '100 beginbfchar', '50 beginbfchar'])
  expect(map).toContain('<00FA> <4EFA>')
})
