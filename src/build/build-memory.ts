import type { Outcome } from '../diagnostics/index.ts'
import type { FileMap } from '../host/index.ts'
import type { Layout } from '../typesetting/index.ts'
import { makeWorkspaceMemory, type WorkspaceMemory } from '../workspace/index.ts'
import type { BuiltDocument } from './build.ts'
import type { FontChoice, FontSource } from './fonts/choose-fonts.ts'
import { type FontMemory, makeFontMemory } from './fonts/font-memory.ts'

/**
 * What a build learned and the next one need not work out again. It is passed in as a value, never kept in a module. A build with
 * a memory gives the same bytes as one without, because everything in it is looked up by the contents it was made from.
 */
export interface BuildMemory extends WorkspaceMemory {
  readonly fonts: FontMemory
  /** The latest layout of each document and review copy, by template and period. */
  readonly layouts: Map<string, RememberedLayout>
  /** The latest files of each document, by template and period. */
  readonly documents: Map<string, RememberedDocument>
}

/** The layout of a document, with everything that it depends on: the digest of its words, its form, its fonts. */
export interface RememberedLayout {
  readonly key: string
  readonly fonts: FontChoice
  readonly layout: Outcome<Layout>
}

/** The outcome of setting a document: its files, by path below the output folder, and its layout. */
export interface SetDocument {
  readonly files: FileMap
  readonly layout: Layout
  readonly review?: BuiltDocument['review']
}

/** A document's files, with everything that they depend on. */
export interface RememberedDocument {
  readonly key: string
  readonly fonts: FontChoice
  readonly set: Outcome<SetDocument>
}

/** An empty memory, to be passed to a series of builds. */
export const makeBuildMemory = (): BuildMemory => ({
  ...makeWorkspaceMemory(),
  fonts: makeFontMemory(),
  layouts: new Map(),
  documents: new Map(),
})

/**
 * A memory that shares only the program's own fonts and codecs, and nothing of a workspace: a build with it is independent proof
 * of an earlier one.
 */
export const freshMemory = ({ fonts, photos: { codec } }: BuildMemory): BuildMemory => ({
  ...makeBuildMemory(),
  fonts,
  photos: { ...makeWorkspaceMemory().photos, codec },
})

/** Whether two builds use the same fonts. A face that has been reopened counts as different. */
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
