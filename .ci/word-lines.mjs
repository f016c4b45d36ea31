// Where Word and WPS end the lines of a file, worked out from the file alone: its XML, its settings and the widths of the official
// fonts, in which ASCII is half an em wide and everything else one em. Shares no code with the typesetter.
import { execFileSync } from 'node:child_process'

const partOf = (docx, path) => {
  try {
    return parse(execFileSync('unzip', ['-p', docx, path], { encoding: 'utf8', maxBuffer: 64 << 20 }))
  } catch {
    return undefined
  }
}

/** Elements with name, attributes, children and text. Word takes the choice of an alternative. */
function parse(source) {
  const root = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [, closing, name, written = '', empty, text] of source.matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
    if (text !== undefined) open.at(-1).text += unescape(text)
    else if (closing) open.pop()
    else {
      const attributes = Object.fromEntries([...written.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescape(value)]))
      const element = { name, attributes, children: [], text: '' }
      open.at(-1).children.push(element)
      if (!empty) open.push(element)
    }
  }
  return root
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescape = (text) => text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole)

const childrenOf = (element) =>
  element.children.flatMap((child) => {
    if (child.name !== 'mc:AlternateContent') return [child]
    const choice = child.children.find(({ name }) => name === 'mc:Choice')
    return choice ? childrenOf(choice) : []
  })
const child = (element, name) => element && childrenOf(element).find((one) => one.name === name)
const all = (element, name) => childrenOf(element).flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)])
const value = (element, name, attribute = 'w:val') => child(element, name)?.attributes[attribute]
const isOn = (element, name) => {
  const found = child(element, name)
  return found === undefined ? undefined : !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '1')
}

/** Properties of a style with those it is based on. */
function readStyles(part) {
  const styles = new Map(all(part, 'w:style').map((style) => [style.attributes['w:styleId'], style]))
  const base = all(part, 'w:style').find((style) => style.attributes['w:default'] === '1' && style.attributes['w:type'] === 'paragraph')
  const resolve = (id) => {
    const style = styles.get(id) ?? base
    const above = value(style, 'w:basedOn')
    return [...(above === undefined ? [] : resolve(above)), style]
  }
  return (id) => {
    const chain = resolve(id)
    const last = (list, read) => list.map(read).filter((found) => found !== undefined).at(-1)
    const inParagraph = (read) => last(chain, (style) => read(child(style, 'w:pPr') ?? { children: [] }))
    const inRun = (read) => last(chain, (style) => read(child(style, 'w:rPr') ?? { children: [] }))
    return {
      firstLine: Number(inParagraph((own) => value(own, 'w:ind', 'w:firstLine')) ?? 0),
      left: Number(inParagraph((own) => value(own, 'w:ind', 'w:left')) ?? 0),
      right: Number(inParagraph((own) => value(own, 'w:ind', 'w:right')) ?? 0),
      justified: inParagraph((own) => value(own, 'w:jc')) === 'both',
      hangs: inParagraph((own) => isOn(own, 'w:overflowPunct')) ?? true,
      gaps: inParagraph((own) => isOn(own, 'w:autoSpaceDE')) ?? true,
      spacing: Number(inRun((own) => value(own, 'w:spacing')) ?? 0),
      size: Number(inRun((own) => value(own, 'w:sz')) ?? 20) * 10,
    }
  }
}

const mayHang = new Set('!%),.:;>?]}¢°·ˇ’”‰′″℃∶、。〃〉》」』】〕〗〞﹚﹜﹞！＂％＇），．：；？］｝￠')
const isAscii = (character) => character >= ' ' && character <= '~'

/** The lines of characters `{ text, width }` (twips; width with the tracking behind it in `advance`). */
function breakLines(characters, widthOf, { before, after, hangs }) {
  const lines = []
  const mayEnd = (at) => {
    const [last, next] = [characters[at - 1].text, characters[at].text]
    if (next === ' ' || before.has(next) || after.has(last)) return false
    return !isAscii(last) || !isAscii(next) || last === ' ' || last === '-'
  }
  let start = 0
  while (start < characters.length) {
    const width = widthOf(lines.length)
    let x = 0
    let at = start
    for (; at < characters.length && characters[at].text !== '\n'; at++) {
      if (at > start && x + characters[at].width > width) break
      x += characters[at].advance
    }
    if (at < characters.length && characters[at].text !== '\n') {
      if (characters[at].text === ' ') while (characters[at]?.text === ' ') at++
      else if (hangs && mayHang.has(characters[at].text) && (at + 1 >= characters.length || mayEnd(at + 1))) at++
      else {
        let end = at
        while (end > start && !mayEnd(end)) end--
        if (end > start) at = end
      }
    }
    lines.push(characters.slice(start, at).map(({ text }) => text).join(''))
    start = characters[at]?.text === '\n' ? at + 1 : at
  }
  return lines
}

