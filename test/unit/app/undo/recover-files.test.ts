import { describe, expect, it } from 'vitest'
import { recoverFiles } from '../../../../src/app/undo/index.ts'
import { openStorage } from '../../../../src/storage/index.ts'
import { type MemoryDisk, memoryDisk, memoryMachine, newWorld } from '../../../support/memory-disk.ts'

const open = (disk: MemoryDisk) =>
  openStorage(memoryMachine(disk, newWorld()), {
    command: 'recover',
    onWait: () => undefined,
    onRecovery: () => undefined,
  })

const school = {
  '/校/2026/repairs.yaml.houqin-old': '149 条',
  '/校/2026/drills.yaml': '新',
  '/校/2026/drills.yaml.houqin-old': '旧',
  '/校/2026/rules.yaml': '一样',
  '/校/2026/rules.yaml.houqin-old': '一样',
}
const texts = (disk: MemoryDisk): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(disk.tree()).filter(([path]) => !path.includes('.houqin/') && !path.endsWith('/')),
  )

describe('a file that an older version left half written', () => {
  it('is an error whenever the folder is read, because a missing ledger is not an empty one', async () => {
    await expect(open(memoryDisk(school)).readTree('/校', ['.yaml'])).rejects.toMatchObject({
      faults: [
        { path: '/校/2026/repairs.yaml', reason: 'left-over', detail: '2026/repairs.yaml.houqin-old' },
      ],
    })
  })

  it('is restored if it is missing; if there is another text, both are kept', async () => {
    const disk = memoryDisk(school)
    const host = open(disk)
    expect(await recoverFiles({ folder: '/校', dryRun: true }, host)).toMatchObject({
      restored: ['2026/repairs.yaml'],
    })
    expect(texts(disk)).toEqual(school)
    expect(await recoverFiles({ folder: '/校', dryRun: false }, host)).toEqual({
      restored: ['2026/repairs.yaml'],
      replaced: [],
      needless: ['2026/rules.yaml'],
      differing: [{ path: '2026/drills.yaml', kept: '2026/drills.yaml.houqin-old' }],
    })
    expect(texts(disk)).toEqual({
      '/校/2026/repairs.yaml': '149 条',
      '/校/2026/drills.yaml': '新',
      '/校/2026/drills.yaml.houqin-old': '旧',
      '/校/2026/rules.yaml': '一样',
    })
    expect([...((await host.readTree('/校', ['.yaml'])) ?? [])]).toHaveLength(3)
  })

  it('replaces what is there if it is asked for by name, and the history keeps that', async () => {
    const disk = memoryDisk(school)
    const found = await recoverFiles({ folder: '/校', file: '2026/drills.yaml', dryRun: false }, open(disk))
    expect(found.replaced).toEqual(['2026/drills.yaml'])
    expect(texts(disk)['/校/2026/drills.yaml']).toBe('旧')
    const history = Object.entries(disk.tree()).find(([path]) => path.endsWith('.txt'))?.[1] ?? ''
    expect(history).toContain('-新')
  })
})
