import { elementsOf, parseXml, wordValue } from '../../text/index.ts'
import type { EditedParagraph } from './edited-unit.ts'

/** The kind of a paragraph according to its style; `skipped` for what the program fills in itself (目录). */
export type StyleKind = Pick<EditedParagraph, 'kind' | 'level'> | 'skipped'

const other: StyleKind = { kind: 'other', level: 0 }

/** Kinds by style name: programs assign their own style ids, but keep the names. */
const named: ReadonlyMap<string, StyleKind> = new Map<string, StyleKind>([
  ['title', { kind: 'title', level: 0 }],
  ['toc heading', 'skipped'],
  ['subtitle', other],
  ['caption', other],
  ['signature', other],
  ...[
    '表头',
    '表格文字',
    '表格合计',
    '图注',
    '附件说明',
    '附件序号',
    '附件标题',
    '发文机关标志',
    '发文字号',
    '版记',
  ].map((name) => [name, other] as const),
])

/** The kinds of a file's paragraph styles, by style id; a missing style is body text. */
export function styleKinds(stylesPart: string): ReadonlyMap<string, StyleKind> {
  const kinds = new Map<string, StyleKind>()
  for (const style of elementsOf(parseXml(stylesPart))) {
    const kind = style.name === 'w:style' ? kindOf(wordValue(style, 'w:name') ?? '') : undefined
    if (kind) kinds.set(style.attributes.get('w:styleId') ?? '', kind)
  }
  return kinds
}

function kindOf(name: string): StyleKind | undefined {
  const plain = name.toLowerCase()
  const [, what, level = '1'] = /^(heading|list number|toc) ?(\d)?$/.exec(plain) ?? []
  if (what === 'toc') return 'skipped'
  if (what !== undefined)
    return { kind: what === 'heading' ? 'heading' : 'item', level: Math.min(5, Number(level)) }
  return named.get(plain)
}
