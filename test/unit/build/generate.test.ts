import { describe, expect, it } from 'vitest'
import { type GenerateRequest, generate } from '../../../src/build/index.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { expectSameBytes } from '../../support/same-bytes.ts'
import { farApart, inTimeZone } from '../../support/time-zone.ts'

const school = `name: 城西小学
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
current: 2025-autumn
`
const repairs = `- id: W1
  date: 2025-09-03
  item: 灯管
  action: 更换
  quantity: 2支
  place: 一年级一班
  by: 李镕喆
`
const summary = `---
document: 后勤工作总结
---
# {{school.name}}{{term.label}}后勤工作总结

## 维修

更换灯管{{sum repairs item="灯管" as="exact"}}，由{{names repairs "by"}}完成。

## 空的一节

{{signature}}
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
  'data/2025-autumn/repairs.yaml': repairs,
  'data/2026-spring/plan.yaml': '',
  'templates/summary.md.hbs': summary,
  'templates/plan.md.hbs': plan,
}
const request: GenerateRequest = {
  data: 'data',
  templates: 'templates',
  dataLabel: 'data',
  templatesLabel: 'templates',
  documents: [],
  formats: ['docx', 'pdf'],
}
const build = (changes: Readonly<Record<string, string>> = {}, asked: Partial<GenerateRequest> = {}) =>
  generate({ ...request, ...asked }, memoryHost({ ...files, ...changes }))

describe('generate', () => {
  it('makes what is due: the term’s summary and the next term’s plan', async () => {
    const { value, diagnostics } = await build()
    expect(diagnostics.map(({ code }) => code)).toEqual(['fonts-stand-in'])
    expect([...value.files.keys()]).toEqual([
      '2025-autumn/2025年秋季学期后勤工作总结.docx',
      '2025-autumn/2025年秋季学期后勤工作总结.pdf',
      '2026-spring/2026年春季学期后勤工作计划.docx',
      '2026-spring/2026年春季学期后勤工作计划.pdf',
    ])
    expect(value.documents.map(({ name, term, records }) => [name, term, records])).toEqual([
      ['summary', '2025-autumn', 1],
      ['plan', '2026-spring', 0],
    ])
  })

  it('makes a named document for the term asked for', async () => {
    const { value } = await build({}, { documents: ['plan'], term: '2026-spring', formats: ['md'] })
    expect([...value.files.keys()]).toEqual(['2026-spring/2026年春季学期后勤工作计划.md'])
  })

  it('gives the same bytes again, whatever the time zone', async () => {
    const [here, there] = farApart
    const first = await inTimeZone(here, () => build())
    const second = await inTimeZone(there, () => build())
    for (const [path, bytes] of first.value.files) expectSameBytes(bytes, second.value.files.get(path), path)
  })

  it('follows the records', async () => {
    const text = async (ledger: string): Promise<string> => {
      const { value } = await build(
        { 'data/2025-autumn/repairs.yaml': ledger },
        { documents: ['summary'], formats: ['md'] },
      )
      return new TextDecoder().decode([...value.files.values()][0])
    }
    expect(await text(repairs)).toContain('更换灯管2支，由李镕喆完成')
    expect(await text(repairs.replace('2支', '5支'))).toContain('更换灯管5支')
  })

  it('refuses two documents of one name, even if the case differs', async () => {
    const both = async (first: string, second: string): Promise<readonly (readonly string[])[]> => {
      const { value, diagnostics } = await build(
        {
          'templates/summary.md.hbs': summary.replace('后勤工作总结', first),
          'data/templates/ours.md.hbs': summary.replace('后勤工作总结', second),
        },
        { documents: ['summary', 'ours'], formats: ['md'] },
      )
      return [diagnostics.map(({ code }) => code), [...value.files.keys()]]
    }
    expect(await both('总结', '总结')).toEqual([['file-name-taken'], []])
    expect(await both('AED总结', 'aed总结')).toEqual([['file-name-taken'], []])
    expect((await both('总结', '总结（本校）'))[0]).toEqual([])
  })

  it('gives no file if anything is wrong, and reports data and template faults together', async () => {
    const { value, diagnostics } = await build({
      'data/2025-autumn/repairs.yaml': repairs.replace('id: W1', 'id：W1'),
      'templates/plan.md.hbs': `${plan}\n{{cuont repairs}}\n`,
    })
    expect(diagnostics.map(({ code, location }) => [code, location?.file, location?.line])).toEqual([
      ['fullwidth-colon', 'data/2025-autumn/repairs.yaml', 1],
      ['template-unknown-helper', 'templates/plan.md.hbs', 10],
    ])
    expect(value.files.size).toBe(0)
  })

  it('prefers the school’s own templates to the shipped ones', async () => {
    const own = { 'data/templates/summary.md.hbs': '---\ndocument: 自家总结\n---\n# 总结\n\n好。\n' }
    const { value } = await build(own, { documents: ['summary'], formats: ['md'] })
    expect([...value.files.keys()]).toEqual(['2025-autumn/2025年秋季学期自家总结.md'])
  })

  it('warns about a character that no font has', async () => {
    const { diagnostics } = await build({
      'data/2025-autumn/repairs.yaml': repairs.replace('李镕喆', '李𬎆\u{2FA1D}'),
    })
    expect(diagnostics.map(({ code }) => code)).toContain('glyph-missing')
  })

  it.each([
    [{ documents: ['sumary'] }, 'document-unknown'],
    [{ term: '2030-spring' }, 'term-unknown'],
    [{ data: '没有' }, 'data-missing'],
    [{ templates: '没有' }, 'templates-missing'],
  ] as const)('reports %j as %s', async (asked, code) => {
    const { value, diagnostics } = await build({}, asked)
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
    expect(value.files.size).toBe(0)
  })
})
