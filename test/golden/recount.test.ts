import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { itemsOf, recounts } from '../support/golden-recounts.ts'
import { recount } from '../support/recount/index.ts'
import { goldenNames, readGolden } from '../support/school-ledgers.ts'

const expectedText = (name: string): string => {
  const base = new URL(`${name}/expected/`, import.meta.url)
  const file = readdirSync(base).find((file) => file.endsWith('.md'))!
  return readFileSync(new URL(file, base), 'utf8')
}

/** The cases whose schools order the shipped sections, which a recount of every number knows. */
const outlined = goldenNames.filter(
  (name) =>
    name.startsWith('summary-') && readGolden(name).school.others['school.yaml']?.includes('outline:'),
)
const schools = new Map(goldenNames.map((name) => [name, readGolden(name).school]))

describe('the counts in the golden documents, counted again from the YAML', () => {
  it.each(recounts)('%s says %s, for %d', (name, words, exact, ledger, count) => {
    expect(count(itemsOf(schools.get(name)!, ledger))).toBe(exact)
    expect(expectedText(name)).toContain(words)
  })

  it.each(outlined)('%s has no number that its ledgers do not come to', (name) => {
    expect(recount(expectedText(name), schools.get(name)!, undefined)).toEqual([])
  })

  it('cover every case that has counts', () => {
    const rows = (name: string): number => recounts.filter((recount) => recount[0] === name).length
    const thin = goldenNames.filter((name) => rows(name) < 2)
    expect(thin).toEqual(['summary-wangjianglu']) // an essay: it names and quotes, and counts nothing
  })
})
