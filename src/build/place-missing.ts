import type { Diagnostic, Location } from '../diagnostics/index.ts'

/**
 * Reports each character that no font has once, however many documents it is in, and at the first place where it was typed.
 *
 * @param sources the text of every file that was read, by name
 */
export function placeMissing(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.code !== 'glyph-missing') return [diagnostic]
    if (seen.has(diagnostic.message)) return []
    seen.add(diagnostic.message)
    const character = /“(.+?)”/u.exec(diagnostic.message)?.[1] ?? ''
    const location = findTyped(character, sources)
    return [location ? { ...diagnostic, location } : diagnostic]
  })
}

function findTyped(character: string, sources: ReadonlyMap<string, string>): Location | undefined {
  for (const [file, text] of sources) {
    const offset = text.indexOf(character)
    if (offset < 0 || character === '' || file.endsWith('README.md')) continue
    const before = text.slice(0, offset)
    const start = before.lastIndexOf('\n') + 1
    return { file, line: before.split('\n').length, column: offset - start + 1, length: character.length }
  }
  return undefined
}
