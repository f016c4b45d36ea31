import type { Line } from '../school-ledgers.ts'
import { frequencies } from './frequency.ts'
import type { Phrases } from './phrases.ts'
import { bought, doneRepairs, findings, fixed, isFilled, nested, parts, text } from './reading.ts'
import {
  dayWords,
  digits,
  groupsOf,
  having,
  named,
  percent,
  quantityOf,
  quantitySum,
  total,
} from './words.ts'

const holds = (line: Line, field: string, words: readonly string[]): boolean =>
  words.some((word) => text(line[field]).includes(word))

const property = ['校产', '资产', '财物', '财产']

const propertyChecks: Phrases = ({ of }) => {
  const all = of('inspections').filter(({ scope }) => parts(scope).some((one) => property.includes(one)))
  return [
    `清查校产${all.length}次`,
    ...[...groupsOf(having(all, 'level'), 'level')].flatMap(([level, lines]) =>
      named(level, `${lines.length}次`),
    ),
    ...all.flatMap((line) =>
      dayWords(text(line.date)).map((day) => `${day}${isFilled(line.level) ? text(line.level) : '清查'}`),
    ),
  ]
}

/** How many more or fewer than in the term before, which only a school that has kept the ledger then can say. */
const compared = (now: number, before: number | undefined, unit: string): readonly string[] => {
  if (before === undefined) return []
  if (now === before) return ['与上学期持平']
  return [`比上学期${now > before ? '增加' : '减少'}${Math.abs(now - before)}${unit}`]
}

/** The lines of a ledger in the term before; undefined where there is none. */
const linesBefore = (
  { school, terms }: Parameters<Phrases>[0],
  ledger: string,
): readonly Line[] | undefined => {
  const [year = '', season] = (terms[0] ?? '').split('-')
  const before = season === 'autumn' ? `${year}-spring` : `${Number(year) - 1}-autumn`
  return school.ledgers[`${before}/${ledger}`]?.records
}

const damage = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ tags }) => parts(tags).some((tag) => ['人为损坏', '损坏公物'].includes(tag)))

const publicProperty: Phrases = (at) => {
  const now = damage(at.of('repairs'))
  const before = linesBefore(at, 'repairs')
  return [`人为损坏公物的维修${now.length}次`, ...compared(now.length, before && damage(before).length, '次')]
}

const equipped =
  /^(?:设备|教学设备|办公设备|饮水设备|课桌椅|家具|教学仪器|体育器材|图书|文体服装|网络资源|安防器材)$/

const equipment: Phrases = (at) => {
  const all = bought(at).filter(({ category }) => parts(category).some((one) => equipped.test(one)))
  return [...groupsOf(nested(all, 'items'), 'name')].flatMap(([name, lines]) =>
    named(name, quantitySum(lines, '项')),
  )
}

const approvals: Phrases = (at) => {
  const all = bought(at)
  const whole = all.filter((line) =>
    ['requested', 'approved', 'accepted'].every((field) => isFilled(line[field])),
  )
  return [`采购${all.length}批`, `其中${whole.length}批有申购、审批、验收记录`]
}

const ofWords = (lines: readonly Line[], field: string, words: readonly string[]): readonly Line[] =>
  lines.filter((line) => holds(line, field, words))

/** Each value of a field with how many lines there are of it, and with what was done before it. */
const done = (lines: readonly Line[], say: (lines: readonly Line[]) => string): readonly string[] =>
  [...groupsOf(lines, 'action')].flatMap(([action, group]) =>
    [...groupsOf(group, 'item')].flatMap(([item, same]) =>
      named(item, say(same)).flatMap((words) => [words, `${action}${words}`]),
    ),
  )

const water = ['饮水', '开水', '净水', '饮用水', '直饮']

const drinkingWater: Phrases = (at) => [
  ...[...groupsOf(ofWords(nested(bought(at), 'items'), 'name', water), 'name')].flatMap(([name, lines]) =>
    named(name, quantitySum(lines, '项')),
  ),
  ...done(ofWords(doneRepairs(at), 'item', water), (lines) => quantityOf(lines, '次')),
  ...[ofWords(at.of('inspections'), 'scope', water)].flatMap((lines) =>
    lines.length === 0 ? [] : [`${text(lines[0]?.scope)}${lines.length}次`],
  ),
]

const drains = ['下水道', '排水', '沟', '淤泥', '积水', '落水管', '雨水管', '防水', '漏雨']

const floodControl: Phrases = (at) => {
  const all = ofWords(doneRepairs(at), 'item', drains)
  return [
    ...done(all, (lines) => quantityOf(lines, '次')),
    ...dayWords(
      all
        .map(({ date }) => text(date))
        .toSorted()
        .at(0) ?? '',
    ).map((day) => `${day}起`),
  ]
}

