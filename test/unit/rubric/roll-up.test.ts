import { describe, expect, it } from 'vitest'
import {
  type Finding,
  type ResultSummary,
  type ReviewResult,
  resultFormat,
  rollUp,
  summarize,
  unknownOrigin,
} from '../../../src/rubric/index.ts'
import { rubricOf } from '../../support/review.ts'

const rubric = rubricOf(
  '审核单位: 区教育局\n条目:\n  - {编号: a, 名称: 演练, 要求: x, 分值: 10, 量法: 每月次数, 台账: 演练}\n',
)

const finding = (verdict: Finding['verdict'], score: number): Finding => ({
  rule: 'a',
  verdict,
  score,
  of: verdict === 'exempt' ? 0 : 10,
  finding: '',
  gaps: [],
  records: [],
  many: { failing: 0, supporting: 0 },
})

function result(
  number: number,
  term: string,
  score: number,
  more: Partial<Omit<ReviewResult, 'format'>> = {},
): ResultSummary {
  const school = { name: `第${number}小学`, fonds: `Z${number}` }
  return summarize(rubric, {
    format: resultFormat,
    key: `${number}${term}`,
    setup: 's',
    forms: 'none',
    file: `${number}-${term}.zip`,
    sound: true,
    faults: [],
    signature: 'none',
    signedBy: { type: 'unchecked' },
    origin: unknownOrigin,
    digest: `digest ${number} ${term}`,
    school,
    plain: school,
    term: { id: term, label: term },
    findings: [finding(score === 10 ? 'pass' : 'fail', score)],
    ...more,
  })
}

const options = { ranking: false, expected: [] }
const shuffled = [
  result(3, '2025-autumn', 10),
  result(1, '2025-autumn', 5),
  result(2, '2025-autumn', 10),
  result(1, '2025-spring', 10),
]

describe('a roll-up', () => {
  it('has its rows by school and term, whatever the order of the results, each once', () => {
    const roll = rollUp(rubric, [...shuffled, ...shuffled], options)
    expect(roll.rows.map(({ result: { file } }) => file)).toEqual([
      '1-2025-spring.zip',
      '1-2025-autumn.zip',
      '2-2025-autumn.zip',
      '3-2025-autumn.zip',
    ])
    expect(rollUp(rubric, [...shuffled].reverse(), options)).toEqual(rollUp(rubric, shuffled, options))
  })

  it('has no ranks unless asked for; equal schools share a rank within their term', () => {
    expect(rollUp(rubric, shuffled, options).rows.every(({ rank }) => rank === undefined)).toBe(true)
    const ranked = rollUp(rubric, shuffled, { ...options, ranking: true })
    expect(ranked.rows.map(({ result: { file }, rank }) => [file, rank])).toEqual([
      ['1-2025-spring.zip', 1],
      ['2-2025-autumn.zip', 1],
      ['3-2025-autumn.zip', 1],
      ['1-2025-autumn.zip', 3],
    ])
  })

  it('gives the trend of schools that handed in several terms', () => {
    expect(rollUp(rubric, shuffled, options).trends).toMatchObject([
      { school: '第1小学', fonds: 'Z1', percents: [100, 50], change: -50 },
    ])
  })

  it('counts verdicts by rule, without a percentage of nothing', () => {
    const roll = rollUp(
      rubric,
      [...shuffled, result(4, '2025-autumn', 0, { findings: [finding('exempt', 0)] })],
      options,
    )
    expect(roll.tallies[0]?.tally).toEqual({ pass: 3, fail: 1, mend: 0, exempt: 1 })
    expect(roll.rows.at(-1)?.result.points).toMatchObject({ of: 0, percent: 0 })
  })

  it('lists refused packages and missing schools separately', () => {
    const refused = result(5, '2025-autumn', 0, { sound: false, faults: ['改过'], findings: [] })
    const roll = rollUp(rubric, [...shuffled, refused], {
      ...options,
      expected: ['第1小学', '第5小学', '第9小学', '第9小学'].map((name) => ({
        source: '',
        holder: { name },
        plain: { name },
      })),
    })
    expect(roll.refused).toEqual([refused])
    expect(roll.missing).toEqual(['第5小学', '第9小学'])
  })

  it('notes a package handed in twice, and one whose chain is broken', () => {
    const again = result(2, '2025-autumn', 0, { file: 'z.zip', key: 'other', digest: 'other' })
    const chained = result(1, '2025-autumn', 5, {
      previous: { term: '2025-spring', digest: 'digest 1 2025-spring' },
    })
    const broken = result(1, '2025-autumn', 5, {
      previous: { term: '2025-spring', digest: 'something else' },
    })
    const notes = (results: readonly ResultSummary[]): readonly (readonly [string, string])[] =>
      rollUp(rubric, results, options).rows.flatMap(({ result: { file }, origin }) =>
        origin.doubts.map((note) => [file, note] as const),
      )
    expect(notes([...shuffled, again])).toEqual([
      ['2-2025-autumn.zip', '同一学期不止一个档案包（另有 z.zip）'],
      ['z.zip', '同一学期不止一个档案包（另有 2-2025-autumn.zip）'],
    ])
    expect(notes([result(1, '2025-spring', 10), chained])).toEqual([])
    expect(notes([result(1, '2025-spring', 10), broken])).toEqual([
      ['1-2025-autumn.zip', expect.stringMatching(/^与上一个档案包接不上.*1-2025-spring\.zip/)],
    ])
  })
})
