import type { FieldDefinition, KindDefinition } from '../../records/index.ts'
import { commonWords, kindWords } from './header-words.ts'

/** The fields of a kind that schools call by a word (数目 is 数量), those of its own words first. */
export function fieldsCalled(word: string, kind: KindDefinition): readonly FieldDefinition[] {
  const isCalled = (words: string | undefined): boolean => words?.split(' ').includes(word) ?? false
  const own = kind.fields.filter(({ name }) => isCalled(kindWords[kind.name]?.[name]))
  return own.length > 0 ? own : kind.fields.filter(({ name }) => isCalled(commonWords[name]))
}
