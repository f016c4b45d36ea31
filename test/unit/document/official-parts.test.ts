import { describe, expect, it } from 'vitest'
import {
  type Block,
  contentsAnchor,
  contentsEntries,
  noteAnnexes,
  wrapOfficial,
} from '../../../src/document/index.ts'
import { text } from '../../support/sample-document.ts'

const body: Block = { type: 'paragraph', style: 'body', inlines: text('正文。') }
const title: Block = { type: 'title', inlines: text('报告') }
const signature: Block = { type: 'signature', name: text('总务处'), date: text('2026年1月20日') }
const annex = (ordinal: number, name: string): Block => ({ type: 'annex', ordinal, title: text(name) })
const heading = (level: 1 | 2 | 3, label: string, value: string): Block => ({
  type: 'heading',
  level,
  label,
  ordinal: 1,
  inlines: text(value),
})
const types = (blocks: readonly Block[]): readonly string[] => blocks.map(({ type }) => type)

describe('noteAnnexes', () => {
  it('names annexes before the signature of the body, not before one in an annex', () => {
    const blocks = [title, body, signature, annex(1, '台账'), signature, annex(2, '照片。')]
    const noted = noteAnnexes(blocks)
    expect(types(noted)).toEqual([
      'title',
      'paragraph',
      'annex-note',
      'signature',
      'annex',
      'signature',
      'annex',
    ])
    expect(noted[2]).toEqual({
      type: 'annex-note',
      annexes: [
        { ordinal: 1, title: text('台账') },
        { ordinal: 2, title: text('照片') },
      ],
    })
  })

  it('ends an unsigned body with the note, before a page break', () => {
    const blocks: readonly Block[] = [body, { type: 'page-break' }, annex(0, '台账')]
    expect(types(noteAnnexes(blocks))).toEqual(['paragraph', 'annex-note', 'page-break', 'annex'])
  })

  it('says nothing of a document without annexes', () => {
    expect(noteAnnexes([body, signature])).toEqual([body, signature])
  })

  it('prints a title of two lines on one', () => {
    const [note] = noteAnnexes([
      { type: 'annex', ordinal: 0, title: [...text('维修'), { type: 'break' }, ...text('台账')] },
    ])
    expect(note).toMatchObject({ annexes: [{ title: [...text('维修'), ...text('台账')] }] })
  })
})

describe('contentsEntries', () => {
  it('lists headings of two levels and annexes, without the full stop of a sentence', () => {
    const blocks: readonly Block[] = [
      { type: 'contents' },
      heading(1, '一、', '维修'),
      heading(2, '（一）', '灯管都换了。'),
      heading(3, '1.', '不列'),
      annex(2, '台账'),
    ]
    expect(contentsEntries(blocks)).toEqual([
      { block: 1, level: 1, text: '一、维修' },
      { block: 2, level: 2, text: '（一）灯管都换了' },
      { block: 4, level: 1, text: '附件2　台账' },
    ])
    expect(contentsAnchor(4)).toBe('_Toc000000005')
  })

  it('lists nothing where there is no contents page', () => {
    expect(contentsEntries([heading(1, '一、', '维修')])).toEqual([])
  })
})

describe('wrapOfficial', () => {
  it('leaves a document alone by default', () => {
    expect(wrapOfficial([title, body], {})).toEqual([title, body])
  })

  it('puts the contents on a page before the title', () => {
    expect(types(wrapOfficial([title, body], { contents: true }))).toEqual([
      'contents',
      'page-break',
      'title',
      'paragraph',
    ])
  })

  it('puts red head, addressee and imprint in their places; a red head rules out a contents page', () => {
    const wrapped = wrapOfficial([title, body], {
      contents: true,
      head: text('城南小学文件'),
      number: text('南小〔2026〕2号'),
      to: text('县教育局'),
      copies: text('县财政局'),
      issued: { issuer: text('办公室'), date: text('2026年1月20日') },
    })
    expect(wrapped).toEqual([
      { type: 'red-head', issuer: text('城南小学文件'), number: text('南小〔2026〕2号') },
      title,
      { type: 'paragraph', style: 'flush', inlines: [...text('县教育局'), ...text('：')] },
      body,
      { type: 'imprint', copies: text('县财政局'), issuer: text('办公室'), date: text('2026年1月20日') },
    ])
  })

  it('adds no second colon to an addressee', () => {
    const [, to] = wrapOfficial([title], { to: text('县教育局：') })
    expect(to).toMatchObject({ inlines: text('县教育局：') })
  })
})
