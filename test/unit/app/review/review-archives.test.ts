import { unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  mergeReviews,
  openReviewTasks,
  type ReviewOrder,
  type ReviewRequest,
  type ReviewRun,
  type ReviewTask,
  reviewArchives,
} from '../../../../src/app/review/index.ts'
import type { Diagnostic } from '../../../../src/diagnostics/index.ts'
import { pointsOf } from '../../../../src/rubric/index.ts'
import { byEffort } from '../../../support/effort.ts'
import { type MemoryHost, memoryHost } from '../../../support/memory-host.ts'
import { districtFiles, mergeRequest, resultsOf, reviewRequest } from '../../../support/review-run.ts'
import { expectSameBytes } from '../../../support/same-bytes.ts'
import { makeSigner } from '../../../support/small-package.ts'
import { packSchool } from '../../../support/synthetic-package.ts'
import { makeDeeds } from '../../../support/synthetic-school.ts'

const schools = [1, 2, 3, 4, 5, 6]
let packages: Readonly<Record<string, Uint8Array>> = {}

beforeAll(async () => {
  const made = await Promise.all(
    schools.map(async (at) => [`in/${at}.zip`, (await packSchool(makeDeeds(at))).bytes] as const),
  )
  packages = Object.fromEntries(made)
})

interface Ran {
  readonly host: MemoryHost
  readonly value: ReviewRun
  readonly diagnostics: readonly Diagnostic[]
}

async function run(
  files: Readonly<Record<string, Uint8Array | string>>,
  asked: Partial<ReviewRequest> = {},
): Promise<Ran> {
  const host = memoryHost({ ...districtFiles, ...files })
  return { host, ...(await reviewArchives({ ...reviewRequest, ...asked }, host)) }
}

describe('a review of some packages', () => {
  it('writes each school its form, a line of results, and the roll-up', async () => {
    const { host, value, diagnostics } = await run(packages, { forms: 'all' })
    expect(diagnostics).toEqual([])
    expect(value.files).toEqual(['审核汇总.docx', '审核汇总.pdf', '审核汇总.xlsx'])
    const forms = [...host.written.keys()].filter((path) => path.includes('审核意见表'))
    expect(forms).toHaveLength(3 * schools.length)
    expect(forms).toContain('out/审核意见表/2025-autumn/Z1001 清源县第1小学.pdf')
    expect(resultsOf(host).map(({ school }) => school?.fonds)).toEqual(schools.map((at) => `Z${1000 + at}`))
  })

  it('continues after hostile and altered packages, and counts them', async () => {
    const altered = Uint8Array.from(packages['in/3.zip'] ?? [])
    altered[3000] = (altered[3000] ?? 0) ^ 1
    const { value, diagnostics, host } = await run({
      ...packages,
      'in/2.5.zip': 'not a package',
      'in/3.zip': altered,
      'in/9.zip': new Uint8Array(5000).fill(0x50),
    })
    expect(value.results.filter(({ sound }) => !sound).map(({ file }) => file)).toEqual([
      '2.5.zip',
      '3.zip',
      '9.zip',
    ])
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(3).fill('review-refused'))
    expect(resultsOf(host).filter(({ findings }) => findings.length > 0)).toHaveLength(schools.length - 1)
  })

  it('refuses a package whose ledgers are another school’s', async () => {
    const { bytes } = await packSchool(makeDeeds(1), {
      'school.yaml': '学校名称: 别的小学\n学期:\n  2025-autumn: {开始: 2025-09-01, 结束: 2026-01-23}\n',
    })
    const { value } = await run({ 'in/1.zip': bytes })
    expect(value.results[0]?.faults.join()).toMatch(/清单里的学校是“清源县第1小学”，台账里是“别的小学”/)
  })

  it('writes no control or private-use characters from a package', async () => {
    const deeds = { ...makeDeeds(1), name: '清源\u{E000}县\u0007小学' }
    const { host } = await run({ 'in/1.zip': (await packSchool(deeds)).bytes })
    expect(JSON.stringify(resultsOf(host))).not.toMatch(/\u{E000}|\\u0007/u)
  })

  it('requires packages to be signed with the keys of their schools', async () => {
    const [own, other] = [makeSigner(), makeSigner()]
    const signed = (await packSchool(makeDeeds(1), {}, own)).bytes
    const pem = (key: Uint8Array): string =>
      `-----BEGIN PUBLIC KEY-----\n${Buffer.from(key).toString('base64')}\n-----END PUBLIC KEY-----\n`
    const good = await run(
      { 'in/1.zip': signed, 'keys/Z1001.pem': pem(own.publicKey) },
      { keys: { path: 'keys', label: 'keys' } },
    )
    expect(resultsOf(good.host)[0]).toMatchObject({
      sound: true,
      signature: 'valid',
      signedBy: { type: 'registered', bound: 'fonds' },
    })
    const bad = await run(
      { 'in/1.zip': signed, 'keys/Z1001.pem': pem(other.publicKey) },
      { keys: { path: 'keys', label: 'keys' } },
    )
    expect(resultsOf(bad.host)[0]).toMatchObject({ sound: false, signedBy: { type: 'other-key' } })
  })

  it('names schools that handed in nothing, and ranks only if asked to', async () => {
    const list = { 'list.csv': '学校\n清源县第1小学,在编\n清源县第88小学\n' }
    const { value } = await run(
      { ...packages, ...list },
      { schools: { path: 'list.csv', label: 'list.csv' } },
    )
    expect(value.missing).toEqual(['清源县第88小学'])
  })

  it('reports that there is nothing to review, or faults of a rubric, before anything is written', async () => {
    const none = await run({ 'in/readme.txt': 'x' })
    expect(none.diagnostics.map(({ code }) => code)).toEqual(['review-nothing'])
    const absent = await run(packages, { packages: [{ path: 'im', label: 'im' }] })
    expect(absent.diagnostics.map(({ message }) => message)).toEqual(['没有“im”这个文件夹或文件'])
    const wrong = await run({ ...packages, 'rubric.yaml': '审核单位: 区\n条目:\n  - {编号: a}\n' })
    expect(wrong.diagnostics.map(({ location }) => location?.file)).toContain('rubric.yaml')
    expect([
      ...none.host.written.keys(),
      ...absent.host.written.keys(),
      ...wrong.host.written.keys(),
    ]).toEqual([])
  })
})

