import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeTerm, resolveRule } from '../../../src/calendar/index.ts'
import { parseWorkspace, type Workspace } from '../../../src/records/index.ts'
import { filesOf } from '../../support/workspace-files.ts'

const shipped = new Map(
  ['calendar', 'routines'].map((name) => {
    const file = `catalogues/${name}.yaml`
    return [file, new Uint8Array(readFileSync(new URL(`../../../templates/${file}`, import.meta.url)))]
  }),
)
const parse = (files: Readonly<Record<string, string>>): ReturnType<typeof parseWorkspace> =>
  parseWorkspace(filesOf({ '2026-spring/meetings.yaml': '', ...files }), shipped)
const idsOf = (workspace: Workspace | undefined, kind: string): readonly string[] =>
  (workspace?.catalogues.get(kind)?.records ?? []).map(({ id }) => id)

describe('catalogues', () => {
  it('are the shipped ones if the school has none', () => {
    const { value, diagnostics } = parse({})
    expect(diagnostics).toEqual([])
    expect(idsOf(value, 'calendar-day')).toContain('XL-03')
    expect(idsOf(value, 'routine')).toContain('CG-06')
    expect(value?.catalogues.get('routine')?.file).toBe('catalogues/routines.yaml')
    expect(value?.sources.has('catalogues/calendar.yaml')).toBe(true)
  })

  it('are each replaced as a whole by the school’s own', () => {
    const { value, diagnostics } = parse({ 'calendar.yaml': '- {id: A, name: 甲, when: 3-9, text: 乙。}\n' })
    expect(diagnostics).toEqual([])
    expect(idsOf(value, 'calendar-day')).toEqual(['A'])
    expect(value?.catalogues.get('calendar-day')).toMatchObject({ file: 'calendar.yaml', term: '' })
    expect(idsOf(value, 'routine')).toContain('CG-06')
  })

  it('have unique ids, and take 每月 as all months of the year', () => {
    const line = '- {id: A, text: 甲。, frequency: 每周, months: 每月}\n'
    const { value, diagnostics } = parse({ 'routines.yaml': line + line })
    expect(diagnostics.map(({ code }) => code)).toEqual(['duplicate-id'])
    expect(value?.catalogues.get('routine')?.records[0]?.values.months).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
  })

  it('belong next to school.yaml, and are reported elsewhere', () => {
    const { diagnostics } = parse({ '2026-spring/calendar.yaml': '', '校历.yaml': '' })
    expect(diagnostics.map(({ code, hints }) => [code, hints[0]])).toEqual([
      ['file-unknown', '校历的文件名是 calendar.yaml，和 school.yaml 放在一起'],
      ['file-unknown', '校历的文件名是 calendar.yaml，和 school.yaml 放在一起'],
    ])
  })

  it('have on every shipped day a rule that falls in a term of each year', () => {
    const days = parse({}).value?.catalogues.get('calendar-day')?.records ?? []
    const terms = [
      makeTerm('2026-autumn', '2026-09-01', '2027-01-22'),
      makeTerm('2027-spring', '2027-02-22', '2027-07-02'),
    ]
    const holidays = [
      ['中秋节', '2026-09-25', '2026-09-27'],
      ['国庆节', '2026-10-01', '2026-10-07'],
      ['元旦', '2027-01-01', '2027-01-03'],
      ['清明节', '2027-04-03', '2027-04-05'],
      ['劳动节', '2027-05-01', '2027-05-05'],
      ['端午节', '2027-06-09', '2027-06-09'],
    ].map(([name = '', start = '', end = '']) => ({ name, start, end }))
    for (const { id, values } of days) {
      const when = typeof values.when === 'string' ? values.when : ''
      const found = terms.filter((term) => resolveRule(when, { term, holidays })?.type === 'days')
      expect([id, found.length]).toEqual([id, 1])
    }
  })
})
