import { reportBounds } from './bounds.ts'
import type { Diagnostic, Location, Severity } from './diagnostic.ts'
import { drawFrame } from './frame.ts'
import { placeOf } from './place-text.ts'
import { restLines } from './rest-lines.ts'
import { severityNames } from './severity-names.ts'
import { showControls } from './show-controls.ts'

/** The depth of a diagnostic's file: files of the whole school come before those in folders of terms. */
const depthOf = (diagnostic: Diagnostic): number => diagnostic.location?.file.split('/').length ?? 0

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorts by file, location and code, so that reports are deterministic; diagnostics without a location come first. */
function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(Math.min(depthOf(a), 2), Math.min(depthOf(b), 2)) ||
      compare(a.location?.file ?? '', b.location?.file ?? '') ||
      compare(a.location?.sheet ?? '', b.location?.sheet ?? '') ||
      compare(a.location?.line ?? 0, b.location?.line ?? 0) ||
      compare(a.location?.column ?? 0, b.location?.column ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  )
}

/** How to show a report. `prefix` precedes every file name, e.g. `data`. */
export interface ReportOptions {
  readonly color?: boolean
  readonly prefix?: string
}

const severityColors: Readonly<Record<Severity, string>> = { error: '31;1', warning: '33;1', notice: '36;1' }
const severities: readonly Severity[] = ['error', 'warning', 'notice']
const dim = '2'

type Paint = (style: string, text: string) => string
const plain: Paint = (_, text) => text
const coloured: Paint = (style, text) => `\u001b[${style}m${text}\u001b[0m`

/** Returns the lines of a source, splitting each source only once. */
type LinesOf = (file: string) => readonly string[]

/**
 * Renders the report for users: by file and location, each diagnostic with its line, carets and advice, and a count at the end.
 * If a code occurs very often, its first diagnostics are drawn, and only the locations of the others are listed. `sources`
 * contains the texts of files by the names used in locations. Empty if there are no diagnostics.
 */
export function renderReport(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  options: ReportOptions = {},
): string {
  if (diagnostics.length === 0) return ''
  const paint = options.color ? coloured : plain
  const linesOf = readLinesFrom(sources)
  const { drawn, rest } = split(sortDiagnostics(diagnostics))
  const entries = [
    ...drawn.map((diagnostic) => renderEntry(diagnostic, linesOf, paint, options.prefix)),
    ...[...rest].map(([code, left]) => restLines(code, left, options.prefix).join('\n')),
  ]
  return `${entries.join('\n\n')}\n\n${countLine(diagnostics)}\n`
}

type ByCode = Map<Diagnostic['code'], Diagnostic[]>

/** Splits off the first few diagnostics of each code from those that exceed the limit. */
function split(sorted: readonly Diagnostic[]): {
  readonly drawn: readonly Diagnostic[]
  readonly rest: ByCode
} {
  const byCode: ByCode = new Map()
  for (const diagnostic of sorted) {
    const group = byCode.get(diagnostic.code) ?? []
    byCode.set(diagnostic.code, group)
    group.push(diagnostic)
  }
  const rest: ByCode = new Map()
  // A single remaining one is as short as a line that counts it.
  for (const [code, group] of byCode)
    if (group.length > reportBounds.ofOneCode + 1) rest.set(code, group.splice(reportBounds.ofOneCode))
  const drawn = new Set([...byCode.values()].flat())
  return { drawn: sorted.filter((diagnostic) => drawn.has(diagnostic)), rest }
}

function readLinesFrom(sources: ReadonlyMap<string, string>): LinesOf {
  const split = new Map<string, readonly string[]>()
  return (file) => {
    const known = split.get(file)
    if (known) return known
    const lines = sources.get(file)?.split('\n') ?? []
    split.set(file, lines)
    return lines
  }
}

function renderEntry(
  diagnostic: Diagnostic,
  linesOf: LinesOf,
  paint: Paint,
  prefix: string | undefined,
): string {
  const { severity, code, location } = diagnostic
  const place = location ? ` ${placeOf(location, prefix)}` : ''
  const message = showControls(diagnostic.message)
  const title = paint(severityColors[severity], severityNames[severity])
  const lines = [`${title}${place}  ${message}  ${paint(dim, `[${code}]`)}`]
  const gutter = widestNumber(diagnostic)
  if (location) lines.push(...frameLines(location, linesOf, gutter, paint, severityColors[severity]))
  for (const related of (diagnostic.related ?? []).slice(0, reportBounds.related)) {
    lines.push(`  参见 ${placeOf(related.location, prefix)}  ${showControls(related.message)}`)
    lines.push(...frameLines(related.location, linesOf, gutter, paint, dim))
  }
  for (const hint of diagnostic.hints) lines.push(`  做法：${showControls(hint)}`)
  return lines.join('\n')
}

function widestNumber(diagnostic: Diagnostic): number {
  const numbers = [
    diagnostic.location?.line ?? 0,
    ...(diagnostic.related ?? []).slice(0, reportBounds.related).map(({ location }) => location.line),
  ]
  return Math.max(4, String(Math.max(...numbers)).length + 2)
}

function frameLines(
  location: Location,
  linesOf: LinesOf,
  gutter: number,
  paint: Paint,
  style: string,
): readonly string[] {
  const frame = drawFrame(linesOf(location.file), location, gutter)
  return frame ? [frame.source, paint(style, frame.carets)] : []
}

/** The line with the counts: `共 3 个错误、1 个警告。` */
function countLine(diagnostics: readonly Diagnostic[]): string {
  const counts = severities.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    return count > 0 ? [`${count} 个${severityNames[severity]}`] : []
  })
  return `共 ${counts.join('、')}。`
}
