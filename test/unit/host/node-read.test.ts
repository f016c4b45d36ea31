import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { buildSync } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ReadFailure, type ReadFault, readFaultsOf } from '../../../src/host/index.ts'
import { type FileSystem, machineFiles, openReader } from '../../../src/host/node-read.ts'

const isWindows = process.platform === 'win32'
const texts = ['.yaml', '.md']

let folder = ''
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), '后勤 读-')))
})
afterEach(() => rm(folder, { recursive: true }))

const at = (path: string): string => join(folder, ...path.split('/'))

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(at(path)), { recursive: true })
    await writeFile(at(path), path)
  }
}

/** A ledger of a term, a photo, a paragraph. */
const putUsual = (): Promise<void> =>
  put('school.yaml', '2025-autumn/repairs.yaml', '2025-autumn/narrative/opening.md', 'photos/WX-1/a.jpg')

const usual = ['2025-autumn/narrative/opening.md', '2025-autumn/repairs.yaml', 'school.yaml']

/** Nobody waits in a test. */
const patient: FileSystem = { ...machineFiles, wait: () => Promise.resolve() }
const reader = openReader(patient)

const failing = (code: string): Error => Object.assign(new Error(`${code}: no`), { code })

/** The faults that something ends with, as reason and path below the folder. */
async function faultsOf(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    return [`nothing wrong: ${String(await work)}`]
  } catch (error) {
    const faults = readFaultsOf(error)
    if (!faults) throw error
    return faults.map(
      ({ path, reason }) => `${reason} ${path.slice(folder.length + 1).replaceAll('\\', '/')}`,
    )
  }
}

const namesOf = async (root: string, within?: string): Promise<readonly string[]> => [
  ...((await reader.readTree(root, texts, within)) ?? new Map<string, Uint8Array>()).keys(),
]

describe('what is not there', () => {
  it('gives undefined', async () => {
    const path = at('没有/没有.yaml')
    expect(await reader.readTree(path, texts)).toBeUndefined()
    expect(await reader.listTree(path)).toBeUndefined()
    expect(await reader.readFile(path)).toBeUndefined()
    expect(await reader.readPart(path, 0, 1)).toBeUndefined()
    expect(await reader.sizeOf(path)).toBeUndefined()
    expect(await reader.kindOf(path)).toBe('nothing')
    expect(await reader.listAll([path], () => true)).toEqual({ paths: [], faults: [] })
  })

  it('is another thing than a path that leads through a file', async () => {
    await put('school.yaml')
    const path = at('school.yaml/2025-autumn')
    for (const work of [
      () => reader.readTree(path, texts),
      () => reader.listTree(path),
      () => reader.readFile(path),
      () => reader.readPart(path, 0, 1),
      () => reader.sizeOf(path),
      () => reader.kindOf(path),
    ])
      expect(await faultsOf(work())).toEqual(['not-folder school.yaml'])
    expect(await faultsOf(reader.readTree(at('school.yaml'), texts))).toEqual(['not-folder school.yaml'])
  })
})

