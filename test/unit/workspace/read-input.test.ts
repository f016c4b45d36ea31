import { describe, expect, it } from 'vitest'
import { diffFile } from '../../../src/app/adopt/index.ts'
import { makeArchive, verifyArchive } from '../../../src/app/archive/index.ts'
import { importLedgers } from '../../../src/app/import/index.ts'
import { reviewArchives } from '../../../src/app/review/index.ts'
import { traceFile } from '../../../src/app/trace/index.ts'
import { readHistory } from '../../../src/app/undo/read-history.ts'
import type { WritableHost } from '../../../src/host/index.ts'
import { makePhotoMemory, openPhotoFolder } from '../../../src/workspace/index.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { districtFiles, reviewRequest } from '../../support/review-run.ts'
import { smallSchool } from '../../support/workspace-files.ts'

const gigabytes = 2 ** 31 + 1

/** A host on which one file has so many bytes, and which fails where anybody begins to read it. */
function hostWith(path: string, files: Readonly<Record<string, string | Uint8Array>> = {}): WritableHost {
  const host = memoryHost({
    'data/school.yaml': smallSchool,
    'templates/summary.md.hbs': '---\ndocument: 总结\n---\n# 总结\n',
    ...files,
    [path]: '',
  })
  const refuse = (asked: string): void => {
    if (asked === path) throw new Error(`${path} was read`)
  }
  return {
    ...host,
    sizeOf: (asked) => (asked === path ? Promise.resolve(gigabytes) : host.sizeOf(asked)),
    readFile: (asked) => {
      refuse(asked)
      return host.readFile(asked)
    },
    readPart: (asked, start, length) => {
      if (length > 10_000) refuse(asked)
      return host.readPart(asked, start, length)
    },
  }
}

const named = (path: string) => ({ path, label: path })
const folders = { data: 'data', templates: 'templates', dataLabel: 'data', templatesLabel: 'templates' }
const verifying = { file: named('a.zip'), rebuild: false, version: '0.1.0' }

describe('what a user names is looked at before it is read', () => {
  it.each([
    [
      'a workbook to import',
      'a.xlsx',
      '“a.xlsx”有 2.1 GB，要导入的表格最多 20 MB，没有读它',
      (host: WritableHost) => importLedgers({ ...folders, file: 'a.xlsx', fileLabel: 'a.xlsx' }, host),
    ],
    [
      'a Word file to compare',
      'a.docx',
      '“a.docx”有 2.1 GB，公文最多 64 MB，没有读它',
      (host: WritableHost) => diffFile({ ...folders, file: 'a.docx', fileLabel: 'a.docx' }, host),
    ],
    [
      'a file to trace',
      'a.pdf',
      '“a.pdf”有 2.1 GB，公文最多 64 MB，没有读它',
      (host: WritableHost) => traceFile({ ...folders, file: 'a.pdf', fileLabel: 'a.pdf' }, host),
    ],
    [
      'a public key',
      'a.pem',
      '“a.pem”有 2.1 GB，钥匙文件最多 64 KB，没有读它',
      (host: WritableHost) => verifyArchive({ ...verifying, key: named('a.pem') }, host),
    ],
    [
      'a key in a folder of keys',
      'keys/Z109.pem',
      '“keys/Z109.pem”有 2.1 GB，钥匙文件最多 64 KB，没有读它',
      (host: WritableHost) => verifyArchive({ ...verifying, keys: named('keys') }, host),
    ],
    [
      'a private key',
      'a.pem',
      '“a.pem”有 2.1 GB，钥匙文件最多 64 KB，没有读它',
      (host: WritableHost) =>
        makeArchive(
          {
            ...folders,
            attachments: false,
            accept: [],
            version: '0.1.0',
            key: named('a.pem'),
          },
          host,
        ),
    ],
    [
      'a list of schools',
      'schools.csv',
      '“schools.csv”有 2.1 GB，学校名单最多 20 MB，没有读它',
      (host: WritableHost) => reviewArchives({ ...reviewRequest, schools: named('schools.csv') }, host),
    ],
    [
      'a rubric',
      'rubric.yaml',
      '“rubric.yaml”有 2.1 GB，审核标准最多 5 MB，没有读它',
      (host: WritableHost) => reviewArchives({ ...reviewRequest, rubric: named('rubric.yaml') }, host),
    ],
  ])('%s', async (_, path, message, run) => {
    const { diagnostics } = await run(hostWith(path, { ...districtFiles, 'in/a.zip': '' }))
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'input-too-large', severity: 'error', message }),
    )
    expect(diagnostics.flatMap(({ code, hints }) => (code === 'input-too-large' ? hints : []))).not.toEqual(
      [],
    )
  })

  it('an entry of the history, which is named and left out', async () => {
    const path = 'data/.houqin/history/000001.txt'
    const host: WritableHost = {
      ...hostWith(path),
      // Hidden folders are listed where they are named.
      listTree: (folder) => Promise.resolve(folder.endsWith('history') ? ['000001.txt'] : []),
    }
    const { value, diagnostics } = await readHistory({ data: 'data', dataLabel: 'data' }, host)
    expect(value).toEqual([])
    expect(diagnostics).toMatchObject([
      {
        code: 'history-damaged',
        message: '历史记录 data/.houqin/history/000001.txt 用不了：有 2.1 GB，一条记录最多 64 MB',
      },
    ])
  })

  it('a photo', async () => {
    const photos = await openPhotoFolder('data', hostWith('data/photos/a.jpg'), makePhotoMemory())
    expect(await photos.read('a.jpg')).toMatchObject({ fault: '有 2.1 GB，最多 100 MB' })
  })
})
