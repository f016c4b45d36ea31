import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { OfficialForm } from '../../typesetting/index.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { CharacterGuard } from './character-guard.ts'
import type { Span } from './spans.ts'
import { characterStyles } from './styles/character-styles.ts'

const linkSchemes = new Set(['http:', 'https:', 'mailto:'])

/** What runs are written with; `tracking` of the form is what the paragraph's style has, in twips. */
interface RunContext {
  readonly form: Pick<OfficialForm, 'tracking'>
  readonly guard: CharacterGuard
  readonly bookmarks: Bookmarks
  readonly report: (diagnostic: Diagnostic) => void
}

/**
 * Spans as runs of the docx library; neighbours under one link share a hyperlink. A link that Word should not follow
 * (no web or mail address, no place of this document) is reported and printed as its text alone, as every link is on
 * paper.
 */
export function toRuns(spans: readonly Span[], context: RunContext): readonly ParagraphChild[] {
  const children: ParagraphChild[] = []
  for (let at = 0; at < spans.length; ) {
    const { href, note } = spans[at] ?? {}
    let end = at + 1
    while (href !== undefined && spans[end]?.href === href && spans[end]?.note === note) end += 1
    const linked = linkedRuns(spans.slice(at, end), href, context)
    children.push(...(note ? context.bookmarks.number(note, linked) : linked))
    at = end
  }
  return children
}

function linkedRuns(
  spans: readonly Span[],
  href: string | undefined,
  { form, guard, bookmarks, report }: RunContext,
): readonly ParagraphChild[] {
  const runs = (linked: boolean): readonly TextRun[] =>
    spans.map((span) => toRun(span, linked, form.tracking, guard))
  if (href === undefined) return runs(false)
  const anchor = bookmarks.anchors.targetOf(href)
  if (anchor !== undefined) return [new InternalHyperlink({ anchor, children: runs(true) })]
  const link = linkTarget(href)
  if (link !== undefined) return [new ExternalHyperlink({ link, children: runs(true) })]
  report(unsupported(href, guard))
  return runs(false)
}

function toRun(span: Span, linked: boolean, tracking: number, guard: CharacterGuard): TextRun {
  if (span.text === '\n') return new TextRun({ break: 1 })
  const style = span.role ?? (linked ? 'link' : undefined)
  return new TextRun({
    text: guard.clean(span.text),
    ...(style && { style: characterStyles[style].id }),
    ...(span.extra !== undefined && { characterSpacing: tracking + span.extra }),
  })
}

/** The address with everything outside ASCII percent-encoded, which is what a relationship's target must be. */
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
    ['改成以 http://、https:// 或 mailto: 开头的完整地址，或者去掉链接只留文字'],
  )
