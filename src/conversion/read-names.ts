import { surnameOf } from './surnames.ts'

/** A person as named in a ledger: 范玮, 于老师. */
export interface PersonName {
  /** The characters of the name: 范玮, 于. */
  readonly name: string
  /** What follows it: 老师. */
  readonly title: string
}

const titles =
  /(?:副?(?:校长|主任|书记|园长|组长|队长|班长|科长|处长|所长|局长|会长|总务主任)|老师|教师|师傅|会计|警官|医生|护士|先生|女士|同志|同学|阿姨|大爷|教练|司机|家长)$/

/** Offices, bodies and roles, which a field for people may contain as well. */
const bodies =
  /后勤|总务|教务|安保|安全|安办|保安|保洁|门卫|食堂|家长|师生|学生|教师|全体|年级|公司|中心|单位|人员|社区|民警|物业|任课|班主任|值班|司机|项目|宣传|学校|小学|中学|委员|维修|水电|电工|木工|施工|协会|商店|商行|工程|家委|[组处部室局班队院厂店]$/

/** The title that a name ends in; empty if it has none. */
export const titleOf = (text: string): string => titles.exec(text)?.[0] ?? ''

/** Whether a word is an office, a body or a role. */
export const isBody = (word: string): boolean => bodies.test(word)

/** The people in a field's text, 范玮、于老师; offices, and words that do not begin with a surname, are left out. */
export function readPeople(text: string): readonly PersonName[] {
  return splitNames(text).flatMap((part): readonly PersonName[] => {
    const title = titleOf(part)
    const name = part.slice(0, part.length - title.length)
    const surname = surnameOf(name)
    const given = name.length - surname.length
    if (!/^\p{Script=Han}+$/u.test(name) || surname === '' || given > 2 || isBody(name)) return []
    // A bare surname counts only if followed by a title.
    return given > 0 || title !== '' ? [{ name, title: given > 0 ? '' : title }] : []
  })
}

/** The bodies in a field's text, 城北五金店. */
export const readBodies = (text: string): readonly string[] =>
  splitNames(text).filter((part) => part.length > 3 && /\p{Script=Han}/u.test(part))

const splitNames = (text: string): readonly string[] =>
  text
    .split(/[、，,；;\s/（）()]+|和(?=\p{Script=Han}{2,})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
