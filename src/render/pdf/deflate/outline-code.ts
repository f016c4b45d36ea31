import { type FixedCode, fixedCode } from './fixed-code.ts'

/**
 * What suits the outlines of the 3,755 commonest characters in Chinese TrueType fonts (思源宋体, 思源黑体, 霞鹜文楷).
 */
export const outlineCode: FixedCode = fixedCode(
  '555566556666666666766666777777677676876688888888787776768888887898999999999999999999999999999999' +
    '999a99aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabaabbbbaabbbbbbbbbaaaabaaaaabbbbbbbbbbbb' +
    'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb9768f6889aaabceefeffffffffffffffff',
  '8754543434333569abdffffffffffe',
  3,
)
