import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import { type HandlebarsCase, handlebarsCases, runCase } from '../../support/handlebars-cases.ts'
import { type Probe, probeData, rows } from './handlebars/comparison.ts'
import { type Departure, departures } from './handlebars/departures.ts'

const cases = handlebarsCases()
const stated: ReadonlyMap<string, Departure> = new Map(
  Object.values(departures).flatMap((ofReason) => Object.entries<Departure>(ofReason)),
)

describe('cases of Handlebars’ own tests', () => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', (id, one) => {
    const departure = stated.get(id)
    expect(runCase(one)).toEqual(
      departure === undefined
        ? { as: 'alike' }
        : typeof departure === 'string'
          ? { as: 'different', text: departure }
          : { as: 'refused', codes: departure },
    )
  })

  test('every case occurs once, and every departure belongs to a case', () => {
    const ids = cases.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...stated.keys()].filter((id) => !ids.includes(id))).toEqual([])
  })
})

/** A probe with the output of Handlebars itself, which is empty if it throws. */
function asHandlebars({ template, partials = {} }: Probe): HandlebarsCase {
  const own = Handlebars.create()
  for (const [name, partial] of Object.entries(partials)) own.registerPartial(name, partial)
  const given = { id: template, template, partials, data: probeData }
  try {
    return { ...given, expected: own.compile(template)(probeData) }
  } catch {
    // Handlebars refuses some of what is refused here, too.
    return { ...given, expected: '' }
  }
}

describe('what templates/README.md says about Handlebars', () => {
  test.each(rows.map((row) => [row.written, row] as const))('%s', (_, { stance, probe }) => {
    const result = runCase(asHandlebars(probe))
    switch (stance) {
      case '一样':
        expect(result).toEqual({ as: 'alike' })
        break
      case '有意不同':
        expect(result).toEqual({ as: 'different', text: probe.gives })
        break
      case '不收':
        expect(result).toEqual({ as: 'refused', codes: [probe.code] })
        break
    }
  })
})
