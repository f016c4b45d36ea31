import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Layout } from '../../typesetting/index.ts'
import { linkTarget } from './link-target.ts'

/** A warning for each link that the file prints but cannot follow. */
export function checkLinks(layout: Layout): Diagnostic[] {
  const unsupported = new Set<string>()
  for (const page of layout.pages) {
    for (const run of page.lines.flatMap((line) => line.runs)) {
      if (run.href !== undefined && linkTarget(run.href) === undefined) unsupported.add(run.href)
    }
  }
  return [...unsupported].map((href) =>
    diagnose('pdf-link-unsupported', `链接“${href}”不是网址或邮箱，PDF 中只印文字、不能点击`, undefined, [
      '链接请写成 https://… 或 mailto:…',
    ]),
  )
}
