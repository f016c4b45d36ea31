import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Line } from '../school-ledgers.ts'
import { schoolMonths, schoolWeeks } from './frequency.ts'
import {
  doneRepairs,
  findings,
  finishedWorks,
  fixed,
  isFilled,
  parts,
  type Reading,
  text,
} from './reading.ts'
import { percent } from './words.ts'

const catalogues = ['calendar', 'routines'].map((name) => ({
  name,
  lines: parse(
    readFileSync(new URL(`../../../templates/catalogues/${name}.yaml`, import.meta.url), 'utf8'),
  ) as readonly Line[],
}))

/** Work that comes round each year and each term: the school's own list of it, or else the one that is shipped. */
export const standingWork = ({ school }: Pick<Reading, 'school'>): readonly Line[] =>
  catalogues.flatMap(({ name, lines }) => {
    const own = school.others[`${name}.yaml`]
    return own === undefined ? lines : (parse(own) as readonly Line[])
  })

const plans = (at: Reading): readonly Line[] => [
  ...at.terms.flatMap((term) => at.school.ledgers[`${term}/plan`]?.records ?? []),
  ...at.terms
    .flatMap((term) => at.school.ledgers[`${term}/budgets`]?.records ?? [])
    .map((line) => ({
      ...line,
      text: `购置${text(line.item)}${text(line.quantity)}`,
      target: line.quantity,
    })),
  ...standingWork(at),
]

const isAim = ({ section }: Line): boolean => ['指导思想', '工作思路', '工作目标'].includes(text(section))

/**
 * Whether the plan itself says by what a piece of work can be checked, whatever became of it: a ledger, and for what is not
 * done again and again also a month, a day or an amount. What is done every day is in no ledger.
 */
function isCheckable(line: Line): boolean {
  if (isAim(line)) return false
  const often = text(line.frequency)
  if (often === '每天') return false
  if (['每周', '每月', '每学期'].includes(often) || (often === '' && line.section === '每月工作'))
    return isFilled(line.kind)
  return (
    line.section === '月度工作' ||
    [line.kind, line.months, line.date, line.target].some((one) => isFilled(one))
  )
}

/** Whether as many are said to be checked as the school's own plan makes checkable at least; other sources may add more. */
function isEnough(total: number, at: Reading): boolean {
  // A month's summary speaks of that month's part of the plan only.
  if (at.length === 'month') return true
  const own = at.terms.flatMap((term) => at.school.ledgers[`${term}/plan`]?.records ?? [])
  return total >= own.filter(isCheckable).length
}

/** Whether a ledger is of the term or of an earlier one: 2025-autumn comes after 2025-spring. */
function isBy(path: string, { terms }: Reading): boolean {
  const order = (id: string): string => id.slice(0, 11).replace('-spring', '-1').replace('-autumn', '-2')
  return order(path) <= order(terms.at(-1) ?? '')
}

const stripped = (words: string): string => words.replace(/[。；，\s]+$/u, '')

/** The lines below a heading, without their numbering. */
function below(said: string, heading: RegExp): readonly string[] {
  const lines = said.split('\n')
  const from = lines.findIndex((line) => line.startsWith('#') && heading.test(line))
  if (from < 0) return []
  const rest = lines.slice(from + 1)
  const to = rest.findIndex((line) => line.startsWith('#'))
  return (to < 0 ? rest : rest.slice(0, to)).flatMap((line) => /^\d+[.、]\s*(.*)$/u.exec(line)?.[1] ?? [])
}

/** Drills that a plan lists one after another, each of which counts: 地震、消防演练. */
function listedDrills(said: string, rest: string): readonly string[] {
  const [list = ''] = /[^，。；]{2,}(?:[、和及与][^，。；]{2,})+?(?=.{0,6}(?:演练|演习))/u.exec(said) ?? []
  const all = list.split(/[、和及与]/).length
  const missing = /个分项里有(\d+)个有记录，缺([^。；]*)/u.exec(rest)
  if (list === '') return []
  return missing
    ? [`${all}个分项里有${all - (missing[2] ?? '').split('、').length}个有记录`]
    : [`${all}个分项都没有记录`]
}

