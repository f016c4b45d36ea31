import { parse } from 'yaml'
import type { Line } from '../school-ledgers.ts'
import { frequencies } from './frequency.ts'
import {
  bought,
  costOf,
  doneRepairs,
  findings,
  finishedWorks,
  fixed,
  given,
  hasCome,
  isFilled,
  lastWith,
  nested,
  number,
  parts,
  type Reading,
  text,
} from './reading.ts'
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
  yuan,
} from './words.ts'

/** The words with numbers in them that a part of a document may say, written from the ledgers. */
export type Phrases = (at: Reading) => readonly string[]

const where = (lines: readonly Line[], field: string, ...values: readonly string[]): readonly Line[] =>
  lines.filter((line) => values.includes(text(line[field])))
const whereNot = (lines: readonly Line[], field: string, ...values: readonly string[]): readonly Line[] =>
  lines.filter((line) => !values.includes(text(line[field])))

/** Each value of a field with the number of its lines: 消防2次. */
const counts = (lines: readonly Line[], field: string, counter: string): readonly string[] =>
  [...groupsOf(having(lines, field), field)].flatMap(([label, group]) =>
    named(label, `${group.length}${counter}`),
  )

const quantities = (
  lines: readonly Line[],
  field: string,
  counter: string,
  say: typeof quantityOf,
): readonly string[] =>
  [...groupsOf(lines, field)].flatMap(([label, group]) => named(label, say(group, counter)))

/** Of lines by what was done and with what: the first of each kind has the verb before it. */
const verbs = (
  lines: readonly Line[],
  field: string,
  counter: string,
  say: typeof quantityOf,
): readonly string[] =>
  [...groupsOf(lines, 'action')].flatMap(([action, group]) => {
    const said = quantities(group, field, counter, say)
    return [...said, ...said.map((words) => `${action}${words}`)]
  })

/** What a field adds up to, where any line fills it in. */
const sumIf = (lines: readonly Line[], field: string, say: (sum: string) => string): readonly string[] =>
  having(lines, field).length === 0 ? [] : [say(digits(total(lines, field)))]

const costs = (lines: readonly Line[]): number | undefined => {
  const each = lines.map(costOf)
  return lines.length === 0 || each.includes(undefined)
    ? undefined
    : each.reduce<number>((sum, cost) => sum + (cost ?? 0), 0)
}

const spent = (lines: readonly Line[], say: (words: string) => string): readonly string[] => {
  const cost = costs(lines)
  return cost === undefined ? [] : [say(yuan(cost))]
}

/** What lines cost of which each says so, or those that do. */
const paid = (lines: readonly Line[]): readonly string[] => {
  const priced = having(lines, 'cost')
  const cost = yuan(total(priced, 'cost'))
  return priced.length === lines.length
    ? [`${lines.length > 1 ? '共' : ''}支出${cost}`]
    : [
        `有费用记录的${priced.length}次${priced.length > 1 ? '共' : ''}支出${cost}`,
        `记了费用的${priced.length}次${priced.length > 1 ? '合计' : ''}用去${cost}`,
      ]
}

/** How many took part, each time counted, where every line says it, or in those that do. */
const participants = (lines: readonly Line[]): readonly string[] => {
  const people = having(lines, 'participants')
  const sum = digits(total(people, 'participants'))
  if (people.length < lines.length) return [`记了人数的${people.length}次共${sum}人次`]
  return [lines.length > 1 ? `参加${sum}人次` : `参加${sum}人`]
}

/** How many took part in the lines that say it, where not all do. */
const countedPeople = (
  lines: readonly Line[],
  say: (many: number, people: string) => string,
): readonly string[] => {
  const people = having(lines, 'participants')
  return people.length < lines.length ? [say(people.length, digits(total(people, 'participants')))] : []
}

const repairs: Phrases = (at) => {
  const all = at.of('repairs')
  const done = doneRepairs(at)
  return [
    `受理报修${all.length}次`,
    `办结${done.length}次`,
    `办结率${percent(done.length, all.length)}`,
    `没有办结的有${all.length - done.length}次`,
    ...paid(all),
    ...verbs(done, 'item', '次', quantityOf),
  ]
}

