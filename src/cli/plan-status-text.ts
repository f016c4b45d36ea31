import type { ItemStatus, PlanStatus } from '../app/plan-status/index.ts'
import { formatTable } from './table.ts'

/** How many records the table names; the rest are counted. */
const mostNamed = 3

/**
 * Formats a term's plan as a table, followed by points to check and the totals. `all` adds the records of finished items and
 * items that no record can prove.
 */
export function planStatusText({ label, items, others, totals }: PlanStatus, all: boolean): string {
  if (items.length === 0)
    return `${label}没有可以核对的计划：plan.yaml 里没有写月份、目标数、台账的条目，school.yaml 也没有写采用校历、常规（如 adopt: [校历, 常规, 演练要求]）。`
  const rows = items.map((item) => [
    item.id,
    shorten(item.text),
    item.when,
    item.outcome,
    proofText(item.proofs.map(({ id }) => id)),
    item.progress,
  ])
  const table = formatTable(['编号', '内容', '时间', '结果', '依据', '进度'], rows)
  const details = items.filter((item) => all || isOpen(item)).flatMap((item) => detailText(item, all))
  return [
    `${label}的计划，可以核对的共 ${items.length} 项：`,
    table,
    ...(details.length > 0 ? [details.join('\n\n')] : []),
    ...(all ? [othersText(others)] : []),
    `${totalText(totals)}${uncountedText(others, all)}`,
  ].join('\n\n')
}

const isOpen = ({ outcome }: ItemStatus): boolean => outcome !== '完成' && outcome !== '未到期'

/** How many characters of an item the table shows. */
const longest = 22

function shorten(text: string): string {
  const characters = Array.from(text)
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}

const proofText = (ids: readonly string[]): string =>
  `${ids.slice(0, mostNamed).join('、')}${ids.length > mostNamed ? `等${ids.length}条` : ''}`

function detailText(item: ItemStatus, all: boolean): readonly string[] {
  const lines = [
    ...(item.claimed
      ? [`状态写的是“已完成”，但${item.proofs.length === 0 ? '没有记录可以证明' : '记录只证明了一部分'}`]
      : []),
    ...(item.reason === '' ? [] : [`原因：${item.reason}`]),
    ...(all ? item.proofs.map((match) => `依据：${matchText(match)}`) : []),
    ...item.suggestions.flatMap((match) => [
      `可能是：${matchText(match)}`,
      `      是的话，在这条记录里加一行 落实计划: ${item.id}，或运行 plan-status --link ${match.id}=${item.id}`,
    ]),
  ]
  const head = `${item.id}  ${item.text}（${item.outcome}，来源：${item.sources.join('、')}，${item.file}:${item.line}）`
  return lines.length === 0 && !all ? [] : [[head, ...lines.map((line) => `  ${line}`)].join('\n')]
}

const matchText = ({ id, file, line, score, reasons }: ItemStatus['proofs'][number]): string =>
  `${id}（${file}:${line}）${score} 分：${reasons.join('；')}`

const othersText = (others: PlanStatus['others']): string =>
  others.length === 0
    ? ''
    : `不核对的 ${others.length} 项（目标、要求，没有写台账的日常工作，没有采用的校历、常规和演练要求）：\n${formatTable(
        ['编号', '部分', '内容', '依据', '原因'],
        others.map(({ id, section, text, proofs, reason }) => [
          id,
          section,
          shorten(text),
          proofText(proofs),
          reason,
        ]),
      )}`

/** How many pieces of work do not count, and why. */
function uncountedText(others: PlanStatus['others'], all: boolean): string {
  const count = others.filter(({ work }) => work).length
  if (count === 0) return ''
  return `另有 ${count} 项工作不计入完成率：每天做的，还有没有写台账（kind）、月份或目标数的。${all ? '' : '是哪几项，加 --all 看。'}`
}

/** Formats how much is done of what was due by now: cancelled items and those not yet due do not count. */
function totalText(totals: PlanStatus['totals']): string {
  const countOf = (...wanted: readonly string[]): number =>
    totals.filter(({ outcome }) => wanted.includes(outcome)).reduce((sum, { count }) => sum + count, 0)
  const told = totals.filter(({ count }) => count > 0).map(({ outcome, count }) => `${outcome} ${count} 项`)
  const done = countOf('完成', '逾期完成')
  const due = done + countOf('部分完成', '未完成')
  const share = due === 0 ? '' : `；到期的 ${due} 项里完成 ${done} 项，占 ${Math.round((done / due) * 100)}%`
  return `合计：${told.join('，')}${share}。`
}
