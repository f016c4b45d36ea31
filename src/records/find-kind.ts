import { findSimilar } from '../text/index.ts'
import type { KindDefinition } from './field.ts'

/** Finds a kind by file, name or label (维修, 维修台账); `near` also accepts words that are similar to one of these. */
export function findKind(
  word: string,
  kinds: readonly KindDefinition[],
  how: 'exact' | 'near' = 'exact',
): KindDefinition | undefined {
  const byWord = new Map(
    kinds.flatMap((kind) =>
      [kind.plural, kind.name, kind.label, `${kind.label}台账`].map((name) => [name, kind] as const),
    ),
  )
  const found = byWord.has(word) || how === 'exact' ? word : findSimilar(word, byWord.keys())
  return found === undefined ? undefined : byWord.get(found)
}