/** Works that somebody gave: how many, and what they cost where all costs are known. */
const givenWorks = (all: readonly Line[]): readonly string[] => {
  const donated = having(all, 'donor')
  const isPriced = having(donated, 'cost').length === donated.length
  return [`捐建的${donated.length}项`, ...(isPriced ? [`费用合计${yuan(total(donated, 'cost'))}`] : [])]
}

const works: Phrases = (at) => {
  const all = at.of('works')
  return [
    ...givenWorks(finishedWorks(at)),
    ...new Set(
      all.flatMap((line) => [
        ...(isFilled(line.area) ? [`面积${digits(number(line.area))}平方米`] : []),
        ...(isFilled(line.cost) ? [`费用${yuan(number(line.cost))}`] : []),
        ...dayWords(text(line.start)).map((day) => `${day}开工`),
        ...dayWords(text(line.finish)).map((day) => `${day}竣工`),
        ...dayWords(text(line.expected)).flatMap((day) => [`预计${day}竣工`, `原定${day}竣工`]),
      ]),
    ),
  ]
}

const planting = ['购置', '栽种', '补栽', '补植', '补种', '移植']

/** What areas come to by what was done: each place counted once, or where a place is not known, all that was done. */
function areasOf(lines: readonly Line[]): readonly string[] {
  const sized = having(lines, 'area')
  const isPlaced = sized.length === 1 || sized.every(({ place }) => isFilled(place))
  return [...groupsOf(sized, 'action')].flatMap(([action, group]) => {
    const each = new Map<string, number>()
    for (const [at, { place, plant, area }] of group.entries()) {
      const where = isPlaced ? `${text(place).trim()}\n${text(plant).trim()}` : String(at)
      each.set(where, Math.max(each.get(where) ?? 0, number(area)))
    }
    const sum = [...each.values()].reduce((sofar, area) => sofar + area, 0)
    return named(action, `${digits(sum)}平方米`)
  })
}

const greenings: Phrases = (at) => {
  const all = at.of('greenings')
  const planted = where(all, 'action', ...planting)
  const cared = whereNot(all, 'action', ...planting)
  const withPlant = having(all, 'plant')
  return [
    ...verbs(having(having(planted, 'plant'), 'quantity'), 'plant', '次', quantitySum),
    ...verbs(
      having(planted, 'plant').filter((line) => !isFilled(line.quantity)),
      'plant',
      '次',
      quantityOf,
    ),
    ...counts(
      all.filter((line) => !isFilled(line.plant)),
      'action',
      '次',
    ),
    `养护${cared.length}次`,
    ...counts(cared, 'action', '次'),
    ...quantities(having(cared, 'quantity'), 'action', '次', quantitySum),
    ...areasOf(all),
    ...paid(all),
    ...planted.flatMap((line) =>
      dayWords(text(line.date)).flatMap((day) => [
        `${day}${text(line.action)}`,
        `${day}在${text(line.place)}${text(line.action)}`,
      ]),
    ),
    // A month lists what was done with each plant in one row.
    ...(at.length === 'month' ? verbs(withPlant, 'plant', '次', quantityOf) : []),
  ]
}

const isWhole = (line: Line): boolean =>
  ['requested', 'approved', 'accepted'].every((field) => isFilled(line[field]))

/** How many purchases were made after prices had been asked for, and from how many firms at least. */
const asked = (all: readonly Line[]): readonly string[] => {
  const quoted = having(all, 'quotes').filter(({ quotes }) => number(quotes) > 1)
  const least = Math.min(...quoted.map(({ quotes }) => number(quotes)))
  return quoted.length === 0
    ? []
    : [
        `采购前问过价的有${quoted.length}批，${quoted.length > 1 ? '至少' : ''}问了${least}家`,
        ...(all.length === 1 ? [`采购前问了${least}家`] : []),
      ]
}

/** Of batches without a whole amount: how many there are, and what those of their items come to that have one. */
function unpriced(all: readonly Line[]): readonly string[] {
  const lacking = all.filter((line) => costOf(line) === undefined)
  const known = nested(lacking, 'items').flatMap((item) => costOf({ items: [item] }) ?? [])
  return [
    `其余${lacking.length}批`,
    `是${yuan(Math.round(known.reduce((sum, cost) => sum + cost, 0) * 100) / 100)}`,
  ]
}

