import type { RollUp, RollUpRow } from '../../rubric/index.ts'
import type { Value } from '../../templating/index.ts'
import { listValue, recordValue } from './given-values.ts'
import {
  chainNames,
  markDoubt,
  markSeal,
  shortDigest,
  verdictMarks,
  wordSeal,
  wordSealOf,
} from './review-words.ts'
import type { Volume } from './volumes.ts'

/** The value of `review` in the template of the roll-up. */
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
    seals: sealCounts(rows),
    doubtful: String(rows.filter(({ origin }) => origin.doubts.length > 0).length),
    hasDoubts: rows.some(({ origin }) => origin.doubts.length > 0),
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
      volume.refused.map((result, at) => ({
        ordinal: String(volume.first.refused + at + 1),
        file: result.file,
        school: result.school?.name ?? '—',
        term: result.term?.label ?? '—',
        seal: wordSealOf(result),
        faults: result.faults.join('；'),
      })),
    ),
    missing: listValue(volume.missing.map((school) => ({ school }))),
    notes: listValue(
      volume.rows.flatMap(({ result, origin }) =>
        origin.doubts.map((note) => ({
          school: nameOf(result.school),
          term: result.term.label,
          file: result.file,
          note,
        })),
      ),
    ),
    origins: listValue(
      volume.rows.map(({ result, origin }, at) => ({
        ordinal: String(volume.first.rows + at + 1),
        school: nameOf(result.school),
        shortTerm: shortTerm(result.term.id),
        seal: markDoubt(wordSeal(result), origin.doubts),
        signer: shortDigest(result.signer),
        registered: result.signedBy.source ?? '—',
        signedOff: result.signedOff ?? '—',
        chain: chainNames[origin.chain],
        stands: standsOut(result, origin),
      })),
    ),
  })
}

/** Whether a reviewer's attention should be drawn to it. */
const standsOut = ({ signature }: RollUpRow['result'], { doubts }: RollUpRow['origin']): boolean =>
  signature === 'none' || doubts.length > 0

/** Counts packages by kind of signature: 公钥在册的3个，没有签名的1个. */
function sealCounts(rows: readonly RollUpRow[]): string {
  const counts = new Map<string, number>([
    ['签了名、公钥在册的', 0],
    ['签了名、没有核对公钥的', 0],
    ['没有签名的', 0],
  ])
  for (const { result } of rows) {
    const seal =
      result.signature === 'none'
        ? '没有签名的'
        : result.signedBy.type === 'registered'
          ? '签了名、公钥在册的'
          : '签了名、没有核对公钥的'
    counts.set(seal, (counts.get(seal) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, many]) => many > 0)
    .map(([seal, many]) => `${seal}${many}个`)
    .join('，')
}

function rowValue(
  { result, rank, origin }: RollUpRow,
  ordinal: number,
  nameOf: (school: School) => string,
): Readonly<Record<string, Value>> {
  return {
    ordinal: String(ordinal),
    school: nameOf(result.school),
    term: result.term.label,
    shortTerm: shortTerm(result.term.id),
    // A half-width mark, because the column has room for two characters only.
    seal: `${markSeal(result)}${origin.doubts.length > 0 ? '!' : ''}`,
    stands: standsOut(result, origin),
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

/** Names of schools, with the 全宗号 if two share a name. */
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

/** Abbreviates a term for the table: 2025秋. */
const shortTerm = (id: string): string => `${id.slice(0, 4)}${id.endsWith('autumn') ? '秋' : '春'}`
