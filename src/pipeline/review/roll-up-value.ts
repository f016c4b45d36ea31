import type { RollUp, RollUpRow } from '../../review/index.ts'
import type { Value } from '../../templating/index.ts'
import { listValue, recordValue } from './given-values.ts'
import { verdictMarks } from './review-words.ts'
import type { Volume } from './volumes.ts'

/** What the template of the roll-up sees as `review`. */
export function rollUpValue(roll: RollUp, volume: Volume): Value {
  const { rubric, rows, tallies, terms, refused, ranked } = roll
  const nameOf = schoolNames(rows)
  return recordValue('review', {
    title: rubric.title,
    volume: volume.of > 1 ? `（第${volume.number}册，共${volume.of}册）` : '',
    isFirst: volume.number === 1,
    reviewer: rubric.reviewer,
    terms: terms.map(({ label }) => label).join('、'),
    handedIn: String(rows.length + refused.length),
    reviewed: String(rows.length),
    schools: String(new Set(rows.map(({ result }) => `${result.school.fonds} ${result.school.name}`)).size),
    average: average(rows),
    ranked,
    several: terms.length > 1,
    rules: listValue(
      tallies.map(({ rule, tally }) => ({
        short: rule.short,
        name: rule.name,
        requirement: rule.requirement,
        weight: String(rule.weight),
        passed: String(tally.pass),
        failed: String(tally.fail),
        toMend: String(tally.mend),
        exempt: String(tally.exempt),
        share: shareOf(tally.pass, tally.pass + tally.fail + tally.mend),
      })),
    ),
    rows: listValue(volume.rows.map((row, at) => rowValue(row, volume.first.rows + at + 1, nameOf))),
    termLabels: listValue(terms.map(({ label }) => ({ label }))),
    trends: listValue(
      volume.trends.map(({ last, percents, change }) => ({
        school: nameOf(last.school),
        percents: listValue(
          percents.map((percent) => ({ text: percent === undefined ? '—' : `${percent}%` })),
        ),
        change: change > 0 ? `+${change}` : String(change),
      })),
    ),
    refused: listValue(
      volume.refused.map(({ file, school, term, faults }, at) => ({
        ordinal: String(volume.first.refused + at + 1),
        file,
        school: school?.name ?? '—',
        term: term?.label ?? '—',
        faults: faults.join('；'),
      })),
    ),
    missing: listValue(volume.missing.map((school) => ({ school }))),
    notes: listValue(
      volume.rows.flatMap(({ result, notes }) =>
        notes.map((note) => ({
          school: nameOf(result.school),
          term: result.term.label,
          file: result.file,
          note,
        })),
      ),
    ),
  })
}

function rowValue(
  { result, rank }: RollUpRow,
  ordinal: number,
  nameOf: (school: School) => string,
): Readonly<Record<string, Value>> {
  return {
    ordinal: String(ordinal),
    school: nameOf(result.school),
    term: result.term.label,
    shortTerm: shortTerm(result.term.id),
    marks: listValue(result.verdicts.map((verdict) => ({ mark: verdictMarks[verdict] }))),
    score: String(result.points.score),
    percent: `${result.points.percent}%`,
    rank: rank === undefined ? '' : String(rank),
  }
}

interface School {
  readonly name: string
  readonly fonds: string
}

/** Names of schools, with 全宗号 where two have the same. */
function schoolNames(rows: readonly RollUpRow[]): (school: School) => string {
  const known = new Map<string, Set<string>>()
  for (const { result } of rows) {
    const { name, fonds } = result.school
    known.set(name, (known.get(name) ?? new Set()).add(fonds))
  }
  return ({ name, fonds }) => ((known.get(name)?.size ?? 0) > 1 ? `${name}（${fonds}）` : name)
}

function average(rows: readonly RollUpRow[]): string {
  if (rows.length === 0) return '—'
  const tenths = rows.reduce((sum, { result }) => sum + Math.round(result.points.percent * 10), 0)
  return `${Math.round(tenths / rows.length) / 10}%`
}

const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.floor((part / whole) * 1000) / 10}%`

/** 2025秋: there is little room in the table. */
const shortTerm = (id: string): string => `${id.slice(0, 4)}${id.endsWith('autumn') ? '秋' : '春'}`