const purchases: Phrases = (at) => {
  const all = bought(at)
  const priced = all.filter((line) => costOf(line) !== undefined)
  return [
    `采购${all.length}批`,
    ...spent(all, (words) => `支出${words}`),
    ...spent(priced, (words) => `记了金额的${priced.length}批支出${words}`),
    ...unpriced(all),
    `其中${all.filter(isWhole).length}批有申购、审批、验收记录`,
    ...asked(all),
    ...quantities(nested(all, 'items'), 'name', '项', quantitySum),
  ]
}

const donations: Phrases = (at) => {
  const all = given(at)
  const priced = all.filter((line) => costOf(line) !== undefined)
  return [
    `捐赠${all.length}批`,
    ...spent(all, (words) => `价值${words}`),
    ...spent(priced, (words) => `记了金额的${priced.length}批价值${words}`),
    ...unpriced(all),
    ...quantities(nested(all, 'items'), 'name', '项', quantitySum),
  ]
}

const assets: Phrases = (at) => {
  const [kept, scrapped] = [
    whereNot(at.of('assets'), 'status', '报废'),
    where(at.of('assets'), 'status', '报废'),
  ]
  const shortest = Math.min(...having(kept, 'retention_days').map((line) => number(line.retention_days)))
  return [
    ...[
      ...groupsOf(kept, 'category').values(),
      kept,
      scrapped,
      where(kept, 'status', '闲置'),
      having(kept, 'value'),
      where(kept, 'added', 'true', '是'),
    ].flatMap((group) => quantities(group, 'name', '项', quantitySum)),
    `原值${having(kept, 'value').length > 1 ? '合计' : ''}${yuan(total(kept, 'value'))}`,
    `录像至少保存${shortest}天`,
  ]
}

const finances: Phrases = (at) => {
  const all = at.of('finances')
  return [
    `办理收费和财务事项${all.length}项`,
    `其中${having(all, 'published').length}项有公示记录`,
    ...[/汇报|报告/].flatMap((words) =>
      frequencies(
        all.filter(({ item }) => words.test(text(item))),
        at,
      ),
    ),
    ...having(all, 'standard').map((line) => `${text(line.item)}每人${yuan(number(line.standard))}`),
    ...[...groupsOf(having(all, 'amount'), 'item')].flatMap(([item, group]) =>
      named(item, yuan(total(group, 'amount'))),
    ),
    `金额${yuan(total(having(all, 'amount'), 'amount'))}`,
    ...having(all, 'ratio').map((line) => `${text(line.item)}的比例是${number(line.ratio)}%`),
  ]
}

/** What some of the services come to: several are counted, one is named. */
const sumOfSome = (
  some: readonly Line[],
  say: { readonly several: (many: number) => string; readonly one: (service: string) => string },
): readonly string[] => (some.length === 1 ? [say.one(text(some[0]?.service))] : [say.several(some.length)])

const contracts: Phrases = ({ of }) => {
  const all = of('contracts')
  return [
    `购买服务${all.length}项`,
    ...sumIf(all, 'staff', (sum) => `服务人员${sum}人`),
    ...counts(all, 'evaluation', '项'),
    ...(having(all, 'cost').length === all.length
      ? [`金额${all.length > 1 ? '合计' : ''}${yuan(total(all, 'cost'))}`]
      : []),
    ...sumOfSome(having(all, 'staff'), {
      several: (many) => `有人数记录的${many}项共${digits(total(all, 'staff'))}人`,
      one: (service) => `${service}有${digits(total(all, 'staff'))}人`,
    }),
    ...sumOfSome(having(all, 'cost'), {
      several: (many) => `有金额记录的${many}项共${yuan(total(all, 'cost'))}`,
      one: (service) => `${service}的金额是${yuan(total(all, 'cost'))}`,
    }),
  ]
}

