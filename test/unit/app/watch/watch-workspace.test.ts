import { describe, expect, it } from 'vitest'
import { type WatchReport, type WatchRequest, watchWorkspace } from '../../../../src/app/watch/index.ts'
import { generate } from '../../../../src/build/index.ts'
import { type Happening, type MemoryHost, memoryHost } from '../../../support/memory-host.ts'
import { expectSameBytes } from '../../../support/same-bytes.ts'

const school = `name: 城西小学
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
current: 2025-autumn
`
const repairs = (quantity: string): string =>
  `- id: W1\n  date: 2025-09-03\n  item: 灯管\n  action: 更换\n  quantity: ${quantity}\n`
const summary = `---
document: 后勤工作总结
---
# {{school.name}}{{term.label}}后勤工作总结

更换灯管{{sum repairs item="灯管" as="exact"}}。

{{narrative "closing"}}
`
const plan = `---
document: 后勤工作计划
term: next
date: start
---
# {{term.label}}后勤工作计划

做好后勤工作。
`
const files = {
  'data/school.yaml': school,
  'data/2025-autumn/repairs.yaml': repairs('2支'),
  'data/2026-spring/plan.yaml': '',
  'templates/summary.md.hbs': summary,
  'templates/plan.md.hbs': plan,
}
const ofSummary = ['2025-autumn/2025年秋季学期后勤工作总结.md']
const ofPlan = ['2026-spring/2026年春季学期后勤工作计划.md']

const asked: WatchRequest = {
  data: 'data',
  templates: 'templates',
  out: 'out',
  dataLabel: 'data',
  templatesLabel: 'templates',
  documents: [],
  formats: ['md'],
  shown: (path) => `out/${path}`,
  strict: false,
  poll: false,
  signal: new AbortController().signal,
}

interface Watched {
  readonly rounds: readonly WatchReport[]
  readonly host: MemoryHost
}

/** Watches while things happen, one after the other; the first round is the initial build. */
async function watching(
  happenings: readonly Happening[],
  request: Partial<WatchRequest> = {},
  change: (host: MemoryHost) => void = () => undefined,
  from: Readonly<Record<string, string | Uint8Array>> = files,
): Promise<Watched> {
  const host = memoryHost(from, happenings)
  const rounds: WatchReport[] = []
  for await (const round of watchWorkspace({ ...asked, ...request }, host)) {
    rounds.push(round)
    change(host)
  }
  return { rounds, host }
}

const textOf = ({ host }: Watched, path: string): string =>
  new TextDecoder().decode(host.written.get(`out/${path}`))

