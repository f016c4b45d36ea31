import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badNewsOf } from '../support/bad-news.ts'
import { faultsIn, shippedDocuments } from '../support/check-published.ts'
import { randomSchool } from '../support/random-school.ts'
import { makePublisher, type PlainSchool, readSchool } from '../support/school-ledgers.ts'

const golden = (name: string): PlainSchool =>
  readSchool(name, new URL(`../golden/${name}/data/`, import.meta.url))
const [summary, ...others] = shippedDocuments

/** Some of the bad news, evenly spread; all of it is in test/heavy. */
const some = (
  school: PlainSchool,
  many: number,
): ReturnType<typeof badNewsOf> extends Iterable<infer T> ? readonly T[] : never => {
  const all = [...badNewsOf(school)]
  const step = Math.max(1, Math.floor(all.length / many))
  return all.filter((_, at) => at % step === 0)
}

describe('whatever goes wrong, the shipped documents are grammatical and deny nothing that the ledgers hold', () => {
  it.each([
    'summary-baishi',
    'summary-dongli',
    'summary-songyuan',
  ])('at %s, with one thing after another gone', async (name) => {
    const publisher = makePublisher()
    const school = golden(name)
    const faults = await faultsIn(publisher, school, 'as it is')
    for (const news of some(school, 10))
      faults.push(...(await faultsIn(publisher, news.school, news.name, summary ? [summary] : [])))
    expect(faults).toEqual([])
  })

  it('at random schools, small and odd', async () => {
    const publisher = makePublisher()
    await fc.assert(
      fc.asyncProperty(randomSchool, async (school) => {
        expect(await faultsIn(publisher, school, 'random', summary ? [summary] : [])).toEqual([])
      }),
      { numRuns: 40 },
    )
    await fc.assert(
      fc.asyncProperty(randomSchool, async (school) => {
        expect(await faultsIn(publisher, school, 'random', others)).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})