const rules: Phrases = (at) => {
  const all = at.of('rules')
  const last = lastWith(at.school, at.terms, 'rules')
  const inForce = at.length === 'year' ? (at.school.ledgers[`${last}/rules`]?.records ?? []) : all
  const signed = where(all, 'type', '责任书', '承诺书')
  const running = where(where(inForce, 'type', '制度', '预案'), 'status', '执行')
  return [
    `等${running.length}项`,
    `》${running.length}项`,
    ...sumIf(signed, 'copies', (sum) => `共${sum}份`),
    ...[...groupsOf(having(signed, 'copies'), 'name')].flatMap(([name, group]) =>
      named(name, `${digits(total(group, 'copies'))}份`),
    ),
    ...sumIf(signed, 'copies', (sum) => `》${sum}份`),
  ]
}

/** What an inspection that found nothing says. */
const usual = ['无', '没有', '正常', '一切正常', '良好', '合格', '无隐患', '未发现隐患', '没有发现隐患']

const inspections: Phrases = (at) => {
  const all = at.of('inspections')
  const hazards = findings(at)
  const removed = fixed(at)
  return [
    `检查${all.length}次`,
    `检查${having(all, 'with').length}次`,
    `检查${having(all, 'weather').length}次`,
    ...counts(all, 'level', '次'),
    ...counts(all, 'scope', '次'),
    `查出隐患${hazards.length}处`,
    ...counts(where(hazards, 'level', '重大', '较大'), 'level', '处'),
    `整改${removed.length}处`,
    `整改率${percent(removed.length, hazards.length)}`,
    `没有整改的有${hazards.length - removed.length}处`,
    `没有整改完的有${hazards.length - removed.length}处`,
    `到校外${Math.max(...having(all, 'radius').map((line) => number(line.radius)))}米`,
    ...frequencies(where(all, 'level', '常规'), at).map((words) => `常规检查${words}`),
    ...[...groupsOf(all, 'scope')].flatMap(([scope, lines]) =>
      frequencies(lines, at).flatMap((words) => [
        ...named(scope, `${lines.length}次（${words}）`),
        `检查的范围是${scope}，${words}`,
      ]),
    ),
    `写明结果的检查有${
      having(all, 'result').filter(({ result }) => !usual.includes(text(result).trim())).length
    }次`,
    ...having(all, 'result').flatMap((line) =>
      dayWords(text(line.date)).map((day) => `${text(line.scope)}（${day}）`),
    ),
  ]
}

/** 205秒 and 3分25秒 are the same. */
const duration = (value: unknown): string => {
  const [, minutes, seconds] = /^(?:(\d+)分)?(?:(\d+)秒)?$/u.exec(text(value)) ?? []
  const all = 60 * Number(minutes ?? 0) + Number(seconds ?? 0)
  const [whole, rest] = [Math.floor(all / 60), all % 60]
  return `${whole > 0 ? `${whole}分` : ''}${rest > 0 ? `${rest}秒` : ''}`
}

const inSeconds = (said: string): number => {
  const [, minutes = '0', seconds = '0'] = /^(?:(\d+)分)?(?:(\d+)秒)?$/u.exec(said) ?? []
  return 60 * Number(minutes) + Number(seconds)
}

const shortestAndLongest = (times: readonly string[], of: string): readonly string[] => {
  const inOrder = times.toSorted((a, b) => inSeconds(a) - inSeconds(b))
  const [least = '', most = ''] = [inOrder[0], inOrder.at(-1)]
  return least === most
    ? [of === '' ? `疏散用时${least}` : `记了疏散用时的${of}用了${least}`]
    : [`${of === '' ? '疏散用时' : `记了疏散用时的${of}`}最短${least}、最长${most}`]
}

