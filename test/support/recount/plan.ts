import type { Line, PlainSchool } from '../school-ledgers.ts'
import { standingWork } from './completion.ts'
import { unexplained } from './explain.ts'
import { weeksOf } from './frequency.ts'
import {
  doneRepairs,
  findings,
  fixed,
  hasCome,
  isFilled,
  number,
  parts,
  type Reading,
  readTerm,
  text,
} from './reading.ts'
import { inCents, yuan } from './words.ts'

/** The term that comes next, and the one before it. */
interface Turn {
  readonly next: Reading
  readonly before: Reading
}

const stripped = (words: string): string => words.replace(/[。；，\s]+$/u, '')

/** The ledgers of the term before on the last day before the term. */
const eveOf = ({ before, next }: Turn): Pick<Reading, 'of' | 'end'> => {
  const eve = new Date(`${next.start}T00:00:00Z`)
  eve.setUTCDate(eve.getUTCDate() - 1)
  return { of: before.of, end: eve.toISOString().slice(0, 10) }
}

const without = (all: readonly Line[], done: readonly Line[]): readonly Line[] => {
  const closed = new Set(done)
  return all.filter((line) => !closed.has(line))
}

const openRepairs = (turn: Turn): readonly Line[] =>
  without(turn.before.of('repairs'), doneRepairs(eveOf(turn)))
const openFindings = (turn: Turn): readonly Line[] => without(findings(turn.before), fixed(eveOf(turn)))
const openProblems = (turn: Turn): readonly Line[] =>
  turn.before
    .of('problems')
    .filter(({ status, resolved }) =>
      isFilled(status)
        ? text(status) !== '已解决' || (isFilled(resolved) && !hasCome(resolved, eveOf(turn).end))
        : !hasCome(resolved, eveOf(turn).end),
    )

const budgetText = (line: Line): string => `购置${text(line.item)}${text(line.quantity)}`

/** Work of the term as its plan, its budget and the term before have it. */
interface Planned {
  readonly text: string
  readonly owner: string
  readonly months: readonly number[]
  readonly budget?: number
}

const toPlanned = (line: Line, words: string, budget: unknown): Planned => ({
  text: stripped(words),
  owner: text(line.owner),
  months: parts(Array.isArray(line.months) ? line.months : text(line.months)).map(Number),
  ...(isFilled(budget) && { budget: number(budget) }),
})

const planned = (turn: Turn): readonly Planned[] => [
  ...turn.next.of('plan').map((line) => toPlanned(line, text(line.text), line.budget)),
  // What was not done is carried over into the whole term.
  ...turn.before.of('plan').map((line) => ({ ...toPlanned(line, text(line.text), line.budget), months: [] })),
  ...turn.next.of('budgets').map((line) => toPlanned(line, budgetText(line), line.amount)),
  ...openFindings(turn).map((line) => ({
    ...toPlanned(line, `整改上学期查出的隐患：${placed(line.place, line.hazard)}`, undefined),
    months: [],
  })),
]

/** 楼梯间 and 楼梯间扶手 are 楼梯间扶手. */
function placed(place: unknown, thing: unknown): string {
  const [where, what] = [text(place), text(thing)]
  for (let shared = Math.min(where.length, what.length); shared > 0; shared -= 1)
    if (where.endsWith(what.slice(0, shared))) return where + what.slice(shared)
  return where + what
}

/** Rows of the schedule: whose work it is, in which weeks, and by when. */
function scheduleFault(cells: readonly string[], turn: Turn): string | undefined {
  const [, week = '', words = '', owner = '', deadline = ''] = cells
  const all = planned(turn).filter((one) => one.text === stripped(words))
  const mine = all.filter((one) => one.owner === owner)
  if (mine.length === 0) return `nobody planned this with ${owner}`
  const [, year, month, day] = /^(\d+)年(\d+)月(\d+)日$/u.exec(deadline) ?? []
  const end = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  if (end > turn.next.end) return `${deadline} lies after the term`
  const months = [...new Set(all.flatMap((one) => one.months))]
  const inMonths = months.length === 0 || months.includes(Number(month))
  if (!inMonths) return `${deadline} is in none of its months`
  const weeks = weeksOf(turn.next, monthStart(turn.next, months), end)
  const [first, last] = /^第(\d+)(?:—(\d+))?周$/u.exec(week)?.slice(1) ?? []
  const said = [Number(first), Number(last ?? first)]
  // Work of one day may begin in the week of that day.
  const fits = said[1] === weeks[1] && (said[0] === weeks[0] || weeksOf(turn.next, end, end)[0] === said[0])
  return fits ? undefined : `${week}, but it lies in weeks ${weeks.join(' to ')}`
}

