import { describe, expect, inject, it } from 'vitest'
import { DiskFailure } from '../../../src/host/index.ts'
import { Died, memoryDisk, watchedDisk } from '../../support/memory-disk.ts'
import { after, before, changes, expectWhole, filesOf, open } from '../../support/saved-set.ts'

/** Numbers of the operations that a save takes, from 1; every `stride`th of them. */
async function someOperations(): Promise<readonly number[]> {
  let count = 0
  const disk = watchedDisk(memoryDisk(before), (nth) => {
    count = nth
  })
  await open(disk, 1).host.save('/校', changes)
  const stride = inject('stride')
  return Array.from({ length: Math.ceil(count / stride) }, (_, index) => 1 + index * stride)
}

describe('a program that dies at any operation', () => {
  it.each([true, false])('leaves all old or all new (hard links: %s)', async (links) => {
    const outcomes = new Set<string>()
    for (const death of await someOperations()) {
      const disk = memoryDisk(before, links)
      const dying = watchedDisk(disk, (nth) => {
        if (nth >= death) throw new Died()
      })
      await open(dying, 1)
        .host.save('/校', changes)
        .catch((error: unknown) => {
          expect(error).toBeInstanceOf(Died)
        })
      outcomes.add(await expectWhole(disk))
    }
    expect([...outcomes].sort()).toEqual(['new', 'old'])
  })

  it('leaves all old or all new even if whoever repairs it dies too', async () => {
    for (const death of await someOperations())
      for (const second of [1, 4, 9, 14, 20, 30, 40]) {
        const disk = memoryDisk(before)
        for (const [process, last] of [
          [1, death],
          [2, second],
        ] as const) {
          const dying = watchedDisk(disk, (nth) => {
            if (nth >= last) throw new Died()
          })
          const { host } = open(dying, process)
          await (process === 1 ? host.save('/校', changes) : host.readTree('/校', ['.yaml'])).catch(
            (error: unknown) => {
              expect(error).toBeInstanceOf(Died)
            },
          )
        }
        const { host } = open(disk, 3)
        await host.readTree('/校', ['.yaml', '.md'])
        const left = Object.fromEntries(
          Object.entries(filesOf(disk)).filter(([path]) => !path.includes('.houqin/lock')),
        )
        expect([before, after]).toContainEqual(left)
      }
  })
})

describe('a power cut at any operation', () => {
  it('leaves all old or all new, however many names reached the disk', async () => {
    for (const cut of await someOperations())
      for (const keep of [
        () => 0,
        (count: number) => count,
        (count: number) => Math.floor(count / 2),
        (count: number) => Math.min(1, count),
      ]) {
        const disk = memoryDisk(before)
        const dying = watchedDisk(disk, (nth) => {
          if (nth >= cut) throw new Died()
        })
        await open(dying, 1)
          .host.save('/校', changes)
          .catch((error: unknown) => {
            expect(error).toBeInstanceOf(Died)
          })
        await expectWhole(disk.afterPowerCut(keep))
      }
  })

  it('keeps what was reported as written', async () => {
    const disk = memoryDisk(before)
    expect(await open(disk, 1).host.save('/校', changes)).toBeUndefined()
    expect(await expectWhole(disk.afterPowerCut(() => 0))).toBe('new')
  })
})

describe('a disk that fails', () => {
  it('at one operation: nothing is changed, which is reported, or everything is written', async () => {
    for (const bad of await someOperations()) {
      const disk = memoryDisk(before)
      const failing = watchedDisk(disk, (nth, _, path) => {
        if (nth === bad) throw new DiskFailure(path, 'full', '')
      })
      const failure = await open(failing, 1).host.save('/校', changes)
      expect(failure?.unfinished).toBeUndefined()
      const files = Object.fromEntries(
        Object.entries(filesOf(disk)).filter(([path]) => !path.includes('.houqin')),
      )
      expect(files).toEqual(failure ? before : after)
      expect(await expectWhole(disk, 'folders')).toBe(failure ? 'old' : 'new')
    }
  })

  it('from one operation on: what was reported is what the next start finds or brings about', async () => {
    for (const bad of await someOperations()) {
      const disk = memoryDisk(before)
      const failing = watchedDisk(disk, (nth, _, path) => {
        if (nth >= bad) throw new DiskFailure(path, 'denied', '')
      })
      const failure = await open(failing, 1).host.save('/校', changes)
      const outcome = await expectWhole(disk)
      if (!failure) expect(outcome).toBe('new')
      else if (!failure.unfinished) expect(outcome).toBe('old')
    }
  })

  it('by losing a file between two operations', async () => {
    const wanted = /\.(?:new|old|prepare|commit)$|lock$/
    for (const at of await someOperations()) {
      const disk = memoryDisk(before)
      const losing = watchedDisk(disk, (nth) => {
        const lost = nth === at ? Object.keys(disk.tree()).find((path) => wanted.test(path)) : undefined
        if (lost !== undefined) disk.drop(lost)
      })
      const failure = await open(losing, 1).host.save('/校', changes)
      expect(await expectWhole(disk)).toBe(failure ? 'old' : 'new')
    }
  })
})

describe('another program that saves a file meanwhile', () => {
  it.each(['into', 'over'] as const)('loses nothing (writing %s it)', async (how) => {
    for (const at of await someOperations()) {
      const disk = memoryDisk(before)
      const saving = watchedDisk(disk, (nth, operation) => {
        // Between the last check of a file and its replacement there is one operation that cannot be checked.
        if (nth === at && !(how === 'over' && operation === 'move'))
          disk.write('/校/repairs.yaml', '旧，又记了一条', how)
      })
      const failure = await open(saving, 1).host.save('/校', changes)
      const left = filesOf(disk)
      const isTheirs = left['/校/repairs.yaml'] === '旧，又记了一条'
      // Their text is kept; only what they wrote after our write may replace ours.
      if (failure) expect(isTheirs).toBe(true)
      else if (!isTheirs) expect(left['/校/repairs.yaml']).toBe('新')
    }
  })
})

describe('whether a folder can be written', () => {
  it('is found out without leaving a trace, wherever the attempt is interrupted', async () => {
    for (const folder of ['/校', '/校/out/新的']) {
      let operations = 0
      const counting = watchedDisk(memoryDisk(before), () => {
        operations += 1
      })
      expect(await open(counting, 1).host.probeWrite(folder)).toBeUndefined()
      for (let at = 1; at <= operations; at++) {
        const disk = memoryDisk(before)
        const dying = watchedDisk(disk, (nth) => {
          if (nth >= at) throw new Died()
        })
        await expect(open(dying, 1).host.probeWrite(folder)).rejects.toThrow(Died)
        expect(await expectWhole(disk)).toBe('old')
      }
    }
  })

  it('is denied if nothing can be created in it', async () => {
    const full = watchedDisk(memoryDisk(before), (_, operation, path) => {
      if (operation === 'create') throw new DiskFailure(path, 'denied', '')
    })
    expect(await open(full).host.probeWrite('/校')).toMatchObject({ reason: 'denied' })
  })
})