const lights = ['灯', '开关', '插座', '镇流器', '线路', '电路', '配电']

const power = ['用电', '照明', '线路', '电路', '电源', '供电', '触电']

const lighting: Phrases = (at) => {
  const mended = ofWords(doneRepairs(at), 'item', lights)
  const checked = at.of('inspections')
  const electric = ofWords(checked, 'scope', power)
  const scopes = [...new Set(electric.map(({ scope }) => text(scope)))]
  return [
    `检查${scopes.slice(0, 4).join('、')}${scopes.length > 4 ? '等' : ''}${electric.length}次`,
    ...frequencies(electric, at),
    `参加检查${having(electric, 'with').length}次`,
    `修好${mended.length}处`,
    ...done(mended, (lines) => quantityOf(lines, '次')),
    ...[...groupsOf(checked, 'scope')].flatMap(([scope, lines]) => [
      `检查${scope}${lines.length}次`,
      ...frequencies(lines, at),
    ]),
  ]
}

const regularChecks: Phrases = (at) => {
  const all = at.of('inspections')
  const joined = having(all, 'with')
  const [found, removed] = [findings(at), fixed(at)]
  return [
    `检查${all.length}次`,
    `参加检查${joined.length}次`,
    `查出隐患${found.length}处`,
    `已整改${removed.length}处`,
    `整改率${percent(removed.length, found.length)}`,
    `没有整改的有${found.length - removed.length}处`,
    `没有整改完的有${found.length - removed.length}处`,
    ...[...groupsOf(all, 'scope')].flatMap(([scope, lines]) => [
      ...named(scope, `${lines.length}次`),
      ...frequencies(lines, at),
    ]),
  ]
}

const overtime: Phrases = ({ of }) => {
  const all = ofWords(of('duties'), 'incidents', ['加班', '搬', '抢修', '整理', '清理', '安装'])
  return [`加班${digits(total(all, 'days'))}天`, `加班${all.length}次`]
}

const paper: Phrases = (at) => {
  const words = ['复印纸', '打印纸', 'A4纸', '墨盒', '硒鼓', '墨粉']
  const all = ofWords(at.of('distributions'), 'item', words)
  const before = linesBefore(at, 'distributions')
  return [...groupsOf(having(all, 'quantity'), 'item')].flatMap(([item, lines]) => {
    const amount = quantitySum(lines, '次')
    const [, unit = ''] = /^[\d.]+(.*)$/u.exec(amount) ?? []
    const then = before?.filter((line) => text(line.item) === item)
    return [
      ...named(item, amount).map((said) => `领用${said}`),
      ...compared(total(lines, 'quantity'), then && total(then, 'quantity'), unit),
    ]
  })
}

const honours: Phrases = ({ of }) =>
  of('honours').flatMap((line) =>
    [text(line.date), ...dayWords(text(line.date))].flatMap((day) => [
      `${day}${text(line.result) || '获得'}`,
      `${day}${text(line.name)}`,
      `${day}获得${text(line.name)}`,
    ]),
  )

const cleaning: Phrases = (at) => {
  const cleaned = doneRepairs(at).filter(({ action }) => /^(?:清理|清运|清扫|清掏|消毒)$/.test(text(action)))
  const checked = at.of('inspections').filter(({ scope }) => /^(?:卫生|环境|绿化卫生)$/.test(text(scope)))
  return [...done(cleaned, (lines) => `${lines.length}次`), `检查环境卫生${checked.length}次`]
}

const feedback: Phrases = ({ of }) => {
  const all = of('feedbacks')
  const pleased = all.filter(({ attitude }) => ['满意', '基本满意'].includes(text(attitude)))
  const critical = all.filter(({ attitude }) => ['有意见', '不满意'].includes(text(attitude)))
  return [
    `反馈${all.length}条`,
    `满意和基本满意的占${percent(pleased.length, all.length)}`,
    `满意和基本满意的${pleased.length}条`,
    `满意和基本满意的有${pleased.length}条`,
    `写下原话的有${having(all, 'text').length}条`,
    `不满意的${critical.length}条`,
  ]
}

/** The sections of the library that the shipped documents do not have by themselves. */
export const librarySections: readonly (readonly [heading: RegExp, phrases: Phrases])[] = [
  [/^饮水$/, drinkingWater],
  [/^防汛排涝$/, floodControl],
  [/^用电安全$/, lighting],
  [/^纸张耗材$/, paper],
  [/^荣誉(?:验收|和验收)$/, honours],
  [/^定期检查$/, regularChecks],
  [/^加班$/, overtime],
  [/^环境卫生$/, cleaning],
  [/^意见反馈$/, feedback],
  [/^校产清查$/, propertyChecks],
  [/^爱护公物$/, publicProperty],
  [/^添置设备$/, equipment],
  [/^采购审批$/, approvals],
]
