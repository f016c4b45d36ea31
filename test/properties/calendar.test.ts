import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  holidaysOfTerms,
  makeTerm,
  resolveRule,
  schoolDays,
  type Term,
  weeksOfTerm,
} from '../../src/calendar/index.ts'
import { addDays, dayNumber } from '../../src/text/index.ts'

const term: fc.Arbitrary<Term> = fc
  .record({
    year: fc.integer({ min: 2023, max: 2035 }),
    spring: fc.boolean(),
    late: fc.nat(20),
    length: fc.integer({ min: 100, max: 150 }),
  })
  .map(({ year, spring, late, length }) => {
    const start = addDays(spring ? `${year}-02-10` : `${year}-08-25`, late)
    return makeTerm(`${year}-${spring ? 'spring' : 'autumn'}`, start, addDays(start, length))
  })

const number = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max })
const rule = fc.oneof(
  fc.tuple(number(12), number(28)).map(([month, day]) => `${month}-${day}`),
  fc.constant('2-29'),
  fc
    .tuple(number(12), fc.constantFrom('第1个', '第三个', '最后一个', '倒数第2个'), number(7))
    .map(([month, which, day]) => `${month}月${which}星期${day}`),
  fc.tuple(number(12), fc.constantFrom('', '上旬', '中旬', '底')).map(([month, part]) => `${month}月${part}`),
  fc
    .tuple(
      fc.constantFrom('清明节', '五一', '端午', '中秋', '国庆', '元旦', '寒假', '暑假', '放假', '春节'),
      fc.constantFrom('前', '后', '前一周', '前3天', '后两周', ''),
    )
    .map(([name, where]) => name + where),
  number(25).map((week) => `第${week}周`),
  fc.constantFrom('开学初', '期中', '期末', '最后一周'),
)

test('the weeks of a term cover the term, day by day', () => {
  fc.assert(
    fc.property(term, (one) => {
      const { holidays } = holidaysOfTerms([one], [])
      const weeks = weeksOfTerm(one, holidays)
      expect(weeks[0]?.start).toBe(one.start)
      expect(weeks.at(-1)?.end).toBe(one.end)
      weeks.forEach((week, index) => {
        expect(week.number).toBe(index + 1)
        expect(week.start <= week.end).toBe(true)
        if (index > 0) expect(week.start).toBe(addDays(weeks[index - 1]?.end ?? '', 1))
      })
      expect(weeks.flatMap(({ days }) => days)).toEqual(schoolDays(one, holidays))
    }),
  )
})

test('a rule falls within the term or not at all, and its days include one with school', () => {
  fc.assert(
    fc.property(term, rule, (one, text) => {
      const { holidays } = holidaysOfTerms([one], [])
      const days = resolveRule(text, { term: one, holidays })
      expect(days?.type).not.toBe('fault')
      if (days?.type !== 'days') return
      expect(days.start >= one.start && days.end <= one.end && days.start <= days.end).toBe(true)
      expect(schoolDays(days, holidays).length).toBeGreaterThan(0)
    }),
    { numRuns: 400 },
  )
})

test('work before a holiday includes the last school day before it', () => {
  fc.assert(
    fc.property(term, (one) => {
      const { holidays } = holidaysOfTerms([one], [])
      for (const { name, start } of holidays) {
        const days = resolveRule(`${name}前`, { term: one, holidays })
        if (days?.type !== 'days') continue
        expect(days.end < start).toBe(true)
        expect(schoolDays({ start: addDays(days.end, 1), end: addDays(start, -1) }, holidays)).toEqual([])
        expect(dayNumber(start) - dayNumber(days.end)).toBeLessThan(12)
      }
    }),
  )
})