describe('a folder is read whole or not at all', () => {
  it('with all its faults at once', async () => {
    await putUsual()
    await mkdir(at('2025-autumn/drills.yaml'))
    await mkdir(at('2025-autumn/b.md'))
    const system: FileSystem = {
      ...patient,
      open: (path, flags) =>
        path.endsWith('repairs.yaml') ? Promise.reject(failing('EIO')) : patient.open(path, flags),
    }
    expect(await faultsOf(openReader(system).readTree(folder, texts))).toEqual([
      'folder 2025-autumn/b.md',
      'folder 2025-autumn/drills.yaml',
      'broken 2025-autumn/repairs.yaml',
    ])
  })

  it.each([
    'EACCES',
    'EIO',
    'ELOOP',
    'EMFILE',
    'ENAMETOOLONG',
    'EPERM',
    'EBUSY',
    'ESTALE',
    'EWHATEVER',
  ])('whichever operation fails with %s', async (code) => {
    await putUsual()
    // Hidden, so that it is listed once, as what the link is called.
    await put('.store/drills.yaml')
    if (!isWindows) await symlink(at('.store/drills.yaml'), at('2025-autumn/drills.yaml'))
    const whole = [...(await namesOf(folder))]
    let [done, failAt] = [0, Number.POSITIVE_INFINITY]
    const step = <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) => {
      let failed = false
      return (...args: A): Promise<T> => {
        // What fails once fails whenever it is tried again.
        failed ||= done++ === failAt
        return failed ? Promise.reject(failing(code)) : work(...args)
      }
    }
    const system = (): FileSystem => ({
      stat: step(patient.stat),
      lstat: step(patient.lstat),
      realpath: step(patient.realpath),
      list: step(patient.list),
      open: step(patient.open),
      wait: patient.wait,
    })
    expect([...((await openReader(system()).readTree(folder, texts)) ?? []).keys()]).toEqual(whole)
    const operations = done
    expect(operations).toBeGreaterThan(15)
    for (failAt = 0; failAt < operations; failAt++) {
      done = 0
      await expect(openReader(system()).readTree(folder, texts)).rejects.toBeInstanceOf(ReadFailure)
    }
  })

  it.each(['EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN'])('%s is waited for', async (code) => {
    await putUsual()
    let [failures, waits] = [0, 0]
    const now = <T>(work: () => Promise<T>): Promise<T> =>
      failures++ % 4 < 3 ? Promise.reject(failing(code)) : work()
    const system: FileSystem = {
      ...patient,
      list: (path) => now(() => patient.list(path)),
      open: (path, flags) => now(() => patient.open(path, flags)),
      wait: () => {
        waits++
        return Promise.resolve()
      },
    }
    expect([...((await openReader(system).readTree(folder, texts)) ?? []).keys()]).toEqual(usual)
    expect(waits).toBe(failures - failures / 4)
  })

  it('a file that another program puts anew is waited for, one that is gone is left out', async () => {
    await putUsual()
    let tries = 0
    const system = (gone: number): FileSystem => ({
      ...patient,
      open: (path, flags) =>
        path.endsWith('repairs.yaml') && tries++ < gone
          ? Promise.reject(failing('ENOENT'))
          : patient.open(path, flags),
    })
    expect([...((await openReader(system(3)).readTree(folder, texts)) ?? []).keys()]).toEqual(usual)
    tries = 0
    const left = usual.filter((path) => !path.endsWith('repairs.yaml'))
    expect([...((await openReader(system(99)).readTree(folder, texts)) ?? []).keys()]).toEqual(left)
  })

  it('a folder where a file should be is named', async () => {
    await mkdir(at('2025-autumn/repairs.yaml'), { recursive: true })
    expect(await faultsOf(reader.readFile(at('2025-autumn/repairs.yaml')))).toEqual([
      'folder 2025-autumn/repairs.yaml',
    ])
    expect(await faultsOf(reader.sizeOf(at('2025-autumn')))).toEqual(['folder 2025-autumn'])
    expect(await faultsOf(reader.listTree(folder, ['.yaml']))).toEqual(['folder 2025-autumn/repairs.yaml'])
    // Nobody asked for files of that name.
    expect(await reader.listTree(folder, ['.jpg'])).toEqual([])
    expect(await reader.listTree(folder)).toEqual([])
    expect(await reader.kindOf(at('2025-autumn'))).toBe('folder')
  })

  it('names are taken whatever the case of their endings', async () => {
    await put('a.YAML', 'b.Md', 'c.JPG')
    expect(await namesOf(folder)).toEqual(['a.YAML', 'b.Md'])
    expect(await reader.listTree(folder, ['.jpg'])).toEqual(['c.JPG'])
  })
})

describe('a file that is too large', () => {
  // Without a byte on the disk: sparse.
  const large = async (path: string, size: number): Promise<void> => {
    await put(path)
    await truncate(at(path), size)
  }

  it('is a fault before it is read, and says its size and how much may be', async () => {
    await large('录像.xlsx', 2 ** 32)
    const most = 20 << 20
    const fault = { path: at('录像.xlsx'), reason: 'too-large', detail: '', size: 2 ** 32 }
    await expect(reader.readFile(at('录像.xlsx'), most)).rejects.toMatchObject({
      faults: [{ ...fault, most }],
    })
    await expect(reader.readFile(at('录像.xlsx'))).rejects.toMatchObject({
      faults: [{ ...fault, most: 512 << 20 }],
    })
  })

  it('in a folder is named, and the others with it', async () => {
    await putUsual()
    await large('2025-autumn/drills.yaml', 65 << 20)
    await large('2025-autumn/plan.yaml', 2 ** 31)
    await expect(reader.readTree(folder, texts)).rejects.toMatchObject({
      faults: [
        { path: at('2025-autumn/drills.yaml'), reason: 'too-large', size: 65 << 20, most: 64 << 20 },
        { path: at('2025-autumn/plan.yaml'), reason: 'too-large', size: 2 ** 31 },
      ],
    })
  })
})

