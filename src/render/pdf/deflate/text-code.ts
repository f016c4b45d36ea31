import { type FixedCode, fixedCode } from './fixed-code.ts'

/** What suits the contents of our pages and the maps from codes to characters: operators, digits and hexadecimal strings. */
export const textCode: FixedCode = fixedCode(
  'effeeeeeee7eeeeeeeeeeeeeeeeeeeee6eeeeeeeeeeee9583445555556ee8e8ee666777cabbeaaeeacec7eeeeeebebee' +
    'e9b9bb9be9beb9aabcbe9ceceaeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee' +
    'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeebe4566656457856778bcdadeeeeeee',
  'dbc8a7867735354435344556687aad',
  4,
)
