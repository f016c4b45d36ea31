import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Disk, DiskFailure, type Recovery } from '../../../src/host/index.ts'
import { openStorage } from '../../../src/storage/index.ts'
import { linkedDisk, memoryDisk, memoryMachine, newWorld, watchedDisk } from '../../support/memory-disk.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const storage = (disk: Disk, process = 1, world = newWorld(process), recovered: Recovery[] = []) =>
  openStorage(memoryMachine(disk, world, process), {
    command: 'check',
    onWait: () => undefined,
    onRecovery: (recovery) => {
      recovered.push(recovery)
    },
  })

const files = { '/校/a.yaml': '1', '/校/b.yaml': '1', '/校/c.yaml': '1' }
const texts = async (host: ReturnType<typeof storage>): Promise<readonly string[]> =>
  [...((await host.readTree('/校', ['.yaml'])) ?? [])].map(([, content]) => new TextDecoder().decode(content))

describe('reading a folder', () => {
  it('gives all files as they were at one moment while another process writes them', async () => {
    for (let at = 1; at < 30; at++) {
      const disk = memoryDisk(files)
      const world = newWorld()
      const other = storage(disk, 2, world)
      let writing: Promise<unknown> | undefined
      const read = await texts(
        storage(
          watchedDisk(disk, (nth) => {
            if (nth !== at) return
            const changes = ['a', 'b', 'c'].map((name) => ({
              path: `${name}.yaml`,
              before: bytes('1'),
              after: bytes('2'),
            }))
            writing = other.save('/校', changes)
          }),
          1,
          world,
        ),
      )
      expect(new Set(read).size).toBe(1)
      await writing
    }
  })

  it('gives what another program saved while it read', async () => {
    const disk = memoryDisk(files)
    const saving = watchedDisk(disk, (nth, operation) => {
      if (operation === 'read' && disk.tree()['/校/a.yaml'] === '1' && nth > 6)
        for (const name of ['a', 'b', 'c']) disk.write(`/校/${name}.yaml`, '2')
    })
    expect(new Set(await texts(storage(saving))).size).toBe(1)
  })

  it('ends even if files never stop changing', async () => {
    const disk = memoryDisk(files)
    let count = 0
    const restless = watchedDisk(disk, (_, operation) => {
      if (operation !== 'read') return
      count += 1
      disk.write('/校/a.yaml', String(count))
    })
    expect(await texts(storage(restless))).toHaveLength(3)
  })

  it('gives undefined for a folder that does not exist', async () => {
    expect(await storage(memoryDisk()).readTree('/没有', ['.yaml'])).toBeUndefined()
    expect(await storage(memoryDisk()).listTree('/没有')).toBeUndefined()
  })

  it('removes a torn record silently, because nothing had begun', async () => {
    const disk = memoryDisk({ ...files, '/校/.houqin/write-0a.prepare': '{"version": 1, "fol' })
    const recovered: Recovery[] = []
    expect(await texts(storage(disk, 1, newWorld(1), recovered))).toEqual(['1', '1', '1'])
    expect(recovered).toEqual([])
    expect(Object.keys(disk.tree()).filter((path) => path.includes('write-'))).toEqual([])
  })

  it.each([
    'commit',
    'back',
  ])('touches nothing if the record of an unfinished write is unreadable (%s)', async (stage) => {
    const disk = memoryDisk({ ...files, [`/校/.houqin/write-0a.${stage}`]: '{"version": 2}' })
    const there = disk.tree()
    await expect(texts(storage(disk))).rejects.toMatchObject({ faults: [{ reason: 'half-written' }] })
    expect(
      await storage(disk).save('/校', [{ path: 'a.yaml', before: bytes('1'), after: bytes('2') }]),
    ).toMatchObject({
      reason: 'other',
    })
    expect(disk.tree()).toEqual(there)
  })

  it('never follows a record that leads out of the folder', async () => {
    const record = {
      version: 1,
      command: 'add',
      folders: ['../家'],
      files: [{ path: '../家/a', before: null, after: null, fresh: '../家/b', kept: '../家/c' }],
    }
    const disk = memoryDisk({
      ...files,
      '/家/b': '私',
      '/校/.houqin/write-0a.commit': JSON.stringify(record),
    })
    await expect(texts(storage(disk))).rejects.toMatchObject({ faults: [{ reason: 'half-written' }] })
    expect(disk.tree()['/家/b']).toBe('私')
  })

  it('gives the disk’s reason if it cannot look for an interrupted write', async () => {
    const disk = memoryDisk(files)
    const odd: Disk = {
      ...disk,
      names: () => Promise.reject(new DiskFailure('/校/.houqin', 'no-folder', 'ENOTDIR')),
    }
    await expect(storage(odd).readTree('/校', ['.yaml'])).rejects.toMatchObject({
      faults: [{ path: '/校/.houqin', reason: 'not-folder', detail: 'ENOTDIR' }],
    })
  })

  it.each([
    ['busy', 'busy'],
    ['denied', 'denied'],
    ['no-folder', 'not-folder'],
    ['too-long', 'too-long'],
    ['other', 'other'],
    ['full', 'other'],
  ] as const)('says why it cannot find out about an interrupted write: %s', async (reason, said) => {
    const failure = new DiskFailure('/校/.houqin', reason, 'E')
    const odd: Disk = { ...memoryDisk(files), names: () => Promise.reject(failure) }
    for (const read of [() => storage(odd).readTree('/校', ['.yaml']), () => storage(odd).listTree('/校')])
      await expect(read()).rejects.toMatchObject({
        faults: [{ path: '/校/.houqin', reason: said, detail: 'E' }],
        cause: failure,
      })
  })

  it('lists a folder once an interrupted write in it is resolved', async () => {
    const recovered: Recovery[] = []
    const disk = memoryDisk({
      ...files,
      '/校/.houqin-0a-0.new': '2',
      '/校/.houqin/write-0a.prepare': JSON.stringify({
        version: 1,
        command: 'add',
        folders: [],
        files: [
          { path: 'd.yaml', before: null, after: 'x', fresh: '.houqin-0a-0.new', kept: '.houqin-0a-0.old' },
        ],
      }),
    })
    const host = storage(disk, 1, newWorld(1), recovered)
    expect(await host.listTree('/校')).toEqual(['a.yaml', 'b.yaml', 'c.yaml'])
    expect(recovered).toEqual([{ folder: '/校', outcome: 'undone', command: 'add', files: ['d.yaml'] }])
    expect(disk.tree()).not.toHaveProperty('/校/.houqin-0a-0.new')
  })

  it('reads again what changed while it was read, but no more often than that', async () => {
    for (const changes of [0, 1, 3]) {
      const disk = memoryDisk(files)
      let [reads, left] = [0, changes]
      const saving = watchedDisk(disk, (_, operation, path) => {
        if (operation !== 'read') return
        if (path === '/校/a.yaml') reads += 1
        if (path !== '/校/c.yaml' || left === 0) return
        left -= 1
        disk.write('/校/a.yaml', `又记了${left}`, left % 2 === 0 ? 'over' : 'into')
      })
      const read = await texts(storage(saving))
      expect(read[0]).toBe(changes === 0 ? '1' : '又记了0')
      expect(reads).toBe(changes + 1)
    }
  })

  it('notices a file that appears or disappears while it reads', async () => {
    for (const [change, read] of [
      ['come', ['1', '1', '1', '2']],
      ['go', ['1', '1']],
    ] as const) {
      const disk = memoryDisk(files)
      const saving = watchedDisk(disk, (_, operation, path) => {
        if (operation !== 'read' || path !== '/校/c.yaml') return
        if (change === 'come') {
          if (!('/校/d.yaml' in disk.tree())) disk.write('/校/d.yaml', '2')
        } else disk.drop('/校/b.yaml')
      })
      expect(await texts(storage(saving))).toEqual(read)
    }
  })

  it('writes nothing if nothing was interrupted', async () => {
    const disk = memoryDisk({ ...files, '/校/.houqin/import.yaml': '' })
    const readOnly = watchedDisk(disk, (_, operation, path) => {
      if (!['look', 'names', 'read', 'realPath'].includes(operation))
        throw new DiskFailure(path, 'denied', operation)
    })
    expect(await texts(storage(readOnly))).toEqual(['1', '1', '1'])
    expect(await storage(readOnly).listTree('/校')).toHaveLength(3)
  })

  it('gives no half of a write that was interrupted as it began to read', async () => {
    const disk = memoryDisk(files)
    const record = (name: string, nth: number): object => ({
      path: `${name}.yaml`,
      before: createHash('sha256').update('1').digest('hex'),
      after: createHash('sha256').update('2').digest('hex'),
      fresh: `.houqin-0a-${nth}.new`,
      kept: `.houqin-0a-${nth}.old`,
    })
    let isBroken = false
    const broken = watchedDisk(disk, (_, operation, path) => {
      if (isBroken || operation !== 'names' || path !== '/校') return
      isBroken = true
      const text = { version: 1, command: 'add', folders: [], files: [record('a', 0), record('b', 1)] }
      void disk.makeFolder('/校/.houqin')
      disk.write('/校/.houqin/write-0a.commit', JSON.stringify(text))
      disk.write('/校/.houqin-0a-1.new', '2')
      disk.write('/校/a.yaml', '2')
    })
    expect(await texts(storage(broken))).toEqual(['2', '2', '1'])
  })

  it('notices a change behind a link', async () => {
    const disk = memoryDisk({ '/校/shared/z.yaml': '1', '/校/b.yaml': '1' })
    const linked = linkedDisk(disk, { '/校/a.yaml': '/校/shared/z.yaml' })
    const names: Disk = {
      ...linked,
      names: (folder) => (folder === '/校' ? Promise.resolve(['a.yaml', 'b.yaml']) : linked.names(folder)),
    }
    let left = 1
    const saving = watchedDisk(names, (_, operation, path) => {
      if (operation !== 'read' || path !== '/校/b.yaml' || left-- <= 0) return
      disk.write('/校/shared/z.yaml', '2')
    })
    expect(await texts(storage(saving))).toEqual(['2', '1'])
  })

  it('refuses a folder that lacks a file moved away by an older version', async () => {
    const disk = memoryDisk({ ...files, '/校/d.yaml.houqin-old': '1' })
    await expect(texts(storage(disk))).rejects.toMatchObject({
      faults: [{ path: '/校/d.yaml', reason: 'left-over', detail: 'd.yaml.houqin-old' }],
    })
    // Files that are not read are not missing, and neither is a file that is back.
    expect((await storage(disk).readTree('/校', ['.md', '.jpg']))?.size).toBe(0)
    await expect(storage(disk).readTree('/校', ['.md', '.yaml'])).rejects.toThrow('d.yaml')
    disk.write('/校/d.yaml', '2')
    expect(await texts(storage(disk))).toEqual(['1', '1', '1', '2'])
  })
})
