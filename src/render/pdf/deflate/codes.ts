import { type FixedCode, fixedCode } from './fixed-code.ts'

/** A code tuned to the outlines of the 3,755 commonest characters in Chinese TrueType fonts (思源宋体, 思源黑体, 霞鹜文楷). */
export const outlineCode: FixedCode = fixedCode(
  '555566556666666666766666777777677676876688888888787776768888887898999999999999999999999999999999' +
    '999a99aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabaabbbbaabbbbbbbbbaaaabaaaaabbbbbbbbbbbb' +
    'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb9768f6889aaabceefeffffffffffffffff',
  '8754543434333569abdffffffffffe',
  3,
)

/** A code tuned to the contents of our pages and to CMaps: operators, digits and hexadecimal strings. */
export const textCode: FixedCode = fixedCode(
  'effeeeeeee7eeeeeeeeeeeeeeeeeeeee6eeeeeeeeeeee9583445555556ee8e8ee666777cabbeaaeeacec7eeeeeebebee' +
    'e9b9bb9be9beb9aabcbe9ceceaeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee' +
    'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeebe4566656457856778bcdadeeeeeee',
  'dbc8a7867735354435344556687aad',
  4,
)
