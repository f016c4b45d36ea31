import { describe, expect, it } from 'vitest'
import { type Inline, type Insert, plainText, tokenOf } from '../../../src/document/index.ts'
import { endSentences } from '../../../src/templating/end-sentences.ts'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const said = (template: string, text: string): string =>
  render(
    template,
    smallWorkspace({
      '2025-autumn/problems.yaml': `- {id: P1, text: "${text}", area: 后勤}\n`,
    }),
  ).text

describe('a value that ends with a stop of its own', () => {
  it.each([
    ['库房太小', '库房太小。'],
    ['库房太小。', '库房太小。'],
    ['库房太小；', '库房太小。'],
    ['怎么办？', '怎么办？'],
    ['他说“不行。”', '他说“不行。”'],
  ])('%s ends a sentence once', (text, sentence) => {
    expect(said('{{#each problems}}{{text}}。{{/each}}', text)).toBe(sentence)
  })

  it('loses it within a sentence', () => {
    expect(said('{{#each problems}}{{text}}，{{area}}。{{/each}}', '库房太小。')).toBe('库房太小，后勤。')
  })

  it('ends the sentence where it is a question', () => {
    expect(said('{{#each problems}}{{text}}，{{area}}。{{/each}}', '怎么办？')).toBe('怎么办？后勤。')
    expect(said('{{#each problems}}{{text}}；{{area}}。{{/each}}', '他说“不行？”')).toBe(
      '他说“不行？”；后勤。',
    )
  })

  it('loses it before brackets at the end of a sentence', () => {
    expect(said('{{#each problems}}{{text}}（{{area}}）。{{/each}}', '库房太小。')).toBe('库房太小（后勤）。')
    expect(said('{{#each problems}}{{text}}（{{area}}）{{/each}}', '库房太小。')).toBe('库房太小。（后勤）')
  })

  it('loses it before a closing quotation mark, unless it asks', () => {
    const quoted = '{{#each problems}}针对“{{text}}”的问题{{/each}}'
    expect(said(quoted, '库房太小。')).toBe('针对“库房太小”的问题')
    expect(said(quoted, '怎么办？')).toBe('针对“怎么办？”的问题')
  })

  it('has single quotation marks within double ones', () => {
    const quoted = '{{#each problems}}针对“{{text}}”的问题，“{{area}}{{text}}”，{{text}}{{/each}}'
    expect(said(quoted, '“三防”不全。')).toBe('针对“‘三防’不全”的问题，“后勤“三防”不全”，“三防”不全。')
  })

  it('keeps it if the template has none', () => {
    expect(said('{{#each problems}}{{text}}{{/each}}', '库房太小。')).toBe('库房太小。')
  })
})

describe('values that contain several names', () => {
  const listed = (...items: readonly string[]): string =>
    render(
      '{{names distributions "item" limit=3}}',
      smallWorkspace({
        '2025-autumn/distributions.yaml': items
          .map((item, at) => `- {id: F${at}, date: 2025-10-0${at + 1}, item: "${item}"}\n`)
          .join(''),
      }),
    ).text

  it.each([
    [['扫帚、拖把', '拖把', '粉笔'], '扫帚、拖把、粉笔'],
    [['扫帚、拖把', '粉笔', '簿册'], '扫帚、拖把、粉笔等'],
    [['簿册。', '粉笔；'], '簿册、粉笔'],
    [['五、六年级簿册', '粉笔'], '五、六年级簿册、粉笔'],
    [['洗涤用品（皂、液）', '粉笔'], '洗涤用品（皂、液）、粉笔'],
  ])('of %j are each listed once', (items, text) => {
    expect(listed(...items)).toBe(text)
  })
})

describe('a value before a mark of the template', () => {
  const text = (value: string): Inline => ({ type: 'text', value })
  /** What is read where ∎ stands for a value of these inlines. */
  const read = (sentence: string, ...inlines: readonly Inline[]): string => {
    const { markdown, inserts } = endSentences(sentence.replace('∎', tokenOf(0)), [
      { kind: 'inline', inlines },
    ])
    const [insert] = inserts
    return markdown.replace(tokenOf(0), insert?.kind === 'inline' ? plainText(insert.inlines) : '')
  }

  it.each([
    ['库房太小。', '∎：甲', '库房太小：甲'],
    ['库房太小。', '∎、甲', '库房太小、甲'],
    ['库房太小；', '∎；', '库房太小；'],
    ['库房太小。 ', '∎。', '库房太小。'],
    ['库房太小，。', '∎。', '库房太小。'],
    ['库房太小,', '∎，', '库房太小，'],
    ['库房太小。', '∎的，', '库房太小。的，'],
    ['库房太小。', '∎（甲），乙', '库房太小（甲），乙'],
    ['库房太小。', '∎（甲）；', '库房太小（甲）；'],
    ['库房太小。', '∎（甲），', '库房太小（甲），'],
    ['库房太小。', '∎（甲）、', '库房太小。（甲）、'],
    ['库房太小。', '”∎”', '”库房太小”'],
    ['怎么办？', '∎（甲）。', '怎么办？（甲）。'],
    ['怎么办?', '∎；', '怎么办?'],
    ['太小了！', '∎，', '太小了！'],
    ['太小了!', '∎。', '太小了!'],
    ['怎么办？', '∎：', '怎么办？：'],
    ['怎么办？', '∎、', '怎么办？、'],
    ['不说了……', '∎。', '不说了……'],
    ['不说了……', '∎，', '不说了……，'],
    ['（完。）', '∎。', '（完。）'],
    ['“好！”', '∎。', '“好！”'],
    ['。', '∎，甲', '，甲'],
  ])('%s in %s is %s', (value, sentence, expected) => expect(read(sentence, text(value))).toBe(expected))

  it('keeps its stop unless the last of it is a text', () => {
    expect(read('∎。', text('甲。'), { type: 'missing', value: '【待补：乙】' })).toBe('甲。【待补：乙】。')
    expect(read('∎。', { type: 'missing', value: '【待补：乙】' }, text('甲。'))).toBe('【待补：乙】甲。')
    expect(read('“∎”', text('“甲”和'), text('“乙”'))).toBe('“‘甲’和‘乙’”')
    expect(read('∎。')).toBe('。')
  })

  it('is the same if nothing of it changes', () => {
    const inserts: readonly Insert[] = [
      { kind: 'inline', inlines: [text('甲')] },
      { kind: 'blocks', blocks: [] },
      { kind: 'markdown', text: '乙。', file: 'a.md' },
    ]
    const markdown = `${tokenOf(0)}。${tokenOf(1)}。${tokenOf(2)}。`
    const ended = endSentences(markdown, inserts)
    expect(ended).toEqual({ markdown, inserts })
    expect(ended.inserts[0]).toBe(inserts[0])
  })
})
