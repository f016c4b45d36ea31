import type { Block } from '../../document/index.ts'
import { type Box, type Setting, setBlock, setImprint, stack } from '../blocks/index.ts'
import { pageHeight, twip } from '../form/index.ts'
import type { SectionLayout } from '../layout.ts'
import { landscapeForm } from './landscape.ts'
import { emptyPage, type FilledPage, paginate, placeBox } from './paginate.ts'
import type { SectionPlan } from './plan-sections.ts'

/** A page that is complete except for its number. */
export interface SetPage extends FilledPage {
  readonly landscape: boolean
  readonly numbered: boolean
}

/** The pages of a section, and the runs of pages that Word must make of them. */
export interface SetSection {
  readonly pages: readonly SetPage[]
  readonly sections: readonly SectionLayout[]
}

/** Sets a section. @param before how many pages of the document precede it */
export function setSection(
  plan: SectionPlan,
  before: number,
  blocks: readonly Block[],
  setting: Setting,
): SetSection {
  const { landscape } = plan
  const own = landscape ? { ...setting, form: landscapeForm(setting.form) } : setting
  const last = plan.end - 1
  const imprint = blocks[last]
  const boxes = setBlocks(blocks, plan, own)
  const filled = imprint?.type === 'imprint' && boxes.length === 0 ? [] : paginate(boxes, own.form)
  const pages = filled.map((page): SetPage => ({ ...page, landscape, numbered: true }))
  const sections: readonly SectionLayout[] =
    pages.length > 0 ? [{ first: plan.first, landscape, numbered: true, blankFirst: false }] : []
  if (imprint?.type !== 'imprint') return { pages, sections }
  const ending = setEnding(setImprint(imprint, last, setting), last, before, pages, setting)
  return { pages: ending.pages, sections: [...sections, ...ending.sections] }
}

/**
 * Sets 版记 at the bottom of the text area of the last even page (GB/T 9704-2012, 7.4.1): on the last page if that is even and has
 * space, else on the next even one. A page left blank before it is not numbered, nor is then the page of the imprint (7.5).
 */
function setEnding(
  imprint: Box,
  index: number,
  before: number,
  pages: readonly SetPage[],
  { form }: Setting,
): SetSection {
  const room = pageHeight(form)
  const place = (page: SetPage): SetPage => {
    placeBox(page, imprint, (form.page.height - form.page.bottom) * twip - imprint.height)
    return page
  }
  const last = pages.at(-1)
  const even = (before + pages.length) % 2 === 0
  if (last && even && last.used + form.pitch * twip + imprint.height <= room) {
    return { pages: [...pages.slice(0, -1), place(last)], sections: [] }
  }
  const blank = (numbered: boolean): SetPage => ({ ...emptyPage(), landscape: false, numbered })
  const ending = even ? [blank(false), place(blank(false))] : [place(blank(true))]
  return {
    pages: [...pages, ...ending],
    sections: [{ first: index, landscape: false, numbered: !even, blankFirst: even }],
  }
}

function setBlocks(blocks: readonly Block[], { first, end }: SectionPlan, setting: Setting): readonly Box[] {
  const boxes: Box[] = []
  let newPage = false
  for (let index = first; index < end; index++) {
    const block = blocks[index] as Block
    if (block.type === 'imprint') continue
    if (block.type === 'page-break') {
      newPage = true
      continue
    }
    if (needsCompany(block) && !newPage && !isTable(blocks[index - 1])) keepLast(boxes, index - 1)
    stack(boxes, setBlock(block, index, newPage, setting))
    newPage = false
  }
  return boxes
}

const needsCompany = ({ type }: Block): boolean => type === 'signature' || type === 'annex-note'

/** Whether a block is a table in Word, which cannot keep its last row with what follows; photos side by side are one too. */
const isTable = (block: Block | undefined): boolean =>
  block?.type === 'table' || (block?.type === 'figure' && block.pictures.length > 1)

/**
 * Keeps the paragraph before a signature on its page, as a whole, which Word can do too, so that the signature is not alone
 * there.
 */
function keepLast(boxes: Box[], block: number): void {
  const first = boxes.findLastIndex((box) => box.lines[0] && box.lines[0].block !== block) + 1
  for (let at = first; at < boxes.length; at++) boxes[at] = { ...(boxes[at] as Box), keepWithNext: true }
}
