import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { planCalendar, planTerm } from '../../../../src/planning/index.ts'
import { smallWorkspace } from '../../../support/small-workspace.ts'

const school = `name: 清河县城南小学
current: 2026-spring
terms:
  2026-spring: { start: 2026-03-02, end: 2026-07-03 }
`
const plan = `
- {id: JH-1, section: 月度工作, months: 5, date: 2026-05-12, text: '组织演练；桌椅, 门窗\\都要查。', area: 安全保卫, owner: 王喆, place: 操场}
- {id: JH-2, section: 月度工作, months: [6, 7], text: 核对班级校产。, steps: [清点, 签字], target: 26, unit: 个, budget: 300}
- {id: JH-3, section: 每月工作, frequency: 每月, text: 检查消防器材。}
- {id: JH-4, section: 工作措施, frequency: 每周, text: 常规检查。}
- {id: JH-5, section: 工作措施, frequency: 每天, text: 门卫值守。}
- {id: JH-6, section: 工作思路, text: 服务走在前头。}
- {id: JH-7, section: 月度工作, months: 4, text: 不办了。, status: 取消}
- {id: JH-9, section: 工作措施, months: 4, frequency: 每天, text: 扫落叶。}
- {id: JH-8, section: 月度工作, date: 期末, text: 结算代办费。, source: 预算采购}
- {id: JH-10, section: 月度工作, date: 2026年5月, text: 先清点。再分发。}
- {id: JH-11, section: 月度工作, date: 2026年5月, months: [6], text: 晒书。}
`

const workspace = smallWorkspace(
  { '2025-autumn/meetings.yaml': '', '2026-spring/plan.yaml': plan },
  `${school.trimEnd()}\n  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }\n`,
)
const term = workspace.school.terms.find(({ id }) => id === '2026-spring')!
const make = (): string =>
  planCalendar(planTerm(workspace, term), '城南小学，计划', {
    term,
    holidays: workspace.school.holidays,
    school: workspace.school.name,
  })
const text = make()
const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
const events = new Map(
  calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return [event.uid.split('.')[0] ?? '', event] as const
  }),
)
const eventOf = (id: string): ICAL.Event => {
  const event = events.get(id)
  if (!event) throw new Error(`no event ${id}`)
  return event
}
/** Every day of an event, as an independent reader expands it. */
function daysOf(event: ICAL.Event): readonly string[] {
  const iterator = event.iterator()
  const days: string[] = []
  for (
    let next = iterator.next() as ICAL.Time | undefined;
    next;
    next = iterator.next() as ICAL.Time | undefined
  )
    days.push(next.toString())
  return days
}

describe('planCalendar', () => {
  it('is not an invitation: without METHOD no event needs an ORGANIZER, and none has one (RFC 5545, 3.8.4.3)', () => {
    expect(calendar.getFirstPropertyValue('method')).toBeNull()
    for (const event of calendar.getAllSubcomponents('vevent')) {
      expect(event.getFirstProperty('organizer')).toBeNull()
      expect(event.getFirstProperty('attendee')).toBeNull()
      for (const name of ['uid', 'dtstamp', 'dtstart']) expect(event.getAllProperties(name)).toHaveLength(1)
    }
  })

  it('has lines of at most 75 octets that end in CRLF, and begins and ends as a calendar', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('城南小学，计划')
  })

  it('is the same each time, and every event has a unique id and a stamp', () => {
    expect(make()).toBe(text)
    const all = calendar.getAllSubcomponents('vevent')
    expect(new Set(all.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(all.length)
    for (const event of all)
      expect(event.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-03-02T00:00:00Z')
  })

  it('puts a dated item on its day, escaped, with an alarm the day before', () => {
    const event = eventOf('JH-1')
    expect(event.startDate.toString()).toBe('2026-05-12')
    expect(event.endDate.toString()).toBe('2026-05-13')
    expect(event.startDate.isDate).toBe(true)
    expect(event.summary).toBe('组织演练；桌椅, 门窗\\都要查')
    expect(event.location).toBe('操场')
    expect(event.description).toBe('责任人：王喆\n来源：自定（JH-1）')
    expect(event.component.getFirstPropertyValue('categories')).toBe('安全保卫')
    const alarm = event.component.getFirstSubcomponent('valarm')
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-P1D')
  })

  it('puts an item of months on their first school day, and says by when it is due', () => {
    const event = eventOf('JH-2')
    expect(event.startDate.toString()).toBe('2026-06-01')
    expect(event.description).toBe(
      '（1）清点\n（2）签字\n6月、7月内完成\n目标：26个\n预算：300元\n来源：自定（JH-2）',
    )
    expect(event.component.getFirstSubcomponent('valarm')).toBeNull()
  })

  it('puts an item with a vague date into the month of its date, unless it says another', () => {
    expect(eventOf('JH-10').startDate.toString()).toBe('2026-05-06')
    expect(eventOf('JH-10').description).toBe('本月内完成（5月内完成）\n来源：自定（JH-10）')
    expect(eventOf('JH-11').startDate.toString()).toBe('2026-06-01')
  })

  it('leaves out only the full stop at the end of the text, and names all sources', () => {
    expect(eventOf('JH-10').summary).toBe('先清点。再分发')
    expect(eventOf('JH-8').description).toContain('来源：自定、预算采购（JH-8）')
  })

  it('repeats weekly items on Mondays with school until the term ends', () => {
    const days = daysOf(eventOf('JH-4'))
    expect(days.slice(0, 2)).toEqual(['2026-03-02', '2026-03-09'])
    expect(days.at(-1)).toBe('2026-06-29')
    // 清明 takes the Monday, not the week; 五一 takes the Monday too.
    expect(days).not.toContain('2026-04-06')
    expect(days).toContain('2026-04-07')
    expect(days).not.toContain('2026-05-04')
    expect(days).toContain('2026-05-06')
    expect(days).toHaveLength(18)
  })

  it('repeats monthly items on the last Friday, or the school day before it', () => {
    expect(daysOf(eventOf('JH-3'))).toEqual(['2026-03-27', '2026-04-24', '2026-05-29', '2026-06-26'])
  })

  it.each([
    ['每周', 'a Monday', '{ start: 2026-05-12, end: 2026-05-14 }', '2026-05-12'],
    ['每月', 'a last Friday', '{ start: 2026-05-11, end: 2026-05-28 }', '2026-05-28'],
  ])('keeps an item of %s in a term without %s', (frequency, _, span, day) => {
    const summer = smallWorkspace(
      { '2026-spring/plan.yaml': `- {id: A, section: 工作措施, frequency: ${frequency}, text: 查。}\n` },
      `name: 校\ncurrent: 2026-spring\nterms:\n  2026-spring: ${span}\n  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }\n`,
    )
    const short = summer.school.terms.find(({ id }) => id === '2026-spring')!
    const made = planCalendar(planTerm(summer, short), '计划', { term: short, holidays: [], school: '校' })
    const days = new ICAL.Component(ICAL.parse(made) as unknown[])
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
      .filter(({ uid }) => uid.startsWith('A.'))
      .map(daysOf)
    expect(days).toEqual([[day]])
  })

  it('spans several days, and leaves out items that have no time or are cancelled', () => {
    expect(eventOf('JH-8').startDate.toString()).toBe('2026-06-20')
    expect(eventOf('JH-8').endDate.toString()).toBe('2026-07-04')
    for (const id of ['JH-5', 'JH-6', 'JH-7', 'JH-9']) expect(events.has(id)).toBe(false)
  })
})
