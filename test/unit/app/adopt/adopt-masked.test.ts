import { describe, expect, it } from 'vitest'
import { adoptFile } from '../../../../src/app/adopt/index.ts'
import { type Build, generate } from '../../../../src/build/index.ts'
import { editWord } from '../../../support/edit-word.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const school = {
  'data/school.yaml': `name: 城西小学
headmaster: 沈祎
mask: 是
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
current: 2025-autumn
`,
  'data/2025-autumn/repairs.yaml': '- {id: W1, date: 2025-10-08, item: 灯管, action: 更换, by: 李镕}\n',
  'data/2025-autumn/narrative/summary/opening.md': '沈祎校长多次过问。\n\n现总结如下：\n',
  'templates/summary.md.hbs': `---
document: 后勤工作总结
---
# {{school.name}}后勤工作总结

{{narrative "summary/opening"}}

## 维修工作

全学期受理报修{{count repairs}}，由{{names repairs "by"}}负责。

各班报修当天登记，第二天答复。

## 下步打算

把该修的修好。
`,
}
const request = { data: 'data', templates: 'templates', dataLabel: 'data', templatesLabel: 'templates' }

async function buildSummary(files: Readonly<Record<string, string>>, mask?: boolean): Promise<Build> {
  const { value } = await generate(
    {
      ...request,
      documents: ['summary'],
      formats: ['docx', 'md'],
      ...(mask !== undefined && { mask }),
    },
    memoryHost(files),
  )
  return value
}

const [docx = new Uint8Array(), markdown] = [...(await buildSummary(school)).files.values()]

async function adopt(
  change: (text: string) => string | readonly string[],
): Promise<{ readonly files: Readonly<Record<string, string>>; readonly codes: readonly string[] }> {
  const { value, diagnostics } = await adoptFile(
    { ...request, file: 'out/a.docx', fileLabel: 'a.docx' },
    memoryHost({ ...school, 'out/a.docx': editWord(docx, change) }),
  )
  const files = [...value.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const)
  return { files: Object.fromEntries(files), codes: diagnostics.map(({ code }) => code) }
}

const change =
  (part: string, now: (text: string) => string | readonly string[]) =>
  (text: string): string | readonly string[] =>
    text.includes(part) ? now(text) : text

describe('adopting an edited masked copy', () => {
  it('prints no name to begin with', () => {
    const text = new TextDecoder().decode(markdown)
    expect(text).toContain('由某某负责')
    expect(text).not.toMatch(/沈祎|李镕/)
  })

  it('writes nothing if nothing was changed', async () => {
    expect(await adopt((text) => text)).toEqual({ files: {}, codes: [] })
  })

  it('adopts text without names, and leaves names elsewhere as they are', async () => {
    const { files, codes } = await adopt(change('各班报修', () => ['各班报修当天答复。', '新添一句。']))
    expect(codes).toEqual(['adopt-formatting'])
    expect(Object.values(files).join('')).not.toContain('某')
    const after = Object.fromEntries(Object.entries(files).map(([path, text]) => [`data/${path}`, text]))
    const [built] = [...(await buildSummary({ ...school, ...after }, false)).files].filter(([path]) =>
      path.endsWith('.md'),
    )
    const text = new TextDecoder().decode(built?.[1])
    expect(text).toContain('由李镕负责。\n\n各班报修当天答复。\n\n新添一句。')
    expect(text).toContain('沈祎校长多次过问。')
  })

  it.each([
    ['of the template', change('受理报修', (text) => text.replace('全学期', '一学期'))],
    ['of the director', change('多次过问', (text) => text.replace('多次', '经常'))],
    ['that was split in two', change('受理报修', (text) => text.split('，'))],
    ['that was added', change('该修的', (text) => [text, '由某某老师主持。'])],
  ])('refuses a changed paragraph with names %s', async (_, edit) => {
    const { files, codes } = await adopt(edit)
    expect(files).toEqual({})
    expect(codes).toContain('adopt-masked')
  })

  it('deletes a paragraph with names if it was deleted in the file', async () => {
    const { files, codes } = await adopt(change('多次过问', () => []))
    expect(codes).not.toContain('adopt-masked')
    expect(Object.values(files).join('')).not.toContain('某')
    expect(Object.keys(files).length).toBe(1)
  })
})
