import { surnameOf } from '../conversion/index.ts'
import type { OtherName } from './person.ts'

/** Dots within names, as keyboards and files write them. */
export const dots = '·•‧・･∙．.'
const dot = new RegExp(`[${dots}]`, 'u')

/**
 * What a person is called besides the whole name. The two characters of a given name are a word of everyday prose so
 * often (建国, 海燕) that they are taken for a person only before a title or a deed; of a name with dots a part of three
 * characters is nobody else's.
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

/** Words of two letters (Li, An) are too short to be distinguished from other words. */
function latinNames(name: string): readonly OtherName[] {
  const words = name.split(/[\s.]+/).filter((word) => word.length > 2)
  const all = words.length > 1 ? [name, ...words] : [name]
  return [...new Set(all.flatMap((one) => [one, one.toUpperCase(), one.toLowerCase()]))]
    .filter((one) => one !== name)
    .map((one) => ({ name: one, titled: false }))
}
