import type { Metadata } from '../../document/index.ts'
import type { Language } from '../../text/index.ts'
import type { PdfFile } from './pdf-file.ts'
import type { Conformance } from './pdf-options.ts'
import { describeAccessibility, describeFile, type FileInfo } from './xmp.ts'

const product = 'houqin 后勤'

/** Derives the file's properties from the document's. Both dates are the beginning, in UTC, of the document's date. */
export function fileInfo(metadata: Metadata): FileInfo {
  const date = new Date(`${metadata.date}T00:00:00Z`)
  return {
    Title: printable(metadata.title),
    Author: printable(metadata.author),
    Subject: printable(metadata.subject),
    Keywords: printable(metadata.keywords.join('；')),
    Creator: product,
    Producer: product,
    CreationDate: date,
    ModDate: date,
  }
}

/** Adds XMP that agrees with the Info dictionary, and sets the file ID. */
export function describe(
  file: PdfFile,
  info: FileInfo,
  language: Language,
  conformance: Conformance,
  buildId: string,
): void {
  file._addInfo = () => {
    if (conformance === 'a2a' || conformance === 'a3a') file.appendXML(describeAccessibility)
    file.appendXML(describeFile(info, language))
  }
  file._id = fileId(buildId)
}

/** Removes the characters that XML 1.0 cannot contain, so that XMP and Info stay equal. */
const printable = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')

/** The first 16 bytes of a hexadecimal digest. */
function fileId(buildId: string): Uint8Array {
  if (!/^([0-9a-f]{2}){16,}$/i.test(buildId))
    throw new RangeError(`Not a digest of 16 bytes or more: ${buildId}`)
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(buildId.slice(i * 2, i * 2 + 2), 16))
}
