import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { CharacterGuard } from './character-guard.ts'
import type { Span } from './spans.ts'
import { characterStyles } from './styles/character-styles.ts'

const linkSchemes = new Set(['http:', 'https:', 'mailto:'])

/**
 * Spans as runs of the docx library; neighbours under one link share a hyperlink. `tracking` is what the paragraph's
 * style has, in twips. A link that Word should not follow
 * (no web or mail address) is reported and printed as its text alone, as every link is on paper.
 */
export function toRuns(
  spans: readonly Span[],
  tracking: number,
  guard: CharacterGuard,
  report: (diagnostic: Diagnostic) => void,
): readonly ParagraphChild[] {
  const children: ParagraphChild[] = []
  for (let at = 0; at < spans.length; ) {
    const href = spans[at]?.href
    let end = at + 1
    while (href !== undefined && spans[end]?.href === href) end += 1
    const target = href === undefined ? undefined : linkTarget(href)
    const runs = spans.slice(at, end).map((span) => toRun(span, target !== undefined, tracking, guard))
    if (href !== undefined && target === undefined) report(unsupported(href, guard))
    if (target === undefined) children.push(...runs)
    else children.push(new ExternalHyperlink({ link: target, children: runs }))
    at = end
  }
  return children
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
