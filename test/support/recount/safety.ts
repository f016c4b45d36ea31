import type { Line } from '../school-ledgers.ts'
import { frequencies } from './frequency.ts'
import type { Phrases } from './phrases.ts'
import { findings, fixed, isFilled, nested, number, parts, type Reading, text } from './reading.ts'
import { digits, groupsOf, having, inCents, named, percent, quantitySum, total } from './words.ts'

const holds = (line: Line, field: string, words: readonly string[]): boolean =>
  words.some((word) => text(line[field]).includes(word))

const isOne = (line: Line, field: string, words: readonly string[]): boolean =>
  words.includes(text(line[field]))

/** Each value of a field with the number of its lines: 校舍2次. */
const counts = (lines: readonly Line[], field: string, counter: string): readonly string[] =>
  [...groupsOf(having(lines, field), field)].flatMap(([label, group]) =>
    named(label, `${group.length}${counter}`),
  )

const equipped = (lines: readonly Line[]): readonly string[] =>
  [...groupsOf(lines, 'name')].flatMap(([name, group]) => named(name, quantitySum(group, '项')))

const inUse = ({ of }: Reading): readonly Line[] =>
  of('assets').filter(({ status }) => text(status) !== '报废')

/** What is in use, by category, and what has one of some words in its name. */
const inventory = (at: Reading, words: readonly string[]): readonly string[] => [
  ...[...groupsOf(inUse(at), 'category').values()].flatMap(equipped),
  ...equipped(inUse(at).filter((line) => holds(line, 'name', words))),
]

const distinct = (lines: readonly Line[], field: string): number =>
  new Set(lines.flatMap((line) => parts(line[field]))).size

const posts = (lines: readonly Line[]): readonly string[] =>
  [...groupsOf(lines, 'role')].flatMap(([role, group]) =>
    having(group, 'names').length === group.length ? named(role, `${distinct(group, 'names')}名`) : [],
  )

/** Responsibility letters: how many copies all of them have. */
const signed = (lines: readonly Line[]): readonly string[] => {
  const letters = lines.filter((line) => isOne(line, 'type', ['责任书', '承诺书']))
  const sum = digits(total(letters, 'copies'))
  return having(letters, 'copies').length === letters.length ? [`》${sum}份`, `》共${sum}份`] : []
}

/** Days such as 5.12 that are named, not counted. */
const themes = (lines: readonly Line[]): readonly string[] =>
  having(lines, 'theme').map(({ theme }) => `“${text(theme)}”`)

const lessons = (lines: readonly Line[]): readonly string[] => [
  ...themes(lines),
  `教育${lines.length}次`,
  `的${having(lines, 'theme').length}次`,
  `发放材料${digits(
    total(
      having(lines, 'letters').filter(({ form }) => !isFilled(form)),
      'letters',
    ),
  )}份`,
  ...[...groupsOf(having(lines, 'letters'), 'form')].flatMap(([form, group]) =>
    named(form, `${digits(total(group, 'letters'))}份`),
  ),
]

/** Of some checks: how many hazards were found and removed by the last day. */
const hazards = (lines: readonly Line[], at: Reading): readonly string[] => {
  const all = nested(lines, 'findings')
  const removed = fixed({ end: at.end, of: () => lines })
  return [
    `查出隐患${all.length}处`,
    `已整改${removed.length}处`,
    `没有整改的有${all.length - removed.length}处`,
    `没有整改完的有${all.length - removed.length}处`,
    `整改率${percent(removed.length, all.length)}`,
  ]
}

const checks = (lines: readonly Line[], at: Reading): readonly string[] => [
  `检查${lines.length}次`,
  `检查校舍和设施${lines.length}次`,
  ...[...groupsOf(lines, 'scope').values(), lines].map((group) => `其中${having(group, 'with').length}次由`),
  ...counts(lines, 'scope', '次'),
  ...frequencies(lines, at),
  ...[...groupsOf(lines, 'scope').values()].flatMap((group) => [
    ...frequencies(group, at),
    ...hazards(group, at),
  ]),
  ...hazards(lines, at),
]

const drills = (lines: readonly Line[]): readonly string[] => {
  const people = having(lines, 'participants')
  return [
    ...themes(lines),
    `演练${lines.length}次`,
    ...counts(lines, 'type', '次'),
    `的${having(lines, 'theme').length}次`,
    `记了人数的${people.length}次共${digits(total(people, 'participants'))}人次`,
    `参加${digits(total(people, 'participants'))}${lines.length > 1 ? '人次' : '人'}`,
    `参加${digits(total(people, 'participants'))}人次`,
  ]
}

/** What a matter comes to in each ledger: the lines that have one of its words. */
const matter =
  (words: readonly string[], taught: readonly string[] = words): Phrases =>
  (at) => {
    const about = (ledger: string, field: string, said = words): readonly Line[] =>
      at.of(ledger).filter((line) => holds(line, field, said))
    return [
      ...signed(about('rules', 'name')),
      ...posts(at.of('posts')),
      ...lessons(about('trainings', 'topic', taught)),
      ...checks(about('inspections', 'scope'), at),
      ...drills(about('drills', 'type')),
      ...sanitations(at),
      ...inventory(at, words),
    ]
  }

/** The lines of a ledger in the term before. */
const before = ({ school, terms }: Reading, ledger: string): readonly Line[] => {
  const [year = '', season] = (terms[0] ?? '').split('-')
  const term = season === 'autumn' ? `${year}-spring` : `${Number(year) - 1}-autumn`
  return school.ledgers[`${term}/${ledger}`]?.records ?? []
}

const drowning: Phrases = (at) => {
  const words = ['溺水', '游泳']
  const taught = before(at, 'trainings').filter((line) => holds(line, 'topic', words))
  return [...matter(words)(at), ...lessons(taught)]
}

