import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { Block, DocumentModel } from '../document/index.ts'
import type { Box } from './box.ts'
import { makeFaceTable } from './face-table.ts'
import type { FontSet } from './font-face.ts'
import type { OfficialForm } from './form.ts'
import type { Layout, Page } from './layout.ts'
import { findOutline } from './outline.ts'
import { setPageNumber } from './page-number.ts'
import { paginate } from './paginate.ts'
import { setBlock } from './set-block.ts'
import { type Setting, twip } from './setting.ts'

/**
 * Sets a document: lines, pages, tables, page numbers, and what Word must be told to arrive at the same. Reports
 * characters that no font has; they are drawn as a box and stay as they are in the text.
 */
export function typeset(document: DocumentModel, fonts: FontSet, form: OfficialForm): Outcome<Layout> {
  const faces = makeFaceTable(fonts)
  const setting: Setting = {
    form,
    faces,
    tables: new Map(),
    signatures: new Map(),
    titleBreaks: new Map(),
    spacing: new Map(),
  }
  const filled = paginate(setBlocks(document.blocks, setting), form)
  const pages = filled.map(
    ({ lines, rules }, index): Page => ({
      width: form.page.width * twip,
      height: form.page.height * twip,
      lines,
      rules,
      furniture: [setPageNumber(index + 1, form, faces)],
    }),
  )
  const { tables, signatures, titleBreaks, spacing } = setting
  const outline = findOutline(document.blocks, pages, form)
  return {
    value: { pages, faces: faces.faces, outline, tables, signatures, titleBreaks, spacing },
    diagnostics: [...faces.missing].map(reportMissing),
  }
}

function setBlocks(blocks: readonly Block[], setting: Setting): readonly Box[] {
  const boxes: Box[] = []
  let newPage = false
  blocks.forEach((block, index) => {
    if (block.type === 'page-break') {
      newPage = true
      return
    }
    if (block.type === 'signature' && !newPage) keepLast(boxes, index - 1)
    boxes.push(...setBlock(block, index, newPage, setting))
    newPage = false
  })
  return boxes
}

/** A signature does not stand alone on a page: the paragraph before it goes with it, whole, as Word can be told. */
function keepLast(boxes: Box[], block: number): void {
  const first = boxes.findLastIndex((box) => box.lines[0]?.block !== block) + 1
  for (let at = first; at < boxes.length; at++) boxes[at] = { ...(boxes[at] as Box), keepWithNext: true }
}

function reportMissing(code: number): Diagnostic {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return diagnose(
    'glyph-missing',
    `所用字体都没有“${String.fromCodePoint(code)}”（${name}）这个字，PDF 里画成方框`,
    undefined,
    ['检查这个字是否录错；没有录错的，换用带有这个字的字体'],
  )
}
