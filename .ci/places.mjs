// Measures positions of the official form in millimetres on the pages of both outputs and compares them with GB/T 9704-2012.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { linesOf, readGlyphs } from './read-glyphs.mjs'

const standard = JSON.parse(readFileSync(new URL('../test/support/gb-9704.json', import.meta.url), 'utf8'))
const { page, text, characters, lines, bodyPoints, titlePoints, numberPoints } = standard

/** How far, in millimetres, a position may deviate from the standard, and the two outputs from each other. */
const tolerance = 0.3

const point = 25.4 / 72
/** How far the em square of the fonts extends below the baseline, relative to the size. */
const belowBaseline = 0.12
/** The baseline of an exact line is at four fifths of its height. */
const aboveBaseline = 0.8
const right = page.left + text.width
const bottom = page.top + text.height
const character = text.width / characters
const pitch = text.height / lines
const numberCharacter = numberPoints * point

const isHan = (line) => /^[\u4e00-\u9fff，。、；：“”（）《》]+$/.test(line.text)
const isBody = ({ size, y }) => Math.abs(size - bodyPoints) < 0.1 && y < bottom
const find = (lines, start) => lines.find((line) => line.text.startsWith(start)) ?? { x: NaN, y: NaN, end: NaN, size: NaN, glyphs: [] }
const findWhole = (lines, text) => lines.find((line) => line.text === text) ?? find([], '')
const number = (lines) => lines.at(-1)
const middle = ({ x, end }) => (x + end) / 2
const rule = (page, at) => page.rules.filter(({ x2, x1 }) => x2 - x1 > 100).sort((a, b) => a.y1 - b.y1).at(at) ?? {}

/** What is measured: the document, the place in Chinese, the standard's value, and how to find it on the document's pages. */
const places = [
  ['量尺寸', '天头：版心上边缘', page.top, ({ lines: [, second] }) => second[0].y - aboveBaseline * pitch],
  ['量尺寸', '地脚：版心下边缘', page.bottom, ({ lines: [, second] }) => page.height - second.at(-2).y - (1 - aboveBaseline) * pitch],
  ['量尺寸', '订口：左边', page.left, ({ lines: [, second] }) => Math.min(...second.filter(isBody).map(({ x }) => x))],
  ['量尺寸', '切口：右边', page.right, ({ lines: [, second] }) => page.width - Math.max(...second.filter(isBody).map(({ end }) => end))],
  ['量尺寸', '行距', pitch, ({ lines: [, second] }) => (second.at(-2).y - second[0].y) / (second.length - 2)],
  ['量尺寸', '每页行数', lines, ({ lines: [, second] }) => second.length - 1],
  ['量尺寸', '每行字数', characters, ({ lines: [, second] }) => Math.max(...second.filter(isHan).map(({ text }) => text.length))],
  ['量尺寸', '正文字号（磅）', bodyPoints, ({ lines: [, second] }) => second[0].size],
  ['量尺寸', '首行缩进', 2 * character, ({ lines: [first] }) => find(first, '各班').x - page.left],
  ['量尺寸', '标题字号（磅）', titlePoints, ({ lines: [first] }) => first[0].size],
  ['量尺寸', '标题第一行居中', page.left + text.width / 2, ({ lines: [first] }) => middle(first[0])],
  ['量尺寸', '标题第二行居中', page.left + text.width / 2, ({ lines: [first] }) => middle(first[1])],
  ['量尺寸', '标题和正文之间空一行', 2 * pitch, ({ lines: [first] }) => find(first, '各班').y - first[1].y],
  ['量尺寸', '附件说明：空一行', 2 * pitch, ({ all }) => find(all, '附件：').y - all[all.indexOf(find(all, '附件：')) - 1].y],
  ['量尺寸', '附件说明：缩进', 2 * character, ({ all }) => find(all, '附件：').x - page.left],
  [
    '量尺寸',
    '附件说明：回行和名称首字对齐',
    0,
    ({ all }) => all[all.indexOf(find(all, '附件：')) + 1].x - find(all, '附件：').glyphs[5].x,
  ],
  ['量尺寸', '落款：空一行', 2 * pitch, ({ all }) => findWhole(all, '总务处').y - all[all.indexOf(findWhole(all, '总务处')) - 1].y],
  ['量尺寸', '落款：日期长，日期右空', 2 * character, ({ all }) => right - find(all, '2026年1月').end],
  ['量尺寸', '落款：日期首字在署名首字右', 2 * character, ({ all }) => find(all, '2026年1月').x - findWhole(all, '总务处').x],
  ['目录页', '落款：署名长，署名右空', 2 * character, ({ all }) => right - find(all, '清源县城南小学总务处').end],
  ['目录页', '落款：署名长，日期首字', 2 * character, ({ all }) => find(all, '2026年1月').x - find(all, '清源县城南小学总务处').x],
  ['量尺寸', '附件1：顶格', page.left, ({ all }) => find(all, '附件1').x],
  ['量尺寸', '附件1：在第一行', page.top + aboveBaseline * pitch, ({ all }) => find(all, '附件1').y],
  ['量尺寸', '附件标题：在第三行', page.top + (2 + aboveBaseline) * pitch, ({ all }) => all[all.indexOf(find(all, '附件1')) + 1].y],
  ['量尺寸', '页码字号（磅）', numberPoints, ({ lines: [first] }) => number(first).size],
  ['量尺寸', '页码：一字线在版心下', standard.numberBelow, ({ pdf }) => inkMiddle(pdf, 1, right - 25, 25) - bottom],
  ['量尺寸', '页码：单页右空一字', numberCharacter, ({ lines: [first] }) => right - number(first).end],
  ['量尺寸', '页码：双页左空一字', numberCharacter, ({ lines: [, second] }) => number(second).x - page.left],
  ['量尺寸', '页码：一字线条数', 2, ({ lines: [first] }) => number(first).text.match(/—/g).length],
  ['量尺寸', '横排页页码：离版心', standard.numberBelow, ({ turned, pdf }) => page.bottom - turnedInk(pdf, turned)],
  ['量尺寸', '横排页页码：离版心侧边', numberCharacter, ({ turned }) => turned.fromSide],
  ['报告', '红头：上边缘到版心上边缘', standard.headDrop, ({ pdf }) => redTop(pdf) - page.top],
  ['报告', '红头：居中', page.left + text.width / 2, ({ lines: [first] }) => middle(first[0])],
  ['报告', '发文字号：居中', page.left + text.width / 2, ({ lines: [first] }) => middle(first[1])],
  ['报告', '红线：在发文字号下', standard.headRule, ({ pages: [first], lines: [own] }) => rule(first, 0).y1 - own[1].y - belowBaseline * bodyPoints * point],
  ['报告', '红线：长', text.width, ({ pages: [first] }) => rule(first, 0).x2 - rule(first, 0).x1],
  ['报告', '版记：末条线在版心下边缘', bottom, ({ pages }) => rule(pages.at(-1), -1).y1 + rule(pages.at(-1), -1).thick / 2],
  ['报告', '版记：线长', text.width, ({ pages }) => rule(pages.at(-1), -1).x2 - rule(pages.at(-1), -1).x1],
  ['报告', '版记：首条线粗', standard.imprintThick, ({ pages }) => rule(pages.at(-1), 0).thick],
  ['报告', '版记：中间线粗', standard.imprintThin, ({ pages }) => rule(pages.at(-1), 1).thick],
  ['报告', '版记：左空一字', numberCharacter, ({ lines }) => find(lines.at(-1), '抄送').x - page.left],
  ['报告', '版记：右空一字', numberCharacter, ({ lines }) => right - lines.at(-1).filter(({ size }) => size < bodyPoints).at(-1).end],
]

