import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'
import { DiskFailure } from '../../../src/host/index.ts'
import { openDisk } from '../../../src/host/node-disk.ts'

const folder = mkdtempSync(join(tmpdir(), 'disk-'))
const at = (name: string): string => join(folder, name)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A disk, and what is done with the files that it opens, in order. `fails` is what they cannot do. */
function watchedFiles(
  fails?: 'writeFile' | 'sync',
  code = 'ENOSPC',
): {
  readonly disk: ReturnType<typeof openDisk>
  readonly done: readonly string[]
} {
  const done: string[] = []
  const disk = openDisk(async (path, flags, mode) => {
    const file = await open(path, flags, mode)
    for (const name of ['writeFile', 'sync', 'close'] as const) {
      const work = (file[name] as (...given: readonly unknown[]) => Promise<void>).bind(file)
      const watched = async (...given: readonly unknown[]): Promise<void> => {
        done.push(name)
        if (name === fails) throw Object.assign(new Error('It fails'), { code })
        await work(...given)
      }
      Object.assign(file, { [name]: watched })
    }
    return file
  })
  return { disk, done }
}

describe('what is written', () => {
  it('is on the disk, and not only in the memory of the system, before the file is closed', async () => {
    const { disk, done } = watchedFiles()
    await disk.create(at('new.yaml'), bytesOf('新'), 0o644)
    expect(done).toEqual(['writeFile', 'sync', 'close'])
    await disk.append(at('new.yaml'), bytesOf('的'))
    expect(done.slice(3)).toEqual(['writeFile', 'sync', 'close'])
    expect(readFileSync(at('new.yaml'), 'utf8')).toBe('新的')
  })

  it.skipIf(process.platform === 'win32')('has its name on the disk once its folder is settled', async () => {
    const { disk, done } = watchedFiles()
    await disk.settle(folder)
    expect(done).toEqual(['sync', 'close'])
  })

  it.each([
    'writeFile',
    'sync',
  ] as const)('leaves no half a file where the disk fills up (%s)', async (step) => {
    const { disk, done } = watchedFiles(step)
    await expect(disk.create(at('half.yaml'), bytesOf('半'), 0o644)).rejects.toMatchObject({ reason: 'full' })
    expect(done.at(-1)).toBe('close')
    expect(existsSync(at('half.yaml'))).toBe(false)
  })

  it.each([
    ['EIO', 'broken'],
    ['ESTALE', 'broken'],
    ['EDQUOT', 'full'],
    ['EROFS', 'denied'],
    ['EMEDIUMTYPE', 'other'],
  ])('tells why the disk refused it: %s is %s', async (code, reason) => {
    const { disk } = watchedFiles('sync', code)
    await expect(disk.create(at('refused.yaml'), bytesOf('新'), 0o644)).rejects.toMatchObject({ reason })
  })

  it('never goes over a file that is there', async () => {
    writeFileSync(at('there.yaml'), '旧')
    const { disk } = watchedFiles()
    await expect(disk.create(at('there.yaml'), bytesOf('新'), 0o644)).rejects.toBeInstanceOf(DiskFailure)
    expect(readFileSync(at('there.yaml'), 'utf8')).toBe('旧')
  })

  it.skipIf(process.platform === 'win32')(
    'has the permissions asked for, whatever the user’s are',
    async () => {
      const before = process.umask(0o077)
      try {
        await openDisk().create(at('shared.yaml'), bytesOf('共'), 0o664)
      } finally {
        process.umask(before)
      }
      expect(statSync(at('shared.yaml')).mode & 0o777).toBe(0o664)
    },
  )
})

describe('what is there', () => {
  it('is read-only where nobody may write it', async () => {
    writeFileSync(at('locked.yaml'), '')
    chmodSync(at('locked.yaml'), 0o444)
    expect(await openDisk().look(at('locked.yaml'))).toMatchObject({ kind: 'file', isReadOnly: true })
    chmodSync(at('locked.yaml'), 0o644)
    expect(await openDisk().look(at('locked.yaml'))).toMatchObject({ kind: 'file', isReadOnly: false })
  })

  it('has another mark once it was replaced by a file of the same size', async () => {
    writeFileSync(at('marked.yaml'), '一')
    writeFileSync(at('other.yaml'), '二')
    const before = await openDisk().look(at('marked.yaml'))
    await openDisk().move(at('other.yaml'), at('marked.yaml'))
    expect((await openDisk().look(at('marked.yaml')))?.mark).not.toBe(before?.mark)
  })

  it('is told from what is not, below a file too', async () => {
    writeFileSync(at('file'), '')
    mkdirSync(at('folder'))
    expect(await openDisk().look(at('folder'))).toMatchObject({ kind: 'folder' })
    expect(await openDisk().look(at('nothing'))).toBeUndefined()
    expect(await openDisk().look(at('file/below'))).toBeUndefined()
  })
})
