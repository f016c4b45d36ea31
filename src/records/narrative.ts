import { boundFaults, type Diagnostic, type Outcome } from '../diagnostics/index.ts'
import { findForbidden } from '../text/index.ts'
import { forbiddenCharacter } from './reading/check-characters.ts'
import type { Narrative } from './record.ts'
import type { SourceFile } from './source/source-file.ts'

/** Wraps the director's own paragraphs for a slot; Markdown is parsed by its own stage. */
export function parseNarrative(source: SourceFile, slot: string): Outcome<Narrative> {
  return {
    value: { file: source.file, slot, markdown: source.text },
    diagnostics: boundFaults(forbiddenCharacters(source)),
  }
}

// Lazily: a file may be full of them.
function* forbiddenCharacters(source: SourceFile): Generator<Diagnostic> {
  for (const { code, what, offset, length } of findForbidden(source.text))
    yield forbiddenCharacter(code, what, source.locate(offset, offset + length))
}
