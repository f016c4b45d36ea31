import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
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
import { parse } from 'yaml'
import { openNodeStorage } from '../support/node-storage.ts'

/** What a process came to. */
export interface Ended {
  readonly code: number | null
  readonly killed: boolean
  readonly text: string
}

/** Starts a houqin; `order` as `runChild` takes it. */
export function start(
  order: string,
  args: readonly string[],
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(process.cwd(), '.build/torture.mjs'), ...args], {
    env: { ...process.env, HOUQIN_TORTURE: order },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const hear = (chunk: Buffer): void => {
    text += chunk.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, killed: signal === 'SIGKILL', text })
    })
  })
  return { child, ended }
}

export const run = (order: string, args: readonly string[]): Promise<Ended> => start(order, args).ended

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone when the program ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'houqin-torture-'))
  folders.push(folder)
  return folder
}

/** A small school as `init` makes it, with some records. */
export async function makeSchool(): Promise<string> {
  const folder = join(newFolder(), '校')
  const made = await run('plain', [
    'init',
    folder,
    '--name',
    '城南小学',
    '--term',
    '2026-autumn',
    '--start',
    '2026-09-01',
    '--end',
    '2027-01-22',
    '--yes',
  ])
  if (made.code !== 0) throw new Error(made.text)
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

/** A copy of a folder in a folder of its own. */
export function copyOf(folder: string): string {
  const copy = join(newFolder(), '校')
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** Bytes of all files below a folder by path, but for what houqin keeps for itself. */
export function snapshot(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.startsWith('.houqin/') || name.includes('/.houqin/')) continue
    const path = join(folder, name)
    if (statSync(path).isFile()) files.set(name, readFileSync(path).toString('base64'))
  }
  return files
}

export const areAlike = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, bytes]) => b.get(path) === bytes)

/** What differs between two snapshots, for a message. */
export const difference = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).join('、')

/** The next start of the program: sees to what was left half done. Gives what became of it. */
export async function startAnew(folder: string): Promise<readonly string[]> {
  const recovered: { readonly outcome: string }[] = []
  await openNodeStorage(recovered as never[]).readTree(folder, ['.yaml', '.md'])
  return recovered.map(({ outcome }) => outcome)
}

/** Names of files that a write left behind. */
export const leftOvers = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.houqin-|write-[0-9a-f]+\./.test(name),
  )

/** A field of all records of a ledger. */
export function fieldsOf(file: string, field: string): readonly unknown[] {
  const read: unknown = parse(readFileSync(file, 'utf8'))
  return Array.isArray(read) ? read.map((record: Readonly<Record<string, unknown>>) => record[field]) : []
}

/** The summary as somebody changed it in Word: a copy of it elsewhere. */
export function editSummary(school: string): string {
  const file = join(school, 'out/2026-autumn/2026年秋季学期后勤工作总结.docx')
  const parts = unzipSync(readFileSync(file))
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  parts['word/document.xml'] = strToU8(text.replace('本学期', '这一学期里'))
  const edited = join(newFolder(), '总结.docx')
  writeFileSync(edited, zipSync(parts))
  return edited
}

/** A table of repairs to import. */
export function writeTable(rows: number, mark = ''): string {
  const file = join(newFolder(), `维修${mark}.csv`)
  mkdirSync(join(file, '..'), { recursive: true })
  const lines = Array.from(
    { length: rows },
    (_, nth) => `2026-10-${String((nth % 28) + 1).padStart(2, '0')},门锁${mark}${nth},更换,二年级,1把`,
  )
  writeFileSync(file, `日期,物品,做法,地点,数量\n${lines.join('\n')}\n`)
  return file
}

/** Does tasks, two at a time. */
export async function inPairs<T>(tasks: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const results: T[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < tasks.length) {
      const at = next++
      const task = tasks[at]
      if (task) results[at] = await task()
    }
  }
  await Promise.all([work(), work()])
  return results
}
