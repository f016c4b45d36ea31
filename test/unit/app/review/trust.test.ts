import { unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import {
  mergeReviews,
  type ReviewRequest,
  type ReviewRun,
  reviewArchives,
} from '../../../../src/app/review/index.ts'
import type { Diagnostic } from '../../../../src/diagnostics/index.ts'
import type { SealedPackage, Signer } from '../../../../src/package/index.ts'
import { pemOf } from '../../../support/key-file.ts'
import { type MemoryHost, memoryHost } from '../../../support/memory-host.ts'
import { districtFiles, mergeRequest, resultsOf, reviewRequest } from '../../../support/review-run.ts'
import { makeSigner, nodeCrypto } from '../../../support/small-package.ts'
import { packSchool } from '../../../support/synthetic-package.ts'
import { makeDeeds, type SchoolDeeds } from '../../../support/synthetic-school.ts'

const [own, other] = [makeSigner(), makeSigner()]
const school = (number: number, term = '2025-autumn'): SchoolDeeds => ({
  ...makeDeeds(number, term),
  name: number === 1 ? '城南小学' : '城北小学',
})

interface Ran {
  readonly host: MemoryHost
  readonly value: ReviewRun
  readonly diagnostics: readonly Diagnostic[]
}

/** Reviews packages by their names, with the roll-up in the formats asked for: none. */
async function run(
  packages: Readonly<Record<string, SealedPackage>>,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  asked: Partial<ReviewRequest> = {},
): Promise<Ran> {
  const packed = Object.entries(packages).map(([name, { bytes }]) => [`in/${name}.zip`, bytes] as const)
  const host = memoryHost({ ...districtFiles, ...Object.fromEntries(packed), ...files })
  const keys = Object.keys(files).some((path) => path.startsWith('keys/'))
  const request = {
    ...reviewRequest,
    formats: [],
    ...(keys && { keys: { path: 'keys', label: 'keys' } }),
    ...('list.csv' in files && { schools: { path: 'list.csv', label: 'list.csv' } }),
    ...asked,
  }
  return { host, ...(await reviewArchives(request, host)) }
}

const keys = { 'keys/Z1001 城南小学.pem': pemOf(own), 'keys/Z1002 城北小学.pem': pemOf(other) }

const fingerprintOf = ({ publicKey }: Signer): Promise<string> => nodeCrypto.digest(publicKey)

/** What is said about one package: why it was refused, or what is doubtful. */
const saidOf = ({ value }: Ran, file: string): { readonly sound: boolean; readonly said: string } => {
  const found = value.results.find((result) => result.file === `${file}.zip`)
  return {
    sound: found?.sound ?? false,
    said: [...(found?.faults ?? []), ...(found?.doubts ?? [])].join('；'),
  }
}

describe('with the keys of the schools', () => {
  it.each<readonly [string, Partial<SchoolDeeds>, Signer | undefined, RegExp]>([
    ['sealed again unsigned', {}, undefined, /没有签名：“城南小学”（全宗号 Z1001）登记了公钥/],
    ['sealed again with an unknown key', {}, makeSigner(), /公钥（指纹 [0-9a-f]{64}）不在册/],
    ['unsigned under a new name', { name: '城南实验小学' }, undefined, /没有签名；.*登记的是“城南小学”/],
    [
      'unsigned under a new fonds number',
      { fonds: 'Z7777' },
      undefined,
      /没有签名；.*登记的是“城南小学”（全宗号 Z1001）/,
    ],
    [
      'unsigned, both new',
      { name: '新小学', fonds: 'Z7777' },
      undefined,
      /未登记：公钥册里没有“新小学”（全宗号 Z7777），没有签名/,
    ],
    [
      'signed with a known key under a new name',
      { name: '城南实验小学' },
      own,
      /“城南小学”（全宗号 Z1001）的钥匙.*却是“城南实验小学”/,
    ],
    [
      'signed with a known key under a new fonds number',
      { fonds: 'Z7777' },
      own,
      /却是“城南小学”（全宗号 Z7777）/,
    ],
    [
      'signed with a known key as another school',
      { name: '城北小学', fonds: 'Z1002' },
      own,
      /却是“城北小学”/,
    ],
    ['unsigned under a name that only looks the same', { name: '城南⼩ 學' }, undefined, /没有签名：/],
    ['unsigned under a number that only looks the same', { fonds: 'Ｚ1OOl' }, undefined, /没有签名：/],
  ])('a package %s is refused, with the reason', async (_, changes, signer, why) => {
    const deeds = { ...school(1), ...changes }
    const ran = await run(
      { a: await packSchool(deeds, {}, signer), b: await packSchool(school(2), {}, other) },
      keys,
    )
    expect(saidOf(ran, 'a')).toMatchObject({ sound: false, said: expect.stringMatching(why) as unknown })
    expect(saidOf(ran, 'b').sound).toBe(true)
    expect(ran.diagnostics.map(({ code }) => code)).toEqual(['review-refused'])
  })

  it('a correctly signed package is reviewed, with a remark if the school’s name is spelt differently', async () => {
    const good = await run({ a: await packSchool(school(1), {}, own) }, keys)
    expect(saidOf(good, 'a')).toEqual({ sound: true, said: '' })
    const [line] = resultsOf(good.host)
    expect(line).toMatchObject({
      signature: 'valid',
      signer: await fingerprintOf(own),
      signedBy: { type: 'registered', source: 'Z1001 城南小学.pem', bound: 'both' },
    })
    const spelt = await run({ a: await packSchool({ ...school(1), name: '城南小學' }, {}, own) }, keys)
    expect(saidOf(spelt, 'a')).toEqual({ sound: true, said: '校名写法与登记的“城南小学”不同' })
  })

  it('says once which keys are bound only to a fonds number', async () => {
    const { diagnostics } = await run(
      { a: await packSchool(school(1), {}, own) },
      { 'keys/Z1001.pem': pemOf(own) },
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['review-key-names'])
  })

  it('does not begin if one key is in the files of two schools', async () => {
    const twice = { 'keys/Z1001.pem': pemOf(own), 'keys/旧/Z1002.pem': pemOf(own) }
    const { diagnostics, host } = await run({ a: await packSchool(school(1), {}, own) }, twice)
    expect(diagnostics.map(({ code }) => code)).toContain('review-keys')
    expect(host.written.size).toBe(0)
  })
})

describe('with a list of schools', () => {
  const listOf = async (...rows: readonly string[]): Promise<Readonly<Record<string, string>>> => ({
    'list.csv': `序号,学校名称,全宗号,公钥指纹\n1,城南小学,Z1001,${(await fingerprintOf(own)).toUpperCase()}\n${rows.join('\n')}`,
  })

  it('requires its fingerprints, and allows unsigned packages only from schools without one', async () => {
    const list = await listOf('2,城北小学,Z1002,')
    const packages = {
      a: await packSchool(school(1), {}, own),
      b: await packSchool(school(2)),
      c: await packSchool(school(1)),
      d: await packSchool({ ...school(2), name: '无名小学', fonds: 'Z9' }),
    }
    const ran = await run(packages, list)
    expect(ran.value.results.map(({ file, sound, signedBy: { type } }) => [file, sound, type])).toEqual([
      ['a.zip', true, 'registered'],
      ['b.zip', true, 'exempt'],
      ['c.zip', false, 'unsigned'],
      ['d.zip', false, 'unregistered'],
    ])
  })

  it('reports without fingerprints which schools are not on it, have another fonds number, or are missing', async () => {
    const list = { 'list.csv': '学校,全宗号\n城南小学,Z1001\n城北小学,Z1002\n城东小学,Z1003\n' }
    const packages = {
      a: await packSchool(school(1)),
      b: await packSchool({ ...school(2), fonds: 'Z1009' }),
      c: await packSchool({ ...school(2), name: '无名小学', fonds: 'Z9' }),
    }
    const ran = await run(packages, list)
    expect(saidOf(ran, 'a').said).toBe('')
    expect(saidOf(ran, 'b').said).toBe('学校名单上“城北小学”的全宗号是 Z1002')
    expect(saidOf(ran, 'c').said).toBe('学校名单上没有这所学校')
    expect(ran.value.missing).toEqual(['城北小学（Z1002）', '城东小学（Z1003）'])
    expect(ran.diagnostics.map(({ code }) => code)).toEqual(['review-doubt', 'review-doubt'])
  })

  it('is reported if something is not a fingerprint, with the line', async () => {
    const { diagnostics, host } = await run(
      { a: await packSchool(school(1)) },
      await listOf('2,城北小学,Z1002,1a2b'),
    )
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'list.csv 第3行的公钥指纹写得不对：要写全 64 个十六进制数字',
    ])
    expect(host.written.size).toBe(0)
  })
})

