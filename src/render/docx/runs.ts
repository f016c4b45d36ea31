import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Form } from '../../typesetting/index.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { CharacterGuard } from './character-guard.ts'
import type { Relationships } from './relationships.ts'
import { libreOfficeBreakRun, lineBreakRun, textRun } from './run.ts'
import type { Span } from './spans.ts'
import { characterStyles } from './styles/character-styles.ts'
import { element, perEngine, valued } from './xml-text.ts'

const linkSchemes = new Set(['http:', 'https:', 'mailto:'])

/** The context for writing runs; `tracking` is the style's own, in twips. */
interface RunContext {
  readonly form: Pick<Form, 'tracking'>
  readonly guard: CharacterGuard
  readonly bookmarks: Bookmarks
  readonly relationships: Relationships
  readonly report: (diagnostic: Diagnostic) => void
}

/**
 * Writes spans as runs; adjacent ones with the same link share a hyperlink. A link that Word should not follow (not a web or mail
 * address, and not a place in this document) is reported and printed as plain text, as every link is on paper.
 */
export function toRuns(spans: readonly Span[], context: RunContext): string {
  let runs = ''
  for (let at = 0; at < spans.length; ) {
    const { href, note } = spans[at] ?? {}
    let end = at + 1
    while (href !== undefined && spans[end]?.href === href && spans[end]?.note === note) end += 1
    const linked = linkedRuns(spans.slice(at, end), href, context)
    runs += note ? context.bookmarks.number(note, linked) : linked
    at = end
  }
  return runs
}

function linkedRuns(
  spans: readonly Span[],
  href: string | undefined,
  { form, guard, bookmarks, relationships, report }: RunContext,
): string {
  const runs = (linked: boolean): string =>
    spans.map((span) => toRun(span, linked, form.tracking, guard)).join('')
  if (href === undefined) return runs(false)
  const anchor = bookmarks.anchors.targetOf(href)
  if (anchor !== undefined) return hyperlink({ 'w:anchor': anchor }, runs(true))
  const link = linkTarget(href)
  if (link !== undefined) return hyperlink({ 'r:id': relationships.to('hyperlink', link) }, runs(true))
  report(unsupported(href, guard))
  return runs(false)
}

const hyperlink = (target: Readonly<Record<string, string>>, runs: string): string =>
  element('w:hyperlink', { ...target, 'w:history': 1 }, runs)

function toRun(span: Span, linked: boolean, tracking: number, guard: CharacterGuard): string {
  if (span.text === '\n') return span.libreOfficeOnly ? libreOfficeBreakRun : lineBreakRun
  const style = span.role ?? (linked ? 'link' : undefined)
  return textRun(
    guard.clean(span.text),
    style ? valued('rStyle', characterStyles[style].id) : '',
    spacingOf(span, tracking),
  )
}

const spacingOf = ({ extra, libreOffice, scale }: Span, tracking: number): string => {
  if (extra === undefined) return ''
  const inWord = extra === 0 ? '' : valued('spacing', tracking + extra)
  if (scale !== undefined) return perEngine(inWord, valued('w', scale))
  return libreOffice === undefined ? inWord : perEngine(inWord, valued('spacing', tracking + libreOffice))
}

/** The address with everything outside ASCII percent-encoded, as the target of a relationship must be. */
function linkTarget(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  return linkSchemes.has(url.protocol) ? url.href : undefined
}

const unsupported = (href: string, guard: CharacterGuard): Diagnostic =>
  diagnose(
    'docx-link-unsupported',
    `链接地址“${guard.clean(href).slice(0, 60)}”不是网址或邮箱，在 Word 文件里不能点击，只印出文字`,
    undefined,
    ['改成以 http://、https:// 或 mailto: 开头的完整地址，或者去掉链接只留文字。'],
  )
