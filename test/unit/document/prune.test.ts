import { describe, expect, it } from 'vitest'
import { type Block, pruneEmptySections } from '../../../src/document/index.ts'

const heading = (level: 1 | 2 | 3, text: string): Block => ({
  type: 'heading',
  level,
  label: '',
  ordinal: 1,
  inlines: [{ type: 'text', value: text }],
})
const paragraph: Block = { type: 'paragraph', style: 'body', inlines: [{ type: 'text', value: '正文' }] }
const signature: Block = { type: 'signature', name: [], date: [] }

describe('pruneEmptySections', () => {
  it('keeps a section with text', () => {
    expect(pruneEmptySections([heading(1, 'a'), paragraph])).toHaveLength(2)
  })

  it('drops a section without text, wherever it stands', () => {
    const blocks = [heading(1, 'a'), heading(1, 'b'), paragraph, heading(1, 'c'), signature]
    expect(pruneEmptySections(blocks)).toEqual([blocks[1], paragraph, signature])
  })

  it('drops a section all of whose sections are empty', () => {
    expect(pruneEmptySections([heading(1, 'a'), heading(2, 'b'), heading(3, 'c')])).toEqual([])
  })

  it('keeps a heading whose text stands under a deeper heading', () => {
    const blocks = [heading(1, 'a'), heading(2, 'b'), heading(2, 'c'), paragraph]
    expect(pruneEmptySections(blocks)).toEqual([blocks[0], blocks[2], paragraph])
  })

  it('does not take what follows the signature for the text of the last section', () => {
    const annex: Block = { type: 'annex', ordinal: 0, title: [] }
    expect(pruneEmptySections([heading(1, 'a'), signature, annex, paragraph])).toEqual([
      signature,
      annex,
      paragraph,
    ])
  })
})
