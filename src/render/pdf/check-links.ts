import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Anchors } from '../../document/index.ts'
import type { Layout } from '../../typesetting/index.ts'
import { linkTarget } from './link-target.ts'

/** A warning for each link that the file prints but cannot follow. */
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
      '链接请写成 https://… 或 mailto:…',
    ]),
  )
}
