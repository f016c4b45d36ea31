import { reportBounds } from './bounds.ts'
import { findEntry } from './catalogue/index.ts'
import type { Diagnostic } from './diagnostic.ts'
import { displayWidth } from './display-width.ts'
import { fileOf, within } from './place-text.ts'

/** Summarises the diagnostics of a code that are not drawn: their number, and their locations file by file. */
export function restLines(
  code: string,
  rest: readonly Diagnostic[],
  prefix: string | undefined,
): readonly string[] {
  const places = new Map<string, string[]>()
  for (const { location } of rest.slice(0, reportBounds.restPlaces)) {
    if (!location) continue
    const file = fileOf(location, prefix)
    const known = places.get(file) ?? []
    places.set(file, known)
    known.push(within(location))
  }
  const lines = [...places].flatMap(([file, found]) => wrap(`  ${file}  `, found))
  const more = rest.length > reportBounds.restPlaces && lines.length > 0
  const title = findEntry(code)?.title ?? ''
  return [
    `另有 ${rest.length} 处同样的问题，没有一一列出：${title}  [${code}]`,
    ...lines,
    ...(more ? ['  ……'] : []),
  ]
}

/** Wraps comma-separated words to the width of a frame. */
function wrap(head: string, words: readonly string[]): readonly string[] {
  const lines: string[] = []
  let line = head
  let width = displayWidth(head)
  for (const [index, word] of words.entries()) {
    const text = index + 1 < words.length ? `${word}、` : word
    const wide = displayWidth(text)
    if (width + wide > reportBounds.frameColumns && line.trim() !== '' && line !== head) {
      lines.push(line)
      line = '    '
      width = 4
    }
    line += text
    width += wide
  }
  return [...lines, line]
}
