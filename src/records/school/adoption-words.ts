import type { PlanCatalogue } from '../record.ts'

/** What may be adopted, by every word for it. */
const words: ReadonlyMap<string, PlanCatalogue> = new Map<string, PlanCatalogue>([
  ['校历', '校历'],
  ['calendar', '校历'],
  ['常规', '常规'],
  ['常规工作', '常规'],
  ['routines', '常规'],
  ['演练要求', '演练要求'],
  ['每月演练', '演练要求'],
  ['drills', '演练要求'],
])

/** The words that messages and files use. */
export const adoptionWords: readonly PlanCatalogue[] = ['校历', '常规', '演练要求']
/** Every word that is understood. */
export const knownAdoptionWords: readonly string[] = [...words.keys()]
/** What stands for nothing adopted. */
export const nothingAdopted: readonly string[] = ['无', '没有', 'none']

/** What a list such as 校历、常规 names; a word that is not understood is given back as it is. */
export function readAdoptionWords(
  written: string,
): readonly (PlanCatalogue | { readonly unknown: string })[] {
  return written
    .split(/[、，,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && !nothingAdopted.includes(word))
    .map((word) => words.get(word) ?? { unknown: word })
}