const drills: Phrases = (at) => {
  const all = at.of('drills')
  const timed = having(all, 'duration')
  const times = timed.map((line) => duration(line.duration))
  const documented = all.filter(({ documents }) =>
    ['方案', '记录', '总结'].every((one) => parts(documents).includes(one)),
  )
  const each = all.flatMap((line) => [
    ...dayWords(text(line.date)).map((day) => `${day}组织${text(line.type)}演练`),
    ...(isFilled(line.participants) ? [`，${digits(number(line.participants))}人参加`] : []),
    ...(isFilled(line.duration) ? [`疏散用时${duration(line.duration)}`] : []),
  ])
  return [
    `组织应急演练${all.length}次`,
    ...counts(all, 'type', '次'),
    ...participants(all),
    ...shortestAndLongest(times, timed.length < all.length ? `${timed.length}次` : ''),
    `方案、记录、总结齐全的有${documented.length}次`,
    ...(at.length === 'month' || all.length === 1 ? each : []),
    `参加人数有记录的${having(all, 'participants').length}次合计${digits(total(all, 'participants'))}人次`,
    ...(at.length === 'year' ? frequencies(all, at) : []),
  ]
}

const trainings: Phrases = (at) => {
  const all = at.of('trainings')
  return [
    `教育${all.length}次`,
    ...having(all, 'theme').map(({ theme }) => `“${text(theme)}”`),
    `开展的有${having(all, 'theme').length}次`,
    ...[...groupsOf(having(all, 'organizer'), 'organizer')].map(
      ([label, group]) => `${label}组织${group.length}次`,
    ),
    ...[...groupsOf(all, 'form').values()].flatMap((group) => [
      `）共${group.length}次`,
      ...frequencies(group, at).map((words) => `（${words}）`),
    ]),
    ...participants(all),
    `写明人数的${having(all, 'participants').length}次共受教育${digits(total(all, 'participants'))}人次`,
    ...sumIf(all, 'letters', (sum) => `发放宣传材料${sum}份`),
  ]
}

const duties: Phrases = (at) => {
  const all = at.of('duties')
  return [
    `值班${all.length}次`,
    ...(having(all, 'shifts').length === all.length ? [`值班${digits(total(all, 'shifts'))}班次`] : []),
    having(all, 'days').length === all.length
      ? `，共${digits(total(all, 'days'))}天`
      : at.length === 'month'
        ? `记了天数的${having(all, 'days').length}次共${digits(total(all, 'days'))}天`
        : `写明天数的${having(all, 'days').length}次共${digits(total(all, 'days'))}天`,
    at.length === 'month'
      ? `有班次记录的${having(all, 'shifts').length}次共${digits(total(all, 'shifts'))}班次`
      : `写明班次的${having(all, 'shifts').length}次共${digits(total(all, 'shifts'))}班次`,
    ...all.flatMap((line) => [
      ...dayWords(text(line.date).slice(0, 7)).map((month) => `${month}${text(line.period)}值班期间`),
    ]),
    ...all.flatMap((line) =>
      dayWords(text(line.date)).map(
        (day) => `${day}${at.length === 'month' ? '：' : '，'}${text(line.incidents).slice(0, 4)}`,
      ),
    ),
  ]
}

const library: Phrases = (at) => {
  const all = at.of('library')
  const known = ['借阅', '购置', '受赠', '整理', '搬迁']
  const lent = where(all, 'action', '借阅')
  const without = (lines: readonly Line[]): readonly Line[] => lines.filter((line) => !isFilled(line.books))
  return [
    ...sumIf(lent, 'books', (sum) => `登记借还${sum}册次`),
    `开放借阅${lent.length}次`,
    `借还，共${lent.length}次`,
    ...frequencies(lent, at).map((words) => `${words}借还`),
    `借阅${without(lent).length}次没有记册数`,
    ...counts(without(all), 'action', '次'),
    ...[without(where(all, 'action', '整理'))].flatMap((sorted) => [
      `整理图书${sorted.length}次`,
      ...(having(sorted, 'days').length === sorted.length
        ? sumIf(sorted, 'days', (sum) => `用${sum}天整理图书`)
        : []),
    ]),
    ...[...groupsOf(having(all, 'books'), 'action')].flatMap(([action, group]) =>
      named(action, `${digits(total(group, 'books'))}册`),
    ),
    ...sumIf(where(all, 'action', '购置'), 'books', (sum) => `购置图书${sum}册`),
    ...sumIf(where(all, 'action', '受赠'), 'books', (sum) => `接受赠书${sum}册`),
    ...['整理', '搬迁'].flatMap((action) => {
      const moved = having(where(all, 'action', action), 'books')
      return [
        ...sumIf(moved, 'books', (sum) => `${action}图书${sum}册`),
        ...(having(moved, 'days').length === moved.length
          ? sumIf(moved, 'days', (sum) => `用${sum}天${action}图书`)
          : []),
      ]
    }),
    ...counts(whereNot(all, 'action', ...known), 'action', '次'),
  ]
}

