import { type PdfFile, type PdfObject, pdfString } from './pdf-file.ts'
import type { Attachment, CompressionLevel } from './pdf-options.ts'
import { addStream } from './stream.ts'

/** Attaches files as sources of the document (ISO 19005-3, 6.8): embedded, named and associated with it. */
export function attachFiles(
  file: PdfFile,
  attachments: readonly Attachment[],
  date: Date,
  level: CompressionLevel,
): void {
  if (attachments.length === 0) return
  file._root.data.AF = attachments.map(({ name, bytes, mediaType, description }): PdfObject => {
    const data = addStream(file, bytes, level, {
      Type: 'EmbeddedFile',
      // PDF names must escape slashes.
      Subtype: mediaType.replaceAll('/', '#2F'),
      Params: { Size: bytes.length, CreationDate: date, ModDate: date },
    })
    const specification = file.ref({
      Type: 'Filespec',
      AFRelationship: 'Source',
      F: pdfString(name),
      UF: pdfString(name),
      EF: { F: data, UF: data },
      Desc: pdfString(description),
    })
    specification.end()
    file.addNamedEmbeddedFile(name, specification)
    return specification
  })
}
