import type { Line, PlainLedger, PlainSchool } from './school-ledgers.ts'

/** A school at which something goes wrong, or is recorded differently. */
export interface BadNews {
  readonly name: string
  readonly school: PlainSchool
}

/** Removes from a line what says that something is done. */
const undone: Readonly<Record<string, (line: Line) => Line>> = {
  repairs: (line) => ({ ...without(line, 'done'), status: '未完成' }),
  works: (line) => ({ ...without(line, 'finish'), progress: '在建' }),
  inspections: (line) => ({
    ...line,
    ...(Array.isArray(line.findings) && {
      findings: (line.findings as readonly Line[]).map((finding) =>
        without(without(finding, 'fixed'), 'rechecked'),
      ),
    }),
  }),
  problems: (line) => ({ ...without(line, 'resolved'), status: '未解决' }),
  distributions: (line) => ({ ...line, on_time: false }),
  purchases: (line) => without(without(line, 'approved'), 'accepted'),
  drills: (line) => ({ ...line, documents: ['方案'] }),
  finances: (line) => without(line, 'published'),
}

const counted = new Set([
  'quantity',
  'participants',
  'books',
  'letters',
  'shifts',
  'copies',
  'cost',
  'area',
  'injured',
  'price',
  'staff',
])

const without = (line: Line, name: string): Line =>
  Object.fromEntries(Object.entries(line).filter(([key]) => key !== name))

/** A count with its measure word kept: 3盏 becomes 0盏. */
const recounted = (value: unknown, count: number): unknown =>
  typeof value === 'number' ? count : String(value).replace(/^[\d.]+/, String(count))

const withLedger = (school: PlainSchool, path: string, ledger: PlainLedger): PlainSchool => ({
  ...school,
  ledgers: { ...school.ledgers, [path]: ledger },
})

function withLine(school: PlainSchool, path: string, at: number, line: Line): PlainSchool {
  const ledger = school.ledgers[path]
  return ledger ? withLedger(school, path, { ...ledger, records: ledger.records.with(at, line) }) : school
}

/** Every piece of bad news there may be of a school's current term, or of all its terms, one at a time, made when it is asked for. */
export function* badNewsOf(school: PlainSchool, terms: 'current' | 'all' = 'current'): Generator<BadNews> {
  const { term, ledgers } = school
  const meant = Object.entries(ledgers).filter(([path]) => terms === 'all' || path.startsWith(`${term.id}/`))
  for (const [path, { records, ...rest }] of meant) {
    const kind = path.slice(path.indexOf('/') + 1)
    const others = Object.fromEntries(Object.entries(ledgers).filter(([one]) => one !== path))
    yield { name: `${path} deleted`, school: { ...school, ledgers: others } }
    yield { name: `${path} emptied`, school: withLedger(school, path, { ...rest, records: [] }) }
    const undo = undone[kind]
    if (undo)
      yield {
        name: `${path} all undone`,
        school: withLedger(school, path, { ...rest, records: records.map(undo) }),
      }
    for (const [at, line] of records.entries()) {
      const name = `${path} ${typeof line.id === 'string' ? line.id : at}`
      yield {
        name: `${name} deleted`,
        school: withLedger(school, path, { ...rest, records: records.toSpliced(at, 1) }),
      }
      yield { name: `${name} alone`, school: withLedger(school, path, { ...rest, records: [line] }) }
      if (undo) yield { name: `${name} undone`, school: withLine(school, path, at, undo(line)) }
      for (const [key, value] of Object.entries(line)) {
        if (key === 'id') continue
        yield { name: `${name} without ${key}`, school: withLine(school, path, at, without(line, key)) }
        if (!counted.has(key)) continue
        for (const count of [0, 1, 9999])
          yield {
            name: `${name} with ${key} ${count}`,
            school: withLine(school, path, at, { ...line, [key]: recounted(value, count) }),
          }
      }
    }
  }
  const path = `${term.id}/accidents`
  yield {
    name: 'an accident',
    school: withLedger(school, path, {
      records: [
        ...(ledgers[path]?.records ?? []),
        { id: 'SG-99', date: term.start, type: '楼梯滑倒', injured: 1, handling: '校医处理，通知家长。' },
      ],
    }),
  }
}
