/** What a clause of a plan says is to be done, in terms in which synonyms are one: 核对各班校产 and 清点班级财物 are the same. */
export interface NamedWork {
  /** What is done, in the order of the words: 核对, 结清. */
  readonly deeds: readonly string[]
  /** What it is done to: 财产, 代办费. */
  readonly things: ReadonlySet<string>
  /** Where or whose it is: 班, 室; empty means everywhere. */
  readonly scopes: ReadonlySet<string>
}

/**
 * Things that a school has one of, or one kind. What stands in many places (灭火器, 排水沟) is missing, because the same work on it
 * may be meant for another place. The more particular come first, because their words contain those of others; 维修计划 is a thing
 * and no repair.
 */
const things: readonly (readonly [string, RegExp])[] = [
  ['安全责任书', /安全(?:工作)?责任书/g],
  ['财产责任书', /(?:财产|财物|校产|公物)(?:保管)?责任书|保管责任书/g],
  ['维修计划', /(?:维修|检修|修缮|整修)的?(?:计划|项目|方案)/g],
  ['代办费', /代办费|代管费|代收费/g],
  ['伙食账', /伙食费?账目?|食堂账目?/g],
  ['收费标准', /收费(?:项目|标准)/g],
  ['财产', /固定资产|校产|财产|财物|公物|资产/g],
  ['课桌椅', /课桌椅|课桌凳|桌椅|桌凳/g],
  ['教材', /教材|课本|教科书|新书/g],
  ['卫生用具', /卫生(?:用具|工具|用品)/g],
  ['库房', /库房|仓库|保管室/g],
  ['例会', /例会|后勤(?:人员)?会议/g],
  ['大排查', /大排查|大检查/g],
  ['护校', /值班护校|护校值班|护校/g],
  ['台账', /台账/g],
]

const deeds: readonly (readonly [string, RegExp])[] = [
  ['核对', /核对|清点|清查|盘点|检查|复查/],
  ['登记', /登记/],
  ['结清', /结清|结算|清算|清退/],
  ['公示', /公示|公布|公开/],
  ['拟订', /拟[订定]|制[订定]|编制|订好/],
  ['签订', /签/],
  ['维修', /维修|检修|修理|修缮|整修/],
  ['分发', /分发|发放|配发|发到/],
  ['召开', /召开|开好/],
  ['开展', /开展|组织/],
  ['安排', /安排|落实|排好/],
  ['整理', /整理/],
]

const scopes: readonly (readonly [string, RegExp])[] = [
  ['班', /各班|班级|教室/],
  ['室', /各室|办公室|公用教室|专用教室|功能室|实验室/],
  ['食堂', /食堂|伙房|后厨/],
  ['宿舍', /宿舍|寝室/],
  ['图书室', /图书|阅览/],
  ['体育', /体育|操场/],
  ['校门', /门卫|校门/],
]

/** The work that a clause names; without things, it names none. */
export function workIn(clause: string): NamedWork {
  const found = new Set<string>()
  let rest = clause
  for (const [thing, words] of things) {
    const without = rest.replace(words, '□')
    if (without !== rest) found.add(thing)
    rest = without
  }
  return {
    things: found,
    deeds: deeds
      .map(([name, words]) => ({ name, at: rest.search(words) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at)
      .map(({ name }) => name),
    scopes: new Set(scopes.filter(([, words]) => words.test(clause)).map(([name]) => name)),
  }
}

/**
 * Whether one clause says what another does: everything that the other is about, what is done to it in the first place, and no
 * other place. It is better to say a thing twice than to leave out another.
 */
export function saysWork(said: NamedWork, { things, deeds: [deed = ''], scopes }: NamedWork): boolean {
  const elsewhere =
    scopes.size > 0 && said.scopes.size > 0 && ![...scopes].some((scope) => said.scopes.has(scope))
  return (
    things.size > 0 &&
    [...things].every((thing) => said.things.has(thing)) &&
    said.deeds.includes(deed) &&
    !elsewhere
  )
}

/** A clause that only goes on about what the clause before it names: 损坏的登记处理, 列清单向家长公布. */
const goesOn = /^(?:损坏|丢失|列|并|限期|记录|做好记录|有问题|发现问题)/

/** The clauses of a plan's words, each with those after it that only go on about it. */
export function clausesOf(text: string): readonly string[] {
  const clauses: string[] = []
  for (const part of text.split(/(?<=[，；])/)) {
    const last = clauses.at(-1)
    if (last !== undefined && goesOn.test(part) && workIn(part).things.size === 0)
      clauses.splice(-1, 1, `${last}${part}`)
    else clauses.push(part)
  }
  return clauses
}