describe.runIf(!isWindows)('pipes', () => {
  it('are named where a file would be read, and never opened', async () => {
    await putUsual()
    for (const path of ['2025-autumn/drills.yaml', 'photos/b.jpg', '2025-autumn/其他'])
      execFileSync('mkfifo', [at(path)])
    const opened: string[] = []
    const watched = openReader({
      ...patient,
      open: (path, flags) => {
        opened.push(path)
        return patient.open(path, flags)
      },
    })
    const pipe = at('2025-autumn/drills.yaml')
    expect(await faultsOf(watched.readTree(folder, texts))).toEqual(['special 2025-autumn/drills.yaml'])
    expect(await faultsOf(watched.listTree(folder, ['.jpg']))).toEqual(['special photos/b.jpg'])
    // Begun one by one: a failure that nobody waits for yet would end the run.
    for (const work of [
      () => watched.readFile(pipe),
      () => watched.readPart(pipe, 0, 1),
      () => watched.sizeOf(pipe),
    ])
      expect(await faultsOf(work())).toEqual(['special 2025-autumn/drills.yaml'])
    expect(await watched.kindOf(pipe)).toBe('other')
    expect(opened).not.toContain(pipe)
  })

  it('that take the place of a file at the last moment are not waited for', async () => {
    execFileSync('mkfifo', [at('a.yaml')])
    await put('b.yaml')
    const system: FileSystem = { ...patient, stat: () => patient.stat(at('b.yaml')) }
    expect(await faultsOf(openReader(system).readFile(at('a.yaml')))).toEqual(['special a.yaml'])
  })
})

describe.runIf(!isWindows)('links', () => {
  it('are followed within the folder, each file under the path that it is listed by', async () => {
    await put('.store/repairs.yaml', '.store/term/drills.yaml', 'school.yaml')
    await symlink('.store/repairs.yaml', at('repairs.yaml'))
    await symlink(at('.store/term'), at('2025-autumn'))
    expect(await namesOf(folder)).toEqual(['2025-autumn/drills.yaml', 'repairs.yaml', 'school.yaml'])
    const read = await reader.readTree(folder, texts)
    expect(new TextDecoder().decode(read?.get('2025-autumn/drills.yaml'))).toBe('.store/term/drills.yaml')
    expect(await reader.listTree(folder, ['.yaml'])).toEqual([...(read?.keys() ?? [])])
  })

  it('may be what is read, or lie above it', async () => {
    await put('真/2025-autumn/repairs.yaml')
    await symlink(at('真'), at('链'))
    expect(await namesOf(at('链'))).toEqual(['2025-autumn/repairs.yaml'])
    expect(await namesOf(at('链/2025-autumn'))).toEqual(['repairs.yaml'])
  })

  it('that lead out of the folder are refused, files and folders, and say where they lead', async () => {
    await put('校/school.yaml', '外/repairs.yaml', '外/a.txt', '校外/b.yaml')
    await symlink(at('外/repairs.yaml'), at('校/repairs.yaml'))
    await symlink(at('外'), at('校/2025-autumn'))
    await symlink(at('校外'), at('校/2026-spring'))
    // Nothing that is read.
    await symlink(at('外/a.txt'), at('校/a.txt'))
    expect(await faultsOf(reader.readTree(at('校'), texts))).toEqual([
      'outside 校/2025-autumn',
      'outside 校/2026-spring',
      'outside 校/repairs.yaml',
    ])
    const failure: unknown = await reader.readTree(at('校'), texts).catch((error: unknown) => error)
    expect(readFaultsOf(failure)?.at(-1)?.detail).toBe(at('外/repairs.yaml'))
  })

  it('may lead anywhere within a wider folder that is named', async () => {
    await put('templates/a.md', 'shared/b.md')
    await symlink(at('shared/b.md'), at('templates/b.md'))
    expect(await faultsOf(reader.readTree(at('templates'), texts))).toEqual(['outside templates/b.md'])
    expect(await namesOf(at('templates'), folder)).toEqual(['a.md', 'b.md'])
    expect(await reader.listTree(at('templates'), texts, folder)).toEqual(['a.md', 'b.md'])
  })

  it('that lead nowhere or to each other are named, also where something below them is asked for', async () => {
    await put('school.yaml')
    await symlink(at('没有'), at('2025-autumn'))
    await symlink(at('没有.yaml'), at('repairs.yaml'))
    await symlink(at('b.yaml'), at('a.yaml'))
    await symlink(at('a.yaml'), at('b.yaml'))
    await symlink(at('没有.png'), at('c.png'))
    expect(await faultsOf(reader.readTree(folder, texts))).toEqual([
      'dangling 2025-autumn',
      'loop a.yaml',
      'loop b.yaml',
      'dangling repairs.yaml',
    ])
    for (const work of [reader.readFile, reader.kindOf])
      expect(await faultsOf(work(at('repairs.yaml')))).toEqual(['dangling repairs.yaml'])
    expect(await faultsOf(reader.readFile(at('2025-autumn/repairs.yaml')))).toEqual(['dangling 2025-autumn'])
    expect(await faultsOf(reader.readFile(at('a.yaml')))).toEqual(['loop a.yaml'])
  })

  it('that lead back to a folder above them end there', async () => {
    await put('2025-autumn/repairs.yaml')
    await symlink('..', at('2025-autumn/上'))
    await symlink('.', at('此'))
    expect(await namesOf(folder)).toEqual(['2025-autumn/repairs.yaml'])
  })

  it('from every folder to every other are given up', async () => {
    const names = Array.from({ length: 8 }, (_, at) => `f${at}`)
    for (const name of names) await put(`${name}/a.yaml`)
    for (const from of names) for (const to of names) await symlink(at(to), at(`${from}/${to}`))
    expect(await faultsOf(reader.readTree(folder, texts))).toEqual([expect.stringMatching(/^tangled f/)])
  })

  it('among fonts may lead anywhere', async () => {
    await put('fonts/a.ttf', '外/b.ttf', '外/c/d.ttf', '外/e.txt')
    await symlink(at('外/b.ttf'), at('fonts/b.ttf'))
    await symlink(at('外/c'), at('fonts/c'))
    await symlink(at('没有.ttf'), at('fonts/没有.ttf'))
    const listed = await reader.listAll([at('没有'), at('fonts')], (name) => name.endsWith('.ttf'))
    expect(listed).toEqual({
      paths: ['a.ttf', 'b.ttf', 'c/d.ttf'].map((path) => at(`fonts/${path}`)),
      faults: [],
    })
  })
})

