import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { planStatus } from '../../src/app/plan-status/index.ts'
import { generate } from '../../src/build/index.ts'
import { nodeHost } from '../../src/host/node-host.ts'

type Item = Readonly<Record<string, unknown>>

const folder = new URL('../../data/2025-autumn/', import.meta.url)

/** The items of a ledger of the sample, as a person with a text editor would find them. */
function itemsOf(ledger: string): readonly Item[] {
  const file = parse(readFileSync(new URL(ledger, folder), 'utf8')) as Item | readonly Item[]
  return Array.isArray(file) ? (file as Item[]) : ((file as Item).records as Item[])
}

const text = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(String).join('、')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : ''
const monthOf = (item: Item): string => text(item.date).slice(5, 7)
const monthsOf = (items: readonly Item[]): ReadonlySet<string> => new Set(items.map(monthOf))
const every = (items: readonly Item[]): boolean =>
  ['09', '10', '11', '12', '01'].every((month) => monthsOf(items).has(month))

const named = new Set(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => itemsOf(file).flatMap((item) => text(item.fulfils).split('、'))),
)
const plan = itemsOf('plan.yaml')
const inspections = itemsOf('inspections.yaml')
const drills = itemsOf('drills.yaml')
const scoped = (scope: string): readonly Item[] =>
  inspections.filter((item) => text(item.scope).includes(scope))

/** Counted by hand: what a record names is done; monthly work is done with a record in each month; drills are held in their month. */
function doneByHand(): ReadonlySet<string> {
  const done = new Set<string>()
  for (const item of plan) {
    const id = text(item.id)
    if (named.has(id) && item.status !== '取消' && item.status !== '进行中') done.add(id)
  }
  if (every(itemsOf('finances.yaml'))) done.add('JH-2025Q-25')
  if (every(scoped('消防'))) done.add('JH-2025Q-26')
  if (every(scoped('食堂'))) done.add('JH-2025Q-27')
  if (every(drills)) done.add('JH-2025Q-29')
  if (every(itemsOf('meetings.yaml').filter(({ type }) => type === '例会'))) done.add('JH-2025Q-32')
  for (const [month, year] of [
    ['09', '2025'],
    ['12', '2025'],
    ['01', '2026'],
  ] as const) {
    if (monthsOf(drills).has(month)) done.add(`演练-${year}-${month}`)
  }
  const before = inspections.filter(({ level }) => level === '节前').map(({ date }) => text(date))
  if (before.some((day) => day >= '2025-12-24' && day <= '2025-12-31')) done.add('XL-13')
  if (before.some((day) => day >= '2026-01-16' && day <= '2026-01-23')) done.add('XL-14')
  return done
}

const request = {
  data: 'data',
  templates: 'templates',
  dataLabel: 'data',
  templatesLabel: 'templates',
}

describe('the outcome of the sample’s autumn plan', () => {
  it('is what one finds by hand', async () => {
    const { value } = await planStatus({ ...request, term: '2025-autumn' }, nodeHost)
    const done = (value.status?.items ?? []).filter(({ outcome }) => /^(逾期)?完成$/.test(outcome))
    expect(done.map(({ id }) => id).toSorted()).toEqual([...doneByHand()].toSorted())
  })

  it('is what the summary says', async () => {
    const { value } = await generate(
      {
        ...request,
        documents: ['summary'],
        term: '2025-autumn',
        formats: ['md'],
      },
      nodeHost,
    )
    const said = new TextDecoder().decode([...value.files.values()][0])
    const done = doneByHand().size
    const undone = plan.filter(
      ({ id, reason, status }) => !doneByHand().has(text(id)) && reason !== undefined && status !== '取消',
    )
    const total = done + undone.length
    expect(said).toContain(
      `共${String(total + 1)}项，完成${String(done)}项，完成率${String(Math.round((done / total) * 100))}%`,
    )
    for (const item of undone) expect(said).toContain(`${text(item.text)}原因：${text(item.reason)}。`)
  })
})
