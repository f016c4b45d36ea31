import type { Line } from '../school-ledgers.ts'
import {
  bought,
  costOf,
  doneRepairs,
  findings,
  finishedWorks,
  fixed,
  isFilled,
  type Reading,
  readTerm,
  saysState,
  text,
} from './reading.ts'
import { amountOf, dayWords, digits, inCents } from './words.ts'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const day = (value: unknown): string => dayWords(text(value))[0] ?? text(value)

/** From the earliest to the latest, those of one day as they are written. */
const inOrder = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((one, other) =>
    text(one.date) < text(other.date) ? -1 : text(one.date) > text(other.date) ? 1 : 0,
  )

const quantity = (line: Line): string => {
  const amount = amountOf(line)
  return amount === undefined ? '' : `${digits(amount.many)}${amount.unit}`
}

/** What is known of a repair: a day on which it was done says that it is done, and not before that day. */
function stateOf({ status, done }: Line, { known }: Reading): string {
  const isLater = isFilled(done) && text(done) > known
  if (isFilled(status)) return isLater && text(status) === '已完成' ? '处理中' : text(status)
  return isFilled(done) ? (isLater ? '处理中' : '已完成') : ''
}

const repairRows = (at: Reading): readonly string[] =>
  inOrder(at.of('repairs')).map((line, index) =>
    row([
      String(index + 1),
      day(line.date),
      text(line.place),
      text(line.item),
      text(line.action),
      quantity(line),
      stateOf(line, at),
    ]),
  )

const findingRows = (at: Reading): readonly string[] => {
  const dated = at
    .of('inspections')
    .flatMap(({ date, findings: found = [] }) =>
      (found as readonly Line[]).map((line) => ({ ...line, date })),
    )
  return inOrder(dated).map((line: Line, index) =>
    row([
      String(index + 1),
      day(line.date),
      text(line.place),
      text(line.hazard),
      text(line.level),
      text(line.owner),
      day(line.deadline),
      text(line.fixed) <= at.known ? day(line.fixed) : '',
    ]),
  )
}

/** The overview of a year: what each term and both have, and — where a term keeps no ledger of it. */
function overviewRows(at: Reading): readonly string[] {
  if (at.length !== 'year') return []
  const terms = at.terms.map((id) => ({ id, reading: { ...readTerm(at.school, id), end: at.end } }))
  const has = (id: string, ledger: string): boolean =>
    (at.school.ledgers[`${id}/${ledger}`]?.records.length ?? 0) > 0
  const line = (label: string, ledger: string, say: (reading: Reading) => string): string =>
    row([label, ...terms.map(({ id, reading }) => (has(id, ledger) ? say(reading) : '—')), say(at)])
  const spent = (reading: Reading): string => {
    const known = bought(reading).flatMap((one) => costOf(one) ?? [])
    return known.length === 0
      ? '—'
      : `${inCents(Math.round(known.reduce((sum, cost) => sum + cost, 0) * 100) / 100)}元`
  }
  const many =
    (ledger: string, counter: string) =>
    ({ of }: Reading): string =>
      `${of(ledger).length}${counter}`
  return [
    line('受理报修', 'repairs', many('repairs', '次')),
    line('办结报修', 'repairs', (reading) =>
      reading.of('repairs').some(saysState) ? `${doneRepairs(reading).filter(saysState).length}次` : '—',
    ),
    line('安全检查', 'inspections', many('inspections', '次')),
    line('检查', 'inspections', many('inspections', '次')),
    line('查出隐患', 'inspections', (reading) => `${findings(reading).length}处`),
    line('已经整改', 'inspections', (reading) => `${fixed(reading).length}处`),
    line('应急演练', 'drills', many('drills', '次')),
    line('宣传教育', 'trainings', many('trainings', '次')),
    line('采购', 'purchases', (reading) => `${bought(reading).length}批`),
    line('采购支出', 'purchases', spent),
    line('记了金额的采购支出', 'purchases', spent),
    line('修缮工程竣工', 'works', (reading) => `${finishedWorks(reading).length}项`),
    line('活动保障', 'events', many('events', '次')),
    row([
      '项目',
      ...at.terms.map((id) => id.replace('-autumn', '年秋季学期').replace('-spring', '年春季学期')),
      '合计',
    ]),
  ]
}

/** How many repairs were reported in each month of a year. */
const chartRows = (at: Reading): readonly string[] => {
  const months = new Map<string, number>()
  for (const { date } of at.of('repairs'))
    months.set(text(date).slice(0, 7), (months.get(text(date).slice(0, 7)) ?? 0) + 1)
  return Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) => {
    const many = [...months].reduce(
      (sum, [one, count]) => (Number(one.slice(5)) === month ? sum + count : sum),
      0,
    )
    return [row([`${month}月`, String(many)])]
  })
}

const heads = [
  row(['序号', '报修日期', '地点', '物品', '做法', '数量', '状态']),
  row(['序号', '日期', '位置', '隐患', '等级', '责任人', '期限', '整改日期']),
  '| | 次 |',
]

/** The rows of tables, written from the ledgers, with the lines that make a table of them. */
export function expectedRows(at: Reading): { readonly has: (row: string) => boolean } {
  const rows = new Set([
    ...heads,
    ...repairRows(at),
    ...findingRows(at),
    ...overviewRows(at),
    ...chartRows(at),
  ])
  return { has: (written) => rows.has(written) || /^[| :-]+$/.test(written) }
}