it('fonts folders that cannot be read are told of beside the fonts of the others', async () => {
  await put('a/a.ttf', 'b/b.ttf')
  const system: FileSystem = {
    ...patient,
    list: (path) => (path === at('a') ? Promise.reject(failing('EACCES')) : patient.list(path)),
  }
  const { paths, faults } = await openReader(system).listAll([at('a'), at('b')], () => true)
  expect(paths).toEqual([at('b/b.ttf')])
  expect(faults).toMatchObject([{ path: at('a'), reason: 'denied' }])
})

/** What somebody without rights meets: a process that gives its rights away, for who runs tests as root may read everything. */
function asNobody(root: string): Readonly<Record<string, readonly ReadFault[] | string>> {
  const { outputFiles } = buildSync({
    stdin: {
      resolveDir: process.cwd(),
      loader: 'ts',
      contents: `
        import { openReader } from './src/host/node-read.ts'
        import { readFaultsOf } from './src/host/read-failure.ts'
        if (process.getuid?.() === 0) {
          process.setgroups?.([])
          process.setgid?.(65534)
          process.setuid?.(65534)
        }
        const root = process.argv[1]
        const reader = openReader()
        const works = {
          tree: () => reader.readTree(root, ['.yaml']),
          list: () => reader.listTree(root, ['.jpg']),
          locked: () => reader.readTree(root + '/锁', ['.yaml']),
          file: () => reader.readFile(root + '/repairs.yaml'),
          part: () => reader.readPart(root + '/repairs.yaml', 0, 1),
          below: () => reader.readFile(root + '/锁/school.yaml'),
          kind: () => reader.kindOf(root + '/锁/school.yaml'),
          size: () => reader.sizeOf(root + '/锁/school.yaml'),
        }
        const found = {}
        for (const [name, work] of Object.entries(works))
          found[name] = await work().then(String, (error) => readFaultsOf(error) ?? String(error))
        console.log(JSON.stringify(found))
      `,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  })
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', outputFiles[0]!.text, root], {
    encoding: 'utf8',
    cwd: '/',
  })
  return JSON.parse(printed) as Readonly<Record<string, readonly ReadFault[] | string>>
}

it.runIf(!isWindows)('files and folders without permission are errors, whatever asks for them', async () => {
  await put('school.yaml', 'repairs.yaml', '锁/school.yaml')
  await chmod(folder, 0o755)
  await chmod(at('repairs.yaml'), 0)
  await chmod(at('锁'), 0)
  const found = asNobody(folder)
  await chmod(at('锁'), 0o755)
  const denied = (path: string): unknown => ({
    path: at(path),
    reason: 'denied',
    detail: expect.stringContaining('EACCES') as string,
  })
  expect(found).toEqual({
    tree: [denied('锁'), denied('repairs.yaml')],
    list: [denied('锁')],
    locked: [denied('锁')],
    file: [denied('repairs.yaml')],
    part: [denied('repairs.yaml')],
    below: [denied('锁/school.yaml')],
    kind: [denied('锁/school.yaml')],
    size: [denied('锁/school.yaml')],
  })
})

it('faults are known also of an error that came from a thread', () => {
  const failure = new ReadFailure([{ path: 'a', reason: 'denied', detail: '' }])
  expect(readFaultsOf(failure)).toEqual(failure.faults)
  const copied = Object.assign(new Error(failure.message), { name: failure.name, faults: failure.faults })
  expect(readFaultsOf(copied)).toEqual(failure.faults)
  for (const other of [new Error('no'), Object.assign(new Error('no'), { faults: [] }), 'no', undefined])
    expect(readFaultsOf(other)).toBeUndefined()
})