describe('without any keys', () => {
  const before = packSchool(school(1, '2025-spring'), {}, own)
  const chained = async (): Promise<{ readonly term: string; readonly digest: string }> => ({
    term: '2025-spring',
    digest: (await before).digest,
  })

  it('an unsigned package is reported if its school, by fonds number or by name, signed another', async () => {
    const packages = {
      a: await before,
      b: await packSchool(school(1)),
      c: await packSchool({ ...school(1), fonds: 'Z7' }),
    }
    const ran = await run(packages)
    expect(saidOf(ran, 'b').said).toContain('没有签名，而同一所学校的 a.zip（2025年春季学期）是签了名的')
    expect(saidOf(ran, 'c').said).toContain('没有签名，而同名学校的 a.zip（2025年春季学期）是签了名的')
    expect(saidOf(ran, 'c').said).toContain('校名相同的 a.zip 里，全宗号是 Z1001')
  })

  it('two packages of one term of which one is signed, a second key, and one key for two schools are reported', async () => {
    const packages = {
      a: await packSchool(school(1), {}, own),
      b: await packSchool(school(1)),
      c: await packSchool(school(1, '2025-spring'), {}, other),
      d: await packSchool(school(2), {}, own),
    }
    const ran = await run(packages)
    expect(saidOf(ran, 'a').said).toContain('同一学期不止一个档案包（另有 b.zip）')
    expect(saidOf(ran, 'b').said).toContain('没有签名，而同一所学校的 a.zip')
    expect(saidOf(ran, 'c').said).toContain('签名的钥匙与同一所学校的 a.zip（2025年秋季学期）不是一把')
    expect(saidOf(ran, 'd').said).toBe('同一把钥匙还签了“城南小学”（全宗号 Z1001）的 a.zip')
  })

  it('a fonds number shared by two schools is reported for both', async () => {
    const ran = await run({
      a: await packSchool(school(1)),
      b: await packSchool({ ...school(2), fonds: 'Z1001' }),
    })
    expect(saidOf(ran, 'a').said).toContain('全宗号 Z1001 在 b.zip 里是“城北小学”的')
    expect(saidOf(ran, 'b').said).toContain('全宗号 Z1001 在 a.zip 里是“城南小学”的')
  })

  it('a chain is unbroken, is broken, skips one, or leads out of the folder', async () => {
    const chainOf = async (
      packages: Readonly<Record<string, SealedPackage>>,
    ): Promise<string | undefined> => {
      const { value } = await run(packages)
      return value.results.at(-1)?.chain
    }
    const follow = async (previous?: {
      readonly term: string
      readonly digest: string
    }): Promise<SealedPackage> => packSchool(school(1), {}, own, previous && { previous })
    const stranger = { term: '2025-spring', digest: 'f'.repeat(64) }
    expect(await chainOf({ a: await before, b: await follow(await chained()) })).toBe('holds')
    expect(await chainOf({ a: await before, b: await follow(stranger) })).toBe('broken')
    expect(await chainOf({ b: await follow(stranger) })).toBe('absent')
    expect(await chainOf({ a: await before, b: await follow() })).toBe('unnamed')
    expect(await chainOf({ b: await follow() })).toBe('first')
    const first = await packSchool(school(1, '2024-autumn'), {}, own)
    const over = await follow({ term: '2024-autumn', digest: first.digest })
    expect(await chainOf({ '0': first, a: await before, b: over })).toBe('broken')
  })

  it('schools that never sign are distinguished from those that do, without any doubt', async () => {
    const ran = await run({ a: await packSchool(school(1), {}, own), b: await packSchool(school(2)) })
    expect(ran.diagnostics).toEqual([])
    expect(ran.value.results.map(({ signature }) => signature)).toEqual(['valid', 'none'])
  })
})

