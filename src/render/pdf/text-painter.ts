import type { Run } from '../../typesetting/index.ts'
import type { PdfFile, PdfObject } from './pdf-file.ts'
import { showText } from './show-text.ts'
import type { UsedGlyphs } from './used-glyphs.ts'

/** A face of the layout in the file being written. */
export interface FontResource {
  /** Its name in the resources of pages, e.g. `F0`. */
  readonly name: string
  readonly object: PdfObject
  readonly used: UsedGlyphs
}

/** A run and its baseline. */
export interface PlacedRun {
  readonly run: Run
  readonly y: number
  /** Whether the line runs downwards, see {@link Line}. */
  readonly turned?: boolean | undefined
}

const black = '0 g'
/** The colour of 【待补：…】, which must catch every reader's eye. */
const red = '0.8 0 0 rg'
/** The colour of 版头. */
const officialRed = '1 0 0 rg'

/**
 * Writes the text operators of a page, keeping track of font, spacing and colour so that each is set only when it changes.
 * Coordinates run downwards from the upper left corner (pdfkit flips the page); text is flipped back.
 */
export class TextPainter {
  readonly #file: PdfFile
  readonly #fonts: ReadonlyMap<number, FontResource>
  #font = ''
  #spacing = 0
  #colour = black

  constructor(file: PdfFile, fonts: ReadonlyMap<number, FontResource>) {
    this.#file = file
    this.#fonts = fonts
  }

  /** Draws runs into the open marked content. */
  draw(runs: readonly PlacedRun[]): void {
    this.#file.addContent(`BT\n${runs.map((placed) => this.#operators(placed)).join('')}ET`)
  }

  #operators({ run, y, turned = false }: PlacedRun): string {
    const font = this.#fonts.get(run.face)
    if (!font) throw new RangeError(`No font was opened for face ${run.face}`)
    this.#file.page.fonts[font.name] = font.object
    const codes = Array.from(run.text, (character, i) =>
      font.used.number(
        run.glyphs[i] ?? 0,
        character.codePointAt(0) ?? 0,
        ((run.advances[i] ?? 0) * 1000) / run.size,
      ),
    )
    const widths = codes.map((code) => font.used.widths[code] ?? 0)
    const { spacing, operator } = showText({ codes, widths, advances: run.advances, size: run.size })
    const fontOperator = `/${font.name} ${points(run.size)} Tf`
    const colour = run.kind === 'missing' ? red : run.colour === 'red' ? officialRed : black
    let operators = ''
    if (fontOperator !== this.#font) operators += `${fontOperator}\n`
    if (spacing !== this.#spacing) operators += `${points(spacing)} Tc\n`
    if (colour !== this.#colour) operators += `${colour}\n`
    this.#font = fontOperator
    this.#spacing = spacing
    this.#colour = colour
    const place = turned ? `0 1 1 0 ${points(y)} ${points(run.x)}` : `1 0 0 -1 ${points(run.x)} ${points(y)}`
    return `${operators}${place} Tm\n${operator}\n`
  }
}

/** A length of the layout, in 1/1000 pt, as a PDF number in points. */
export const points = (length: number): string => String(length / 1000)
