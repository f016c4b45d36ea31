// The positions of glyphs and rules in a PDF: origins from its content streams, read with pdf.js, rather than boxes, which depend
// on a font's descriptor.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(join(process.env.HOUQIN_JUDGES ?? '/tmp', 'judge.js'))
let library

/**
 * Pages with dimensions in millimetres from the upper left corner. For a glyph, `x` and `y` are the origin, `end` the origin of
 * the next one without spacing, `size` is in points, and `turned` is set if its text runs downwards. Rules are straight strokes
 * and thin rectangles.
 */
export async function readGlyphs(pdf) {
  library ??= openLibrary()
  const { getDocument, OPS } = await library
  const task = getDocument({ data: new Uint8Array(readFileSync(pdf)), verbosity: 0, disableFontFace: true })
  const file = await task.promise
  const pages = []
  for (let number = 1; number <= file.numPages; number += 1) pages.push(await readPage(await file.getPage(number), OPS))
  await task.destroy()
  return pages
}

/** Loads pdf.js without its warning about a missing canvas, because nothing is drawn here. */
async function openLibrary() {
  const { warn, log } = console
  console.warn = console.log = () => {}
  try {
    return await import(pathToFileURL(require.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href)
  } finally {
    Object.assign(console, { warn, log })
  }
}

/** Points per millimetre. */
const millimetre = 72 / 25.4

async function readPage(page, OPS) {
  const [, , width, height] = page.view
  const { fnArray, argsArray } = await page.getOperatorList()
  const glyphs = []
  const rules = []
  let state = { matrix: [1, 0, 0, 1, 0, 0], size: 0, spacing: 0, wordSpacing: 0, scale: 1, line: 1, colour: '#000000', fill: '#000000' }
  const stack = []
  let text = [1, 0, 0, 1, 0, 0]
  let line = text
  let path = []
  const place = ([x, y]) => [x / millimetre, (height - y) / millimetre]
  const handlers = {
    save: () => stack.push({ ...state }),
    restore: () => {
      state = stack.pop() ?? state
    },
    transform: (...matrix) => {
      state.matrix = multiply(state.matrix, matrix)
    },
    beginText: () => {
      text = line = [1, 0, 0, 1, 0, 0]
    },
    setFont: (_, size) => {
      state.size = size
    },
    setCharSpacing: (spacing) => {
      state.spacing = spacing
    },
    setWordSpacing: (spacing) => {
      state.wordSpacing = spacing
    },
    setHScale: (scale) => {
      state.scale = scale / 100
    },
    setTextMatrix: (...matrix) => {
      text = line = matrix.flat()
    },
    moveText: (x, y) => {
      text = line = multiply(line, [1, 0, 0, 1, x, y])
    },
    setLineWidth: (wide) => {
      state.line = wide
    },
    setStrokeRGBColor: (...colour) => {
      state.colour = hexadecimal(colour)
    },
    setFillRGBColor: (...colour) => {
      state.fill = hexadecimal(colour)
    },
    showText: (items) => {
      for (const item of items) {
        const whole = multiply(state.matrix, text)
        if (typeof item === 'number') {
          text = multiply(text, [1, 0, 0, 1, (-item / 1000) * state.size * state.scale, 0])
          continue
        }
        const advance = (item.width / 1000) * state.size
        const [x, y] = place(whole.slice(4))
        const end = place(multiply(whole, [1, 0, 0, 1, advance * state.scale, 0]).slice(4))
        const turned = Math.abs(whole[1]) > Math.abs(whole[0])
        const size = state.size * Math.hypot(whole[2], whole[3])
        glyphs.push({ text: item.unicode, x, y, end: turned ? end[1] : end[0], size, turned, colour: state.fill })
        const spacing = state.spacing + (item.isSpace ? state.wordSpacing : 0)
        text = multiply(text, [1, 0, 0, 1, (advance + spacing) * state.scale, 0])
      }
    },
    constructPath: (operators, numbers) => {
      let at = 0
      let from = [0, 0]
      const point = () => place(apply(state.matrix, [numbers[at++], numbers[at++]]))
      for (const operator of operators) {
        if (operator === OPS.moveTo) from = point()
        else if (operator === OPS.lineTo) {
          const to = point()
          path.push([from, to])
          from = to
        } else if (operator === OPS.rectangle) {
          const [x, y, w, h] = numbers.slice(at, at + 4)
          at += 4
          path.push({ corners: [apply(state.matrix, [x, y]), apply(state.matrix, [x + w, y + h])].map(place) })
        } else if (operator === OPS.curveTo) at += 6
        else if (operator === OPS.curveTo2 || operator === OPS.curveTo3) at += 4
      }
    },
    stroke: () => {
      const thick = (state.line * Math.hypot(state.matrix[0], state.matrix[1])) / millimetre
      for (const part of path) if (Array.isArray(part)) rules.push(straight(part[0], part[1], thick, state.colour))
      path = []
    },
    fill: () => {
      rules.push(...thinShapes(path, state.fill))
      path = []
    },
    endPath: () => {
      path = []
    },
  }
  handlers.closeStroke = handlers.stroke
  handlers.eoFill = handlers.fill
  const named = new Map(Object.entries(handlers).map(([name, handle]) => [OPS[name], handle]))
  fnArray.forEach((operator, index) => named.get(operator)?.(...(argsArray[index] ?? [])))
  return { width: width / millimetre, height: height / millimetre, glyphs, rules: rules.filter(Boolean) }
}

/** Reduces shapes no thicker than a rule to rules along their middle. */
function thinShapes(path, colour) {
  const boxes = path.flatMap((part) => (part.corners ? [part.corners] : []))
  const segments = path.filter(Array.isArray)
  for (let at = 0; at + 3 <= segments.length; at += segments.length % 3 === 0 && segments.length % 4 !== 0 ? 3 : 4)
    boxes.push(segments.slice(at, at + 4).flat())
  return boxes.map((points) => {
    const [left, right] = extremes(points.map(([x]) => x))
    const [top, bottom] = extremes(points.map(([, y]) => y))
    const thick = Math.min(right - left, bottom - top)
    if (thick > 1 || Math.max(right - left, bottom - top) < 2) return undefined
    return right - left > bottom - top
      ? { x1: left, x2: right, y1: (top + bottom) / 2, y2: (top + bottom) / 2, thick, colour }
      : { x1: (left + right) / 2, x2: (left + right) / 2, y1: top, y2: bottom, thick, colour }
  })
}

const straight = ([x1, y1], [x2, y2], thick, colour) => ({
  x1: Math.min(x1, x2),
  x2: Math.max(x1, x2),
  y1: Math.min(y1, y2),
  y2: Math.max(y1, y2),
  thick,
  colour,
})

const extremes = (numbers) => [Math.min(...numbers), Math.max(...numbers)]

const hexadecimal = (colour) =>
  typeof colour[0] === 'string' ? colour[0] : `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

const multiply = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

const apply = ([a, b, c, d, e, f], [x, y]) => [a * x + c * y + e, b * x + d * y + f]

/** The lines of a page from top to bottom, glyphs from left to right; text that runs downwards is left out. */
export function linesOf({ glyphs }) {
  const lines = []
  for (const glyph of glyphs.filter(({ turned, text }) => !turned && text.trim() !== '').sort((a, b) => a.y - b.y)) {
    const last = lines.at(-1)
    if (last && glyph.y - last.y < 0.5) last.glyphs.push(glyph)
    else lines.push({ y: glyph.y, glyphs: [glyph] })
  }
  return lines.map(({ glyphs: own }) => {
    own.sort((a, b) => a.x - b.x)
    const { y, size, colour } = own[0]
    return { y, size, colour, x: own[0].x, end: own.at(-1).end, text: own.map(({ text }) => text).join(''), glyphs: own }
  })
}