/** The first day of the first of some months of a term. */
function monthStart({ start }: Reading, months: readonly number[]): string {
  const [year = 0, first = 0] = start.split('-').map(Number)
  const firsts = months.map((month) => {
    const inYear = month >= first - 1 ? year : year + 1
    return `${inYear}-${String(month).padStart(2, '0')}-01`
  })
  const [day] = firsts.toSorted()
  return day === undefined || day < start ? start : day
}

/** Work with what it costs: as its own line says, or as the budget does that has the same thing to be bought. */
function budgeted(turn: Turn): readonly string[] {
  const bought = turn.next.of('budgets').filter(({ amount }) => isFilled(amount))
  return planned(turn).flatMap(({ text: work, budget }) =>
    [
      ...(budget === undefined ? [] : [budget]),
      ...bought.filter(({ item }) => work.includes(text(item))).map(({ amount }) => number(amount)),
    ].map((amount) => `${work}（预算${yuan(amount)}）`),
  )
}

/** Rows of the budget: what is spent on which work, and all of it together. */
function budgetFaults(rows: readonly (readonly string[])[], turn: Turn): readonly string[] {
  const all = planned(turn)
  const spent = (words: string): readonly number[] =>
    all.flatMap(({ text: one, budget }) => (one === stripped(words) ? (budget ?? []) : []))
  // What the budget has to be bought may go into work that the plan names otherwise.
  const bought = turn.next.of('budgets').filter(({ amount }) => isFilled(amount))
  const written = rows.filter(([first]) => first !== '合计')
  const faults = written.flatMap(([, words = '', , , amount]) => {
    const amounts = [
      ...spent(words),
      ...bought.filter(({ item }) => words.includes(text(item))).map((line) => number(line.amount)),
    ]
    return amounts.some((one) => `${inCents(one)}元` === amount) ? [] : [`${words} costs ${amount}`]
  })
  const sum = written.reduce((total, row) => total + Number.parseFloat(row[4] ?? '0'), 0)
  const last = rows.find(([first]) => first === '合计')?.[4]
  const missing = turn.next
    .of('plan')
    .filter(
      ({ budget, text: words }) =>
        isFilled(budget) && !written.some((row) => stripped(row[1] ?? '') === stripped(text(words))),
    )
    .map(({ text: words }) => `the budget lacks ${text(words)}`)
  return [
    ...faults,
    ...missing,
    // One amount needs no sum.
    ...(last === (written.length > 1 ? `${inCents(sum)}元` : undefined)
      ? []
      : [`the budget is ${inCents(sum)}元, not ${last ?? ''}`]),
  ]
}

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())

/** The rows of a table below a heading, without its head. */
function tableBelow(said: string, heading: RegExp): readonly (readonly string[])[] {
  const lines = said.split('\n')
  const from = lines.findIndex((line) => line.startsWith('#') && heading.test(line))
  if (from < 0) return []
  const rest = lines.slice(from + 1)
  const to = rest.findIndex((line) => line.startsWith('#'))
  return rest
    .slice(0, to < 0 ? undefined : to)
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map(cellsOf)
}