describe('a run taken up again', () => {
  let whole: Ran
  beforeAll(async () => {
    whole = await run(packages)
  })

  it('does only what is missing, including a torn line, and gives the same result', async () => {
    const results = new TextDecoder().decode(whole.host.written.get('out/.review/results.jsonl'))
    const lines = results.split('\n')
    const torn = `${lines.slice(0, 3).join('\n')}\n${lines[3]?.slice(0, 200) ?? ''}`
    const again = await run({ ...packages, 'out/.review/results.jsonl': torn }, { resume: true })
    expect(again.value.resumed).toBe(3)
    expect(again.diagnostics.map(({ code }) => code)).toEqual(['review-torn'])
    for (const name of [...again.value.files, '.review/results.jsonl'])
      expectSameBytes(again.host.written.get(`out/${name}`), whole.host.written.get(`out/${name}`), name)
  })

  it('reviews again what has changed since, and everything if the rubric is another', async () => {
    const results = new TextDecoder().decode(whole.host.written.get('out/.review/results.jsonl'))
    const changed = { ...packages, 'in/1.zip': (await packSchool(makeDeeds(41))).bytes }
    const one = await run(
      { ...changed, 'out/.review/results.jsonl': results },
      { resume: true, formats: ['xlsx'] },
    )
    expect(one.value.resumed).toBe(schools.length - 1)
    const rubric = `${String(districtFiles['rubric.yaml'])}\n# 改过\n`
    const all = await run(
      { ...packages, 'rubric.yaml': rubric, 'out/.review/results.jsonl': results },
      { resume: true, formats: ['xlsx'] },
    )
    expect(all.value.resumed).toBe(0)
  })

  it('keeps nothing of packages that changed or are gone, so that a merge counts only what exists', async () => {
    const results = whole.host.written.get('out/.review/results.jsonl') ?? ''
    const { 'in/2.zip': gone, ...others } = packages
    expect(gone).toBeDefined()
    const now = { ...others, 'in/1.zip': (await packSchool(makeDeeds(41))).bytes }
    // A resumed run gives the same in every format, see above.
    const formats = byEffort<ReviewRequest['formats']>(['docx', 'xlsx'], ['docx', 'pdf', 'xlsx'])
    const again = await run({ ...now, 'out/.review/results.jsonl': results }, { resume: true, formats })
    expect(resultsOf(again.host).map(({ file }) => file)).toEqual(
      ['1', '3', '4', '5', '6'].map((at) => `${at}.zip`),
    )
    const afresh = await run(now, { formats })
    for (const name of again.value.files)
      expectSameBytes(again.host.written.get(`out/${name}`), afresh.host.written.get(`out/${name}`), name)
    const merging = memoryHost({
      ...districtFiles,
      'a/.review/results.jsonl': again.host.written.get('out/.review/results.jsonl') ?? '',
    })
    const { value } = await mergeReviews(
      { ...mergeRequest, formats, folders: [{ path: 'a', label: 'a' }] },
      merging,
    )
    expect(value.results).toHaveLength(5)
    for (const name of value.files)
      expectSameBytes(merging.written.get(`out/${name}`), afresh.host.written.get(`out/${name}`), name)
  })
})

