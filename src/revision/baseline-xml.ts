import { elementsOf, escapeXml, parseXml, type XmlElement } from '../text/index.ts'
import type { Baseline, BaseUnit } from './baseline.ts'
import { type Leaf, type Mark, textOfLeaves } from './leaf.ts'
import type { PassageKind } from './passage.ts'

/** The namespace of the original text embedded in Word files. */
export const baselineNamespace = 'urn:houqin:baseline:1'

/** Characters that XML cannot contain at all. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const encode = (text: string): string => escapeXml(text.replace(unwritable, ''))

const markNames: Readonly<Record<Mark, string>> = { strong: 'b', emphasis: 'i', plain: '' }

/**
 * Writes a baseline as XML: `p` is a paragraph that may be changed, `f` one that may not, `t` a table with digests of its rows;
 * within a paragraph, `v` is a value, `n` a number in it, `b` and `i` are 黑体 and 楷体.
 */
export function writeBaseline({ document, term, language, masked, units }: Baseline): string {
  const attributes = Object.entries({ document, term, language, masked: masked ?? '' })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${encode(value)}"`)
    .join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<baseline xmlns="${baselineNamespace}"${attributes}>${units.map(unitXml).join('')}</baseline>`
}

function unitXml(unit: BaseUnit): string {
  if (unit.type === 'table')
    return `<t s="${encode(unit.section)}" h="${encode(unit.head)}" r="${unit.rows.join(' ')}"/>`
  const section = `s="${encode(unit.section)}"`
  if (unit.kind === 'fixed') return `<f ${section}>${encode(textOfLeaves(unit.leaves))}</f>`
  const { kind, level, label, leaves } = unit
  const more = `${level > 0 ? ` l="${level}"` : ''}${label === '' ? '' : ` n="${encode(label)}"`}`
  return `<p ${section} k="${kind}"${more}>${leavesXml(leaves)}</p>`
}

function leavesXml(leaves: readonly Leaf[]): string {
  let xml = ''
  let open: number | undefined
  for (const leaf of leaves) {
    if (leaf.insert !== open)
      xml += `${open === undefined ? '' : '</v>'}${leaf.insert === undefined ? '' : '<v>'}`
    open = leaf.insert
    xml += leafXml(leaf)
  }
  return open === undefined ? xml : `${xml}</v>`
}

function leafXml({ text, mark, fact }: Leaf): string {
  const inner = fact ? `<n>${encode(text)}</n>` : encode(text)
  const name = markNames[mark]
  return name === '' ? inner : `<${name}>${inner}</${name}>`
}

const kinds: ReadonlySet<string> = new Set<PassageKind>(['title', 'heading', 'paragraph', 'item'])

/** Reads what {@link writeBaseline} wrote, even if a word processor has saved it again; undefined if it is anything else. */
export function readBaseline(xml: string): Baseline | undefined {
  const root = parseXml(xml)
  if (root?.name !== 'baseline' || root.attributes.get('xmlns') !== baselineNamespace) return undefined
  const text = (name: string): string => root.attributes.get(name) ?? ''
  const masked = text('masked')
  return {
    document: text('document'),
    term: text('term'),
    language: text('language'),
    ...(masked !== '' && { masked: masked === 'surname' ? 'surname' : 'full' }),
    units: elementsOf(root).flatMap(readUnit),
  }
}

function readUnit(element: XmlElement): readonly BaseUnit[] {
  const text = (name: string): string => element.attributes.get(name) ?? ''
  const section = text('s')
  if (element.name === 't') {
    return [{ type: 'table', section, head: text('h'), rows: text('r').split(' ').filter(Boolean) }]
  }
  const kind = element.name === 'f' ? 'fixed' : text('k')
  if (kind !== 'fixed' && !kinds.has(kind)) return []
  const leaves = readLeaves(element)
  return [
    {
      type: 'paragraph',
      kind: kind as PassageKind,
      level: Number(text('l')) || 0,
      label: text('n'),
      section,
      leaves,
    },
  ]
}

function readLeaves(paragraph: XmlElement): readonly Leaf[] {
  const leaves: Leaf[] = []
  let values = 0
  const walk = (element: XmlElement, state: Omit<Leaf, 'text'>): void => {
    for (const child of element.children) {
      if (typeof child === 'string') leaves.push({ ...state, text: child })
      else if (child.name === 'v') walk(child, { ...state, insert: ++values })
      else if (child.name === 'n') walk(child, { ...state, fact: true })
      else if (child.name === 'b') walk(child, { ...state, mark: 'strong' })
      else if (child.name === 'i') walk(child, { ...state, mark: 'emphasis' })
    }
  }
  walk(paragraph, { mark: 'plain', fact: false })
  return leaves
}
