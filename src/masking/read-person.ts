import { isBody, surnameOf, titleOf } from '../conversion/index.ts'
import { dots, otherNames } from './other-names.ts'
import type { Person } from './person.ts'

/** The people in a field's text, and words that may be people but do not begin with a known surname. */
export interface ReadPeople {
  readonly people: readonly Person[]
  readonly uncertain: readonly string[]
}

const han = /^\p{Script=Han}+$/u
/** Matches 李 镕: names of two characters are often widened to three. */
const drawnOut = /(?<![\p{Script=Han}])(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?![\p{Script=Han}])/gu
const separators = /[、，,；;：:\s/（）()]+|[和与及](?=\p{Script=Han}{2,})/u
/** Matches 买买提·艾力. */
const dotted = new RegExp(`^\\p{Script=Han}+(?:[${dots}]\\p{Script=Han}+)+$`, 'u')
/** Matches John Smith, but not LED or A4. */
const latinNames =
  /(?<![\p{Script=Han}\w])(?:[A-Z][A-Za-z'’-]*\.?[ \u00a0]+)*[A-Z][A-Za-z'’-]*[a-z](?![\p{Script=Han}\w])/gu
/** Matches the end of 钱有才等3人. */
const andOthers = /等(?:[\d一二三四五六七八九十]*[人位名])?$/
/** A role written before the name: 美术教师江澄. */
const role =
  /^.*(?:主任|教师|老师|师傅|组长|校长|书记|负责人|领导|干事|会计|司机|厨师|门卫|学生|保安|民警|校医|医生|员|工)/u
/** A surname with a title inside a longer word: 五年二班邵同学的家长. */
const titledWithin = /(?!班主任)(\p{Script=Han})(老师|师傅|同学|校长|主任|先生|女士)/u
/** Endings of words that are never names; only for words without a known surname. */
const officeEnd =
  /[组处部室局班队院厂店馆场会站所社校中心府委办科司市县区镇乡村长员工师人位方]$|企业|工程|领导|部门|单位|各|全/

/** Parses a field for people: 范玮、于老师, also with a preceding role (美术教师江澄) or an inner blank (李 镕). */
export function readPerson(text: string): ReadPeople {
  const people: Person[] = Array.from(text.matchAll(latinNames), ([name]) => personCalled(name, ''))
  const uncertain: string[] = []
  for (const part of text.replace(latinNames, '、').replace(drawnOut, '$1$2').split(separators)) {
    const word = part.trim().replace(andOthers, '')
    const found = personOf(word) ?? personOf(word.replace(role, '')) ?? personWithin(word)
    if (found) people.push(found)
    else if (isUncertain(word)) uncertain.push(word)
  }
  return { people, uncertain }
}

function personCalled(name: string, surname: string): Person {
  const also = otherNames(name)
  return { name, surname, ...(also.length > 0 && { also }) }
}

function personOf(word: string): Person | undefined {
  const title = titleOf(word)
  const name = word.slice(0, word.length - title.length)
  if (dotted.test(name)) return personCalled(name, '')
  if (name === '' || isBody(title === '' ? word : name)) return undefined
  // 老魏, 小陶: the whole word is the name.
  const called = surnameOf(name) === '' && /^[老小阿]/u.test(name) ? 1 : 0
  const surname = surnameOf(name.slice(called))
  const given = name.length - surname.length
  if (!han.test(name) || surname === '' || given > 2) return undefined
  if (given > 0) return personCalled(name, surname)
  return title === '' ? undefined : { name, surname, title }
}

function personWithin(word: string): Person | undefined {
  const [, surname = '', title = ''] = titledWithin.exec(word) ?? []
  return surnameOf(surname) === '' ? undefined : { name: surname, surname, title }
}

const isUncertain = (word: string): boolean =>
  han.test(word) &&
  word.length >= 2 &&
  word.length <= 4 &&
  titleOf(word) === '' &&
  !isBody(word) &&
  !officeEnd.test(word)
