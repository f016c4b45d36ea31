import { describe, expect, it } from 'vitest'
import { examine, type Finding } from '../../../../src/app/doctor/index.ts'
import { ReadFailure } from '../../../../src/host/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const school = 'name: 城西小学\nterms:\n  2025-autumn: {start: 2025-09-01, end: 2026-01-23}\n'
const repairs = '- {id: W1, date: 2025-09-03, item: 灯管, action: 更换}\n'
const template = '---\ndocument: 总结\nterm: current\ndate: end\n---\n# 总结\n'

const request = {
  data: 'data',
  templates: 'templates',
  out: 'out',
  dataLabel: 'data',
  templatesLabel: 'templates',
  outLabel: 'out',
  explain: ({ path, reason }: { path: string; reason: string }) => `${path} ${reason}`,
  explainUnread: ({ path, reason }: { path: string; reason: string }) => `${path} ${reason}`,
}

const bad = (findings: readonly Finding[]) => findings.filter(({ state }) => state === 'bad')

describe('examine', () => {
  it('reports fonts, terms and templates, and that all is well', async () => {
    const host = memoryHost({
      'data/school.yaml': school,
      'data/2025-autumn/repairs.yaml': repairs,
      'templates/summary.md.hbs': template,
    })
    const findings = await examine(request, host)
    expect(bad(findings)).toEqual([])
    expect(findings.filter(({ what }) => what.startsWith('字体'))).toHaveLength(5)
    expect(findings).toContainEqual({
      state: 'good',
      what: '学期 2025-autumn',
      text: '2025-09-01 至 2026-01-23，1 本台账、1 条记录，当前学期',
    })
    expect(findings).toContainEqual({ state: 'good', what: '模板', text: 'summary' })
    expect(host.written.size).toBe(0)
  })

  it('says that there is no workspace', async () => {
    const findings = await examine(request, memoryHost({ 'templates/summary.md.hbs': template }))
    expect(bad(findings).map(({ text }) => text)).toEqual(['找不到数据文件夹“data”，或里面没有台账'])
  })

  it('counts faults of the ledgers', async () => {
    const host = memoryHost({
      'data/school.yaml': school,
      'data/2025-autumn/repairs.yaml': `${repairs}- {id: W1, date: 2025-13-03, item: 门, action: 更换}\n`,
      'templates/summary.md.hbs': template,
    })
    expect(bad(await examine(request, host))).toMatchObject([{ text: '台账和模板有 2 处错误或警告' }])
  })

  it('says why nothing can be written, and what an interrupted run has left', async () => {
    const host = {
      ...memoryHost({
        'data/school.yaml': school,
        'data/2025-autumn/repairs.yaml': repairs,
        'templates/summary.md.hbs': template,
        'out/2025-autumn/总结.docx.houqin-old': 'x',
      }),
      probeWrite: () => Promise.resolve({ path: 'out/试写', reason: 'denied' as const, detail: '' }),
    }
    const findings = await examine(request, host)
    expect(bad(findings)).toMatchObject([{ what: '写文件', text: 'out/试写 denied' }])
    expect(findings.at(-1)?.state).toBe('note')
    expect(findings.at(-1)?.text).toContain('总结.docx.houqin-old')
  })

  it('names a font of the school that cannot be used', async () => {
    const named = `${school}字体: {仿宋: fonts/没有.ttf}\n`
    const host = memoryHost({
      'data/school.yaml': named,
      'data/2025-autumn/repairs.yaml': repairs,
      'templates/summary.md.hbs': template,
    })
    expect(bad(await examine(request, host))).toContainEqual({
      state: 'bad',
      what: '字体 仿宋',
      text: 'school.yaml 里写的 fonts/没有.ttf 用不了',
      hint: '运行 houqin check 看为什么。',
    })
  })

  it('says that ledgers cannot be written, which does not prevent documents', async () => {
    const files = {
      'data/school.yaml': school,
      'data/2025-autumn/repairs.yaml': repairs,
      'templates/summary.md.hbs': template,
      'data/templates/summary.md.hbs': template,
      'data/templates/partials/opening.md.hbs': '好。\n',
    }
    const host = {
      ...memoryHost(files),
      probeWrite: (folder: string) =>
        Promise.resolve(
          folder === 'data' ? { path: folder, reason: 'denied' as const, detail: '' } : undefined,
        ),
    }
    const findings = await examine(request, host)
    expect(bad(findings)).toEqual([])
    expect(findings).toContainEqual(
      expect.objectContaining({ state: 'note', what: '写台账', text: 'data denied' }),
    )
    expect(findings).toContainEqual({
      state: 'good',
      what: '模板',
      text: 'summary（学校的）；学校的片段 1 个',
    })
  })

  it('says that there are no templates', async () => {
    const host = memoryHost({ 'data/school.yaml': school, 'data/2025-autumn/repairs.yaml': repairs })
    expect(bad(await examine(request, host))).toMatchObject([
      {
        what: '模板',
        text: '找不到模板文件夹“templates”',
        hint: expect.stringContaining('--templates') as string,
      },
    ])
  })

  it('says that a bundled font cannot be read', async () => {
    const unread = new ReadFailure([{ path: 'a.ttf', reason: 'gone', detail: '' }])
    const host = { ...memoryHost({}), readFont: () => Promise.reject(unread) }
    const found = bad(await examine({ ...request, explainUnread: ({ path }) => `${path} 不见了` }, host))
    expect(found).toContainEqual(
      expect.objectContaining({ what: '字体 仿宋', text: '自带的思源宋体读不到：a.ttf 不见了' }),
    )
  })

  it('does not mistake a fault of the program for a font that cannot be read', async () => {
    const host = { ...memoryHost({}), readFont: () => Promise.reject(new TypeError('no')) }
    await expect(examine(request, host)).rejects.toThrow(TypeError)
  })
})
