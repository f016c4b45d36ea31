import { describe, expect, it } from 'vitest'
import { volumesOf } from '../../../../src/app/review/volumes.ts'
import { type RollUp, resultFormat, rollUp, summarize, unknownOrigin } from '../../../../src/rubric/index.ts'
import { shippedRubric } from '../../../support/review.ts'

/** A roll-up of a number of schools with two terms each, of refused packages and of missing schools. */
function rollUpOf(schools: number, refused: number, missing: number): RollUp {
  const result = (number: number, term: string, sound: boolean): ReturnType<typeof summarize> =>
    summarize(shippedRubric, {
      format: resultFormat,
      key: `${number}${term}`,
      setup: '',
      forms: '',
      file: `${String(number).padStart(5, '0')}-${term}.zip`,
      sound,
      faults: [],
      signature: 'none',
      signedBy: { type: 'unchecked' },
      origin: unknownOrigin,
      digest: '',
      school: { name: `第${number}小学`, fonds: `Z${10_000 + number}` },
      plain: { name: `第${number}小学`, fonds: `Z${10_000 + number}` },
      term: { id: term, label: term },
      findings: [],
    })
  const results = Array.from({ length: schools }, (_, at) =>
    ['2025-spring', '2025-autumn'].map((term) => result(at, term, true)),
  ).flat()
  const bad = Array.from({ length: refused }, (_, at) => result(schools + at, '2025-autumn', false))
  const expected = Array.from({ length: missing }, (_, at) => {
    const school = { name: `没交的第${at}小学` }
    return { source: '', holder: school, plain: school }
  })
  return rollUp(shippedRubric, [...results, ...bad], { ranking: false, expected })
}

describe('volumes of a roll-up', () => {
  it('are only one if there is little or nothing', () => {
    expect(volumesOf(rollUpOf(50, 3, 2))).toHaveLength(1)
    expect(volumesOf(rollUpOf(0, 0, 0))).toHaveLength(1)
  })

  it('contain every row, trend, refused package and missing school once, in order, and few each', () => {
    const roll = rollUpOf(333, 250, 4100)
    const volumes = volumesOf(roll)
    expect(volumes.flatMap(({ rows }) => rows)).toEqual(roll.rows)
    expect(volumes.flatMap(({ trends }) => trends)).toEqual(roll.trends)
    expect(volumes.flatMap(({ refused }) => refused)).toEqual(roll.refused)
    expect(volumes.flatMap(({ missing }) => missing)).toEqual(roll.missing)
    expect(volumes.map(({ number, of, first }) => [number, of, first.rows])).toEqual(
      Array.from({ length: 7 }, (_, at) => [at + 1, 7, at * 100]),
    )
    for (const { rows, trends, refused, missing } of volumes)
      expect(Math.max(rows.length, trends.length, refused.length, missing.length / 20)).toBeLessThanOrEqual(
        100,
      )
  })

  it('are as many as the refused packages need if nothing was reviewed', () => {
    expect(volumesOf(rollUpOf(0, 250, 0)).map(({ refused }) => refused.length)).toEqual([100, 100, 50])
  })
})