/** How many characters a paragraph is found by, and how many its number may have. */
const [longestHead, longestLabel] = [14, 10]

/**
 * Compares the lines of running text (not of tables, titles and contents) that Word and WPS arrive at with those of the PDF.
 * @param pdfLines the PDF's lines in order, without blanks
 * @returns how many agree, of how many, and the first that differ
 */
export function compareWordLines(docx, pdfLines) {
  const document = partOf(docx, 'word/document.xml')
  const styleOf = readStyles(partOf(docx, 'word/styles.xml'))
  const settings = partOf(docx, 'word/settings.xml')
  const marks = (name) => new Set(all(settings, name)[0]?.attributes['w:val'] ?? '')
  const [before, after] = [marks('w:noLineBreaksBefore'), marks('w:noLineBreaksAfter')]
  const body = childrenOf(all(document, 'w:body')[0])
  const sections = body.map((block) => (block.name === 'w:sectPr' ? block : child(child(block, 'w:pPr'), 'w:sectPr')))
  const differing = []
  let [agree, count, cursor] = [0, 0, 0]
  for (const [index, block] of body.entries()) {
    if (block.name !== 'w:p') continue
    const own = child(block, 'w:pPr')
    const style = styleOf(value(own, 'w:pStyle'))
    const isContents = /^TOC/i.test(value(own, 'w:pStyle') ?? '')
    if (!style.justified || isContents || value(own, 'w:jc') !== undefined) continue
    const section = sections.slice(index).find((found) => found !== undefined)
    const page = { width: Number(value(section, 'w:pgSz', 'w:w')), ...child(section, 'w:pgMar').attributes }
    const measure = page.width - Number(page['w:left']) - Number(page['w:right']) - style.left - style.right
    const indent = Number(value(own, 'w:ind', 'w:firstLine') ?? style.firstLine)
    if (style.gaps) throw new Error(`${docx}: gaps between scripts are on`)
    const characters = all(block, 'w:r').flatMap((run) => {
      const properties = child(run, 'w:rPr')
      const tracking = Number(value(properties, 'w:spacing') ?? style.spacing)
      return childrenOf(run).flatMap((piece) => {
        const text = piece.name === 'w:br' ? '\n' : piece.name === 'w:t' ? piece.text : ''
        return Array.from(text, (one) => {
          const width = one === '\n' ? 0 : isAscii(one) ? style.size / 2 : style.size
          return { text: one, width, advance: width + tracking }
        })
      })
    })
    const said = characters.map(({ text }) => text).join('').replace(/\s/g, '')
    if (said === '') continue
    const head = said.slice(0, longestHead)
    // Word counts the numbers of headings and items itself: what precedes the text on its line is the number. Of several places
    // where a paragraph may begin, the one that agrees best is meant.
    const compared = pdfLines.flatMap((line, at) => {
      const label = line.indexOf(head)
      return at < cursor || label < 0 || label > longestLabel ? [] : [compareAt(at, line.slice(0, label))]
    })
    const best = compared.reduce((one, other) => (other.differing.length < one.differing.length ? other : one), compared[0])
    if (!best) continue
    agree += best.agree
    count += best.agree + best.differing.length
    differing.push(...best.differing)
    cursor = best.at + 1

    function compareAt(at, label) {
      const result = { at, agree: 0, differing: [] }
      const labelWidth = Array.from(label).reduce((sum, one) => sum + (isAscii(one) ? style.size / 2 : style.size) + style.spacing, 0)
      const widthOf = (line) => measure - (line === 0 ? indent + labelWidth : 0)
      for (const hangs of style.hangs ? [true, false] : [false])
        for (const [index, line] of breakLines(characters, widthOf, { before, after, hangs }).entries()) {
          const word = line.replace(/\s/g, '')
          const pdf = index === 0 ? pdfLines[at].slice(label.length) : pdfLines[at + index]
          if (word === pdf) result.agree += 1
          else result.differing.push({ hangs, word, pdf })
        }
      return result
    }
  }
  return { agree, count, differing }
}
