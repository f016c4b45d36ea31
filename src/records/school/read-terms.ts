import { compareTermIds, guessTermId, makeTerm, parseTermId, type Term } from '../../calendar/index.ts'
import { diagnose, type Location } from '../../diagnostics/index.ts'
import { daysBetween, partsOfDay } from '../../text/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { quoteValue } from '../reading/quote-value.ts'
import { readFields } from '../reading/read-fields.ts'
import type { FieldValue } from '../record.ts'
import type { TreeEntry, TreeNode } from '../source/tree.ts'
import { asDate } from '../value-guards.ts'
import { termFields } from './school-fields.ts'

const table = makeFieldTable(termFields)
const longestTerm = 250
const example = '如 2025-autumn: {start: 2025-09-01, end: 2026-01-23}。'

/** Reads `terms:`, a mapping from term id to start and end; faulty terms are left out. In chronological order. */
export function readTerms(node: TreeNode, context: ReadContext): readonly Term[] {
  if (node.type !== 'map') {
    context.report(
      diagnose('wrong-type', '“学期”（terms）要按学期编号分项写起止日期', node.location, [example]),
    )
    return []
  }
  const found = new Map<string, { term: Term; location: Location }>()
  for (const entry of node.entries) {
    const location = entry.key.location
    const term = readTerm(entry, context)
    if (!term) continue
    const first = found.get(term.id)
    if (first) {
      const related = [{ message: '第一次写在这里', location: first.location }]
      context.report(diagnose('duplicate-key', `学期“${term.id}”写了两次`, location, ['留下一个。'], related))
    } else found.set(term.id, { term, location })
  }
  const sorted = [...found.values()].sort((a, b) => compareTermIds(a.term.id, b.term.id))
  reportOverlaps(sorted, context)
  return sorted.map(({ term }) => term)
}

function readTerm({ key, value }: TreeEntry, context: ReadContext): Term | undefined {
  const id = parseTermId(key.text)
  if (!id) {
    const guess = guessTermId(key.text)
    const hint = guess ? `改成“${guess}”。` : '写成 2025-autumn（秋季）或 2026-spring（春季）。'
    context.report(diagnose('term-id', `学期编号${quoteValue(key.text)}写法不对`, key.location, [hint]))
    return undefined
  }
  if (value.type !== 'map') {
    context.report(diagnose('wrong-type', `学期“${key.text}”要写开始和结束日期`, key.location, [example]))
    return undefined
  }
  const { values, locations } = readFields(value, table, `学期“${key.text}”`, context)
  const start = fullDay(values.start, locations.start, '开始', context)
  const end = fullDay(values.end, locations.end, '结束', context)
  if (start === undefined || end === undefined) return undefined
  const fault = checkTerm(id.year, start, end)
  if (fault) {
    context.report(
      diagnose('term-dates', `学期“${key.text}”${fault}`, locations.start ?? key.location, [example]),
    )
    return undefined
  }
  return makeTerm(key.text, start, end, typeof values.label === 'string' ? values.label : undefined)
}

/** The day of a date; reports one that is less precise. */
export function fullDay(
  value: FieldValue | undefined,
  location: Location | undefined,
  label: string,
  context: ReadContext,
): string | undefined {
  const date = asDate(value)
  if (!date) return undefined
  if (date.precision === 'day') return date.start
  const message = `“${label}”要写到哪一天，${quoteValue(date.text)}不够准确`
  context.report(diagnose('wrong-date', message, location, ['写成 2025-09-01。']))
  return undefined
}

function checkTerm(year: number, start: string, end: string): string | undefined {
  if (end <= start) return `的结束日期 ${end} 不在开始日期 ${start} 之后`
  const length = daysBetween(start, end) + 1
  if (length > longestTerm) return `从 ${start} 到 ${end} 共${length}天，比一个学期长`
  if (partsOfDay(start).year === year) return undefined
  return `从 ${start} 开始，与编号里的年份 ${year} 不符（编号用开学那一年）`
}

function reportOverlaps(terms: readonly { term: Term; location: Location }[], context: ReadContext): void {
  terms.slice(1).forEach(({ term, location }, index) => {
    const before = terms[index]
    if (!before || term.start > before.term.end) return
    const message = `学期“${term.id}”${term.start}开始，上一学期“${before.term.id}”${before.term.end}才结束`
    const related = [{ message: '上一学期写在这里', location: before.location }]
    context.report(diagnose('term-dates', message, location, ['核对两个学期的起止日期。'], related))
  })
}
