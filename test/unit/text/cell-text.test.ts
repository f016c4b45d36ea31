import { expect, it } from 'vitest'
import { escapeCellText, escapeLiterals } from '../../../src/text/index.ts'

it.each([
  ['灯管 18W\t一\n二', '灯管 18W\t一\n二'],
  ['_x0041_', '_x005F_x0041_'],
  ['_x00zz_ x_1', '_x00zz_ x_1'],
  ['a_xd83D_b', 'a_x005F_xd83D_b'],
  ['\ud800灯\udc00', '\ufffd灯\ufffd'],
  ['\ufffe\uffff', '\ufffd\ufffd'],
  ['𠮷', '𠮷'],
])('a workbook holds %j as %j', (text, escaped) => {
  expect(escapeLiterals(text)).toBe(escaped)
  expect(escapeCellText(text)).toBe(escaped)
})

it('keeps controls as escapes, unless the library writes them', () => {
  expect(escapeCellText('一\u0000二\r三\u001f')).toBe('一_x0000_二_x000D_三_x001F_')
  expect(escapeLiterals('一\u0000二\r')).toBe('一\u0000二\r')
})