/** What is said of how far a piece of work came, as far as it agrees with itself and with the ledgers. */
function progress(line: string, at: Reading): readonly string[] {
  const item = plans(at).find((one) => line.startsWith(stripped(text(one.text))))
  const rest = item === undefined ? line : line.slice(stripped(text(item.text)).length)
  const listed = (words: string): number => {
    const names = words.split('、')
    return Number(/^(\d+)(?:周|个月|天|次)的记录（/u.exec(words)?.[1] ?? names.length)
  }
  const spans = { 周: schoolWeeks(at), 个月: schoolMonths(at) }
  const found = /(\d+)(周|个月)里有(\d+)\2有记录，缺([^。]*)/u.exec(rest)
  const none = /(\d+)(周|个月)都没有记录/u.exec(rest)
  const [, all, unit, some, gaps = ''] = found ?? []
  const [, whole, unitOfNone] = none ?? []
  const steps = parts(item?.steps).length
  const [stepsFound, , , stepGaps = ''] = /(\d+)个分项里有(\d+)个有记录，缺([^。；]*)/u.exec(rest) ?? []
  const named = Object.values(at.school.ledgers)
    .flatMap(({ records }) => records)
    .filter((record) => item !== undefined && parts(record.fulfils).includes(text(item.id)))
  const unfinished =
    at.of('repairs').length - doneRepairs(at).length + at.of('works').length - finishedWorks(at).length
  const [open, left = '0'] = /(\d+)条记录还没有办完/u.exec(rest) ?? []
  const surveys = at.of('inspections').filter(({ level }) => level === '大排查').length
  return [
    ...(item === undefined ? [] : [stripped(text(item.text))]),
    ...(found &&
    Number(all) === spans[unit as keyof typeof spans] &&
    Number(some) + listed(gaps) === Number(all)
      ? [found[0]]
      : []),
    ...(none && Number(whole) === spans[unitOfNone as keyof typeof spans] ? [none[0]] : []),
    ...(stepsFound !== undefined && steps > 0
      ? [`${steps}个分项里有${steps - (stepGaps.split('“').length - 1)}个有记录`]
      : []),
    `${steps}个分项都没有记录`,
    ...listedDrills(text(item?.text), rest),
    ...(item !== undefined && isFilled(item.target) ? [`目标${text(item.target)}`] : []),
    ...(text(item?.item) === '大排查' ? [`有记录的${surveys}次`] : []),
    `有记录的${named.length}次`,
    ...(open !== undefined && Number(left) <= unfinished ? [open] : []),
  ]
}

/**
 * What a summary says of the plan: how much was planned is taken as said, everything else must follow from it, from the
 * work that is listed as undone, and from the ledgers.
 */
export function completionPhrases(said: string, at: Reading): readonly string[] {
  const total = Number(/可以核对的工作共(\d+)项/u.exec(said)?.[1] ?? 0)
  const undone = below(said, /没有全部做完的工作/)
  const cancelled = below(said, /取消的工作/).length
  const done = total - undone.length - cancelled
  const partial = Number(/部分完成(\d+)项/u.exec(said)?.[1] ?? 0)
  const late = Number(/其中(\d+)项比计划晚/u.exec(said)?.[1] ?? 0)
  const [carried, many = '0', rows = ''] = /继续办理的有(\d+)项(?:，按来源分，有([^。]*))?/u.exec(said) ?? []
  // What an earlier term left open is carried on too.
  const all: Pick<Reading, 'of' | 'end'> = {
    end: at.end,
    of: (ledger) =>
      Object.entries(at.school.ledgers).flatMap(([path, { records }]) =>
        path.endsWith(`/${ledger}`) && isBy(path, at) ? records : [],
      ),
  }
  const most: Readonly<Record<string, number>> = {
    报修: all.of('repairs').length - doneRepairs(all).length,
    隐患: findings(all).length - fixed(all).length,
    问题: all.of('problems').filter(({ status }) => status !== '已解决').length,
    计划: undone.length,
  }
  const sources = Array.from(rows.matchAll(/(报修|隐患|问题|计划)(\d+)项/gu), ([, source = '', count]) => ({
    source,
    count: Number(count),
  }))
  const agrees =
    sources.reduce((sum, { count }) => sum + count, 0) === Number(many) &&
    sources.every(({ source, count }) => count <= (most[source] ?? 0))
  return [
    ...(isEnough(total, at) ? [`共${total}项`] : []),
    `完成${done}项`,
    `完成率${percent(done, total - cancelled)}`,
    ...(partial <= undone.length ? [`部分完成${partial}项`, `未完成${undone.length - partial}项`] : []),
    ...(late <= done ? [`其中${late}项比计划晚`] : []),
    `取消${cancelled}项`,
    ...(carried !== undefined && agrees ? [carried] : []),
    ...undone.flatMap((line) => progress(line, at)),
  ]
}
