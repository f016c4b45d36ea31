import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Anchors } from '../../document/index.ts'
import type { Layout, Run } from '../../typesetting/index.ts'

const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/**
 * The external address of a link, in ASCII; undefined for anything that an archival file must not link to (scripts, local files,
 * malformed addresses).
 */
function linkTarget(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  return schemes.has(url.protocol) ? url.href : undefined
}

/** The target of a click. */
export interface LinkPlace {
  /** A named destination of this file, or an address. */
  readonly to: string
  readonly inside: boolean
  /** What screen readers should read, if that is more than the text. */
  readonly description?: string
}

/** The target of a run: a number with a note leads to its row in the table of sources, a link to its address or place. */
export function linkOf({ evidence, href }: Run, anchors: Anchors): LinkPlace | undefined {
  const note = evidence === undefined ? undefined : anchors.notes.get(evidence)
  if (note) return { to: note.row, inside: true, description: note.lines.join('\n') }
  if (href === undefined) return undefined
  const place = anchors.targetOf(href)
  if (place !== undefined) return { to: place, inside: true }
  const to = linkTarget(href)
  return to === undefined ? undefined : { to, inside: false }
}

/** Reports a warning for each link that the file prints but cannot follow. */
export function checkLinks(layout: Layout, anchors: Anchors): Diagnostic[] {
  const unsupported = new Set<string>()
  for (const page of layout.pages) {
    for (const { href } of page.lines.flatMap((line) => line.runs)) {
      if (href === undefined || anchors.targetOf(href) !== undefined) continue
      if (linkTarget(href) === undefined) unsupported.add(href)
    }
  }
  return [...unsupported].map((href) =>
    diagnose('pdf-link-unsupported', `链接“${href}”不是网址或邮箱，PDF 中只印文字、不能点击`, undefined, [
      '链接请写成 https://… 或 mailto:…。',
    ]),
  )
}
