import { expect, it } from 'vitest'
import type { Block, OutlineLevel } from '../../../../src/document/index.ts'
import { headingDepths } from '../../../../src/render/pdf/heading-depths.ts'

const heading = (level: OutlineLevel): Block => ({
  type: 'heading',
  level,
  label: '',
  ordinal: 0,
  inlines: [],
})
const title: Block = { type: 'title', inlines: [] }
const annex: Block = { type: 'annex', ordinal: 1, title: [] }
const paragraph: Block = { type: 'paragraph', style: 'body', inlines: [] }

it('counts depth from the title and starts anew at each annex', () => {
  const blocks = [title, heading(1), paragraph, heading(2), heading(1), annex, heading(1)]
  expect(headingDepths(blocks)).toEqual([1, 2, 0, 3, 2, 1, 2])
})

it('skips no depth where the document skips a level', () => {
  expect(headingDepths([title, heading(3), heading(5), heading(3), heading(1)])).toEqual([1, 2, 3, 2, 2])
})

it('starts at 1 where there is no title', () => {
  expect(headingDepths([heading(2), heading(3)])).toEqual([1, 2])
})
