import { describe, expect, it } from 'vitest'
import { watchWorkspace } from '../../../src/app/watch/index.ts'
import { generate } from '../../../src/build/index.ts'
import { memoryHost } from '../../support/memory-host.ts'

const inWindows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`

const texts = {
  'school.yaml': 'name: 城西小学\nterms:\n  2025-autumn: {start: 2025-09-01, end: 2026-01-23}\n',
  '2025-autumn/repairs.yaml':
    '- id: W1\n  date: 2025-09-03\n  item: 灯管\n  action: 更换\n  note: |\n    第一行\n    第二行\n',
  '2025-autumn/narrative/closing.md': '收尾。\n\n第二段。\n',
}
const template =
  '---\ndocument: 后勤工作总结\n---\n# 总结\n\n更换{{count repairs as="exact"}}。\n\n{{#each repairs}}\n- {{note}}\n{{/each}}\n\n{{narrative "closing"}}\n'

const files = (
  data: string,
  templates: string,
  write: (text: string) => string,
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${data}/${path}`, write(text)])),
  [`${templates}/summary.md.hbs`]: write(template),
})
const asked = (data: string, templates: string) => ({
  data,
  templates,
  dataLabel: 'data',
  templatesLabel: 'templates',
  documents: [],
  formats: ['docx', 'pdf', 'md'] as const,
})

describe('on Windows', () => {
  it.each([
    ['C:\\用户\\李 主任\\我校', 'C:\\Program Files\\houqin\\templates'],
    ['\\\\服务器\\后 勤\\台账', 'D:\\模板'],
    [`C:\\${'很长的文件夹名\\'.repeat(40)}台账`, 'C:\\t'],
  ])('ledgers in %s, with byte order marks and CRLF, give the same bytes as elsewhere', async (data, templates) => {
    const there = await generate(asked(data, templates), memoryHost(files(data, templates, inWindows)))
    const here = await generate(
      asked('data', 'templates'),
      memoryHost(files('data', 'templates', (text) => text)),
    )
    expect(there.diagnostics).toEqual(here.diagnostics)
    expect(there.value.files.size).toBe(3)
    expect(there.value.files).toEqual(here.value.files)
  })

  it('a watch does not mistake its own files for ledgers, however the output folder is written', async () => {
    const [data, templates] = ['C:\\我校', 'C:\\模板']
    const host = memoryHost(files(data, templates, inWindows), [
      { 'C:\\我校/OUT/2025-autumn/别的.md': 'x' },
      { 'C:\\我校/2025-autumn/repairs.yaml': '' },
    ])
    const rounds = []
    const request = {
      ...asked(data, templates),
      out: 'c:\\我校\\OUT',
      shown: (path: string) => path,
      strict: false,
      poll: false,
      signal: new AbortController().signal,
    }
    for await (const round of watchWorkspace(request, host)) rounds.push(round)
    expect(rounds).toMatchObject([{ changed: [] }, { changed: [{ path: '2025-autumn/repairs.yaml' }] }])
  })
})