describe('files of an earlier roll-up', () => {
  it('are named and kept if this one did not write them', async () => {
    const left = ['审核汇总2.docx', '审核汇总10.pdf', '审核汇总.pdf', '审核汇总会议.docx', '1/审核汇总3.docx']
    const files = Object.fromEntries(left.map((name) => [`out/${name}`, 'before']))
    const { diagnostics } = await run({ ...packages, ...files }, { formats: ['docx', 'xlsx'] })
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['review-stale', expect.stringMatching(/ 3 个.*：审核汇总\.pdf、审核汇总2\.docx、审核汇总10\.pdf$/)],
    ])
  })

  it('are not overwritten if somebody edited them: the new file goes beside it', async () => {
    const { diagnostics, host } = await run(
      { ...packages, 'out/审核汇总.docx': 'before' },
      { formats: ['docx'] },
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['edited-kept', 'review-stale'])
    expect(host.written.has('out/审核汇总.docx')).toBe(false)
    expect(host.written.has('out/审核汇总（更新稿）.docx')).toBe(true)
    // The advice about documents of a workspace does not apply here.
    expect(diagnostics[0]?.hints.join('')).not.toMatch(/adopt|--overwrite/)
  })

  it('include an edited workbook, which is kept too; an unedited one is replaced', async () => {
    const asked: Partial<ReviewRequest> = { formats: ['xlsx'], forms: 'all' }
    const first = await run(packages, asked)
    const files = Object.fromEntries(first.host.written)
    const untouched = await run({ ...packages, ...files }, asked)
    expect(untouched.diagnostics).toEqual(first.diagnostics)
    expect([...untouched.host.written.keys()].filter((path) => path.includes('更新稿'))).toEqual([])
    const form = [...first.host.written.keys()].find((path) => path.startsWith('out/审核意见表/')) ?? ''
    const edited = { ...packages, ...files, [form]: '意见', 'out/审核汇总.xlsx': '意见' }
    const { diagnostics, host } = await run(edited, asked)
    expect(diagnostics.filter(({ code }) => code === 'edited-kept')).toHaveLength(2)
    expect(host.written.has(form)).toBe(false)
    expect(host.written.has(form.replace('.xlsx', '（更新稿）.xlsx'))).toBe(true)
    expect(host.written.has('out/审核汇总（更新稿）.xlsx')).toBe(true)
  })
})