const stairs = ['楼道', '楼梯', '通道', '踩踏', '拥挤', '上下楼', '课间']

const crowding: Phrases = (at) => {
  const duties = at.of('duties').filter((line) => holds(line, 'place', stairs))
  return [...matter(stairs)(at), `值守${duties.length}次`, ...frequencies(duties, at)]
}

const drillsBefore: Phrases = (at) => drills(before(at, 'drills'))

const gear = ['安保器材', '防护设施', '报警设备']
const guards = ['保安', '门卫', '护校', '监控']

const cameras: Phrases = (at) => {
  const watching = inUse(at).filter((line) => isOne(line, 'category', ['视频监控']))
  const shortest = Math.min(...watching.map((line) => number(line.retention_days)))
  return [
    ...posts(at.of('posts').filter((line) => holds(line, 'role', guards))),
    ...equipped(inUse(at).filter((line) => isOne(line, 'category', gear))),
    ...watching.flatMap((line) => named(text(line.name), quantitySum([line], '项'))),
    `录像至少保存${shortest}天`,
  ]
}

const surroundings: Phrases = (at) => {
  const found = at.of('inspections').filter((line) => holds(line, 'scope', ['周边']))
  const near = at.of('neighbours')
  return [
    `检查学校周边${found.length}次`,
    ...checks(found, at),
    `离校${Math.min(...having(found, 'radius').map(({ radius }) => number(radius)))}米`,
    `登记在册的周边场所有${near.length}处`,
    ...having(near, 'distance').map(({ distance }) => `离校${inCents(number(distance))}米`),
  ]
}

const rectified: Phrases = (at) => {
  const all = findings(at)
  return [...hazards(at.of('inspections'), at), `复查的有${having(all, 'rechecked').length}处`]
}

const clauses: Phrases = ({ of }) =>
  nested(of('rules'), 'clauses').flatMap((clause) => [
    ...(isFilled(clause.times) ? [`按金额处以${digits(number(clause.times))}倍罚款`] : []),
    ...(isFilled(clause.fine) ? [`违反一次罚款${inCents(number(clause.fine))}元`] : []),
  ])

const plans: Phrases = ({ of }) => {
  const all = of('rules').filter((line) => isOne(line, 'type', ['预案']))
  return [
    `等${all.length}项`,
    `》${all.length}项`,
    ...[...groupsOf(all, 'status')].map(([status, group]) => `${status}预案${group.length}项`),
  ]
}

const sanitations: Phrases = ({ of }) => [
  ...counts(of('sanitations'), 'action', '次'),
  ...having(of('sanitations'), 'agent').map(({ agent }) => text(agent)),
]

const checkups: Phrases = ({ of }) => {
  const all = of('checkups')
  const having = (result: string): number => all.filter((line) => isOne(line, 'result', [result])).length
  return [
    `体检${all.length}人`,
    `合格${having('合格')}人`,
    `停岗休养${having('暂停休养')}人`,
    `调离岗位${having('调离')}人`,
    `没有记结果的${all.length - all.filter(({ result }) => isFilled(result)).length}人`,
    ...counts(all, 'result', '人'),
  ]
}

const canteenAccounts: Phrases = (at) => {
  const all = at.of('finances').filter((line) => holds(line, 'item', ['食堂', '伙食', '膳食']))
  return [
    ...counts(all, 'item', '次'),
    ...[...groupsOf(all, 'item').values()].flatMap((group) => frequencies(group, at)),
    ...having(having(all, 'use'), 'ratio').map(
      ({ item, ratio }) => `${text(item)}不超过${Math.ceil(number(ratio))}%`,
    ),
  ]
}

const responsible: Phrases = ({ of }) => posts(of('posts'))

const registered: Phrases = ({ of }) => [
  `登记岗位${of('posts').length}个`,
  `登记周边场所${of('neighbours').length}处`,
]

/** Sections about safety, the canteen and what surrounds a school. */
export const safetySections: readonly (readonly [heading: RegExp, phrases: Phrases])[] = [
  [/^(?:三防|落实人防、物防、技防|人防|物防|技防)$/, cameras],
  [/^(?:门卫值班|守好校门)$/, matter(['门卫', '入校', '离校', '来访', '校门'])],
  [/^防溺水$/, drowning],
  [
    /^(?:食品与食堂|食品卫生)$/,
    matter(
      ['食品', '食堂', '饮食', '商店', '小卖部', '公共卫生', '传染病', '食物中毒'],
      ['食品', '饮食', '健康', '卫生', '流行病', '传染病', '食物中毒'],
    ),
  ],
  [/^(?:防踩踏|防止拥挤踩踏)$/, crowding],
  [/^应急演练$/, drillsBefore],
  [/^消防安全$/, matter(['消防', '防火', '灭火'])],
  [/^交通安全$/, matter(['交通', '校车', '乘车', '外出', '路队'])],
  [
    /^(?:校舍设施|校舍和设施安全)$/,
    matter(['校舍', '体育器材', '实验室', '劳技', '设施', '场所', '活动场地']),
  ],
  [/^用电安全$/, matter(['用电', '照明', '线路', '电路', '电源', '供电', '触电'])],
  [/^(?:周边治理|校园周边)$/, surroundings],
  [/^隐患整改$/, rectified],
  [/^规章条款$/, clauses],
  [/^应急预案$/, plans],
  [/^(?:岗位责任|岗位)$/, responsible],
  [/^(?:环境卫生|消杀消毒)$/, sanitations],
  [/^健康体检$/, checkups],
  [/^食堂收支$/, canteenAccounts],
  [/^(?:岗位|校园周边)$/, registered],
]
