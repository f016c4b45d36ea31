import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type GenerateRequest, generate } from '../../../src/build/index.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { tinyFontFile } from '../../support/tiny-font.ts'

const school = `name: 城西小学
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
current: 2025-autumn
`
const template = `---
document: 工作总结
---
# {{school.name}}工作总结

做好后勤工作。
`
const run = (
  more: string,
  asked: Partial<GenerateRequest> = {},
  files: Record<string, string | Uint8Array> = {},
) =>
  generate(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      documents: [],
      formats: [],
      ...asked,
    },
    memoryHost({
      'data/school.yaml': school + more,
      'data/2025-autumn/repairs.yaml':
        '- {id: W1, date: 2025-09-03, item: 灯管, action: 更换, place: 一班}\n',
      'templates/summary.md.hbs': template,
      'templates/notice.md.hbs': template.replaceAll('总结', '通知'),
      ...files,
    }),
  )
const told = async (...asked: Parameters<typeof run>) =>
  (await run(...asked)).diagnostics
    .filter(({ code }) => code.startsWith('form'))
    .map(({ severity, code, location }) => [severity, code, location?.line])

/** A part of a built Word file. */
async function part(more: string, name: string, document = '总结', files = {}): Promise<string> {
  const { value } = await run(more, { formats: ['docx'] }, files)
  const file = value.files.get(`2025-autumn/2025年秋季学期工作${document}.docx`)
  return strFromU8(unzipSync(file ?? new Uint8Array())[name] ?? new Uint8Array())
}

describe('the school’s own form', () => {
  const own = '版式:\n  行距: 22磅\n  正文: {字体: 宋体, 字号: 小四}\n'

  it('is reported by check but not by build, because the school has chosen it', async () => {
    expect(await told(own)).toEqual([
      ['notice', 'form-departure', 6],
      ['notice', 'form-departure', 7],
      ['notice', 'form-departure', 7],
      ['notice', 'form-departure', 7],
    ])
    expect(await told(own, { formats: ['docx'] })).toEqual([])
    expect(await told('')).toEqual([])
  })

  it('is in the Word file: styles, sheet and footer', async () => {
    const styles = await part(own, 'word/styles.xml')
    expect(styles).toMatch(/w:styleId="Normal".*?w:line="440".*?w:eastAsia="宋体".*?<w:sz w:val="24"\/>/)
    const margins = await part('版式: {页边距: {上: 25, 左: 30}}\n', 'word/document.xml')
    expect(margins).toMatch(/<w:pgMar w:top="1417" w:right="1474" w:bottom="1984" w:left="1701"/)
    const footer = await part('版式: {页码: {位置: 居中, 样式: 1}}\n', 'word/footer1.xml')
    expect(footer).toContain('<w:jc w:val="center"/>')
    expect(footer).not.toContain('—')
  })

  it('may differ for one document', async () => {
    const more = `${own}documents: {notice: {版式: {行距: 30}}}\n`
    expect(await part(more, 'word/document.xml', '通知')).toContain('w:linePitch="600"')
    expect(await part(more, 'word/document.xml')).toContain('w:linePitch="440"')
  })

  it('may be set in a font that only the school has', async () => {
    const more = '版式: {正文: {字体: 校体}}\n字体: {校体: own.ttf}\n'
    const files = {
      'data/own.ttf': tinyFontFile('做好后勤工作。', { family: '校体', postScriptName: 'Own' }),
    }
    expect(await part(more, 'word/fontTable.xml', '总结', files)).toContain('w:name="校体"')
    const { value, diagnostics } = await run(more, { formats: ['pdf'] }, files)
    const pdf = value.files.get('2025-autumn/2025年秋季学期工作总结.pdf')
    expect(strFromU8(pdf ?? new Uint8Array(), true)).toMatch(/\+Own\b/)
    expect(diagnostics.find(({ code }) => code === 'fonts-stand-in')?.message).toContain('校体用指定的Own')
  })

  it('stops a build that it makes impossible, with every fault at once', async () => {
    const wrong = '版式:\n  行距: 12\n  正文: {字体: 校体}\n  页边距: {左: 80, 右: 80}\n'
    const { value, diagnostics } = await run(wrong, { formats: ['docx'] })
    expect(value.files.size).toBe(0)
    expect(diagnostics.map(({ code, location }) => [code, location?.line])).toEqual([
      ['form-font', 7],
      ['form-impossible', 8],
      ['form-impossible', 6],
    ])
  })
})