/** What is open and not said, and what is said to be open and is closed. */
function carriedFaults(said: string, turn: Turn): readonly string[] {
  const says = (value: unknown): boolean => isFilled(value) && said.includes(stripped(text(value)))
  const names = (line: Line, thing: string): boolean =>
    says(line[thing]) || (text(line.place).length > 1 && says(line.place))
  const hazards = openFindings(turn)
  const repairs = openRepairs(turn)
  const carried = (words: RegExp): readonly string[] =>
    Array.from(said.matchAll(words), ([, what = '']) => stripped(what))
  return [
    ...hazards
      .filter((line) => !names(line, 'hazard'))
      .map(({ hazard }) => `open and not planned: ${text(hazard)}`),
    ...repairs
      .filter((line) => !names(line, 'item'))
      .map(({ item }) => `open and not planned: ${text(item)}`),
    ...openProblems(turn)
      .filter((line) => !says(line.measure) && !says(line.text))
      .map((line) => `open and not planned: ${text(line.text)}`),
    ...carried(/整改上学期查出的隐患：([^\n|]*?)。/gu)
      .filter((what) => !hazards.some((line) => stripped(placed(line.place, line.hazard)) === what))
      .map((what) => `planned and closed: ${what}`),
    ...carried(/办结上学期报修的([^\n|]*?)。/gu)
      .filter(
        (what) => !repairs.some((line) => what === `${placed(line.place, line.item)}${text(line.action)}`),
      )
      .map((what) => `planned and closed: ${what}`),
    ...turn.next
      .of('plan')
      .filter((line) => !says(line.text))
      .map((line) => `written down and not planned: ${text(line.text)}`),
    ...turn.next
      .of('budgets')
      .filter((line) => !says(line.item))
      .map((line) => `to be bought and not planned: ${text(line.item)}`),
  ]
}

const priorities = /^(?:共(\d+)项，预算(?:合计)?|写明预算的(\d+)项合计|预算(?:合计)?)([\d.]+)(万?元)。$/mu
const byArea = /^(?:\d+[.、])?[^\n：]{1,20}?(\d+)项：([^\n]*)$/gmu

/** Says how many priorities there are and what they cost, and how many goals an area has: what follows must come to that. */
function countFaults(said: string, turn: Turn): readonly string[] {
  const faults: string[] = []
  const [line, all, some, amount = '', unit] = priorities.exec(said) ?? []
  if (line !== undefined) {
    const mine = turn.next.of('plan').filter((one) => text(one.section) === '工作重点')
    const costing = mine.filter(({ budget }) => isFilled(budget))
    const sum = costing.reduce((total, { budget }) => total + number(budget), 0)
    const exact = Number(amount) * (unit === '万元' ? 10_000 : 1)
    if (Math.abs(exact - sum) > (unit === '万元' ? 50 : 0.005))
      faults.push(`${line} but the budgets are ${sum}`)
    if (all !== undefined && (Number(all) !== mine.length || costing.length < mine.length)) faults.push(line)
    if (some !== undefined && Number(some) !== costing.length) faults.push(line)
    if (all === undefined && some === undefined && mine.length > 1) faults.push(line)
  }
  for (const [sentence, many, items = ''] of said.matchAll(byArea)) {
    const listed = items.split('；').length
    if (Number(many) !== listed) faults.push(`${sentence} but ${listed} are listed`)
  }
  return faults
}

/** What the plan of a term says that the ledgers deny, and the numbers in it that they do not come to. */
export function recountPlan(
  said: string,
  school: PlainSchool,
  terms: readonly [before: string, next: string],
): readonly string[] {
  const turn: Turn = { before: readTerm(school, terms[0]), next: readTerm(school, terms[1]) }
  const words = [
    ...turn.next.of('budgets').map(budgetText),
    ...budgeted(turn),
    ...openFindings(turn).map((line) => placed(line.place, line.hazard)),
    ...openRepairs(turn).map((line) => placed(line.place, line.item)),
    ...standingWork(turn.next).flatMap((line) => [text(line.text), ...parts(line.steps)]),
  ]
  const prose = said
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .join('\n')
  const counted = prose.replace(priorities, '').replace(byArea, '$2')
  return [
    ...unexplained(counted, turn.next, { words }),
    ...countFaults(prose, turn),
    ...carriedFaults(said, turn),
    ...tableBelow(said, /工作任务分解表/).flatMap((cells) => {
      const fault = scheduleFault(cells, turn)
      return fault === undefined ? [] : [`${fault}: ${cells.join(' | ')}`]
    }),
    ...(said.includes('经费预算表') && tableBelow(said, /经费预算表/).length > 0
      ? budgetFaults(tableBelow(said, /经费预算表/), turn)
      : []),
  ]
}
