import type { Anchors } from '../../document/index.ts'
import type { Drawing, Line, Page, Rule, Run } from '../../typesetting/index.ts'
import type { Images } from './draw-figure.ts'
import { type LinkPlace, linkOf } from './links.ts'
import { type PdfElement, type PdfFile, pdfString } from './pdf-file.ts'
import type { Structure } from './structure.ts'
import { type FontResource, type PlacedRun, points, TextPainter } from './text-painter.ts'

/** Draws a page of the layout on the file's current page: decoration, then text in reading order, then the page number. */
export function drawPage(
  file: PdfFile,
  page: Page,
  fonts: ReadonlyMap<number, FontResource>,
  structure: Structure,
  anchors: Anchors,
  images: Images,
): void {
  const painter = new TextPainter(file, fonts)
  drawDecoration(file, [...page.lines.flatMap(highlights), ...page.rules.map(stroke)])
  const undrawn = [...(page.drawings ?? [])]
  const drawBefore = (block: number): void => {
    while (undrawn[0] && undrawn[0].block <= block)
      drawFigure(file, page, undrawn.shift() as Drawing, structure, images)
  }
  for (const lines of linesByBlock(page.lines.filter((line) => !line.cell?.repeated))) {
    drawBefore(lines[0]?.block ?? -1)
    for (const piece of piecesOf(lines, structure, anchors)) drawPiece(file, painter, piece)
  }
  drawBefore(Number.POSITIVE_INFINITY)
  const repeated = page.lines.filter((line) => line.cell?.repeated)
  drawFurniture(file, painter, [...repeated, ...page.lines.flatMap(leaders), ...page.furniture])
}

/** Leader dots of a contents page, which should not be read out. */
function leaders(line: Line): Line[] {
  const runs = line.runs.filter((run) => run.kind === 'leader')
  return runs.length > 0 ? [{ ...line, runs }] : []
}

/** Consecutive text that belongs to one element. */
interface Piece {
  readonly element: PdfElement
  /** The target of a click on it. */
  readonly link?: LinkPlace
  readonly runs: PlacedRun[]
}

/**
 * Groups lines by block. A block's elements are created when its lines are first visited, not before the block above has its
 * text.
 */
function linesByBlock(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group?.[0]?.block === line.block) group.push(line)
    else groups.push([line])
  }
  return groups
}

function piecesOf(lines: readonly Line[], structure: Structure, anchors: Anchors): Piece[] {
  const pieces: Piece[] = []
  for (const line of lines) {
    for (const run of line.runs) {
      if (run.kind === 'leader') continue
      const element = structure.elementOf(line, run.kind === 'label' ? 'label' : 'text')
      const link = linkOf(run, anchors)
      const last = pieces.at(-1)
      const placed = { run, y: line.y }
      if (last?.element === element && last.link?.to === link?.to) last.runs.push(placed)
      else pieces.push({ element, ...(link && { link }), runs: [placed] })
    }
  }
  return pieces
}

function drawPiece(file: PdfFile, painter: TextPainter, { element, link, runs }: Piece): void {
  const tag = String(element.dictionary.data.S)
  const content = file.markStructureContent(link ? 'Link' : tag)
  painter.draw(runs)
  file.endMarkedContent()
  if (!link) {
    element.add(content)
    return
  }
  const structParent = file.struct('Link')
  element.add(structParent)
  structParent.add(content)
  const text = runs.map(({ run }) => run.text).join('')
  for (const { run, y } of runs) {
    const { left, top, width, height } = boxOf(run, y)
    const options = { structParent, Contents: pdfString(link.description ?? text) }
    const kind = link.inside ? 'goTo' : 'link'
    file[kind](left / 1000, top / 1000, width / 1000, height / 1000, link.to, options)
  }
  // Ended while its page is current, because pdfkit takes the annotation's page from there.
  structParent.end()
}

function drawFigure(
  file: PdfFile,
  { height }: Page,
  drawing: Drawing,
  structure: Structure,
  images: Images,
): void {
  const element = structure.figureOf(drawing, height)
  const content = file.markStructureContent('Figure')
  images.draw(drawing)
  file.endMarkedContent()
  element.add(content)
}

/** Draws page numbers and repeated table headers as artifacts, which are not read out. */
function drawFurniture(file: PdfFile, painter: TextPainter, lines: readonly Line[]): void {
  if (lines.length === 0) return
  file.markContent('Artifact', { type: 'Pagination' })
  painter.draw(lines.flatMap(({ runs, y, turned }) => runs.map((run) => ({ run, y, turned }))))
  file.endMarkedContent()
}

function drawDecoration(file: PdfFile, operators: readonly string[]): void {
  if (operators.length === 0) return
  file.markContent('Artifact', { type: 'Layout' })
  file.addContent(`q\n${operators.join('\n')}\nQ`)
  file.endMarkedContent()
}

/** Draws a yellow background behind each 【待补：…】. */
function highlights(line: Line): string[] {
  return line.runs
    .filter((run) => run.kind === 'missing')
    .map((run) => {
      const { left, top, width, height } = boxOf(run, line.y)
      return `1 0.94 0.55 rg ${points(left)} ${points(top)} ${points(width)} ${points(height)} re f`
    })
}

const stroke = ({ x1, y1, x2, y2, width, colour }: Rule): string =>
  `${colour === 'red' ? '1 0 0 RG' : '0 G'} ${points(width)} w ${points(x1)} ${points(y1)} m ${points(x2)} ${points(y2)} l S`

/** The area of a run, extended a little above and below its characters. */
function boxOf(run: Run, y: number): { left: number; top: number; width: number; height: number } {
  const width = run.advances.reduce((sum, advance) => sum + advance, 0)
  return { left: run.x, top: y - Math.round(run.size * 0.94), width, height: Math.round(run.size * 1.18) }
}