describe('merging', () => {
  it('refuses results of different rubrics, and folders without results', async () => {
    const shard = (index: number): Partial<ReviewRequest> => ({ shard: { index, of: 2 } })
    const first = await run(packages, shard(1))
    const second = await run(
      { ...packages, 'rubric.yaml': `${String(districtFiles['rubric.yaml'])}\n# 改过\n` },
      shard(2),
    )
    const file = (ran: Ran, name: string): Uint8Array =>
      ran.host.written.get(`out/.review/${name}`) ?? new Uint8Array()
    const host = memoryHost({
      ...districtFiles,
      'a/.review/results-1-of-2.jsonl': file(first, 'results-1-of-2.jsonl'),
      'b/.review/results-2-of-2.jsonl': file(second, 'results-2-of-2.jsonl'),
    })
    const folders = ['a', 'b', 'c'].map((path) => ({ path, label: path }))
    const { diagnostics } = await mergeReviews({ ...mergeRequest, folders }, host)
    expect(diagnostics.map(({ code }) => code)).toEqual(['review-results', 'review-results'])
    expect(host.written.size).toBe(0)
  })
})

describe('a crew', () => {
  /** A host whose helpers finish in another order than they began. `loses` tells for which packages their memory is insufficient; `happened` records the rest. */
  function crewHost(
    files: Readonly<Record<string, Uint8Array | string>>,
    loses: (file: string) => boolean = () => false,
    happened: string[] = [],
  ): MemoryHost {
    const host = memoryHost({ ...districtFiles, ...files })
    const hire: MemoryHost['hire'] = (order, members) => {
      happened.push(`hired ${members}`)
      const opened = openReviewTasks(structuredClone(order) as ReviewOrder, host)
      let turn = 0
      return {
        ask: async (given) => {
          const task = structuredClone(given) as ReviewTask
          if (happened.at(-1) !== task.type) happened.push(task.type)
          if (task.type === 'package' && loses(task.file.label)) return undefined
          turn += 1
          for (let wait = turn % 3; wait < 3; wait += 1) await opened
          return structuredClone(await (await opened)(task))
        },
        dismiss: () => {
          if (happened.at(-1) !== 'dismissed') happened.push('dismissed')
          return Promise.resolve()
        },
      }
    }
    return { ...host, hire }
  }

  it('writes the same as a single thread, byte for byte, in the same order', async () => {
    const some = Object.fromEntries(Object.entries(packages).slice(0, byEffort(4, 6)))
    const alone = await run(some, { forms: 'failing', formats: ['docx', 'xlsx'] })
    const host = crewHost(some)
    const told = await reviewArchives(
      { ...reviewRequest, forms: 'failing', formats: ['docx', 'xlsx'], jobs: 3 },
      host,
    )
    expect(told.value).toEqual(alone.value)
    expect([...host.written.keys()].sort()).toEqual([...alone.host.written.keys()].sort())
    for (const [path, bytes] of alone.host.written) expectSameBytes(host.written.get(path), bytes, path)
  })

  it('is dismissed before one helper is hired for the roll-up, so that their memory is never in use together', async () => {
    const happened: string[] = []
    const host = crewHost(packages, () => false, happened)
    await reviewArchives({ ...reviewRequest, formats: ['docx', 'xlsx'], jobs: 3 }, host)
    const reviewing = ['hired 3', 'look', 'package', 'dismissed']
    const rollingUp = ['hired 1', 'book', 'volume', 'dismissed']
    expect(happened).toEqual([...reviewing, ...rollingUp])
  })

  it('refuses a package that takes too much memory, and continues', async () => {
    const host = crewHost(packages, (file) => file === '3.zip')
    const { value, diagnostics } = await reviewArchives(
      { ...reviewRequest, formats: ['docx', 'xlsx'], jobs: 2 },
      host,
    )
    expect(value.results.filter(({ sound }) => !sound)).toMatchObject([
      { file: '3.zip', faults: [expect.stringContaining('内存')] },
    ])
    expect(diagnostics.map(({ code }) => code)).toEqual(['review-refused'])
    expect(value.files).toContain('审核汇总.xlsx')
  })
})

