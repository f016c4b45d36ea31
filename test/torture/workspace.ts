import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import { parse } from 'yaml'
import { openNodeStorage } from '../support/node-storage.ts'
import { number } from './options.ts'

/** How a process ended. */
export interface Ended {
  readonly code: number | null
  readonly killed: boolean
  readonly text: string
}

/** A running process. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Waits until it has printed certain words; false if it ended without them. */
  readonly says: (words: RegExp) => Promise<boolean>
}

/** Starts houqin; `order` is the one for `runChild`. */
export function start(order: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [join(process.cwd(), 'test/torture/start-child.cjs'), ...args], {
    env: { ...process.env, HOUQIN_TORTURE: order },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  let hasEnded = false
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listen of listeners) listen()
  }
  const hear = (chunk: Buffer): void => {
    text += chunk.toString()
    tell()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      hasEnded = true
      tell()
      // Windows has no signals: a process that is killed, by itself or by another, ends with 1.
      const killed = signal === 'SIGKILL' || (process.platform === 'win32' && code === 1 && signal === null)
      resolve({ code, killed, text })
    })
  })
  const says = (words: RegExp): Promise<boolean> =>
    new Promise((resolve) => {
      const listen = (): void => {
        const isSaid = words.test(text)
        if (!isSaid && !hasEnded) return
        listeners.delete(listen)
        resolve(isSaid)
      }
      listeners.add(listen)
      listen()
    })
  return { child, ended, says }
}

export const run = (order: string, args: readonly string[]): Promise<Ended> => start(order, args).ended

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Makes a folder that is removed when the program ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'houqin-torture-'))
  folders.push(folder)
  return folder
}

/** Runs a command that must succeed, and returns its output. */
export async function doOnce(args: readonly string[]): Promise<string> {
  const { code, text } = await run('plain', args)
  if (code !== 0) throw new Error(text)
  return text
}

/** A small school as `init` makes it, with some records. */
export async function makeSchool(): Promise<string> {
  const folder = join(newFolder(), '校')
  const answers = '--name 城南小学 --term 2026-autumn --start 2026-09-01 --end 2027-01-22 --yes'
  await doOnce(['init', folder, ...answers.split(' ')])
  writeFileSync(
    join(folder, '2026-autumn/repairs.yaml'),
    Array.from(
      { length: 20 },
      (_, nth) =>
        `- id: WX-2026Q-${String(nth + 1).padStart(3, '0')}\n  date: 2026-09-${String((nth % 28) + 1).padStart(2, '0')}\n  item: 灯管\n  action: 更换\n  place: 三年级二班\n  quantity: 2支\n`,
    ).join(''),
  )
  return folder
}

/** A command line that adds a repair. */
export const addRepair = (data: string, item: string): readonly string[] => [
  ...['add', '维修', '--日期', '2026-10-12', '--物品', item, '--做法', '更换'],
  ...['--data', data],
]

/** Copies a folder into a new one. */
export function copyOf(folder: string): string {
  const copy = join(newFolder(), '校')
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** The files of our own that belong to the ledgers; a lock and the like come and go. */
const kept = /(?:^|\/)\.houqin\/(?:history\/|import\.yaml$|written\.json$)/

/** The minute at which something was done, and the checksum that depends on it. */
const minute = /^(时间|校验): .*$/gm

/**
 * All folders below a folder, and the bytes of all files, by path, including the history but without the time of
 * changes; empty if the folder does not exist.
 */
export function snapshot(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  if (!existsSync(folder)) return files
  for (const found of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, found)
    const name = found.replaceAll('\\', '/')
    const isOwn = /(?:^|\/)\.houqin(?:\/|$)/.test(name)
    if (isOwn && !kept.test(name)) continue
    if (!statSync(path).isFile()) files.set(`${name}/`, '')
    else if (isOwn) files.set(name, readFileSync(path, 'utf8').replaceAll(minute, ''))
    else files.set(name, readFileSync(path).toString('base64'))
  }
  return files
}

export const areAlike = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, bytes]) => b.get(path) === bytes)

/** The paths that differ between two snapshots, for a message. */
export const difference = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).join('、')

/** Starts the program again, which resolves interrupted writes, and returns their outcomes. */
export async function startAnew(folder: string): Promise<readonly string[]> {
  const recovered: { readonly outcome: string }[] = []
  await openNodeStorage(recovered as never[]).listTree(folder)
  return recovered.map(({ outcome }) => outcome)
}

/** Names of files that a write left behind. */
export const leftOvers = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.houqin-[0-9a-f]+(?:-\d+)?\.|write-[0-9a-f]+\./.test(name),
  )

/** The values of a field in all records of a ledger. */
export function fieldsOf(file: string, field: string): readonly unknown[] {
  const read: unknown = parse(readFileSync(file, 'utf8'))
  return Array.isArray(read) ? read.map((record: Readonly<Record<string, unknown>>) => record[field]) : []
}

/** Makes a copy of the summary as if somebody had changed it in Word. */
export function editSummary(school: string): string {
  const file = join(school, 'out/2026-autumn/2026年秋季学期后勤工作总结.docx')
  const parts = unzipSync(readFileSync(file))
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  parts['word/document.xml'] = strToU8(text.replace('本学期', '这一学期里'))
  const edited = join(newFolder(), '总结.docx')
  writeFileSync(edited, zipSync(parts))
  return edited
}

const headings = ['日期', '物品', '做法', '地点', '数量']

const tableRows = (rows: number, mark: string): readonly (readonly string[])[] =>
  Array.from({ length: rows }, (_, nth) => [
    `2026-10-${String((nth % 28) + 1).padStart(2, '0')}`,
    `门锁${mark}${nth}`,
    '更换',
    '二年级',
    '1把',
  ])

/** Writes a table of repairs to import. */
export function writeTable(rows: number, mark = ''): string {
  const file = join(newFolder(), `维修${mark}.csv`)
  const lines = [headings, ...tableRows(rows, mark)].map((row) => row.join(','))
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

/** The same as a workbook. */
export async function writeWorkbook(rows: number): Promise<string> {
  const file = join(newFolder(), '维修.xlsx')
  const cells = [headings, ...tableRows(rows, '')].map((row) => row.map((value) => ({ value })))
  writeFileSync(file, await writeExcelFile(cells as never).toBuffer())
  return file
}

/** Runs tasks, two at a time, or as many as `--jobs` says. */
export async function sideBySide<T>(tasks: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const results: T[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < tasks.length) {
      const at = next++
      const task = tasks[at]
      if (task) results[at] = await task()
    }
  }
  await Promise.all(Array.from({ length: number('jobs', 2) }, work))
  return results
}
