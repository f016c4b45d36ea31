import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badNewsOf } from '../support/bad-news.ts'
import { faultsIn, goldenFaultsIn } from '../support/check-published.ts'
import { planningSchool, randomSchool } from '../support/random-school.ts'
import {
  goldenNames,
  makePublisher,
  type PlainSchool,
  readGolden,
  readSchool,
} from '../support/school-ledgers.ts'

const golden = new URL('../golden/', import.meta.url)
const schools: readonly PlainSchool[] = [
  readSchool('the sample school', new URL('../../data/', import.meta.url)),
  ...readdirSync(golden)
    .map((name) => ({ name, folder: new URL(`${name}/data/`, golden) }))
    .filter(({ folder }) => existsSync(new URL('school.yaml', folder)))
    .map(({ name, folder }) => readSchool(name, folder)),
]

/** The number of pieces of bad news per school, evenly spread over all of them. */
const perSchool = Number(process.env.HOUQIN_BAD_NEWS ?? '12')

describe('whatever goes wrong, the shipped documents are grammatical and contradict no ledger', () => {
  it.each(schools.map((school) => [school.name, school] as const))('at %s', async (_, school) => {
    const publisher = makePublisher()
    const all = [...badNewsOf(school)]
    const step = Math.max(1, Math.floor(all.length / perSchool))
    const faults = await faultsIn(publisher, school, 'as it is')
    for (const { name, school: worse } of all.filter((_, at) => at % step === 0))
      faults.push(...(await faultsIn(publisher, worse, name)))
    expect(faults).toEqual([])
  })

  it('at random schools, and when things go wrong there', async () => {
    const publisher = makePublisher()
    await fc.assert(
      fc.asyncProperty(randomSchool, fc.nat(), async (school, which) => {
        expect(await faultsIn(publisher, school, 'random')).toEqual([])
        const all = [...badNewsOf(school)]
        const news = all[which % all.length]
        if (news) expect(await faultsIn(publisher, news.school, news.name)).toEqual([])
      }),
      { numRuns: 150 },
    )
  }, 600_000)

  it('at random schools that have planned the term to come', async () => {
    const publisher = makePublisher()
    await fc.assert(
      fc.asyncProperty(planningSchool, async (school) => {
        expect(await faultsIn(publisher, school, 'random')).toEqual([])
      }),
      { numRuns: 150 },
    )
  }, 600_000)
})

describe('whatever goes wrong, a school’s own template is grammatical and says no number that the ledgers deny', () => {
  it.each(goldenNames)('at %s', async (name) => {
    const publisher = makePublisher()
    const golden = readGolden(name)
    const all = [...badNewsOf(golden.school, 'all')]
    const step = Math.max(1, Math.floor(all.length / (5 * perSchool)))
    const faults = await goldenFaultsIn(publisher, golden, 'as it is')
    for (const news of all.filter((_, at) => at % step === 0))
      faults.push(...(await goldenFaultsIn(publisher, { ...golden, school: news.school }, news.name)))
    expect(faults).toEqual([])
  })
})
