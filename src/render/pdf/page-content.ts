import type { Line, Page, Rule, Run } from '../../typesetting/index.ts'
import { linkTarget } from './link-target.ts'
import { type PdfElement, type PdfFile, pdfString } from './pdf-file.ts'
import type { Structure } from './structure.ts'
import { type FontResource, type PlacedRun, points, TextPainter } from './text-painter.ts'

/** Draws a page of the layout on the file's present page: decoration, then the text in reading order, then the page number. */
export function drawPage(
  file: PdfFile,
  page: Page,
  fonts: ReadonlyMap<number, FontResource>,
  structure: Structure,
): void {
  const painter = new TextPainter(file, fonts)
  drawDecoration(file, [...page.lines.flatMap(highlights), ...page.rules.map(stroke)])
  for (const lines of linesByBlock(page.lines.filter((line) => !line.cell?.repeated))) {
    for (const piece of piecesOf(lines, structure)) drawPiece(file, painter, piece)
  }
  const repeated = page.lines.filter((line) => line.cell?.repeated)
  drawFurniture(file, painter, [...repeated, ...page.furniture])
}

/** Text that belongs to one element and follows each other. */
interface Piece {
  readonly element: PdfElement
  /** Where a click on it leads. */
  readonly target?: string
  readonly runs: PlacedRun[]
}

/** A block's elements are made when its lines are looked at: not before the block above it has its text. */
function linesByBlock(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group?.[0]?.block === line.block) group.push(line)
    else groups.push([line])
  }
  return groups
}

function piecesOf(lines: readonly Line[], structure: Structure): Piece[] {
  const pieces: Piece[] = []
  for (const line of lines) {
    for (const run of line.runs) {
      const element = structure.elementOf(line, run.kind === 'label' ? 'label' : 'text')
      const target = run.href === undefined ? undefined : linkTarget(run.href)
      const last = pieces.at(-1)
      const placed = { run, y: line.y }
      if (target !== undefined) pieces.push({ element, target, runs: [placed] })
      else if (last?.element === element && last.target === undefined) last.runs.push(placed)
      else pieces.push({ element, runs: [placed] })
    }
  }
  return pieces
}

function drawPiece(file: PdfFile, painter: TextPainter, { element, target, runs }: Piece): void {
  const tag = String(element.dictionary.data.S)
  const content = file.markStructureContent(target === undefined ? tag : 'Link')
  painter.draw(runs)
  file.endMarkedContent()
  if (target === undefined) {
    element.add(content)
    return
  }
  const link = file.struct('Link')
  element.add(link)
  link.add(content)
  for (const { run, y } of runs) {
    const options = { structParent: link, Contents: pdfString(run.text) }
    const { left, top, width, height } = boxOf(run, y)
    file.link(left / 1000, top / 1000, width / 1000, height / 1000, target, options)
  }
  // Ended while its page is the present one: pdfkit takes the annotation's page from there.
  link.end()
}

/** Page numbers, repeated table headers: not part of what a reader is read. */
function drawFurniture(file: PdfFile, painter: TextPainter, lines: readonly Line[]): void {
  if (lines.length === 0) return
  file.markContent('Artifact', { type: 'Pagination' })
  painter.draw(lines.flatMap((line) => line.runs.map((run) => ({ run, y: line.y }))))
  file.endMarkedContent()
}

function drawDecoration(file: PdfFile, operators: readonly string[]): void {
  if (operators.length === 0) return
  file.markContent('Artifact', { type: 'Layout' })
  file.addContent(`q\n${operators.join('\n')}\nQ`)
  file.endMarkedContent()
}

/** A yellow field behind each 【待补：…】. */
function highlights(line: Line): string[] {
  return line.runs
    .filter((run) => run.kind === 'missing')
    .map((run) => {
      const { left, top, width, height } = boxOf(run, line.y)
      return `1 0.94 0.55 rg ${points(left)} ${points(top)} ${points(width)} ${points(height)} re f`
    })
}

const stroke = ({ x1, y1, x2, y2, width }: Rule): string =>
  `${points(width)} w ${points(x1)} ${points(y1)} m ${points(x2)} ${points(y2)} l S`

/** What a run covers, from a little above its characters to a little below. */
function boxOf(run: Run, y: number): { left: number; top: number; width: number; height: number } {
  const width = run.advances.reduce((sum, advance) => sum + advance, 0)
  return { left: run.x, top: y - Math.round(run.size * 0.94), width, height: Math.round(run.size * 1.18) }
}
