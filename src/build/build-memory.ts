import type { Outcome } from '../diagnostics/index.ts'
import type { FileMap } from '../host/index.ts'
import type { Layout } from '../typesetting/index.ts'
import { makeWorkspaceMemory, type WorkspaceMemory } from '../workspace/index.ts'
import type { BuiltDocument } from './build.ts'
import type { FontChoice, FontSource } from './fonts/choose-fonts.ts'
import { type FontMemory, makeFontMemory } from './fonts/font-memory.ts'

/**
 * What a build learnt that the next one need not do again: a value that is passed in, never state of a module. A build with
 * it gives the same bytes as one without, because everything in it is found by the contents that it was made of.
 */
export interface BuildMemory extends WorkspaceMemory {
  readonly fonts: FontMemory
  /** Documents as they were set last, and review copies, by template and period. */
  readonly layouts: Map<string, RememberedLayout>
  /** Documents as they were written last, by template and period. */
  readonly documents: Map<string, RememberedDocument>
}

/** A document set, and all that its layout depends on: its words (their digest), its form, its fonts. */
export interface RememberedLayout {
  readonly key: string
  readonly fonts: FontChoice
  readonly layout: Outcome<Layout>
}

/** What becomes of a document once its words stand: its files, by path below the output folder, and how long it is. */
export interface SetDocument {
  readonly files: FileMap
  readonly layout: Layout
  readonly review?: BuiltDocument['review']
}

/** A document set and written, and all that this depends on. */
export interface RememberedDocument {
  readonly key: string
  readonly fonts: FontChoice
  readonly set: Outcome<SetDocument>
}

/** A memory for builds to come. */
export const makeBuildMemory = (): BuildMemory => ({
  ...makeWorkspaceMemory(),
  fonts: makeFontMemory(),
  layouts: new Map(),
  documents: new Map(),
})

/** A memory that knows the program's own fonts and coders and nothing of a workspace: what is made with it proves what was made before. */
export const freshMemory = ({ fonts, photos: { codec } }: BuildMemory): BuildMemory => ({
  ...makeBuildMemory(),
  fonts,
  photos: { ...makeWorkspaceMemory().photos, codec },
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
