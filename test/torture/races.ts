import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import {
  addRepair,
  copyOf,
  doOnce,
  type Ended,
  editSummary,
  fieldsOf,
  leftOvers,
  makeSchool,
  newFolder,
  run,
  start,
  startAnew,
  writeTable,
} from './workspace.ts'

const ledger = (data: string): string => join(data, '2026-autumn/repairs.yaml')
const items = (data: string): readonly string[] => fieldsOf(ledger(data), 'item').map(String)
const build = (data: string): readonly string[] => [
  'build',
  'summary',
  '--format',
  'docx,pdf',
  '--data',
  data,
  '--out',
  join(data, 'out'),
]

const both = (first: readonly string[], second: readonly string[]): Promise<readonly Ended[]> =>
  Promise.all([run('plain', first), run('plain', second)])

/** Runs two processes at once and returns what is wrong afterwards; empty if nothing is. Gets a fresh copy of the school. */
type Race = (data: string, round: number) => Promise<string>

const unsound = (ended: readonly Ended[]): string =>
  ended
    .filter(({ code }) => code !== 0)
    .map(({ code, text }) => `exit ${String(code)}: ${text.slice(-300)}`)
    .join('\n')

/** Checks that the wanted items are there once each, and no id twice. */
function missing(data: string, wanted: readonly string[]): string {
  const there = items(data)
  const wrong = wanted.filter((item) => there.filter((other) => other === item).length !== 1)
  if (wrong.length > 0) return `not there once: ${wrong.join('、')}`
  if (there.length !== 20 + wanted.length) return `${there.length} records, ${20 + wanted.length} expected`
  const ids = fieldsOf(ledger(data), 'id')
  return new Set(ids).size === ids.length ? '' : 'two records of one id'
}

/**
 * An undo beside a command that adds records, after a tap was added: it undoes whichever change was last then, completely,
 * and says which it was.
 */
async function undone(data: string, command: readonly string[], added: readonly string[]): Promise<string> {
  const ended = await both(command, ['undo', '--data', data])
  const wrong = unsound(ended)
  if (wrong !== '') return wrong
  const tookTap = ended[1]?.text.includes('撤销了第 2 号') === true
  return missing(data, tookTap ? added : ['水龙头'])
}

/** Checks that the files of an output folder can be opened, and that none occurs twice. */
function unreadable(data: string): string {
  const out = join(data, 'out/2026-autumn')
  for (const name of readdirSync(out)) {
    const bytes = readFileSync(join(out, name))
    if (name.includes('更新稿')) return `${name} beside a file that nobody edited`
    if (name.endsWith('.docx')) unzipSync(bytes)
    if (name.endsWith('.pdf') && !bytes.subarray(-8).toString('latin1').includes('%%EOF'))
      return `${name} is torn`
  }
  return ''
}

/**
 * Runs pairs of the product's processes at once, each pair for a number of rounds.
 *
 * @param only a pattern for the names of the races
 */
export async function raceProcesses(rounds: number, only: RegExp): Promise<readonly string[]> {
  const school = await makeSchool()
  await doOnce(build(school))
  const packages = await makePackages(school)
  const races: Readonly<Record<string, Race>> = {
    'add + add': async (data) =>
      unsound(await both(addRepair(data, '甲'), addRepair(data, '乙'))) || missing(data, ['甲', '乙']),
    'add + import': async (data, round) => {
      const table = writeTable(30, String(round))
      const rows = Array.from({ length: 30 }, (_, nth) => `门锁${round}${nth}`)
      return (
        unsound(await both(addRepair(data, '甲'), ['import', table, '--yes', '--data', data])) ||
        missing(data, ['甲', ...rows])
      )
    },
    'add + watch + build': async (data) => {
      const { child, ended } = start('plain', [
        'watch',
        'summary',
        '--format',
        'docx,pdf',
        '--data',
        data,
        '--out',
        join(data, 'out'),
      ])
      const wrong = unsound(await both(addRepair(data, '甲'), build(data)))
      child.kill('SIGINT')
      const watched = await ended
      return wrong || unsound([watched]) || missing(data, ['甲']) || unreadable(data)
    },
    'adopt + build': async (data) => {
      const edited = editSummary(data)
      return (
        unsound(await both(['adopt', edited, '--data', data], build(data))) ||
        missing(data, []) ||
        unreadable(data)
      )
    },
    'build + build': async (data) => unsound(await both(build(data), build(data))) || unreadable(data),
    'review + review': async (data) => {
      const out = join(data, '审核')
      const review = ['review', packages, '--out', out, '--forms', 'none', '--format', 'xlsx', '--jobs', '1']
      const wrong = unsound(await both(review, review))
      if (wrong !== '') return wrong
      const lines = readFileSync(join(out, '.review/results.jsonl'), 'utf8').trim().split('\n')
      return lines.length === 1 ? '' : `${lines.length} results of one package`
    },
    'archive + archive': async (data) => {
      const out = join(data, '档案')
      appendFileSync(join(data, 'school.yaml'), 'archive: {fonds: Z109, unit: ZWC}\n')
      const archive = ['archive', '--data', data, '--out', out, '--accept', 'facts-missing,archive-sign-off']
      const wrong = unsound(await both(archive, archive))
      if (wrong !== '') return wrong
      const zips = readdirSync(out).filter((name) => name.endsWith('.zip'))
      if (zips.length !== 1) return `${zips.length} packages`
      return unsound([await run('plain', ['verify', join(out, zips[0] ?? '')])])
    },
    'import + undo': async (data, round) => {
      const table = writeTable(30, String(round))
      const rows = Array.from({ length: 30 }, (_, nth) => `门锁${round}${nth}`)
      await doOnce(addRepair(data, '水龙头'))
      return undone(data, ['import', table, '--yes', '--data', data], rows)
    },
    'add + undo': async (data) => {
      await doOnce(addRepair(data, '水龙头'))
      return undone(data, addRepair(data, '甲'), ['甲'])
    },
  }
  const failures: string[] = []
  for (const [name, race] of Object.entries(races).filter(([each]) => only.test(each))) {
    const bad: string[] = []
    for (let round = 0; round < rounds; round++) {
      const data = copyOf(school)
      const wrong = await race(data, round)
      await startAnew(data)
      const left = leftOvers(data)
      if (wrong !== '') bad.push(wrong)
      else if (left.length > 0) bad.push(`left behind: ${left.join('、')}`)
    }
    console.log(`${bad.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${rounds} rounds, ${bad.length} wrong`)
    failures.push(...bad.map((text) => `${name}: ${text}`))
  }
  return failures
}

/** A folder with a package that cannot be reviewed, but must be listed once by every review. */
async function makePackages(school: string): Promise<string> {
  const folder = newFolder()
  writeFileSync(join(folder, 'a.zip'), zipSync({ 'a.txt': strToU8(school) }))
  return Promise.resolve(folder)
}
