import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFrequency, frequency, parseFrequency, type RecordSet } from '../../src/facts/index.ts'
import { makeMemory } from '../../src/memory/index.ts'
import { addDays, daysBetween } from '../../src/text/index.ts'
import { parseSound } from '../support/workspace-files.ts'

const { school, kinds } = parseSound({ '2025-autumn/repairs.yaml': '' })
const [term] = school.terms
const kind = kinds.find(({ name }) => name === 'inspection')
if (!term || !kind) throw new Error('no term or kind')
const time = { period: term, holidays: school.holidays }

/** Inspections on days of the term, counted from its first. */
const inspections = (offsets: readonly number[]): RecordSet => ({
  type: 'records',
  memory: makeMemory(),
  kind,
  query: '检查记录',
  file: '',
  present: true,
  complete: false,
  entries: offsets.map((offset, index) => {
    const day = addDays(term.start, offset)
    const location = { kind: kind.name, id: String(index), file: '', line: index + 1, column: 1 }
    const date = { type: 'date' as const, text: day, precision: 'day' as const, start: day, end: day }
    const record = {
      kind: kind.name,
      id: String(index),
      term: term.id,
      values: {},
      locations: {},
      location,
      date,
    }
    return { record, values: {}, date, location }
  }),
})

const length = daysBetween(term.start, term.end)
/** Regular days with gaps, and some at random. */
const offsets = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.array(fc.integer({ min: 0, max: length }), { maxLength: 8 }),
    fc.nat(5),
  )
  .map(([step, more, gap]) => [
    ...Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step).filter(
      (_, index) => gap === 0 || index % (gap + 7) !== 3,
    ),
    ...more,
  ])

test('a frequency derived from dates is a claim that the same dates support', () => {
  fc.assert(
    fc.property(offsets, (days) => {
      const set = inspections(days)
      const { value } = frequency(set, time)
      const text = value.type === 'fact' ? value.text : ''
      const claim = parseFrequency(text)
      // Nothing is said about no inspections.
      if (text === '不定期' || text === '') expect(claim).toBeUndefined()
      else expect(checkFrequency(set, text, claim!, time)).toBeUndefined()
    }),
  )
})
