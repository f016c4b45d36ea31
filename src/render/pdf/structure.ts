import type { Block, Chart, DocumentModel, Figure } from '../../document/index.ts'
import type { Drawing, Line } from '../../typesetting/index.ts'
import { contentsPlacer } from './contents-structure.ts'
import { type FigureStructure, figureStructure } from './figure-structure.ts'
import { headingDepths } from './heading-depths.ts'
import { type ListStructure, listStructure } from './list-structure.ts'
import { paragraphPlacer } from './paragraph-structure.ts'
import type { PdfElement, PdfFile } from './pdf-file.ts'
import type { LinePart, Placer } from './placer.ts'
import { tablePlacer } from './table-structure.ts'

/** The structure tree (ISO 32000-1, 14.7) while pages are being drawn: a block's elements are created with its first line. */
export interface Structure {
  /** The element that a part of a line belongs to. */
  elementOf(line: Line, part: LinePart): PdfElement
  /** The element of a photo or a chart; `pageHeight` is in 1/1000 pt. */
  figureOf(drawing: Drawing, pageHeight: number): PdfElement
  /** To be called after the last page. */
  end(): void
}

export function buildStructure(file: PdfFile, { blocks }: DocumentModel): Structure {
  const root = file.struct('Document')
  file.addStructure(root)
  const depths = headingDepths(blocks)
  const lists = listStructure(file, root)
  const placers = new Map<number, Placer>()
  const figures = new Map<number, FigureStructure>()
  const make = (index: number): Placer => {
    const block = blocks[index]
    if (block?.type === 'figure' || block?.type === 'chart') return figure(index, block).place
    if (!block) throw new RangeError(`The layout names block ${index}, the document has ${blocks.length}`)
    return makePlacer(file, root, lists, block, depths[index] ?? 0)
  }
  const figure = (index: number, block: Figure | Chart): FigureStructure => {
    lists.close()
    const made = figures.get(index) ?? figureStructure(file, root, block)
    figures.set(index, made)
    return made
  }
  return {
    figureOf(drawing, pageHeight) {
      const block = blocks[drawing.block]
      if (block?.type !== 'figure' && block?.type !== 'chart')
        throw new RangeError(`The layout draws block ${drawing.block}, which is no figure`)
      return figure(drawing.block, block).figureOf(drawing, pageHeight)
    },
    elementOf(line, part) {
      const placer = placers.get(line.block) ?? make(line.block)
      placers.set(line.block, placer)
      return placer(line, part)
    },
    end: () => root.end(),
  }
}

function makePlacer(
  file: PdfFile,
  root: PdfElement,
  lists: ListStructure,
  block: Block,
  depth: number,
): Placer {
  if (block.type === 'item') return lists.place(block)
  lists.close()
  if (block.type === 'contents') return contentsPlacer(file, root)
  return block.type === 'table' ? tablePlacer(file, root, block) : paragraphPlacer(file, root, depth)
}