const distributions: Phrases = ({ of }) => {
  const all = of('distributions')
  const given = whereNot(all, 'category', '安排')
  const late = given.filter(({ on_time }) => on_time === false || on_time === '否')
  return [
    `分发物品${given.length}次`,
    ...given.flatMap((line) => dayWords(text(line.date)).map((day) => `${day}分发`)),
    `其中${late.length}次没有按时发到`,
    ...all.flatMap((line) => dayWords(text(line.date)).map((day) => `${text(line.item)}${day}`)),
    ...quantities(having(given, 'quantity'), 'item', '次', quantitySum),
    ...quantities(having(given, 'quantity'), 'item', '次', quantityOf),
    ...quantities(where(all, 'category', '安排'), 'item', '次', quantityOf),
    ...quantities(where(all, 'category', '安排'), 'item', '次', quantityOf).map((words) => `安排${words}`),
  ]
}

const events: Phrases = ({ of }) => [
  `保障活动${of('events').length}次`,
  ...participants(of('events')),
  ...countedPeople(of('events'), (many, people) => `有人数记录的${many}次共${people}人次`),
  ...of('events').flatMap((line) => dayWords(text(line.date)).map((day) => `${day}的${text(line.name)}`)),
  ...having(of('events'), 'days').map((line) => `${text(line.name)}（${digits(number(line.days))}天）`),
]

const meetings: Phrases = (at) => {
  const all = at.of('meetings')
  return [
    `召开会议${whereNot(all, 'type', '学习').length}次`,
    `组织学习${where(all, 'type', '学习').length}次`,
    ...all.flatMap((line) =>
      dayWords(text(line.date)).map((day) => `${day}${text(line.type) === '学习' ? '组织学习' : '召开会议'}`),
    ),
    ...countedPeople(all, (many, people) => `记了人数的${many}次到会${people}人次`),
    ...[...groupsOf(having(all, 'type'), 'type')].flatMap(([type, group]) =>
      frequencies(group, at).map((words) => `${type}${words}`),
    ),
    ...participants(all),
  ]
}

const accidents: Phrases = ({ of }) => {
  const all = of('accidents')
  return [
    `发生安全事故${all.length}起`,
    ...all.flatMap((line) => [
      ...(isFilled(line.injured) ? [`受伤${digits(number(line.injured))}人`] : []),
      ...dayWords(text(line.date)).flatMap((day) => [`${day}，`, `（${day}`]),
    ]),
  ]
}

interface OwnKind {
  readonly plural: string
  readonly label: string
  readonly counter?: string
  readonly fields: readonly {
    readonly name: string
    readonly label: string
    readonly type: string
    readonly unit?: string
  }[]
}

const ownKinds = ({ school }: Reading): readonly OwnKind[] =>
  (parse(school.others['school.yaml'] ?? '') as { readonly kinds?: readonly OwnKind[] }).kinds ?? []

/** What a field of a school's own comes to: a sum, or the least and the most of what cannot be added. */
function ownField(
  lines: readonly Line[],
  { name, label, type, unit = '' }: OwnKind['fields'][number],
  counter: string,
): readonly string[] {
  const filled = having(lines, name)
  if (filled.length === 0) return []
  const isPercent = /percent|百分/.test(type)
  const people = /人数$/u.test(label) && ['', '人'].includes(unit) ? '人次' : unit
  const values = filled.map((line) => number(line[name]))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const one = isPercent ? `${least}%` : `${digits(least)}${unit}`
  const sum = `合计${digits(total(filled, name))}${people}`
  return [
    `${label}有记录的${filled.length}`,
    ...(isPercent ? [`最低${least}%、最高${most}%`] : [`${label}${sum}`, sum]),
    ...(least === most && (isPercent || filled.length === 1) ? [`${label}${one}`, `是${one}`] : []),
    ...(/^(?:choice|选项)$/.test(type) ? counts(lines, name, counter) : []),
  ]
}

