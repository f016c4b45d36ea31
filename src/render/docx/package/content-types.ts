import { element, part } from '../xml-text.ts'
import type { PackagePart } from './package-part.ts'

const byEnding: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  jpg: 'image/jpeg',
}

/** [Content_Types].xml: what each part is. */
export const contentTypesPart = (parts: readonly PackagePart[]): string =>
  part(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      ...Object.entries(byEnding).map(([ending, type]) =>
        element('Default', { Extension: ending, ContentType: type }),
      ),
      ...parts.flatMap(({ path, contentType }) =>
        contentType === undefined
          ? []
          : [element('Override', { PartName: `/${path}`, ContentType: contentType })],
      ),
    ),
  )
