import { describe, expect, it } from 'vitest'
import { editWord } from '../../../support/edit-word.ts'
import { adoptRevised, buildRevised, diffRevised, revisedSchool } from '../../../support/revised-school.ts'

const school = {
  ...revisedSchool(),
  'data/2025-autumn/narrative/summary/opening.md': '李乾老师说，这学期“事情多”。\n\n现总结如下：\n',
}
const { docx, markdown } = await buildRevised(school, 'zh-HK')
const overrides = 'data/2025-autumn/overrides/summary.yaml'

const change =
  (part: string, now: (text: string) => string | readonly string[]) =>
  (text: string): string | readonly string[] =>
    text.includes(part) ? now(text) : text

describe('adopting an edited file in Traditional Chinese', () => {
  it('adopts nothing if nothing was changed', async () => {
    const { files, codes } = await adoptRevised(school, docx)
    expect([...files.keys()]).toEqual([])
    expect(codes).toEqual([])
  })

  it('stores what was typed in Simplified Chinese, and still computes numbers', async () => {
    const edited = editWord(
      docx,
      change('隨報隨修', (text) => text.replace('隨報隨修', '隨報隨辦')),
    )
    const { after } = await adoptRevised(school, edited)
    const kept = (after as Record<string, string>)[overrides]
    expect(kept).toContain('随报随办')
    expect(kept).not.toContain('隨報')
    const more = {
      ...after,
      'data/2025-autumn/repairs.yaml': revisedSchool(91)['data/2025-autumn/repairs.yaml'],
    }
    expect((await buildRevised(more)).markdown).toMatch(/受理报修90余次，用去灯管182支，\**随报随\**办/)
    expect((await buildRevised(after, 'zh-HK')).markdown).toBe(markdown.replace('隨報隨修', '隨報隨辦'))
  })

  it('changes the director’s own paragraphs in their file, and restores names and quotation marks', async () => {
    const edited = editWord(
      docx,
      change('事情多', (text) => text.replace('事情多', '事情少')),
    )
    const { after } = await adoptRevised(school, edited)
    expect(after['data/2025-autumn/narrative/summary/opening.md']).toBe(
      '李乾老师说，这学期“事情少”。\n\n现总结如下：\n',
    )
  })

  it('adds and deletes paragraphs, even if the ledgers have changed since', async () => {
    const edited = editWord(
      docx,
      change('備品備件', (text) => [text, '新添一句話。']),
    )
    const gone = editWord(
      edited,
      change('各班報修', () => []),
    )
    const more = {
      ...school,
      'data/2025-autumn/repairs.yaml': revisedSchool(91)['data/2025-autumn/repairs.yaml'],
    }
    const { after, counts, codes } = await adoptRevised(more, gone)
    expect(codes).toEqual(['adopt-formatting'])
    expect(counts).toEqual({ changed: 0, added: 1, moved: 0, deleted: 1 })
    const built = await buildRevised(after)
    expect(built.markdown).toContain('用完就补。\n\n新添一句话。')
    expect(built.markdown).not.toContain('第二天答复')
  })

  it('does not adopt what would not be printed as typed, but adopts the rest', async () => {
    const edited = editWord(
      editWord(
        docx,
        change('備品備件', (text) => `${text}后来又乾了。`),
      ),
      change('該修的', (text) => text.replace('修好', '修妥')),
    )
    const { after, codes, messages } = await adoptRevised(school, edited)
    expect(codes).toEqual(['revision-language', 'adopt-formatting'])
    expect(messages).toContain('转成简体存起来，再生成繁体时就不是这样写了')
    expect((await buildRevised(after, 'zh-HK')).markdown).toBe(markdown.replace('修的修好', '修的修妥'))
  })

  it('shows the differences, and the sources of the text, in the file’s own characters', async () => {
    const edited = editWord(
      docx,
      change('備品備件', (text) => text.replace('按月', '按周')),
    )
    const { difference, codes } = await diffRevised(school, edited)
    expect(codes).toEqual([])
    expect(difference?.changes.map(({ origin }) => origin)).toEqual(['templates/summary.md.hbs:14'])
    expect(difference?.changes[0]?.words.map(({ text }) => text).join('')).toContain('備品備件')
  })
})
