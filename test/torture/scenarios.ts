import { appendFileSync, copyFileSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import {
  addRepair,
  copyOf,
  doOnce,
  editSummary,
  makeSchool,
  newFolder,
  type Running,
  writeTable,
  writeWorkbook,
} from './workspace.ts'

/** A command that writes, with a school in which it has something to do. */
export interface Scenario {
  /** The command and what is special about it: `archive, signed`. */
  readonly name: string
  readonly args: (school: string) => readonly string[]
  /** The folder that it writes to, for a copy of the school. */
  readonly written: (school: string) => string
  /** What is done before. */
  readonly prepare?: (school: string) => Promise<unknown>
  /** What a person does while it runs. */
  readonly meanwhile?: (running: Running, school: string) => Promise<void>
  /** Only file names are compared, because what it writes differs from run to run. */
  readonly isRandom?: true
  /** It writes file by file; this command finishes an interrupted run. */
  readonly resume?: (school: string) => readonly string[]
}

/** A command that writes nothing. */
export interface Reader {
  readonly name: string
  readonly args: (school: string) => readonly string[]
}

/** The commands to be killed, and the school in which they run. */
export interface Cases {
  readonly school: string
  readonly scenarios: readonly Scenario[]
  readonly readers: readonly Reader[]
}

const inData = (school: string): string => school
const inOut = (school: string): string => join(school, 'out')

const accepted = ['--accept', 'facts-missing,archive-sign-off']

/** The number of changes that the history keeps. */
const mostChanges = 200

const ledgerOf = (school: string): string => join(school, '2026-autumn/repairs.yaml')

/** Writes a record into a ledger, as a person does. */
const typeRecord = (school: string): void => {
  appendFileSync(
    ledgerOf(school),
    '- id: WX-2026Q-099\n  date: 2026-11-02\n  item: 水泵\n  action: 更换\n  place: 食堂\n  quantity: 1台\n',
  )
}

/** Leaves what an older version left when it died while writing. */
const leaveOld = (school: string): void => {
  renameSync(ledgerOf(school), `${ledgerOf(school)}.houqin-old`)
}

/** Fills the history with as many changes as are kept, so that the next one drops the oldest. */
function fillHistory(school: string): void {
  const history = join(school, '.houqin/history')
  const latest = readdirSync(history).sort().at(-1) ?? ''
  for (let nth = 1; nth <= mostChanges; nth++) {
    const name = `${String(nth).padStart(6, '0')}.txt`
    if (name !== latest) copyFileSync(join(history, latest), join(history, name))
  }
}

/** All commands, each with what it needs. */
export async function makeCases(): Promise<Cases> {
  const school = await makeSchool()
  appendFileSync(join(school, 'school.yaml'), 'archive: {fonds: Z109, unit: ZWC}\n')
  const build = (data: string, formats: string): readonly string[] => [
    ...['build', 'summary', '--format', formats],
    ...['--data', data, '--out', join(data, 'out')],
  ]
  await doOnce(build(school, 'docx'))
  const table = writeTable(40)
  const other = writeTable(30, '乙')
  const workbook = await writeWorkbook(40)
  const keys = newFolder()
  await doOnce(['key', 'new', '--out', keys])
  const key = join(keys, 'houqin-private.pem')
  const archive = (data: string): readonly string[] => [
    ...['archive', '--data', data, '--out', join(data, 'out'), ...accepted],
  ]
  const sealed = copyOf(school)
  await doOnce([...archive(sealed), '--sign', key])
  const packages = newFolder()
  const [zip = ''] = readdirSync(inOut(sealed)).filter((name) => name.endsWith('.zip'))
  copyFileSync(join(inOut(sealed), zip), join(packages, zip))
  const review = (data: string): readonly string[] => [
    ...['review', packages, '--out', join(data, '审核'), '--format', 'xlsx', '--jobs', '1'],
  ]
  const reviewed = newFolder()
  await doOnce(['review', packages, '--out', reviewed, '--forms', 'none', '--jobs', '1'])
  const watch = (data: string): readonly string[] => [
    ...['watch', 'summary', '--format', 'docx,md', '--data', data, '--out', join(data, 'out')],
  ]
  const importTable = (data: string, file: string): readonly string[] => [
    ...['import', file, '--yes', '--data', data],
  ]
  const endOnce =
    (words: RegExp) =>
    async ({ child, says }: Running): Promise<void> => {
      if (await says(words)) child.kill('SIGINT')
    }
  const scenarios: readonly Scenario[] = [
    { name: 'add', written: inData, args: (data) => addRepair(data, '门锁') },
    {
      name: 'done',
      written: inData,
      prepare: (data) => doOnce(['edit', 'WX-2026Q-001', '--状态', '处理中', '--yes', '--data', data]),
      args: (data) => ['done', 'WX-2026Q-001', '--yes', '--data', data],
    },
    {
      name: 'edit',
      written: inData,
      args: (data) => ['edit', 'WX-2026Q-001', '--备注', '换过一次', '--yes', '--data', data],
    },
    {
      name: 'remove',
      written: inData,
      args: (data) => ['remove', 'WX-2026Q-001', '--yes', '--data', data],
    },
    { name: 'import', written: inData, args: (data) => importTable(data, table) },
    { name: 'import, of a workbook', written: inData, args: (data) => importTable(data, workbook) },
    {
      name: 'import, after another one and with a full history',
      written: inData,
      prepare: async (data) => {
        await doOnce(importTable(data, other))
        fillHistory(data)
      },
      args: (data) => importTable(data, table),
    },
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
    {
      name: 'outline --write',
      written: inData,
      args: (data) => ['outline', '--write', '--data', data],
    },
    { name: 'adopt', written: inData, args: (data) => ['adopt', editSummary(data), '--data', data] },
    {
      name: 'undo',
      written: inData,
      prepare: (data) => doOnce(addRepair(data, '水龙头')),
      args: (data) => ['undo', '--data', data],
    },
    {
      name: 'undo, of a term',
      written: inData,
      prepare: (data) => doOnce(['new-term', '2027-spring', '--data', data]),
      args: (data) => ['undo', '--data', data],
    },
    {
      name: 'recover',
      written: inData,
      prepare: (data) => {
        leaveOld(data)
        return Promise.resolve()
      },
      args: (data) => ['recover', '--data', data],
    },
    {
      name: 'recover, in the place of another',
      written: inData,
      prepare: (data) => {
        const old = `${ledgerOf(data)}.houqin-old`
        copyFileSync(ledgerOf(data), old)
        typeRecord(data)
        return Promise.resolve()
      },
      args: (data) => ['recover', '2026-autumn/repairs.yaml', '--data', data],
    },
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
      name: 'build, over what was built before',
      written: inOut,
      prepare: async (data) => {
        await doOnce(build(data, 'docx,md'))
        typeRecord(data)
      },
      args: (data) => build(data, 'docx,md'),
    },
    {
      name: 'plan',
      written: inOut,
      args: (data) => ['plan', '--format', 'docx', '--data', data, '--out', join(data, 'out')],
    },
    { name: 'watch, at first', written: inOut, args: watch, meanwhile: endOnce(/秒/) },
    {
      name: 'watch, after a save',
      written: inOut,
      // What is built at first exists already, so that the only writes are those after the save.
      prepare: (data) => doOnce(build(data, 'docx,md')),
      args: watch,
      meanwhile: async (running, data) => {
        if (!(await running.says(/秒/))) return
        typeRecord(data)
        await endOnce(/repairs\.yaml.*秒/)(running)
      },
    },
    { name: 'archive', written: inOut, args: archive },
    { name: 'archive, signed', written: inOut, args: (data) => [...archive(data), '--sign', key] },
    {
      name: 'archive --replace',
      written: inOut,
      prepare: async (data) => {
        await doOnce(archive(data))
        typeRecord(data)
      },
      args: (data) => [...archive(data), '--replace'],
    },
    {
      name: 'review',
      written: (data) => join(data, '审核'),
      args: review,
      resume: (data) => [...review(data), '--resume'],
    },
    {
      name: 'review, once more',
      written: (data) => join(data, '审核'),
      prepare: (data) => doOnce([...review(data), '--forms', 'none']),
      args: review,
      resume: (data) => [...review(data), '--resume'],
    },
    {
      name: 'review --merge',
      written: (data) => join(data, '合并'),
      args: (data) => ['review', '--merge', reviewed, '--out', join(data, '合并'), '--format', 'docx'],
    },
    {
      name: 'key',
      written: (data) => join(data, '钥匙'),
      args: (data) => ['key', 'new', '--out', join(data, '钥匙')],
      isRandom: true,
    },
    {
      name: 'doctor',
      written: inData,
      args: (data) => ['doctor', '--data', data, '--out', join(data, '新的/out')],
    },
  ]
  const summary = (data: string): string => join(data, 'out/2026-autumn/2026年秋季学期后勤工作总结.docx')
  const readers: readonly Reader[] = [
    { name: 'check', args: (data) => ['check', '--data', data] },
    { name: 'history', args: (data) => ['history', '--data', data] },
    { name: 'list', args: (data) => ['list', '--data', data] },
    { name: 'plan-status', args: (data) => ['plan-status', '--data', data] },
    { name: 'outline', args: (data) => ['outline', '--data', data] },
    { name: 'trace', args: (data) => ['trace', summary(data), '--data', data] },
    { name: 'diff', args: (data) => ['diff', editSummary(data), '--data', data] },
    { name: 'template', args: (data) => ['template', 'check', '--data', data] },
    { name: 'verify', args: () => ['verify', join(packages, zip)] },
    { name: 'explain', args: () => ['explain', 'facts-missing'] },
    { name: 'completion', args: () => ['completion', 'bash'] },
    { name: 'undo --dry-run', args: (data) => ['undo', '--dry-run', '--data', data] },
    { name: 'recover --dry-run', args: (data) => ['recover', '--dry-run', '--data', data] },
    { name: 'import --dry-run', args: (data) => ['import', table, '--dry-run', '--data', data] },
  ]
  return { school, scenarios, readers }
}
