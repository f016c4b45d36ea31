import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { generate } from '../../../src/build/index.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { tinyFontFile } from '../../support/tiny-font.ts'

const school = `name: 𠮷祥小学
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
current: 2025-autumn
`
const template = `---
document: 总结
---
# {{school.name}}总结

## 𠮷祥

由{{names repairs "by"}}完成，𣲗在自带的字体里。

| 姓名 | 𠮷 |
|---|---|
| 𠮷 | 1 |
`
const files = {
  'data/school.yaml': school,
  'data/2025-autumn/repairs.yaml':
    '- {id: W1, date: 2025-09-03, item: 灯管, action: 更换, quantity: 2支, by: 王𠮷}\n',
  'templates/summary.md.hbs': template,
  'templates/note.md.hbs': template.replace('总结', '说明'),
}
const rare = tinyFontFile('𠮷', { family: 'SimSun-ExtB', postScriptName: 'Rare' })

const build = (
  more: Readonly<Record<string, string | Uint8Array>> = {},
  fonts: 'bundled' | 'system' = 'bundled',
) =>
  generate(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      documents: [],
      formats: ['docx', 'pdf'],
      fonts,
    },
    memoryHost({ ...files, ...more }),
  )

const missingIn = ({ diagnostics }: Awaited<ReturnType<typeof build>>) =>
  diagnostics.filter(({ code }) => code === 'glyph-missing')

const facesOf = ({ value }: Awaited<ReturnType<typeof build>>): readonly string[] =>
  [...(value.basis?.set.values() ?? [])].flatMap(({ layout }) => layout.faces.map(({ id }) => id))

describe('a character that the bundled fonts lack', () => {
  it('is reported once for all documents, where it was typed, with the remedy', async () => {
    const [warning, ...others] = missingIn(await build())
    expect(others).toEqual([])
    expect(warning?.location).toMatchObject({ file: 'data/school.yaml', line: 1, column: 7 })
    expect(warning?.hints.join()).toContain('生僻字: 字体文件')
    expect(warning?.hints.join()).toContain('--fonts system')
  })

  it('is set in the font that the school names for such characters', async () => {
    const named = {
      'data/school.yaml': `${school}字体:\n  生僻字: fonts/rare.ttf\n`,
      'data/fonts/rare.ttf': rare,
    }
    const built = await build(named)
    expect(built.diagnostics.filter(({ severity }) => severity !== 'notice')).toEqual([])
    expect(facesOf(built)).toContain('fonts/rare.ttf')
  })

  it('is set in the font that the machine has, if the machine’s fonts are asked for', async () => {
    const machine = { 'C:/Windows/Fonts/simsunb.ttf': rare }
    expect(missingIn(await build(machine))).toHaveLength(1)
    const built = await build(machine, 'system')
    expect(missingIn(built)).toEqual([])
    expect(facesOf(built)).toContain('C:/Windows/Fonts/simsunb.ttf')
  })

  it('always has its own run in Word, in a font that Windows has', async () => {
    const { value } = await build()
    const docx = [...value.files].find(([path]) => path.endsWith('.docx'))?.[1] ?? new Uint8Array()
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    const holders = Array.from(
      xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*𠮷(?:(?!<\/w:r>).)*<\/w:r>/gu),
      ([run]) => run,
    )
    expect(holders.length).toBeGreaterThanOrEqual(5)
    expect(holders.filter((run) => !run.includes('w:eastAsia="SimSun-ExtB"'))).toEqual([])
    expect(holders.every((run) => run.includes('>𠮷</w:t>'))).toBe(true)
  })
})
