import { describe, expect, it } from 'vitest'
import { editWord } from '../../../support/edit-word.ts'
import { adoptRevised, buildRevised, revisedSchool } from '../../../support/revised-school.ts'

const school = revisedSchool()
const { docx, markdown } = await buildRevised(school)
const overrides = 'data/2025-autumn/overrides/summary.yaml'

/** Changes to the paragraphs that contain certain words. */
const change =
  (...changes: readonly (readonly [part: string, now: (text: string) => string | readonly string[]])[]) =>
  (text: string): string | readonly string[] =>
    changes.find(([part]) => text.includes(part))?.[1](text) ?? text

describe('adoptFile', () => {
  it('adopts nothing if nothing was changed', async () => {
    const { files, codes } = await adoptRevised(school, docx)
    expect([...files.keys()]).toEqual([])
    expect(codes).toEqual([])
  })

  it('repeats changed, added, moved and deleted paragraphs in every build', async () => {
    const edited = editWord(
      docx,
      change(
        ['各班报修', () => []],
        ['备品备件', (text) => [text.replace('用完就补', '缺什么补什么'), '新添一句话。']],
        ['人手不够', (text) => [text, '经费紧张。']],
        ['下步打算', () => '明年打算'],
      ),
    )
    const { after, counts } = await adoptRevised(school, edited)
    expect(counts).toEqual({ changed: 2, added: 2, moved: 0, deleted: 1 })
    const built = await buildRevised(after)
    expect(built.codes).toEqual([])
    expect(built.markdown).toBe(
      markdown
        .replace('各班报修当天登记，第二天答复。\n\n', '')
        .replace('用完就补。', '缺什么补什么。\n\n新添一句话。')
        .replace('2.人手不够。\n\n3.管线', '2.人手不够。\n\n3.经费紧张。\n\n4.管线')
        .replace('下步打算', '明年打算'),
    )
  })

  it('keeps the line ends and the byte order mark of the files that it changes', async () => {
    const inWindows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const narrative = 'data/2025-autumn/narrative/summary/opening.md'
    const first = editWord(docx, change(['各班报修', () => []], ['这学期事情多', () => '这学期事情少。']))
    const { after } = await adoptRevised(school, first)
    const windows = {
      ...after,
      [overrides]: inWindows((after as Record<string, string>)[overrides] ?? ''),
      [narrative]: inWindows(school[narrative]),
    }
    const again = editWord(
      (await buildRevised(windows)).docx,
      change(['备品备件', () => []], ['这学期事情多', () => '这学期事情少。']),
    )
    const { files } = await adoptRevised(windows, again)
    expect(files.size).toBe(2)
    for (const bytes of files.values()) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      expect(text).toMatch(/^\uFEFF[^\uFEFF]+$/)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }
  })

  it('moves a paragraph into another section', async () => {
    const edited = editWord(
      docx,
      change(['各班报修', () => []], ['把该修的', (text) => ['各班报修当天登记，第二天答复。', text]]),
    )
    const { after, counts } = await adoptRevised(school, edited)
    expect(counts).toEqual({ changed: 0, added: 0, moved: 1, deleted: 0 })
    expect((await buildRevised(after)).markdown).toBe(
      markdown
        .replace('各班报修当天登记，第二天答复。\n\n', '')
        .replace('把该修的', '各班报修当天登记，第二天答复。\n\n把该修的'),
    )
  })

  it('still computes numbers that were not touched, and keeps 黑体', async () => {
    const edited = editWord(
      docx,
      change([
        '全学期受理',
        (text) => text.replace('全学期受理', '一学期共受理').replace('随报随修', '当天就修'),
      ]),
    )
    const { after } = await adoptRevised(school, edited)
    expect(after[overrides]).toContain('改为: 一学期共受理报修{{1}}，用去灯管{{2}}，**当天就修**。')
    const later = await buildRevised({
      ...after,
      ...{ 'data/2025-autumn/repairs.yaml': revisedSchool(92)['data/2025-autumn/repairs.yaml'] },
    })
    expect(later.codes).toEqual([])
    expect(later.markdown).toContain('一学期共受理报修90余次，用去灯管184支，当天就修。')
  })

  it('keeps a typed number and compares it with the records, now and in every build', async () => {
    const edited = editWord(docx, change(['全学期受理', (text) => text.replace('80余次', '90余次')]))
    const { after, messages, codes } = await adoptRevised(school, edited)
    expect(codes).toContain('revision-number-differs')
    expect(messages).toContain('文中改成“90余次”，台账是83次')
    const built = await buildRevised(after)
    expect(built.codes).toEqual(['revision-number-differs'])
    expect(built.markdown).toContain('受理报修90余次，用去灯管166支')
  })

  it('only gives a notice about a typed number that agrees with the records', async () => {
    const edited = editWord(docx, change(['全学期受理', (text) => text.replace('80余次', '83次')]))
    expect((await adoptRevised(school, edited)).codes).toContain('revision-number-typed')
  })

  it('lists numbers in added text, which no record supports, now and in every build', async () => {
    const edited = editWord(
      docx,
      change(
        ['备品备件', (text) => [text, '家长送来风扇38台，结合5.12排查三防。']],
        ['各班报修', (text) => text.replace('第二天', '当天60次全部')],
      ),
    )
    const { after, messages, codes } = await adoptRevised(school, edited)
    expect(codes).toContain('revision-number-added')
    expect(messages).toContain('添加的文字里有手写的数“38台”，没有记录为证')
    const built = await buildRevised(after)
    expect(built.codes).toEqual(['revision-number-added', 'revision-number-added'])
    expect(built.markdown).toContain('风扇38台')
  })

  it('says that another change of the same paragraph replaces the one adopted before', async () => {
    const edit = (now: string): Uint8Array => editWord(docx, change(['备品备件', () => now]))
    const first = await adoptRevised(school, edit('备件月月清点，用完就补。'))
    const second = await adoptRevised(first.after, edit('备件周周清点，用完就补。'))
    expect(second.codes).toEqual(['adopt-replaced', 'adopt-formatting'])
    expect(second.messages).toContain('“备件周周清点，用完就补。”代替了先前收下的改动')
    expect((await buildRevised(second.after)).markdown).toContain('备件周周清点')
  })

  it('changes the director’s own paragraphs in their file', async () => {
    const edited = editWord(docx, change(['这学期事情多', () => ['这学期事情*真*多。', '1. 大家都辛苦。']]))
    const { after } = await adoptRevised(school, edited)
    expect(after[overrides]).toBeUndefined()
    expect(after['data/2025-autumn/narrative/summary/opening.md']).toBe(
      '这学期事情\\*真\\*多。\n\n1\\. 大家都辛苦。\n\n现总结如下：\n',
    )
    expect((await buildRevised(after)).markdown).toContain('这学期事情*真*多。\n\n1. 大家都辛苦。\n\n现总结')
  })

  it('refers changes in tables of ledgers to the ledgers, and adopts no 落款', async () => {
    const edited = editWord(docx, change(['30班', () => '31班'], ['2026年1月23日', () => '2026年1月24日']))
    const { files, messages, codes } = await adoptRevised(school, edited)
    expect(files.size).toBe(0)
    expect(codes).toEqual(['adopt-not-taken', 'adopt-not-taken'])
    expect(messages).toContain('改台账')
  })

  it('changes nothing when it is run a second time', async () => {
    const edited = editWord(
      docx,
      change(
        ['各班报修', () => []],
        ['这学期事情多', (text) => [text, '加一段。']],
        ['备品备件', (text) => [text.replace('按月', '按周'), '新添一句话。']],
        ['把该修的', (text) => ['各班报修当天登记，第二天答复。', text]],
        ['人手不够', () => []],
        ['全学期受理', (text) => text.replace('166支', '170支')],
      ),
    )
    const first = await adoptRevised(school, edited)
    expect(first.files.size).toBe(2)
    const second = await adoptRevised(first.after, edited)
    expect([...second.files.keys()]).toEqual([])
    const { docx: rebuilt } = await buildRevised(first.after)
    expect([...(await adoptRevised(first.after, rebuilt)).files.keys()]).toEqual([])
  })

  it('keeps earlier changes when another file is adopted', async () => {
    const first = await adoptRevised(
      school,
      editWord(docx, change(['备品备件', () => '备件月月清点，用完就补。'])),
    )
    const next = await buildRevised(first.after)
    const second = await adoptRevised(
      first.after,
      editWord(
        next.docx,
        change(
          ['各班报修', () => '各班报修当天登记，隔天答复。'],
          ['备件月月', () => '备件月月清点，缺了就补。'],
        ),
      ),
    )
    const text = (await buildRevised(second.after)).markdown
    expect(text).toContain('备件月月清点，缺了就补。')
    expect(text).toContain('隔天答复')
  })

  it('shows a conflict if the paragraph has changed since, and adopts the rest', async () => {
    const edited = editWord(
      docx,
      change(['备品备件', () => '备件月月清点，用完就补。'], ['人手不够', () => '人手很不够。']),
    )
    const changed = {
      ...school,
      'data/2025-autumn/problems.yaml': school['data/2025-autumn/problems.yaml'].replace(
        '人手不够',
        '编制偏紧',
      ),
    }
    const { after, codes, messages } = await adoptRevised(changed, edited)
    expect(codes).toEqual(['revision-conflict', 'adopt-formatting'])
    expect(messages).toContain('人手很不够')
    const built = await buildRevised(after)
    expect(built.markdown).toContain('2.编制偏紧。')
    expect(built.markdown).toContain('备件月月清点')
  })

  it('keeps a change whose place is gone, reports it, and does not guess', async () => {
    const { after } = await adoptRevised(
      school,
      editWord(docx, change(['备品备件', () => '备件月月清点，用完就补。'])),
    )
    const template = after['templates/summary.md.hbs']!.replace(
      '备品备件按月清点，用完就补。',
      '备件按季清点，用完就补。',
    )
    const changed = { ...after, 'templates/summary.md.hbs': template }
    const built = await buildRevised(changed)
    expect(built.codes).toEqual(['revision-conflict'])
    expect(built.markdown).toContain('备件按季清点')
    const later = await adoptRevised(
      changed,
      editWord(built.docx, change(['各班报修', () => '各班报修当天答复。'])),
    )
    expect(later.after[overrides]).toContain('备件月月清点')
  })

  it('keeps the comments of the file it writes', async () => {
    const { after } = await adoptRevised(
      school,
      editWord(docx, change(['备品备件', () => '备件月月清点，用完就补。'])),
    )
    const noted = {
      ...after,
      [overrides]: after[overrides]!.replace('- 改法: 改写', '# 校长要改的\n- 改法: 改写'),
    }
    const next = await buildRevised(noted)
    const second = await adoptRevised(noted, editWord(next.docx, change(['把该修的', () => []])))
    expect(second.after[overrides]).toContain('# 校长要改的\n- 改法: 改写')
  })

  it('treats tracked changes as accepted', async () => {
    const tracked = editWord(docx, (text) => text)
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate')
    const files = unzipSync(tracked)
    const xml = strFromU8(files['word/document.xml']!).replace(
      /(<w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>)备品备件按月清点，用完就补。<\/w:t><\/w:r>/,
      '<w:r><w:t>备品备件</w:t></w:r><w:del w:id="1"><w:r><w:delText>按月</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>按周</w:t></w:r></w:ins><w:r><w:t>清点，用完就补。</w:t></w:r>',
    )
    const { after, codes } = await adoptRevised(
      school,
      zipSync({ ...files, 'word/document.xml': strToU8(xml) }),
    )
    expect(codes).toContain('adopt-tracked')
    expect(after[overrides]).toContain('改为: 备品备件按周清点，用完就补。')
  })

  it('replaces characters that the data cannot contain by a box, and reports them', async () => {
    const typed = editWord(docx, change(['备品备件', () => '备\u202e品\u200b备件月月清点\ue000。']))
    const { after, codes } = await adoptRevised(school, typed)
    expect(codes).toContain('adopt-characters')
    expect(after[overrides]).toContain('改为: 备品备件月月清点□。')
  })

  it('works without the text embedded in the file as long as nothing has changed, and says so otherwise', async () => {
    const bare = editWord(
      docx,
      change(['备品备件', () => '备件月月清点，用完就补。']),
      (path) => !path.startsWith('customXml'),
    )
    expect((await adoptRevised(school, bare)).counts.changed).toBe(1)
    const { codes, files } = await adoptRevised(revisedSchool(90), bare)
    expect(codes).toEqual(['revision-no-base'])
    expect(files.size).toBe(0)
  })

  it.each([
    ['text', new TextEncoder().encode('80余次')],
    ['a file cut off', docx.subarray(0, 4000)],
    [
      'a Word file whose text is damaged',
      editWord(docx, () => '<坏').map((byte, at) => (at > 400 && at < 3000 ? byte ^ 90 : byte)),
    ],
  ])('refuses %s', async (_, file) => {
    expect((await adoptRevised(school, file)).codes).toEqual(['revision-not-ours'])
  })
})
