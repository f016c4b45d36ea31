import type { SourcePlace } from '../../document/index.ts'
import { type BaseUnit, textOfLeaves } from '../../revision/index.ts'
import type { EditedFile } from './edited-file.ts'

/** Typed text shorter than this stands in too many places. */
const leastTyped = 4

/**
 * Where a paragraph's text comes from: the file and line of the template or of the director's own paragraphs that has its
 * longest typed clause; empty where it is all of records. Named as users know it.
 */
export function findOrigin(
  unit: BaseUnit | undefined,
  { inputs, baseline, template }: EditedFile,
  nameOf: (file: string) => string,
): string {
  if (unit === undefined || unit.type === 'table') return ''
  // What one sentence says may stand behind another only where a condition of the template allows both.
  const stretches = unit.leaves
    .filter(({ insert }) => insert === undefined)
    .flatMap((leaf) => textOfLeaves([leaf]).split(/[。；]/))
  const longest = stretches.reduce((most, text) => (text.length > most.length ? text : most), '').trim()
  if (longest.length < leastTyped) return ''
  const { templates, workspace } = inputs
  const narratives = workspace.narratives.get(baseline.term)?.values() ?? []
  const files = [
    ...[...narratives].map(({ file, markdown }) => ({ file, text: markdown })),
    template,
    ...templates.partials.values(),
  ]
  for (const { file, text } of files) {
    const place = lineOf(longest, file, text)
    if (place) return `${nameOf(place.file)}:${place.line}`
  }
  return ''
}

function lineOf(wanted: string, file: string, text: string): Pick<SourcePlace, 'file' | 'line'> | undefined {
  const at = text.indexOf(wanted)
  return at < 0 ? undefined : { file, line: text.slice(0, at).split('\n').length }
}
