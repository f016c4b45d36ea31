import { surnameOf } from '../conversion/index.ts'
import type { OtherName } from './person.ts'

/** The dots within names, as found on keyboards and in files. */
export const dots = '·•‧・･∙．.'
const dot = new RegExp(`[${dots}]`, 'u')

/**
 * What a person may be called besides the full name. The two characters of a given name are often an ordinary word (建国, 海燕), so
 * that they count as a person only before a title or an action; in a name with dots, a part of three characters is unambiguous.
 */
export function otherNames(name: string): readonly OtherName[] {
  if (/[a-z]/i.test(name)) return latinNames(name)
  const parts = name.split(dot)
  if (parts.length > 1)
    return parts.filter((part) => part.length > 1).map((part) => ({ name: part, titled: part.length < 3 }))
  const surname = surnameOf(name)
  const given = name.slice(surname.length)
  return surname !== '' && given.length === 2 && !/^[老小阿]/.test(name)
    ? [{ name: given, titled: true }]
    : []
}

/** Latin parts of a name; those of two letters (Li, An) are too short to be distinguished from other words. */
function latinNames(name: string): readonly OtherName[] {
  const words = name.split(/[\s.]+/).filter((word) => word.length > 2)
  const all = words.length > 1 ? [name, ...words] : [name]
  return [...new Set(all.flatMap((one) => [one, one.toUpperCase(), one.toLowerCase()]))]
    .filter((one) => one !== name)
    .map((one) => ({ name: one, titled: false }))
}