describe('what a reviewer sees', () => {
  it('in Word, in the workbook and in each form: whether it is signed, with which key, and what does not fit', async () => {
    const packages = {
      a: await packSchool(school(1, '2025-spring'), {}, own, {
        signOffs: [{ role: 'signed', by: '赵某某', on: '2026-01-20' }],
      }),
      b: await packSchool(school(1)),
    }
    const { host } = await run(packages, {}, { forms: 'all', formats: ['docx', 'xlsx'] })
    const textOf = (path: string): string =>
      new TextDecoder()
        .decode(unzipSync(host.written.get(`out/${path}`) ?? new Uint8Array())['word/document.xml'])
        .replaceAll(/<[^>]+>/g, '')
    const roll = textOf('审核汇总.docx')
    expect(roll).toContain('签了名、没有核对公钥的1个，没有签名的1个')
    expect(roll).toMatch(/需要留意的档案包.*没有签名，而同一所学校的 a\.zip.*各项合计/)
    expect(roll).toContain(`${(await fingerprintOf(own)).slice(0, 16)}…`)
    const form = textOf('审核意见表/2025-autumn/Z1001 城南小学.docx')
    expect(form).toMatch(/签名：未签名.*来历要查一查：没有签名，而同一所学校的 a\.zip/)
    expect(textOf('审核意见表/2025-spring/Z1001 城南小学.docx')).toMatch(
      /签名：已签名，没有核对公钥.*签发：赵某某/,
    )
    const sheets = await readExcelFile(Buffer.from(host.written.get('out/审核汇总.xlsx') ?? []))
    const [header, ...rows] = sheets.find(({ sheet }) => sheet === '汇总')?.data ?? []
    const column = (name: string): readonly unknown[] => rows.map((row) => row[header?.indexOf(name) ?? -1])
    expect(column('签名')).toEqual(['已签名，没有核对公钥', '未签名！'])
    expect(column('公钥指纹（SHA-256）')).toEqual([await fingerprintOf(own), null])
    expect(column('与上一个档案包')).toEqual(['没有上一个', '没有写上一个'])
  })
})

