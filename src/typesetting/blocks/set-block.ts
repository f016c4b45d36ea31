import type { Annex, Block } from '../../document/index.ts'
import type { Box } from './box.ts'
import { setAnnexNote } from './set-annex-note.ts'
import { setChart } from './set-chart.ts'
import { setContents } from './set-contents.ts'
import { setFigure } from './set-figure.ts'
import { setParagraph } from './set-paragraph.ts'
import { setRedHead } from './set-red-head.ts'
import { setSignature } from './set-signature.ts'
import { setTable } from './set-table.ts'
import { setTitle } from './set-title.ts'
import type { Setting } from './setting.ts'

/** Sets a block as boxes from top to bottom; `newPage`: whether a page break precedes it. */
export function setBlock(
  block: Exclude<Block, { readonly type: 'page-break' | 'imprint' }>,
  index: number,
  newPage: boolean,
  setting: Setting,
): readonly Box[] {
  switch (block.type) {
    case 'title':
      return onPage(setTitleBlock(block, index, setting), newPage)
    case 'heading': {
      const { inlines, label, level } = block
      return setParagraph({ block: index, style: `heading${level}`, inlines, label, newPage }, setting)
    }
    case 'item': {
      const { inlines, label } = block
      return setParagraph({ block: index, style: 'body', inlines, label, newPage }, setting)
    }
    case 'paragraph': {
      const { inlines, style } = block
      return setParagraph({ block: index, style, inlines, newPage }, setting)
    }
    case 'table':
      return setTable(block, index, newPage, setting)
    case 'figure':
      return [setFigure(block, index, newPage, setting)]
    case 'chart':
      return [setChart(block, index, newPage, setting)]
    case 'signature':
      return onPage(setSignature(block, index, setting), newPage)
    case 'annex-note':
      return onPage(setAnnexNote(block, index, setting), newPage)
    case 'annex':
      return setAnnex(block, index, setting)
    case 'contents':
      return setContents(index, setting)
    case 'red-head':
      return [setRedHead(block, index, setting)]
  }
}

function setTitleBlock(
  { inlines, subtitle }: Extract<Block, { readonly type: 'title' }>,
  block: number,
  setting: Setting,
): readonly Box[] {
  if (!subtitle) return setTitle({ block, style: 'title', inlines }, setting)
  return [
    ...setTitle({ block, style: 'title', inlines, after: 0 }, setting),
    ...setParagraph({ block, style: 'subtitle', inlines: subtitle }, setting),
  ]
}

/** Sets the heading of an annex: 附件1 on the first line of a new page, the title on the third. */
function setAnnex({ ordinal, title }: Annex, block: number, setting: Setting): readonly Box[] {
  const label = { type: 'text', value: ordinal > 0 ? `附件${ordinal}` : '附件' } as const
  return [
    ...setParagraph({ block, style: 'annexLabel', inlines: [label], newPage: true }, setting),
    ...setTitle({ block, style: 'annexTitle', inlines: title }, setting),
  ]
}

const onPage = (boxes: readonly Box[], newPage: boolean): readonly Box[] =>
  newPage ? boxes.map((box, at) => (at === 0 ? { ...box, newPage } : box)) : boxes