const own: Phrases = (at) =>
  ownKinds(at).flatMap((kind) => {
    const lines = at.of(kind.plural)
    return [
      `有记录${lines.length}${kind.counter ?? '条'}`,
      ...kind.fields.flatMap((field) => ownField(lines, field, kind.counter ?? '条')),
    ]
  })

/** What stands in the overview of a year, in its prose. */
const overview: Phrases = (at) => [...repairs(at), ...inspections(at), ...drills(at), ...purchases(at)]

/** Work that is left: when it was reported or done, and by when it is to be done. */
const left: Phrases = (at) => {
  const all = readingOfAll(at)
  const until = (lines: readonly Line[]): readonly Line[] => lines.filter(({ date }) => text(date) <= at.end)
  const ledgers = Object.entries(at.school.ledgers)
  const unrepaired = ledgers.flatMap(([path, { records }]) => {
    if (!path.endsWith('/repairs')) return []
    const done = new Set(doneRepairs({ of: () => records, end: at.end }))
    return until(records).filter((line) => !done.has(line))
  })
  const unfixed = nested(until(all.of('inspections')), 'findings').filter(({ status, fixed: day }) =>
    isFilled(status) && (text(status) !== '已整改' || !isFilled(day))
      ? text(status) !== '已整改'
      : !hasCome(day, at.end),
  )
  return [
    `没有办结的报修共${unrepaired.length}次`,
    `没有整改的隐患共${unfixed.length}处`,
    `没有整改完的隐患共${unfixed.length}处`,
    ...until(all.of('repairs')).flatMap((line) => [
      ...dayWords(text(line.date)).map((day) => `${day}报修`),
      ...dayWords(text(line.done)).map((day) => `${day}办结`),
    ]),
    ...findings(all).flatMap((line) => [
      ...dayWords(text(line.deadline)).map((day) => `期限${day}`),
      ...dayWords(text(line.fixed)).map((day) => `${day}整改`),
    ]),
  ]
}

/** What the budget of a term has to be bought. */
const purchasesPlanned: Phrases = (at) =>
  readingOfAll(at)
    .of('budgets')
    .map((line) => `购置${text(line.item)}${text(line.quantity)}`)

/** All lines of a ledger, of whatever term. */
const readingOfAll = ({ school, end }: Reading): Pick<Reading, 'of' | 'end'> => ({
  end,
  of: (ledger) =>
    Object.entries(school.ledgers).flatMap(([path, { records }]) =>
      path.endsWith(`/${ledger}`) ? records : [],
    ),
})

/** By the heading of a section, or by the words that an item of a month begins with. */
export const sections: readonly (readonly [heading: RegExp, phrases: Phrases])[] = [
  [/^(?:日常维修|维修)$/, repairs],
  [/^(?:修缮工程|修缮)$/, works],
  [/^(?:绿化养护|绿化)$/, greenings],
  [/^(?:物资采购|采购)$/, purchases],
  [/^(?:接受捐赠|受赠)$/, donations],
  [/^(?:资产登记|资产)$/, assets],
  [/^收费和公示$/, finances],
  [/^社会化服务$/, contracts],
  [/^制度和责任书$/, rules],
  [/^(?:安全)?检查$/, inspections],
  [/^应急演练$/, drills],
  [/^宣传教育$/, trainings],
  [/^值班护校$/, duties],
  [/^(?:图书借阅|图书)$/, library],
  [/^(?:物品分发|分发|安排)$/, distributions],
  [/^活动保障$/, events],
  [/^(?:会议和学习|会议学习)$/, meetings],
  [/^(?:安全事故|事故|校园安全情况|安全情况)$/, accidents],
  [/^全年工作概况$/, overview],
  [/^没有办结的事项$/, left],
  [/^(?:下月安排|月度安排|.*月份)$/, purchasesPlanned],
]

/** What a school's own ledgers are said to hold, under headings that the school chose. */
export const ownSections = (at: Reading): ReadonlySet<string> =>
  new Set(ownKinds(at).map(({ label }) => label))
export { own }
