import { type Document, Packer } from 'docx'

/** Parts of a package by path. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/** What of the library's packer is used here. */
interface Compiling {
  readonly compiler: { compile(file: Document): Parts }
}

/**
 * The parts that the docx library writes for a document. Its packer would zip them at once, only for them to be unzipped
 * here again, which took a third of the whole; what it calls inside gives them as they are.
 */
export const libraryParts = (file: Document): Parts => (Packer as unknown as Compiling).compiler.compile(file)
