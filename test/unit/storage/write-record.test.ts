import { describe, expect, it } from 'vitest'
import {
  findRecords,
  isBelow,
  recordPath,
  type WriteRecord,
  writeRecordText,
} from '../../../src/storage/write-record.ts'
import { linkedDisk, memoryDisk, memoryMachine, newWorld, watchedDisk } from '../../support/memory-disk.ts'

const record: WriteRecord = {
  version: 1,
  command: 'add',
  folders: ['2027', '2027/n'],
  files: [
    {
      path: '2027/n/a.yaml',
      before: null,
      after: 'aa',
      fresh: '2027/n/.houqin-0a-0.new',
      kept: '2027/n/.houqin-0a-0.old',
    },
    { path: 'b.yaml', before: 'bb', after: null, fresh: '.houqin-0a-12.new', kept: '.houqin-0a-12.old' },
  ],
}
const [file] = record.files
const text = (written: unknown): string => JSON.stringify(written)

const find = (files: Readonly<Record<string, string>>): ReturnType<typeof findRecords> =>
  findRecords(memoryMachine(memoryDisk(files), newWorld()), '/校')

describe('isBelow', () => {
  it.each([
    'a',
    'a/b.yaml',
    'a\\b.yaml',
    '维修.yaml',
    '.houqin/import.yaml',
    'a..b',
    '..a',
    'a/...',
  ])('accepts %j', (path) => {
    expect(isBelow(path)).toBe(true)
  })

  it.each([
    '',
    '/a',
    '\\a',
    'C:/a',
    'c:a',
    '.',
    '..',
    '../a',
    'a/..',
    'a/../b',
    'a\\..\\b',
    './a',
    'a/./b',
    'a//b',
    'a/',
    undefined,
    null,
    1,
    ['a'],
  ])('refuses %j', (path) => {
    expect(isBelow(path)).toBe(false)
  })
})

describe('a record', () => {
  it.each(['prepare', 'commit', 'back'] as const)('is read back as it was written (%s)', async (stage) => {
    const written = new TextDecoder().decode(writeRecordText(record))
    expect(written.endsWith('\n')).toBe(true)
    const path = recordPath('/校', '0a1f', stage)
    expect(path).toBe(`/校/.houqin/write-0a1f.${stage}`)
    expect(await find({ [path]: written })).toEqual([{ id: '0a1f', stage, record }])
  })

  it('is not found in files with other names', async () => {
    const others = [
      'import.yaml',
      'write-.commit',
      'write-0g.commit',
      'write-0a.done',
      'write-0a.commit.bak',
      'x-write-0a.commit',
      'lock',
    ]
    expect(
      await find(Object.fromEntries(others.map((name) => [`/校/.houqin/${name}`, text(record)]))),
    ).toEqual([])
    expect(await find({ '/校/a': '' })).toEqual([])
  })

  it('is not found if a link or a folder has its name', async () => {
    const disk = memoryDisk({ '/校/.houqin/write-0a.commit/a': '', '/家/record': text(record) })
    const links = { '/校/.houqin/write-0b.commit': '/家/record' }
    const named = { ...disk, names: () => Promise.resolve(['write-0a.commit', 'write-0b.commit']) }
    expect(await findRecords(memoryMachine(linkedDisk(named, links), newWorld()), '/校')).toEqual([])
  })

  it('is ignored if its write is finished meanwhile', async () => {
    const path = '/校/.houqin/write-0a.commit'
    const disk = memoryDisk({ [path]: text(record) })
    const finished = watchedDisk(disk, (_, operation) => {
      if (operation === 'read') disk.drop(path)
    })
    expect(await findRecords(memoryMachine(finished, newWorld()), '/校')).toEqual([])
  })

  it.each<readonly [string, unknown]>([
    ['a list', [record]],
    ['nothing', null],
    ['a text', 'add'],
    ['of another version', { ...record, version: 2 }],
    ['without a command', { ...record, command: undefined }],
    ['with folders that are not a list', { ...record, folders: '2027' }],
    ['with a folder elsewhere', { ...record, folders: ['2027', '../家'] }],
    ['with files that are not a list', { ...record, files: {} }],
    ['with a file that is nothing', { ...record, files: [file, null] }],
    ['with a file elsewhere', { ...record, files: [{ ...file, path: '../a.yaml' }] }],
    ['with an invalid old digest', { ...record, files: [{ ...file, before: 1 }] }],
    ['with a new digest that is missing', { ...record, files: [{ ...file, after: undefined }] }],
    ['with new bytes in another folder', { ...record, files: [{ ...file, fresh: '2027/.houqin-0a-0.new' }] }],
    ['with new bytes under a name for old ones', { ...record, files: [{ ...file, fresh: file?.kept }] }],
    ['with old bytes in another folder', { ...record, files: [{ ...file, kept: '.houqin-0a-0.old' }] }],
    ['with a ledger for new bytes', { ...record, files: [{ ...file, fresh: '2027/n/repairs.yaml' }] }],
    ['with a longer name', { ...record, files: [{ ...file, fresh: '2027/n/x.houqin-0a-0.new' }] }],
    ['with a longer ending', { ...record, files: [{ ...file, fresh: '2027/n/.houqin-0a-0.newer' }] }],
    ['with no number', { ...record, files: [{ ...file, fresh: '2027/n/.houqin-0a-.new' }] }],
    ['with another dot', { ...record, files: [{ ...file, fresh: '2027/n/.houqin-0a-0-new' }] }],
  ])('is unknown if it is not one of ours: %s', async (_, written) => {
    expect(await find({ '/校/.houqin/write-0a.commit': text(written) })).toEqual([
      { id: '0a', stage: 'commit', record: undefined },
    ])
  })
})
