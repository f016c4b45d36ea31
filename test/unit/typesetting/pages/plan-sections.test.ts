import { describe, expect, it } from 'vitest'
import type { Block, Table } from '../../../../src/document/index.ts'
import type { Setting } from '../../../../src/typesetting/blocks/index.ts'
import { planSections } from '../../../../src/typesetting/pages/plan-sections.ts'
import { bareSetting } from '../../../support/bare-setting.ts'
import { body, text } from '../../../support/set-document.ts'

const table = (columns: number, heading: string, more: Partial<Table> = {}): Table => ({
  type: 'table',
  columns: Array.from({ length: columns }, () => ({ heading: text(heading), align: 'left' as const })),
  rows: [],
  ...more,
})
const narrow = table(3, '数量')
/** Running text in so many columns that none is comfortable, though it can be set. */
const crowded = table(8, '更换教学楼灯管并检查线路')
/** Dates that cannot stand side by side even torn. */
const wide = table(14, 'ABCDEFGHI')
const annex: Block = { type: 'annex', ordinal: 0, title: text('清单') }
const imprint: Block = { type: 'imprint', issuer: text('城南小学'), date: text('2026年7月3日') }
const contents: Block = { type: 'contents' }
const pageBreak: Block = { type: 'page-break' }

/** Sections as `0–2` or, lying, `2–3L`. */
const planned = (blocks: readonly Block[], landscape?: Setting['landscape']): readonly string[] =>
  planSections(blocks, bareSetting({ landscape })).map(
    ({ first, end, landscape }) => `${first}–${end}${landscape ? 'L' : ''}`,
  )

describe('pages of a document', () => {
  it('all stand where nothing is too wide', () => {
    expect(planned([body('甲'), narrow, body('乙')])).toEqual(['0–3'])
    expect(planned([])).toEqual(['0–0'])
  })

  it('change behind the contents page and behind the imprint', () => {
    expect(planned([contents, body('甲'), imprint])).toEqual(['0–1', '1–3'])
    expect(planned([body('甲'), imprint, annex, body('乙')])).toEqual(['0–2', '2–4'])
  })
})

describe('a table too wide', () => {
  it('lies alone in the body, only where it cannot be set otherwise', () => {
    expect(planned([body('甲'), crowded, body('乙')])).toEqual(['0–3'])
    expect(planned([body('甲'), wide, body('乙')])).toEqual(['0–1', '1–2L', '2–3'])
  })

  it('turns its annex as a whole, from the head on, as soon as it would not be comfortable', () => {
    expect(planned([body('甲'), annex, body('乙'), crowded, body('丙'), annex, narrow])).toEqual([
      '0–1',
      '1–5L',
      '5–7',
    ])
  })

  it('turns an annex up to the imprint, and none behind it', () => {
    expect(planned([annex, crowded, imprint])).toEqual(['0–2L', '2–3'])
    expect(planned([annex, narrow, imprint, crowded])).toEqual(['0–3', '3–4'])
  })

  it('takes page breaks beside it along, since its pages begin and end anyway', () => {
    expect(planned([body('甲'), pageBreak, wide, pageBreak, body('乙')])).toEqual(['0–1', '1–4L', '4–5'])
  })

  it('does what its author says', () => {
    expect(planned([{ ...wide, landscape: false }])).toEqual(['0–1'])
    expect(planned([body('甲'), { ...narrow, landscape: true }])).toEqual(['0–1', '1–2L'])
    expect(planned([annex, body('甲'), { ...narrow, landscape: true }])).toEqual(['0–3L'])
  })
})

describe('a document that asks', () => {
  it('lies as a whole', () => {
    expect(planned([body('甲'), narrow], 'always')).toEqual(['0–2L'])
  })

  it('is treated as an annex as a whole', () => {
    expect(planned([body('甲'), crowded, body('乙')], 'whole')).toEqual(['0–3L'])
    expect(planned([body('甲'), narrow], 'whole')).toEqual(['0–2'])
  })
})

it('measures a table once, though it is asked for again', () => {
  const setting = bareSetting()
  planSections([body('甲'), wide], setting)
  const known = setting.measured.get(1)
  planSections([body('甲'), wide], setting)
  expect(known).toBeDefined()
  expect(setting.measured.get(1)).toBe(known)
})
