import { plainText, tokenPattern } from '../../src/document/index.ts'
import type { Workspace } from '../../src/records/index.ts'
import {
  type RenderedTemplate,
  readPartial,
  renderTemplate,
  settleTemplate,
} from '../../src/templating/index.ts'

/** A rendered template in the form that tests examine. */
export interface Rendered extends RenderedTemplate {
  /** The text with all inline values inserted; blocks as [table], narratives between « and ». */
  readonly text: string
  /** `code line:column message` of all diagnostics. */
  readonly reports: readonly string[]
  readonly hints: string
}

/** Renders template text against a workspace. */
export function render(
  text: string,
  workspace: Workspace,
  partials: Readonly<Record<string, string>> = {},
  termId = '2025-autumn',
  photos: readonly string[] = [],
): Rendered {
  const term = workspace.school.terms.find((candidate) => candidate.id === termId)
  if (!term) throw new Error(`no term ${termId}`)
  const { value, diagnostics } = renderTemplate({
    template: settleTemplate({ file: 'test.md.hbs', text }),
    partials: new Map(
      Object.entries(partials).map(([name, partial]) => [
        name,
        readPartial({ file: `partials/${name}.md.hbs`, text: partial }).value,
      ]),
    ),
    workspace,
    period: term,
    photos,
  })
  return {
    ...value,
    text: shownText(value),
    reports: diagnostics.map(
      ({ code, location, message }) => `${code} ${location?.line ?? 0}:${location?.column ?? 0} ${message}`,
    ),
    hints: diagnostics.flatMap(({ hints }) => hints).join('\n'),
  }
}

/** The text of a rendered template with all inline values inserted. */
export const shownText = ({ markdown, inserts }: RenderedTemplate): string =>
  markdown.replace(tokenPattern, (_, index) => {
    const insert = inserts[Number(index)]
    switch (insert?.kind) {
      case 'inline':
        return plainText(insert.inlines)
      case 'markdown':
        return `«${insert.text.trim()}»`
      case 'blocks':
        return `[${insert.blocks.map((block) => block.type).join()}]`
      case undefined:
        throw new Error(`token ${String(index)} stands for nothing`)
    }
  })
