import type { KindDefinition } from '../../records/index.ts'
import { headerOf } from '../kind-fields.ts'
import { readHeader } from './header-text.ts'
import { commonWords, kindWords } from './header-words.ts'
import { type Target, targetsOf } from './target.ts'

/** The certainty of a match: the ledger's own name, a known other name, a name contained in the column's name. */
export type Confidence = 'exact' | 'known' | 'similar'

/** A possible target of a column's name. */
export interface HeaderMatch {
  readonly path: string
  readonly target: Target
  readonly confidence: Confidence
  /** Higher is more certain. */
  readonly score: number
}

/** All names of a kind's fields, in the form in which column names are compared. */
export interface HeaderTable {
  readonly targets: ReadonlyMap<string, Target>
  readonly names: ReadonlyMap<string, readonly HeaderMatch[]>
}

const scores: Readonly<Record<Confidence, number>> = { exact: 6, known: 4, similar: 2 }
/** Names specific to this kind count for more than names that any ledger may have. */
const ownWordBonus = 1

/** Collects the names, once per kind; the likeliest meaning of a name comes first. */
export function makeHeaderTable(kind: KindDefinition): HeaderTable {
  const targets = targetsOf(kind)
  const names = new Map<string, HeaderMatch[]>()
  const add = (name: string, path: string, target: Target, confidence: Confidence, bonus = 0): void => {
    const plain = readHeader(name).plain
    if (plain === '') return
    const found = names.get(plain) ?? []
    if (!found.some((match) => match.path === path))
      found.push({ path, target, confidence, score: scores[confidence] + bonus })
    names.set(plain, found)
  }
  const own = Object.hasOwn(kindWords, kind.name) ? kindWords[kind.name] : undefined
  for (const [path, target] of targets) {
    const { field, group } = target
    const names = [field.label, headerOf(field), field.name, ...(field.aliases ?? [])]
    // For a field in a group, the plain name may belong to the record: 位置 of an inspection is the hazard's, 备注 is the record's.
    for (const name of names) add(name, path, target, 'exact', group ? 0 : ownWordBonus)
    if (group)
      for (const name of [`${group.label}${field.label}`, `${group.label}·${field.label}`])
        add(name, path, target, 'exact', ownWordBonus + 1)
    for (const name of wordsAt(own, path)) add(name, path, target, 'known', ownWordBonus)
    if (!group) for (const name of wordsAt(commonWords, field.name)) add(name, path, target, 'known')
  }
  for (const found of names.values()) found.sort((a, b) => b.score - a.score)
  return { targets, names }
}

const wordsAt = (words: Readonly<Record<string, string>> | undefined, path: string): readonly string[] =>
  words && Object.hasOwn(words, path) ? (words[path]?.split(' ') ?? []) : []

/**
 * The possible meanings of a column's name, likeliest first; a longer name that contains a known one comes last and is doubtful.
 */
export function matchHeader(text: string, { names }: HeaderTable): readonly HeaderMatch[] {
  const { plain } = readHeader(text)
  if (plain === '') return []
  const known = names.get(plain)
  if (known) return known
  const held = [...names]
    .filter(([name]) => name.length >= 2 && plain.includes(name))
    .sort(([a], [b]) => b.length - a.length)
  return held
    .slice(0, 3)
    .flatMap(([, matches]) => matches.slice(0, 1))
    .map((match) => ({ ...match, confidence: 'similar' as const, score: scores.similar }))
}
