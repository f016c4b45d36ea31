import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type GenerateRequest, generate } from '../../../src/build/index.ts'
import type { Language } from '../../../src/text/index.ts'
import { memoryHost } from '../../support/memory-host.ts'

const files = (school: string, setting: string) => ({
  'data/school.yaml': `name: 城西小学
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
${school}`,
  'data/2025-autumn/repairs.yaml':
    '- {id: W1, date: 2025-09-03, item: 打印机, action: 更换, quantity: 2台, by: 范后山}\n',
  'templates/summary.md.hbs': `---
document: 后勤工作总结
${setting}---
# 后勤工作总结

由{{names repairs by="by"}}更换打印机{{sum repairs as="exact"}}。
`,
})
const request: GenerateRequest = {
  data: 'data',
  templates: 'templates',
  dataLabel: 'data',
  templatesLabel: 'templates',
  documents: ['summary'],
  formats: ['md'],
}

async function build(school: string, setting: string, asked: Partial<GenerateRequest> = {}) {
  const { value, diagnostics } = await generate({ ...request, ...asked }, memoryHost(files(school, setting)))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return value
}

describe('the language of a build', () => {
  it.each<[string, string, Language | undefined, string]>([
    ['', '', undefined, '由范后山更换打印机2台。'],
    ['lang: 香港\n', '', undefined, '由范后山更換打印機2台。'],
    ['lang: 香港\n', 'lang: 台湾\n', undefined, '由范后山更換印表機2臺。'],
    ['lang: 香港\n', 'lang: 台湾\n', 'zh-Hant', '由范后山更換打印機2臺。'],
    ['lang: 香港\n', 'lang: 台湾\n', 'zh-CN', '由范后山更换打印机2台。'],
  ])('is the one asked for, or the template’s, or the school’s (%j %j %s)', async (school, setting, language, expected) => {
    const { files: made } = await build(school, setting, language ? { language } : {})
    expect(strFromU8([...made.values()][0]!)).toContain(expected)
  })

  it('also applies to file names and review copies', async () => {
    const made = await build('', '', { language: 'zh-Hant', formats: ['docx'], review: true })
    expect([...made.files.keys()]).toEqual([
      '2025-autumn/2025年秋季學期後勤工作總結.docx',
      '2025-autumn/2025年秋季學期後勤工作總結（核對稿）.docx',
    ])
    const copy = unzipSync([...made.files.values()][1]!)
    const said = strFromU8(copy['word/document.xml']!).replace(/<[^>]*>/g, '')
    expect(said).toContain('數字來源表')
    expect(said).not.toContain('数')
  })
})