describe('a run taken up again', () => {
  it('reviews again a package about which the others say something else by now', async () => {
    const [a, b] = [await packSchool(school(1)), await packSchool(school(2))]
    const first = await run({ a, b })
    const lines = new TextDecoder().decode(first.host.written.get('out/.review/results.jsonl'))
    const earlier = { 'out/.review/results.jsonl': lines }
    expect((await run({ a, b }, earlier, { resume: true })).value.resumed).toBe(2)
    const signed = await packSchool(school(1, '2025-spring'), {}, own)
    const now = await run({ a, b, c: signed }, earlier, { resume: true })
    expect(now.value.resumed).toBe(1)
    expect(saidOf(now, 'a').said).toContain('没有签名，而同一所学校的 c.zip')
  })

  it('does not use lines that an earlier version wrote, and a merge says so', async () => {
    const a = await packSchool(school(1))
    const lines = new TextDecoder().decode((await run({ a })).host.written.get('out/.review/results.jsonl'))
    const older = lines.replace('"format":"houqin-review/2",', '')
    expect(older).not.toBe(lines)
    const again = await run({ a }, { 'out/.review/results.jsonl': older }, { resume: true })
    expect(again.value.resumed).toBe(0)
    expect(again.diagnostics).toEqual([])
    for (const [text, why] of [
      [older, /以前版本/],
      [`${lines}{"key":`, /没写完/],
    ] as const) {
      const host = memoryHost({ ...districtFiles, 'p/.review/results.jsonl': text })
      const request = { ...mergeRequest, folders: [{ path: 'p', label: 'p' }], formats: [] }
      expect((await mergeReviews(request, host)).diagnostics.map(({ message }) => message)).toEqual([
        expect.stringMatching(why),
      ])
    }
  })

  it('is not merged with a list of fingerprints against which it was not checked', async () => {
    const lines = (await run({ a: await packSchool(school(1)) })).host.written.get(
      'out/.review/results.jsonl',
    )
    const list = `学校,全宗号,公钥指纹\n城南小学,Z1001,${await fingerprintOf(own)}\n`
    const host = memoryHost({ ...districtFiles, 'p/.review/results.jsonl': lines ?? '', 'list.csv': list })
    const { diagnostics } = await mergeReviews(
      {
        ...mergeRequest,
        folders: [{ path: 'p', label: 'p' }],
        schools: { path: 'list.csv', label: 'list.csv' },
        formats: [],
      },
      host,
    )
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringMatching(/却没有核对/)])
  })
})
