import { unzlibSync } from 'fflate'

/** A parsed PDF, for tests; supports only what our own writer produces. */
export interface ReadPdf {
  /** The file as Latin-1 text. */
  readonly source: string
  /** The dictionary (or other value) of each object, by number. */
  readonly objects: ReadonlyMap<number, string>
  /** The inflated stream of an object. */
  stream(object: number): Uint8Array
  /** The number of the object that `key` refers to. */
  reference(object: number, key: string): number
  /** Objects whose dictionary has all these parts. */
  find(...parts: string[]): number[]
  /** The first object whose dictionary has all these parts; throws if there is none. */
  only(...parts: string[]): number
  /** The value of an object. */
  value(object: number): string
  /** The objects of the pages, in order. */
  readonly pages: readonly number[]
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const source = latin1(bytes)
  const objects = new Map<number, string>()
  const streams = new Map<number, Uint8Array>()
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length
    const end = source.indexOf('\nendobj', start)
    const streamAt = source.indexOf('\nstream\n', start)
    const hasStream = streamAt >= 0 && streamAt < end
    const value = source.slice(start, hasStream ? streamAt : end)
    objects.set(Number(match[1]), value)
    if (hasStream) {
      const from = streamAt + '\nstream\n'.length
      const raw = bytes.subarray(from, from + Number(/\/Length (\d+)/.exec(value)?.[1]))
      streams.set(Number(match[1]), value.includes('/FlateDecode') ? unzlibSync(raw) : raw)
    }
  }
  const reference = (object: number, key: string): number => {
    const found = new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(objects.get(object) ?? '')
    if (!found) throw new Error(`object ${object} has no reference ${key}`)
    return Number(found[1])
  }
  const find = (...parts: string[]): number[] =>
    [...objects].filter(([, value]) => parts.every((part) => value.includes(part))).map(([number]) => number)
  const tree = find('/Type /Pages')[0] ?? 0
  return {
    source,
    objects,
    stream: (object) => streams.get(object) ?? new Uint8Array(),
    reference,
    find,
    only: (...parts) => {
      const [first] = find(...parts)
      if (first === undefined) throw new Error(`no object with ${parts.join(', ')}`)
      return first
    },
    value: (object) => objects.get(object) ?? '',
    pages: referencesIn(/\/Kids \[(.*?)\]/s.exec(objects.get(tree) ?? '')?.[1] ?? ''),
  }
}

export const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** The operators of a page. */
export const contentOf = (pdf: ReadPdf, page: number): string =>
  latin1(pdf.stream(pdf.reference(pdf.pages[page] ?? 0, 'Contents')))

/** Characters by code, for each font name of a page, from the ToUnicode maps. */
function characterMaps(pdf: ReadPdf, page: number): Map<string, Map<string, string>> {
  const resources = pdf.objects.get(pdf.reference(page, 'Resources')) ?? ''
  const maps = new Map<string, Map<string, string>>()
  for (const [, name, object] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const cmap = latin1(pdf.stream(pdf.reference(Number(object), 'ToUnicode')))
    const characters = new Map<string, string>()
    for (const [, code, units] of cmap.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)) {
      const codes = units?.match(/.{4}/g) ?? []
      characters.set(code ?? '', String.fromCharCode(...codes.map((unit) => Number.parseInt(unit, 16))))
    }
    maps.set(name ?? '', characters)
  }
  return maps
}

/** The text of each marked content of a page by its MCID, and of artifacts under `Artifact`. */
export function markedText(pdf: ReadPdf, pageObject: number): Map<string, string> {
  const content = latin1(pdf.stream(pdf.reference(pageObject, 'Contents')))
  const maps = characterMaps(pdf, pageObject)
  const texts = new Map<string, string>()
  let [mark, font] = ['', '']
  const tokens = /\/(\w+) <<(?:[^>]|>(?!>))*>> BDC|\/(F\d+) \S+ Tf|<([0-9A-F]*)>(?=Tj|-?[\d.]|\])|EMC/g
  for (const [token, tag, fontName, hex] of content.matchAll(tokens)) {
    if (tag !== undefined) mark = tag === 'Artifact' ? tag : (/\/MCID (\d+)/.exec(token)?.[1] ?? '?')
    else if (fontName !== undefined) font = fontName
    else if (hex !== undefined) {
      const codes = hex.match(/.{4}/g) ?? []
      const text = codes.map((code) => maps.get(font)?.get(code) ?? '\u{FFFD}').join('')
      texts.set(mark, (texts.get(mark) ?? '') + text)
    } else mark = ''
  }
  return texts
}

/** The structure tree as nested lists, each `[tag, ...children]`, with the text of the content in place. */
export type StructureNode = readonly [tag: string, ...children: (StructureNode | string)[]]

export function structureOf(pdf: ReadPdf): StructureNode {
  const texts = new Map(pdf.pages.map((page) => [page, markedText(pdf, page)]))
  const visit = (object: number): StructureNode => {
    const value = pdf.objects.get(object) ?? ''
    const kids = /\/K \[(.*)\]/s.exec(value)?.[1] ?? ''
    const page = Number(/\/Pg (\d+) 0 R/.exec(value.replace(kids, ''))?.[1])
    const children: (StructureNode | string)[] = []
    for (const [kid, otherPage, mcid, child, own] of kids.matchAll(
      /<<\s*\/Type \/MCR\s*\/Pg (\d+) 0 R\s*\/MCID (\d+)\s*>>|<<\s*\/Type \/OBJR.*?>>|(\d+) 0 R|(\d+)/gs,
    )) {
      if (otherPage !== undefined) children.push(texts.get(Number(otherPage))?.get(mcid ?? '') ?? '')
      else if (child !== undefined) children.push(visit(Number(child)))
      else if (own !== undefined) children.push(texts.get(page)?.get(own) ?? '')
      else children.push([kid.includes('OBJR') ? 'OBJR' : '?'])
    }
    return [/\/S \/(\w+)/.exec(value)?.[1] ?? '?', ...children]
  }
  const root = pdf.find('/Type /StructTreeRoot')[0] ?? 0
  return visit(pdf.reference(root, 'K'))
}

function referencesIn(text: string): number[] {
  return Array.from(text.matchAll(/(\d+) 0 R/g), (match) => Number(match[1]))
}
