import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/host/index.ts'
import { isFault, readEntry } from '../../../src/storage/history/index.ts'
import { historyChanges } from '../../../src/storage/keep-history.ts'
import { Died, memoryDisk, memoryMachine, newWorld, watchedDisk } from '../../support/memory-disk.ts'
import { after, before, bytes, change, changes, filesOf, open } from '../../support/saved-set.ts'

const record = { command: 'add 维修', summary: '添了一条维修' }
const entryAt = (number: number): string => `.houqin/history/00000${number}.txt`

describe('a recorded save', () => {
  it('adds what it changed to the history in the same write', async () => {
    const disk = memoryDisk(before)
    const { host } = open(disk)
    expect(await host.save('/校', changes, { record })).toBeUndefined()
    const { [`/校/${entryAt(1)}`]: text = '', ...files } = filesOf(disk)
    expect(files).toEqual(after)
    const entry = readEntry(entryAt(1), bytes(text))
    if (isFault(entry)) throw new Error(entry.reason)
    expect(entry).toMatchObject({ number: 1, time: '2026-11-29 14:02', ...record })
    expect(entry.files.map(({ path }) => path)).toEqual(changes.map(({ path }) => path))
    await host.save('/校', [change('repairs.yaml', '新', '更新')], { record: { ...record, undoes: 1 } })
    expect(filesOf(disk)[`/校/${entryAt(2)}`]).toContain('撤销: 1\n')
  })

  it('adds nothing if nothing changes', async () => {
    const disk = memoryDisk(before)
    await open(disk).host.save('/校', [change('repairs.yaml', '旧', '旧')], { record })
    expect(filesOf(disk)).toEqual(before)
  })

  it('is known by what it records when it is interrupted, and does not mention the history', async () => {
    const disk = memoryDisk(before)
    let isDead = false
    const dying = watchedDisk(disk, (_, operation, path) => {
      isDead ||= operation === 'move' && path.endsWith('plan.yaml')
      if (isDead) throw new Died()
    })
    await expect(open(dying, 1).host.save('/校', changes, { record })).rejects.toBeInstanceOf(Died)
    const { host, recovered } = open(disk)
    await host.readTree('/校', ['.yaml'])
    expect(recovered).toMatchObject([{ command: 'add 维修', files: changes.map(({ path }) => path) }])
  })
})

describe('historyChanges', () => {
  const history = (files: Readonly<Record<string, string>>, size?: number): Promise<readonly Change[]> => {
    const machine = memoryMachine(memoryDisk(files), newWorld())
    return historyChanges(
      size === undefined
        ? machine
        : {
            ...machine,
            sizeOf: (path) => Promise.resolve(path.startsWith('/校/.houqin/history/') ? size : undefined),
          },
      '/校',
      [change('a', '旧', '新')],
      record,
    )
  }
  const kept = {
    [`/校/${entryAt(3)}`]: '三',
    [`/校/${entryAt(4)}`]: '四',
    '/校/.houqin/history/说明.txt': '',
  }

  it('continues the numbers of existing entries', async () => {
    expect(await history({})).toMatchObject([{ path: entryAt(1), before: undefined }])
    expect(await history(kept)).toMatchObject([{ path: entryAt(5), before: undefined }])
  })

  it('drops the oldest if they take too much space, and states what they contain', async () => {
    expect(await history(kept, 6_000_000)).toMatchObject([
      { path: entryAt(5) },
      { path: entryAt(3), before: bytes('三'), after: undefined },
    ])
  })
})
