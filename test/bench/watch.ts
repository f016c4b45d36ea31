// `npm run bench -- watch`: from the moment a ledger is saved until its documents are written, warm, with the machine's
// own files, for the sample and for a school's whole year. The wait for a burst of changes to end is in it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { type WatchReport, watchWorkspace } from '../../src/app/watch/index.ts'
import { openNodeStorage } from '../support/node-storage.ts'

const saves = 30
const target = 300

interface Workload {
  readonly name: string
  readonly data: string
  /** The ledger that is saved, with a record more every time. */
  readonly ledger: string
  readonly documents: readonly string[]
  readonly term?: string
}

const folder = mkdtempSync(join(tmpdir(), 'houqin-watch-'))

function makeSample(): Workload {
  const data = join(folder, 'sample')
  cpSync('data', data, { recursive: true })
  return { name: 'sample, summary and plan', data, ledger: '2025-autumn/repairs.yaml', documents: [] }
}

/** A large school's year: 1200 repairs and 400 inspections in two terms, beside all that the sample has. */
function makeYear(): Workload {
  const data = join(folder, 'year')
  cpSync('data', data, { recursive: true })
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(data, path)), { recursive: true })
    writeFileSync(join(data, path), text, { flag: 'a' })
  }
  for (const [term, months] of [
    ['2025-autumn', ['2025-09', '2025-10', '2025-11', '2025-12']],
    ['2026-spring', ['2026-03', '2026-04', '2026-05', '2026-06']],
  ] as const) {
    const day = (at: number): string => `${months[at % 4] ?? ''}-${String((at % 28) + 1).padStart(2, '0')}`
    for (let at = 0; at < 480; at++) write(`${term}/repairs.yaml`, repair(`${term}-${at}`, day(at)))
    for (let at = 0; at < 160; at++)
      write(
        `${term}/inspections.yaml`,
        `\n- id: JX-${term}-${at}\n  date: ${day(at)}\n  scope: 校舍\n  level: 常规\n`,
      )
  }
  return {
    name: 'a large school’s year, annual summary',
    data,
    ledger: '2026-spring/repairs.yaml',
    documents: ['annual'],
    term: '2025-2026',
  }
}

const repair = (id: string, day: string): string =>
  `\n- id: XN-${id}\n  date: ${day}\n  item: 灯管\n  action: 更换\n  place: 三年级二班\n  quantity: 1支\n  status: 已完成\n`

async function run({ name, data, ledger, documents, term }: Workload): Promise<void> {
  const path = join(data, ledger)
  const ending = new AbortController()
  const rounds = watchWorkspace(
    {
      data,
      templates: resolve('templates'),
      out: join(folder, 'out'),
      dataLabel: 'data',
      templatesLabel: 'templates',
      documents,
      ...(term !== undefined && { term }),
      formats: ['docx', 'pdf'],
      shown: (at) => at,
      strict: false,
      poll: false,
      signal: ending.signal,
    },
    openNodeStorage(),
  )
  await rounds.next()
  const month = ledger.startsWith('2025') ? '2025-11' : '2026-05'
  const original = readFileSync(path, 'utf8')
  let text = original
  const times: number[] = []
  const builds: number[] = []
  const processor: number[] = []
  // The first round after the start is of the watch beginning; what is saved then is seen by it.
  for (let save = 0; save <= saves; save++) {
    text += repair(String(save), `${month}-${String((save % 28) + 1).padStart(2, '0')}`)
    const began = performance.now() + (save === 0 ? 0 : lead)
    const before = process.cpuUsage()
    setTimeout(() => writeFileSync(path, text), save === 0 ? 0 : lead)
    const next: IteratorResult<WatchReport, undefined> = await rounds.next()
    const { value } = next
    if (value?.type !== 'written' || value.files.length === 0)
      throw new Error(`${name}: ${JSON.stringify(value).slice(0, 500)}`)
    if (save === 0) continue
    times.push(performance.now() - began)
    builds.push(value.milliseconds)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  }
  ending.abort()
  await rounds.next()
  const [all, build, used] = [times, builds, processor].map((values) => values.sort((a, b) => a - b))
  const figures = [all?.[saves >> 1], all?.at(-1), build?.[saves >> 1], used?.[saves >> 1]].map((value) =>
    (value ?? 0).toFixed(0),
  )
  console.log(
    `${name}: save to files written, median ${figures[0] ?? ''} ms, worst ${figures[1] ?? ''} ms of ${saves} (target ${target}); of that the build, median ${figures[2] ?? ''} ms; processor time, median ${figures[3] ?? ''} ms`,
  )
}

/** Between the end of a round and the next save, so that no save falls into the events of the one before. */
const lead = 300

try {
  for (const workload of [makeSample(), makeYear()]) await run(workload)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