describe('a watch', () => {
  it('writes everything at first, then only what has changed', async () => {
    const watched = await watching([
      { 'data/2025-autumn/repairs.yaml': repairs('3支') },
      { 'data/2025-autumn/repairs.yaml': `# 核对过\n${repairs('3支')}` },
      { 'templates/plan.md.hbs': plan.replace('做好', '做细') },
    ])
    expect(watched.rounds).toMatchObject([
      { type: 'written', changed: [], files: [...ofSummary, ...ofPlan] },
      { type: 'written', changed: [{ path: '2025-autumn/repairs.yaml', how: 'changed' }], files: ofSummary },
      { type: 'written', files: [] },
      { type: 'written', changed: [{ path: 'plan.md.hbs' }], files: ofPlan },
    ])
    expect(textOf(watched, ofSummary[0] ?? '')).toContain('灯管3支')
    expect(textOf(watched, ofPlan[0] ?? '')).toContain('做细')
  })

  it('gives the bytes that a build gives', async () => {
    const formats = ['docx', 'pdf', 'md'] as const
    const changes = {
      'data/2025-autumn/repairs.yaml': repairs('4支'),
      'data/school.yaml': school.replace('城西', '城南'),
    }
    const { host } = await watching([{ 'data/2025-autumn/repairs.yaml': repairs('3支') }, changes], {
      formats,
      review: true,
    })
    const built = await generate({ ...asked, formats, review: true }, memoryHost({ ...files, ...changes }))
    expect(built.value.files.size).toBe(10)
    for (const [path, bytes] of built.value.files)
      expectSameBytes(host.written.get(`out/${path}`), bytes, path)
  })

  it('keeps the last good files while something is wrong, then says that it is fixed', async () => {
    const watched = await watching([
      { 'data/2025-autumn/repairs.yaml': repairs('3支').replace('item:', 'item：') },
      { 'data/2026-spring/plan.yaml': '- x' },
      { 'data/2026-spring/plan.yaml': '', 'data/2025-autumn/repairs.yaml': repairs('5支') },
    ])
    expect(watched.rounds).toMatchObject([
      { type: 'written' },
      {
        type: 'refused',
        files: [],
        diagnostics: [{ severity: 'error', location: { file: 'data/2025-autumn/repairs.yaml', line: 3 } }],
      },
      { type: 'refused' },
      { type: 'written', mended: true, files: ofSummary },
    ])
    expect(textOf(watched, ofSummary[0] ?? '')).toContain('灯管5支')
  })

  it('starts in a workspace with a fault, or without a workspace', async () => {
    const faulty = await watching([{ 'data/school.yaml': school }], {}, undefined, {
      ...files,
      'data/school.yaml': '学校名称：城西小学',
    })
    expect(faulty.rounds).toMatchObject([{ type: 'refused' }, { type: 'written', mended: true }])
    const none = await watching(
      [{ 'data/school.yaml': school, 'data/2025-autumn/repairs.yaml': '' }],
      {},
      undefined,
      {
        'templates/plan.md.hbs': plan,
      },
    )
    expect(none.rounds).toMatchObject([
      { type: 'refused', diagnostics: [{ code: 'data-missing' }] },
      { type: 'written', changed: [{ how: 'added' }, { how: 'added' }] },
    ])
  })

  it('ignores temporary files of programs, and everything in the output folder', async () => {
    const out = { out: 'data/out' }
    const { rounds } = await watching(
      [
        { 'data/2025-autumn/~$repairs.docx': 'x', 'data/2025-autumn/.repairs.yaml.swp': 'x' },
        { 'data/2025-autumn/4913': '', 'data/.DS_Store': 'x', 'data/2025-autumn/repairs.yaml~': 'x' },
        { 'data/out/2025-autumn/别的.md': 'x', 'data/out/旧.yaml': 'x' },
        { 'data/2025-autumn/维修.xlsx': 'x' },
        // Saved without a change.
        { 'data/2025-autumn/repairs.yaml': repairs('2支') },
      ],
      out,
    )
    expect(rounds).toHaveLength(1)
  })

  it('notices folders and photos that appear, change and disappear', async () => {
    const { rounds } = await watching([
      { 'data/photos/W1/一.jpg': 'x' },
      { 'data/photos/W1/一.jpg': 'y' },
      { 'data/photos/W1/一.jpg': undefined },
      { 'data/2025-autumn/narrative/closing.md': '收尾。' },
      { 'data/2025-autumn/narrative/closing.md': undefined },
    ])
    expect(rounds.flatMap((round) => ('changed' in round ? [round.changed] : []))).toEqual([
      [],
      [{ path: 'photos/W1/一.jpg', how: 'added' }],
      [{ path: 'photos/W1/一.jpg', how: 'changed' }],
      [{ path: 'photos/W1/一.jpg', how: 'removed' }],
      [{ path: '2025-autumn/narrative/closing.md', how: 'added' }],
      [{ path: '2025-autumn/narrative/closing.md', how: 'removed' }],
    ])
  })

  it('makes the documents of another current term', async () => {
    const { rounds } = await watching([
      { 'data/school.yaml': school.replace('current: 2025-autumn', 'current: 2026-spring') },
    ])
    expect(rounds[1]).toMatchObject({
      files: ['2026-spring/2026年春季学期后勤工作总结.md'],
    })
  })

  it('uses the school’s own templates, and the shipped ones again once those are gone', async () => {
    const watched = await watching([
      { 'data/templates/summary.md.hbs': summary.replace('更换', '换了') },
      { 'data/templates/summary.md.hbs': undefined },
    ])
    expect(watched.rounds).toMatchObject([
      {},
      { changed: [{ path: 'templates/summary.md.hbs', how: 'added' }], files: ofSummary },
      { changed: [{ how: 'removed' }], files: ofSummary },
    ])
    expect(textOf(watched, ofSummary[0] ?? '')).toContain('更换灯管')
  })

  it('writes again what was deleted', async () => {
    const { rounds } = await watching(
      [{ 'data/2025-autumn/repairs.yaml': `${repairs('2支')}# 看过\n` }],
      {},
      (host) => host.written.clear(),
    )
    expect(rounds[1]).toMatchObject({ type: 'written', files: [...ofSummary, ...ofPlan] })
  })

  it('writes beside a file that somebody edited, and leaves the others', async () => {
    const edited = new TextEncoder().encode('改过')
    const { rounds, host } = await watching(
      [{ 'data/2025-autumn/repairs.yaml': repairs('3支') }],
      {},
      (host) => host.written.set(`out/${ofSummary[0] ?? ''}`, edited),
    )
    const beside = '2025-autumn/2025年秋季学期后勤工作总结（更新稿）.md'
    expect(rounds[1]).toMatchObject({ files: [beside], diagnostics: [{ code: 'edited-kept' }] })
    expect(host.written.get(`out/${ofSummary[0] ?? ''}`)).toBe(edited)
    expect(host.written.has(`out/${beside}`)).toBe(true)
  })

  it('tries again to write when Word lets go of the file, or at the next change', async () => {
    const lock = 'out/2025-autumn/~$25年秋季学期后勤工作总结.docx'
    const happenings: readonly Happening[] = [
      { 'data/2025-autumn/repairs.yaml': repairs('3支') },
      { type: 'changed', paths: [{ folder: 'data', path: lock }] },
    ]
    const host = memoryHost(files, happenings)
    const write = host.save
    let open = false
    host.save = (folder, changes) =>
      open ? Promise.resolve({ path: 'out/总结.docx', reason: 'busy', detail: '' }) : write(folder, changes)
    const rounds: WatchReport[] = []
    for await (const round of watchWorkspace({ ...asked, out: 'data/out' }, host)) {
      rounds.push(round)
      open = rounds.length === 1
    }
    expect(rounds).toMatchObject([
      { type: 'written' },
      { type: 'unwritable', failure: { reason: 'busy' } },
      { type: 'written', mended: true, changed: [], files: ofSummary },
    ])
  })

  it('reports only new warnings, not those of the previous round', async () => {
    const late = `${repairs('2支')}  done: 2025-09-01\n`
    const { rounds } = await watching([
      { 'data/2025-autumn/repairs.yaml': late },
      { 'data/2025-autumn/repairs.yaml': `# 看过\n${late}` },
    ])
    const codes = rounds.map((round) =>
      'diagnostics' in round ? round.diagnostics.map(({ code }) => code) : [],
    )
    expect(codes[1]).toContain('done-before-reported')
    expect(codes[2]).toEqual([])
  })

  it('continues if ledgers cannot be read, or if the system does not report changes', async () => {
    const polling = { type: 'polling', folder: 'data', detail: 'ENOSPC' } as const
    const host = memoryHost(files, [
      polling,
      { 'data/2025-autumn/repairs.yaml': repairs('3支') },
      {
        'data/2025-autumn/repairs.yaml': repairs('4支'),
      },
    ])
    const read = host.readTree.bind(host)
    let reads = 0
    const rounds: WatchReport[] = []
    host.readTree = (folder, endings) =>
      rounds.length === 2 && endings.includes('.yaml.txt') && reads++ === 0
        ? Promise.reject(new Error('EBUSY'))
        : read(folder, endings)
    for await (const round of watchWorkspace(asked, host)) rounds.push(round)
    expect(rounds).toMatchObject([
      { type: 'written' },
      polling,
      { type: 'unread', error: new Error('EBUSY') },
      { type: 'written', mended: true },
    ])
  })
})
