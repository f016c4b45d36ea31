import { expect } from 'vitest'
import type { Change, Disk, Recovery, WritableHost } from '../../src/host/index.ts'
import { openStorage } from '../../src/storage/index.ts'
import { type MemoryDisk, memoryMachine, newWorld } from './memory-disk.ts'

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
export const change = (path: string, before: string | undefined, after: string | undefined): Change => ({
  path,
  before: before === undefined ? undefined : bytes(before),
  after: after === undefined ? undefined : bytes(after),
})

export const before = {
  '/校/repairs.yaml': '旧',
  '/校/2026/plan.yaml': '旧计划',
  '/校/2025/notes/drop.yaml': '不要',
  '/校/other.yaml': '别的',
}
export const changes = [
  change('repairs.yaml', '旧', '新'),
  change('2026/plan.yaml', '旧计划', '新计划'),
  change('2025/notes/drop.yaml', '不要', undefined),
  change('2027/narrative/a.md', undefined, '开头'),
]
export const after = {
  '/校/repairs.yaml': '新',
  '/校/2026/plan.yaml': '新计划',
  '/校/2027/narrative/a.md': '开头',
  '/校/other.yaml': '别的',
}

/** The files of a tree, without folders. */
export const filesOf = (disk: MemoryDisk): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(disk.tree()).filter(([path]) => !path.endsWith('/')))

/** Empty folders, except our own. */
const emptyFolders = (disk: MemoryDisk): readonly string[] => {
  const paths = Object.keys(disk.tree())
  return paths.filter(
    (path) =>
      path.endsWith('/') &&
      !path.endsWith('/.houqin/') &&
      !paths.some((other) => other !== path && other.startsWith(path)),
  )
}

export interface Opened {
  readonly host: WritableHost
  readonly recovered: Recovery[]
}

/** Starts the program again, after the first process (1) is gone. */
export function open(disk: Disk, process = 2, world = newWorld(process)): Opened {
  const recovered: Recovery[] = []
  const host = openStorage(memoryMachine(disk, world, process), {
    command: 'import',
    onWait: () => undefined,
    onRecovery: (recovery) => {
      recovered.push(recovery)
    },
  })
  return { host, recovered }
}

/** Checks that everything is old or everything is new, that nothing else is left, and that what was reported is true. */
export async function expectWhole(
  disk: MemoryDisk,
  mayLeave: 'nothing' | 'folders' = 'nothing',
): Promise<'old' | 'new'> {
  const { host, recovered } = open(disk)
  await host.readTree('/校', ['.yaml', '.md'])
  const left = filesOf(disk)
  const isNew = left['/校/repairs.yaml'] === '新'
  const junk = Object.keys(left).filter((path) => path.includes('.houqin') && !/\/lock(?:-|$)/.test(path))
  expect(junk).toEqual([])
  const files = Object.fromEntries(Object.entries(left).filter(([path]) => !path.includes('.houqin')))
  expect(files).toEqual(isNew ? after : before)
  if (mayLeave === 'nothing') expect(emptyFolders(disk)).toEqual([])
  for (const { outcome } of recovered) expect(outcome).toBe(isNew ? 'finished' : 'undone')
  // The folder can be written again: no lock is in the way.
  expect(await host.save('/校', [change('other.yaml', '别的', '又一个')])).toBeUndefined()
  return isNew ? 'new' : 'old'
}