describe('what districts hand in', () => {
  const tableOf = async (host: MemoryHost, name: string): Promise<readonly (readonly unknown[])[]> => {
    const sheets = await readExcelFile(Buffer.from(host.written.get('out/审核汇总.xlsx') ?? []))
    return sheets.find(({ sheet }) => sheet === name)?.data ?? []
  }

  it('only files that are not packages: each is refused, and the roll-up says so', async () => {
    const { value, host } = await run({ 'in/a.zip': 'text', 'in/b.ZIP': '' }, { formats: ['docx', 'xlsx'] })
    expect(value.results.map(({ sound }) => sound)).toEqual([false, false])
    expect(await tableOf(host, '没有通过核验')).toHaveLength(3)
  })

  it('two schools of one name: two forms, two rows, distinguished by 全宗号', async () => {
    const deeds = [1, 2].map((at) => ({ ...makeDeeds(at), name: '中心小学' }))
    const made = await Promise.all(deeds.map((one) => packSchool(one)))
    const files = Object.fromEntries(made.map(({ bytes }, at) => [`in/${at}.zip`, bytes]))
    const { host } = await run(files, { forms: 'all', formats: ['docx', 'xlsx'] })
    const forms = [...host.written.keys()].filter((path) => path.endsWith('小学.docx'))
    expect(forms).toEqual(
      ['Z1001', 'Z1002'].map((fonds) => `out/审核意见表/2025-autumn/${fonds} 中心小学.docx`),
    )
    expect((await tableOf(host, '汇总')).slice(1).map(([fonds]) => fonds)).toEqual(['Z1001', 'Z1002'])
    const word = new TextDecoder().decode(
      unzipSync(host.written.get('out/审核汇总.docx') ?? new Uint8Array())['word/document.xml'],
    )
    expect(word).toContain('中心小学（Z1001）')
  })

  it('several terms of a school: they show the trend of its percentages', async () => {
    const made = await Promise.all(
      ['2024-autumn', '2025-spring', '2025-autumn'].map((term) => packSchool(makeDeeds(1, term, 0.8))),
    )
    const files = Object.fromEntries(made.map(({ bytes }, at) => [`in/${at}.zip`, bytes]))
    const { host } = await run(files, { formats: ['xlsx'] })
    const percents = resultsOf(host).map(({ findings }) => pointsOf(findings).percent)
    const [, row] = await tableOf(host, '各学期')
    const change = Math.round(((percents[2] ?? 0) - (percents[0] ?? 0)) * 10) / 10
    expect(row).toEqual(['Z1001', '清源县第1小学', ...percents, change])
  })

  it('results from two places: a school’s packages are put together', async () => {
    const [spring, autumn] = await Promise.all(
      ['2025-spring', '2025-autumn'].map((term) => packSchool(makeDeeds(1, term))),
    )
    const parts = await Promise.all([
      run({ 'in/春.zip': spring?.bytes ?? '' }),
      run({ 'in/秋.zip': autumn?.bytes ?? '' }),
    ])
    const [a, b] = parts.map(({ host }) => host.written.get('out/.review/results.jsonl') ?? '')
    const host = memoryHost({
      ...districtFiles,
      'a/.review/results.jsonl': a ?? '',
      'b/.review/results.jsonl': b ?? '',
    })
    const folders = ['b', 'a'].map((path) => ({ path, label: path }))
    await mergeReviews({ ...mergeRequest, formats: ['xlsx'], folders }, host)
    const whole = await run(
      { 'in/春.zip': spring?.bytes ?? '', 'in/秋.zip': autumn?.bytes ?? '' },
      { formats: ['xlsx'] },
    )
    expect(await tableOf(host, '各学期')).toHaveLength(2)
    expectSameBytes(host.written.get('out/审核汇总.xlsx'), whole.host.written.get('out/审核汇总.xlsx'))
  })

  it('many shortfalls: the count of a school links to the row where its records begin', async () => {
    const { host } = await run(packages, { formats: ['xlsx'] })
    const records = await tableOf(host, '问题记录')
    const sheet = new TextDecoder().decode(
      unzipSync(host.written.get('out/审核汇总.xlsx') ?? new Uint8Array())['xl/worksheets/sheet1.xml'],
    )
    const starts = [...sheet.matchAll(/location="[^"]*!A(\d+)"/g)].map(([, row]) => Number(row))
    const firsts = records.flatMap(([school], at) =>
      at > 0 && school !== records[at - 1]?.[0] ? [at + 1] : [],
    )
    expect(starts).toEqual(firsts)
  })
})
