import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import { type Block, contentsEntries, type DocumentModel } from '../../document/index.ts'
import type { Setting } from '../blocks/index.ts'
import { type FontSet, makeFaceTable } from '../fonts/index.ts'
import { type Form, officialWords, twip } from '../form/index.ts'
import type { Layout, Page, SectionLayout } from '../layout.ts'
import { checkSignatures } from './check-signatures.ts'
import { landscapeForm, turnLine } from './landscape.ts'
import { findOutline } from './outline.ts'
import { setPageNumber } from './page-number.ts'
import { planSections } from './plan-sections.ts'
import { type SetPage, type SetSection, setSection } from './set-section.ts'

/**
 * Sets a document: lines, pages, tables, page numbers, and what Word needs to arrive at the same result. Reports characters that
 * no font has; they are drawn as a box, and remain unchanged in the text.
 */
export function typeset(document: DocumentModel, fonts: FontSet, form: Form): Outcome<Layout> {
  const { blocks, metadata } = document
  const faces = makeFaceTable(fonts, {
    traditional: metadata.language !== undefined && metadata.language !== 'zh-CN',
    noted: new Set(document.notes?.map(({ evidence }) => evidence)),
  })
  const setting: Setting = {
    form,
    faces,
    words: officialWords(metadata.language),
    tables: new Map(),
    signatures: new Map(),
    titleBreaks: new Map(),
    spacing: new Map(),
    libreOfficeBreaks: new Map(),
    annexNotes: new Map(),
    heads: new Map(),
    imprints: new Map(),
    figures: new Map(),
    pictures: document.pictures ?? new Map(),
    measured: new Map(),
    entries: contentsEntries(blocks),
    contents: [],
    pageOf: new Map(),
    landscape: document.landscape,
  }
  const { pages: set, sections } = setSections(blocks, setting)
  const lying = landscapeForm(form)
  const pages = set.map(({ lines, rules, drawings, landscape, numbered }, index): Page => {
    const { page } = landscape ? lying : form
    const number = setPageNumber(index + 1, form, faces)
    return {
      width: page.width * twip,
      height: page.height * twip,
      lines,
      rules,
      ...(drawings.length > 0 && { drawings }),
      furniture: numbered ? [landscape ? turnLine(number, form) : number] : [],
    }
  })
  const outline = findOutline(blocks, pages, form)
  return {
    value: {
      pages,
      faces: faces.faces,
      outline,
      tables: setting.tables,
      signatures: setting.signatures,
      titleBreaks: setting.titleBreaks,
      spacing: setting.spacing,
      libreOfficeBreaks: setting.libreOfficeBreaks,
      annexNotes: setting.annexNotes,
      heads: setting.heads,
      imprints: setting.imprints,
      figures: setting.figures,
      contents: setting.contents,
      sections,
    },
    diagnostics: [...checkSignatures(blocks, pages), ...[...faces.missing].map(reportMissing)],
  }
}

/** Sets sections in order; the contents page, which comes first, is set again once all page numbers are known. */
function setSections(blocks: readonly Block[], setting: Setting): SetSection {
  const plans = planSections(blocks, setting)
  const pages: SetPage[] = []
  const sections: SectionLayout[] = []
  for (const plan of plans) {
    const made = setSection(plan, pages.length, blocks, setting)
    pages.push(...made.pages)
    sections.push(...made.sections)
  }
  const [first] = plans
  if (first && setting.entries.length > 0) {
    notePages(pages, setting)
    const again = setSection(first, 0, blocks, setting)
    pages.splice(0, again.pages.length, ...again.pages)
  }
  return { pages, sections: sections.filter((section, at) => begins(section, sections[at - 1], blocks)) }
}

/** Records the page, from 1, on which each block begins. */
function notePages(pages: readonly SetPage[], { pageOf }: Setting): void {
  pages.forEach(({ lines }, index) => {
    for (const { block } of lines) if (!pageOf.has(block)) pageOf.set(block, index + 1)
  })
}

/** Whether Word needs a new section here: the kind of page changes, or an imprint needs a page of its own. */
const begins = (
  { first, landscape, numbered }: SectionLayout,
  before: SectionLayout | undefined,
  blocks: readonly Block[],
): boolean =>
  before?.landscape !== landscape || before.numbered !== numbered || blocks[first]?.type === 'imprint'

function reportMissing(code: number): Diagnostic {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const character = String.fromCodePoint(code)
  const isHan = /\p{Script=Han}/u.test(character)
  return diagnose(
    'glyph-missing',
    `所用字体都没有“${character}”（${name}）这个字，PDF 里画成方框${isHan ? '；Word 文件里写明用“宋体-ExtB”，Windows 里有' : ''}`,
    undefined,
    [
      '检查这个字是否录错。',
      isHan
        ? '没有录错的，在 school.yaml 的“字体”（fonts）里添一行“生僻字: 字体文件”，如 Windows 的 C:\\Windows\\Fonts\\simsunb.ttf（宋体-ExtB），或免费的 Jigmo2、遍黑体；也可以装好这样的字体，生成时加 --fonts system。'
        : '表情和特殊符号请改成文字；确需使用的，在 school.yaml 的“字体”（fonts）里换用带有这个字的字体文件。',
    ],
  )
}
