import { join } from 'node:path'
import {
  areAlike,
  copyOf,
  difference,
  editSummary,
  inPairs,
  leftOvers,
  makeSchool,
  run,
  snapshot,
  startAnew,
  writeTable,
} from './workspace.ts'

/** A command that writes. */
interface Scenario {
  readonly name: string
  /** The folder that it writes, given a copy of the school. */
  readonly written: (school: string) => string
  readonly args: (school: string) => readonly string[]
  /** Names are compared alone: what it writes differs from run to run. */
  readonly isRandom?: true
}

const inData = (school: string): string => school
const inOut = (school: string): string => join(school, 'out')

/**
 * Kills each command that writes before every operation that changes the disk, or before so many of them, evenly spread, and
 * starts anew.
 */
export async function killAtOperations(most: number): Promise<readonly string[]> {
  const school = await makeSchool()
  const built = await run('plain', [
    'build',
    'summary',
    '--format',
    'docx',
    '--data',
    school,
    '--out',
    join(school, 'out'),
  ])
  if (built.code !== 0) throw new Error(built.text)
  await startAnew(school)
  const table = writeTable(40)
  const scenarios: readonly Scenario[] = [
    {
      name: 'add',
      written: inData,
      args: (data) => [
        'add',
        '维修',
        '--日期',
        '2026-10-12',
        '--物品',
        '门锁',
        '--做法',
        '更换',
        '--data',
        data,
      ],
    },
    { name: 'import', written: inData, args: (data) => ['import', table, '--yes', '--data', data] },
    { name: 'new-term', written: inData, args: (data) => ['new-term', '2027-spring', '--data', data] },
    {
      name: 'plan-status --link',
      written: inData,
      args: (data) => ['plan-status', '--link', 'WX-2026Q-001=无', '--data', data],
    },
    {
      name: 'eject',
      written: inData,
      args: (data) => ['eject', 'summary', '--with-partials', '--data', data],
    },
    { name: 'adopt', written: inData, args: (data) => ['adopt', editSummary(data), '--data', data] },
    { name: 'undo', written: inData, args: (data) => ['undo', '--data', data] },
    {
      name: 'init',
      written: (data) => join(data, '新校'),
      args: (data) => ['init', join(data, '新校'), '--name', '城北小学', '--term', '2026-autumn', '--yes'],
    },

    {
      name: 'schema',
      written: (data) => join(data, '结构'),
      args: (data) => ['schema', '--data', data, '--out', join(data, '结构')],
    },
    {
      name: 'export',
      written: inOut,
      args: (data) => ['export', '--blank', '--data', data, '--out', join(data, 'out')],
    },
    { name: 'ics', written: inOut, args: (data) => ['ics', '--data', data, '--out', join(data, 'out')] },
    {
      name: 'build',
      written: inOut,
      args: (data) => ['build', '--format', 'docx,pdf,md', '--data', data, '--out', join(data, 'out')],
    },
    {
      name: 'key',
      written: (data) => join(data, '钥匙'),
      args: (data) => ['key', 'new', '--out', join(data, '钥匙')],
      isRandom: true,
    },
  ]
  const failures: string[] = []
  for (const scenario of scenarios) {
    const { name, args, written } = scenario
    const whole = await prepare(school, name)
    const before = safeSnapshot(written(whole))
    const through = await run('kill 0', args(whole))
    const operations = Number(/#operations (\d+)/.exec(through.text)?.[1] ?? 0)
    if (operations === 0) {
      failures.push(`${name}: ${through.text.slice(-600)}`)
      continue
    }
    const after = safeSnapshot(written(whole))
    const stride = Math.max(1, operations / most)
    const deaths = Array.from(
      { length: Math.min(operations, most) },
      (_, nth) => Math.floor(nth * stride) + 1,
    )
    const outcomes = await inPairs(
      deaths.map((death) => async () => {
        const copy = await prepare(school, name)
        const ended = await run(`kill ${death}`, args(copy))
        if (!ended.killed) return `did not die at ${death}: ${ended.text.slice(-200)}`
        // A folder that a death left is looked at by whoever comes next, for init its own next try.
        const recovered = await startAnew(written(copy))
        const now = safeSnapshot(written(copy))
        const alike = (wanted: ReadonlyMap<string, string>): boolean =>
          scenario.isRandom ? [...now.keys()].join() === [...wanted.keys()].join() : areAlike(now, wanted)
        if (alike(after)) return recovered.includes('undone') ? `${death}: said undone, all is new` : 'new'
        if (alike(before))
          return recovered.includes('finished') ? `${death}: said finished, all is old` : 'old'
        return `${death}: neither old nor new: ${difference(now, after)} / ${leftOvers(copy).join('、')}`
      }),
    )
    const bad = outcomes.filter((outcome) => outcome !== 'old' && outcome !== 'new')
    failures.push(...bad.map((text) => `${name} killed at operation ${text}`))
    const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length
    console.log(
      `${bad.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${deaths.length} deaths in ${operations} operations, ${count('old')} all old, ${count('new')} all new`,
    )
  }
  return failures
}

const safeSnapshot = (folder: string): ReadonlyMap<string, string> => {
  try {
    return snapshot(folder)
  } catch (error) {
    // A folder that is not there holds nothing.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map()
    throw error
  }
}

/** A copy of the school in which a command has something to do. */
async function prepare(school: string, name: string): Promise<string> {
  const copy = copyOf(school)
  if (name !== 'undo') return copy
  const added = await run('plain', [
    'add',
    '维修',
    '--日期',
    '2026-10-11',
    '--物品',
    '水龙头',
    '--做法',
    '更换',
    '--data',
    copy,
  ])
  if (added.code !== 0) throw new Error(added.text)
  return copy
}
