import { describe, expect, it } from 'vitest'
import type { Disk } from '../../../src/host/index.ts'
import { makeFolders, missingFolders, parentOf } from '../../../src/storage/folders.ts'
import { memoryDisk, watchedDisk } from '../../support/memory-disk.ts'

describe('parentOf', () => {
  it.each([
    ['/校/2026/a.yaml', '/校/2026'],
    ['/校', '/'],
    ['/', '/'],
    ['校/a.yaml', '校'],
    ['校', '.'],
    ['.', '.'],
    ['', '.'],
    ['C:\\校\\a.yaml', 'C:\\校'],
    ['C:\\校/a.yaml', 'C:\\校'],
    ['C:/校\\a.yaml', 'C:/校'],
    ['\\校', '\\'],
  ])('of %j is %j', (path, parent) => {
    expect(parentOf(path)).toBe(parent)
  })
})

describe('missingFolders', () => {
  it('gives the folders that do not exist, outermost first', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    expect(await missingFolders(disk, '/校/2026/n/m')).toEqual(['/校/2026', '/校/2026/n', '/校/2026/n/m'])
    expect(await missingFolders(disk, '/校')).toEqual([])
  })

  it('ends even if nothing exists', async () => {
    const empty: Disk = { ...memoryDisk(), look: () => Promise.resolve(undefined) }
    expect(await missingFolders(empty, '校/a')).toEqual(['.', '校', '校/a'])
    expect(await missingFolders(empty, '/校')).toEqual(['/', '/校'])
  })
})

describe('makeFolders', () => {
  it('makes a folder with all its parents, and syncs each to the disk', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    expect(await makeFolders(disk, '/校/2026/n')).toEqual(['/校/2026', '/校/2026/n'])
    expect(disk.afterPowerCut(() => 0).tree()).toEqual({
      '/校/': '',
      '/校/a': '',
      '/校/2026/': '',
      '/校/2026/n/': '',
    })
    expect(await makeFolders(disk, '/校/2026/n')).toEqual([])
  })

  it('does not list a folder that another process made meanwhile', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const raced = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'makeFolder' && path === '/校/2026') void disk.makeFolder(path)
    })
    expect(await makeFolders(raced, '/校/2026/n')).toEqual(['/校/2026/n'])
  })
})
