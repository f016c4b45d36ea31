import { describe, expect, it } from 'vitest'
import { resolveTarget, type Target } from '../../../src/storage/resolve-target.ts'
import {
  linkedDisk,
  type MemoryDisk,
  memoryDisk,
  memoryMachine,
  newWorld,
} from '../../support/memory-disk.ts'

const files = {
  '/校/repairs.yaml': '维修',
  '/校/shared/plan.yaml': '计划',
  '/校外/plan.yaml': '别人的',
  '/家/plan.yaml': '别人的',
}

/** Where a path of `/校` leads, on a disk with links. */
function resolve(
  path: string,
  links: Readonly<Record<string, string>> = {},
  {
    isSecret = false,
    prepare,
  }: { readonly isSecret?: boolean; readonly prepare?: (disk: MemoryDisk) => void } = {},
): Promise<Target> {
  const disk = memoryDisk(files)
  prepare?.(disk)
  return resolveTarget(memoryMachine(linkedDisk(disk, links), newWorld()), '/校', path, isSecret)
}

describe('resolveTarget', () => {
  it('gives a file itself, with its permissions', async () => {
    expect(await resolve('repairs.yaml')).toEqual({ path: 'repairs.yaml', mode: 0o644 })
    expect(await resolve('repairs.yaml', {}, { isSecret: true })).toEqual({
      path: 'repairs.yaml',
      mode: 0o644,
    })
  })

  it('gives a new file the usual permissions, and a secret one only to its owner', async () => {
    expect(await resolve('new.yaml')).toEqual({ path: 'new.yaml', mode: 0o644 })
    expect(await resolve('2027/n/a.md')).toEqual({ path: '2027/n/a.md', mode: 0o644 })
    expect(await resolve('key.pem', {}, { isSecret: true })).toEqual({ path: 'key.pem', mode: 0o600 })
  })

  it('follows links to files and folders inside the folder', async () => {
    expect((await resolve('plan.yaml', { '/校/plan.yaml': '/校/shared/plan.yaml' })).path).toBe(
      'shared/plan.yaml',
    )
    const links = { '/校/2026': '/校/shared' }
    expect((await resolve('2026/plan.yaml', links)).path).toBe('shared/plan.yaml')
    expect((await resolve('2026/new.yaml', links)).path).toBe('shared/new.yaml')
    expect((await resolve('2026/n/new.yaml', links)).path).toBe('shared/n/new.yaml')
  })

  it.each([
    ['a file elsewhere', 'plan.yaml', { '/校/plan.yaml': '/家/plan.yaml' }, '/家/plan.yaml'],
    [
      'a file in a folder with a similar name',
      'plan.yaml',
      { '/校/plan.yaml': '/校外/plan.yaml' },
      '/校外/plan.yaml',
    ],
    ['a file by way of a folder', '2026/plan.yaml', { '/校/2026': '/家' }, '/家/plan.yaml'],
    ['a new file by way of a folder', '2026/n/a.yaml', { '/校/2026': '/家' }, '/家/n/a.yaml'],
  ])('refuses a link that leads out: %s', async (_, path, links, detail) => {
    await expect(resolve(path, links)).rejects.toMatchObject({
      path: `/校/${path}`,
      reason: 'outside',
      detail,
    })
  })

  it.each([
    '../家/plan.yaml',
    '/家/plan.yaml',
    'C:/plan.yaml',
    '',
    'a/../b',
    '.',
    'a//b',
  ])('refuses a path that is not below the folder: %j', async (path) => {
    await expect(resolve(path)).rejects.toMatchObject({ reason: 'outside', detail: '' })
  })

  it('refuses a link that leads nowhere', async () => {
    await expect(resolve('plan.yaml', { '/校/plan.yaml': '/校/没有' })).rejects.toMatchObject({
      path: '/校/plan.yaml',
      reason: 'missing',
    })
    await expect(resolve('2026/a.yaml', { '/校/2026': '/校/没有' })).rejects.toMatchObject({
      reason: 'missing',
    })
  })

  it('refuses anything but a file, even behind a link', async () => {
    await expect(resolve('shared')).rejects.toMatchObject({ path: '/校/shared', reason: 'not-a-file' })
    await expect(resolve('plan.yaml', { '/校/plan.yaml': '/校/shared' })).rejects.toMatchObject({
      path: '/校/plan.yaml',
      reason: 'not-a-file',
    })
    const machine = memoryMachine(memoryDisk(files), newWorld())
    const pipe: typeof machine = {
      ...machine,
      disk: {
        ...machine.disk,
        look: () => Promise.resolve({ kind: 'other', isReadOnly: false, mode: 0o644, mark: '', size: 0 }),
      },
    }
    await expect(resolveTarget(pipe, '/校', 'repairs.yaml', false)).rejects.toMatchObject({
      reason: 'not-a-file',
    })
  })

  it('refuses a protected file, even behind a link', async () => {
    const prepare = (disk: MemoryDisk): void => {
      disk.protect('/校/shared/plan.yaml')
    }
    for (const [path, links] of [
      ['shared/plan.yaml', {}],
      ['plan.yaml', { '/校/plan.yaml': '/校/shared/plan.yaml' }],
    ] as const)
      await expect(resolve(path, links, { prepare })).rejects.toMatchObject({
        path: `/校/${path}`,
        reason: 'read-only',
      })
  })

  it.each([
    ['C:\\校', 'C:\\校\\2026\\a.yaml', '2026/a.yaml'],
    ['C:\\', 'C:\\2026\\a.yaml', '2026/a.yaml'],
    ['c:/校', 'c:\\校\\a.yaml', 'a.yaml'],
    ['\\\\server\\share', '\\\\server\\share\\2026\\a.yaml', '2026/a.yaml'],
    ['/', '/2026/a.yaml', '2026/a.yaml'],
    ['/校/', '/校/a\\b.yaml', 'a\\b.yaml'],
    ['C:\\校', 'C:\\校外\\a.yaml', undefined],
    ['C:\\校', 'D:\\校\\a.yaml', undefined],
    ['/校', '\\校\\a.yaml', undefined],
  ])('recognises a file below %s as the system writes it: %s', async (root, real, below) => {
    const machine = memoryMachine(
      {
        ...memoryDisk(),
        look: () => Promise.resolve({ kind: 'file', isReadOnly: false, mode: 0o640, mark: '', size: 0 }),
        realPath: () => Promise.resolve(real),
      },
      newWorld(),
    )
    const target = resolveTarget(machine, root, 'a.yaml', false)
    await (below === undefined
      ? expect(target).rejects.toMatchObject({ reason: 'outside', detail: real })
      : expect(target).resolves.toEqual({ path: below, mode: 0o640 }))
  })
})
