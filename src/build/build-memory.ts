import type { Outcome } from '../diagnostics/index.ts'
import type { FileMap } from '../host/index.ts'
import { rememberingReaders } from '../records/index.ts'
import type { WorkspaceMemory } from '../workspace/index.ts'
import type { BuiltDocument } from './build.ts'
import type { FontChoice, FontSource } from './fonts/choose-fonts.ts'

/** What a build learnt that the next one of the same workspace need not do again. A build with it gives the same bytes as one without. */
export interface BuildMemory extends WorkspaceMemory {
  /** Documents as they were set and written last, by template and period. */
  readonly documents: Map<string, RememberedDocument>
}

/** What becomes of a document once its words stand: its files, by path below the output folder, and how long it is. */
export interface SetDocument {
  readonly files: FileMap
  readonly pages: number
  readonly review?: BuiltDocument['review']
}

/** A document set and written, and all that this hung on. */
export interface RememberedDocument {
  readonly key: string
  readonly fonts: FontChoice
  readonly set: Outcome<SetDocument>
}

/** A memory for builds to come. */
export const makeBuildMemory = (): BuildMemory => ({
  readers: rememberingReaders(),
  templates: new Map(),
  documents: new Map(),
})

/** Whether two builds draw with the same fonts; a face that was opened anew counts as another. */
export function areSameFonts(a: FontChoice, b: FontChoice): boolean {
  const sourcesOf = (choice: FontChoice): ReadonlyMap<string, readonly FontSource[]> =>
    new Map(Object.entries(choice).map(([font, chosen]) => [font, chosen?.sources ?? []]))
  const [ours, others] = [sourcesOf(a), sourcesOf(b)]
  return (
    ours.size === others.size &&
    [...ours].every(([font, sources]) => {
      const same = others.get(font)
      return same?.length === sources.length && sources.every((source, at) => source === same[at])
    })
  )
}