async function readDocument(pdf) {
  const pages = await readGlyphs(pdf)
  const own = pages.map(linesOf)
  const lying = pages.find(({ width, height }) => width > height)
  const glyphs = lying?.glyphs.filter(({ turned, text }) => turned && text.trim() !== '') ?? []
  const index = pages.indexOf(lying)
  const [start, end] = [glyphs[0]?.y, glyphs.at(-1)?.end]
  // Once bound, the lower end of the sheet is the outer side of odd pages, its upper end that of even ones.
  const fromSide = index % 2 === 0 ? lying?.height - page.right - end : start - page.left
  const turned = { page: index + 1, x: glyphs[0]?.x, start, fromSide }
  return { pdf, pages, lines: own, all: own.flat(), turned }
}

/**
 * Measures every place in both outputs of the documents, as rows of a table; `fails` is set if one is out of tolerance.
 * @param documents by name, the PDF and the converted Word file
 */
export async function measurePlaces(documents) {
  const read = new Map()
  for (const [name, files] of documents) read.set(name, await Promise.all(files.map(readDocument)))
  return places
    .filter(([name]) => read.has(name))
    .map(([name, place, wanted, measure]) => {
      const found = read.get(name).map((document) => {
        try {
          return measure(document)
        } catch {
          return NaN
        }
      })
      const [pdf, word] = found
      const fails = !found.every((value) => Math.abs(value - wanted) <= tolerance) || !(Math.abs(pdf - word) <= tolerance)
      return { place, wanted, pdf, word, fails }
    })
}

const resolution = 300
const pixel = 25.4 / resolution

/** A page's grey values or colours within a box in millimetres. */
function rasterise(pdf, page, box, colour) {
  const [x, y, width, height] = box.map((length) => Math.round(length / pixel))
  const options = ['-r', resolution, '-f', page, '-l', page, '-x', x, '-y', y, '-W', width, '-H', height, ...(colour ? [] : ['-gray'])]
  const picture = execFileSync('pdftoppm', [...options.map(String), '-singlefile', pdf], { maxBuffer: 64 << 20 })
  const header = /^P[56]\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'))
  return { width: Number(header[1]), height: Number(header[2]), data: picture.subarray(header[0].length) }
}

/** The middle of the first ink from the left: a dash, which is apart from its neighbours. */
function inkMiddle(pdf, page, left, width) {
  const top = bottom + 2
  const picture = rasterise(pdf, page, [left, top, width, 10], false)
  return top + middleOf(dashRows(picture, (x, y) => picture.data[y * picture.width + x] < 128)) * pixel
}

/** The same for a number that runs downwards at the left edge. */
function turnedInk(pdf, { page: at, x, start }) {
  const left = x - 3
  const picture = rasterise(pdf, at, [left, start, 10, 6], false)
  const turned = { width: picture.height, height: picture.width }
  return left + middleOf(dashRows(turned, (column, row) => picture.data[column * picture.width + row] < 128)) * pixel
}

/** The rows with ink in the first columns that have any: the dash is leftmost. */
function dashRows({ width, height }, isInk) {
  for (let x = 0; x < width; x += 1) {
    const rows = Array.from({ length: height }, (_, y) => y).filter((y) => isInk(x + 6, y))
    if (rows.length > 0) return rows
  }
  return []
}

const middleOf = (rows) => (rows[0] + rows.at(-1) + 1) / 2

/** The upper edge of red ink on the first page. */
function redTop(pdf) {
  const top = page.top + 5
  const picture = rasterise(pdf, 1, [page.left, top, text.width, 60], true)
  for (let at = 0; at < picture.data.length; at += 3)
    if (picture.data[at] > 180 && picture.data[at + 1] < 100) return top + Math.floor(at / 3 / picture.width) * pixel
  return NaN
}
