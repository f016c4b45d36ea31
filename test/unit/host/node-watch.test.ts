import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WatchEvent } from '../../../src/host/index.ts'
import { watchFolders } from '../../../src/host/node-watch.ts'

/** Milliseconds between looks, so that nobody waits for them here. */
const often = 40

/** Reads on until something is told of a path. */
async function told(events: AsyncIterator<WatchEvent, undefined>, path: string): Promise<void> {
  for (;;) {
    const next: IteratorResult<WatchEvent, undefined> = await events.next()
    const { value, done } = next
    if (done === true) throw new Error(`The watch ended before ${path} was told`)
    if (value.type === 'changed' && value.paths.some((changed) => changed.path === path)) return
  }
}

describe.each([{ poll: false }, { poll: true }])('watching the machine’s own files, %o', ({ poll }) => {
  let folder = ''
  let ending = new AbortController()
  let events: AsyncIterator<WatchEvent, undefined>
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), '后勤 看着-'))
    await mkdir(join(folder, '2025-autumn'))
    await writeFile(join(folder, '2025-autumn/repairs.yaml'), '')
    ending = new AbortController()
    events = watchFolders([folder], { poll, signal: ending.signal }, often)
    // All is watched from the first event on.
    await told(events, '')
  })
  afterEach(async () => {
    ending.abort()
    await rm(folder, { recursive: true, force: true })
  })

  it('tells of files saved in place and by renaming, of folders that come, and ends when told', async () => {
    const ledger = join(folder, '2025-autumn/repairs.yaml')
    await writeFile(ledger, '- id: 1')
    await told(events, '2025-autumn/repairs.yaml')
    await writeFile(`${ledger}.tmp`, '- id: 1234')
    await rename(`${ledger}.tmp`, ledger)
    await told(events, '2025-autumn/repairs.yaml')
    // A file that was replaced is still watched.
    await writeFile(ledger, '- id: 12345678')
    await told(events, '2025-autumn/repairs.yaml')
    await mkdir(join(folder, 'photos/WX-1'), { recursive: true })
    await writeFile(join(folder, 'photos/WX-1/一.jpg'), 'x')
    await told(events, poll ? 'photos/WX-1/一.jpg' : 'photos/WX-1')
    await writeFile(join(folder, 'photos/WX-1/二.jpg'), 'x')
    await told(events, 'photos/WX-1/二.jpg')
    await rm(join(folder, 'photos'), { recursive: true })
    await told(events, poll ? 'photos/WX-1/二.jpg' : 'photos')
    ending.abort()
    expect(await events.next()).toEqual({ value: undefined, done: true })
  })
})

describe('watching a folder that is not there', () => {
  it('waits for it to come', async () => {
    const above = await mkdtemp(join(tmpdir(), '后勤-'))
    const folder = join(above, '台账')
    const ending = new AbortController()
    const events = watchFolders([folder], { poll: false, signal: ending.signal }, often)
    expect(await events.next()).toMatchObject({ value: { type: 'polling', folder } })
    await told(events, '')
    await mkdir(folder)
    await writeFile(join(folder, 'school.yaml'), 'x')
    await told(events, 'school.yaml')
    ending.abort()
    await rm(above, { recursive: true })
  })
})
