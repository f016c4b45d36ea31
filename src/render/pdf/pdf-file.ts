import { joinBytes, type Language } from '../../text/index.ts'
import type { Conformance } from './pdf-options.ts'

/** A file being written: the part of pdfkit's document that this stage uses, half of which is missing in its published types. */
export interface PdfFile {
  readonly page: PdfPage
  readonly outline: PdfOutlineItem
  readonly info: Record<string, string | Date>
  /** The chunks written so far; undefined before the first. */
  readonly written?: readonly Uint8Array[] | undefined
  /** The two halves of the file ID. */
  _id: Uint8Array
  /** Writes the XMP for `info`; overridden, because pdfkit's own version does not escape it. */
  _addInfo: () => void
  /** The document's catalogue. */
  readonly _root: PdfObject
  addNamedEmbeddedFile(name: string, specification: PdfObject): void
  addPage(options: { size: readonly [number, number]; margin: number }): this
  addContent(operators: string): this
  appendXML(xml: string): void
  ref(data: object): PdfObject
  struct(type: string, options?: { alt?: string; scope?: 'Column' }): PdfElement
  addStructure(element: PdfElement): this
  markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }): this
  markStructureContent(tag: string): PdfContent
  endMarkedContent(): this
  link(x: number, y: number, width: number, height: number, url: string, options: LinkOptions): this
  /** A link to a named destination of this file. */
  goTo(x: number, y: number, width: number, height: number, name: string, options: LinkOptions): this
  /** Names a place on the current page: `top` is the distance from its upper edge; the reader keeps its zoom. */
  addNamedDestination(name: string, fit: 'XYZ', left: null, top: number, zoom: null): void
  end(): void
}

interface PdfPage {
  readonly content: PdfObject
  readonly fonts: Record<string, PdfObject>
  readonly xobjects: Record<string, PdfObject>
}

/** An indirect object; `buffer` contains the parts of its stream. */
export interface PdfObject {
  readonly data: Record<string, unknown>
  buffer: Uint8Array[]
  write(chunk: Uint8Array): void
  end(): void
}

/** An element of the structure tree. */
export interface PdfElement {
  readonly dictionary: PdfObject
  add(child: PdfElement | PdfContent): this
  end(): void
}

/** A marked piece of a page's content. */
interface PdfContent {
  readonly refs: readonly { readonly mcid: number }[]
}

export interface PdfOutlineItem {
  addItem(
    title: string,
    options: { pageNumber: number; top: number; left: number; fit: false },
  ): PdfOutlineItem
}

interface LinkOptions {
  readonly structParent: PdfElement
  readonly Contents: object
}

const subsets = { plain: undefined, a2b: 'PDF/A-2b', a2a: 'PDF/A-2a', a3a: 'PDF/A-3a' } as const

type OpenFile = new (options: unknown) => PdfFile

/**
 * Loads pdfkit. Its document is a stream: we collect its thousands of small chunks where they are produced, rather than as
 * events.
 */
async function loadPdfKit(): Promise<OpenFile> {
  const { default: PdfKitDocument } = await import('pdfkit')
  class CollectedDocument extends PdfKitDocument {
    // Declared without a value: pdfkit pushes chunks in its constructor, before a field of ours would be initialised.
    declare written: Uint8Array[] | undefined

    override push(chunk: Uint8Array | null): boolean {
      this.written ??= []
      if (chunk) this.written.push(chunk)
      return true
    }
  }
  return CollectedDocument as unknown as OpenFile
}

// Loaded on first use, so that a run that writes no PDF does not pay for it.
let pdfKit: Promise<OpenFile> | undefined

/** Opens a tagged Chinese document, still without pages. */
export async function openPdfFile(
  conformance: Conformance,
  language: Language,
  info: PdfFile['info'],
): Promise<PdfFile> {
  pdfKit ??= loadPdfKit()
  const Document = await pdfKit
  const subset = subsets[conformance]
  const options = {
    pdfVersion: '1.7',
    ...(subset && { subset }),
    tagged: true,
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    // We deflate streams ourselves, at the requested level and identically on every machine.
    compress: false,
    // By default, pdfkit would add Helvetica, which it cannot embed.
    font: null,
    info,
  }
  return new Document(options)
}

/** A text string, as opposed to a name, in pdfkit's representation of objects. */
export const pdfString = (text: string): object => Object(text) as object

/** Ends the file and returns its bytes. */
export function closePdfFile(file: PdfFile): Uint8Array {
  file.end()
  return joinBytes(file.written ?? [])
}
