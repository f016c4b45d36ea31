import type { AddedPart } from '../drawings.ts'
import { element } from '../xml-text.ts'

/** [Content_Types].xml without the parts that were dropped. */
export const dropContentTypes = (part: string, dropped: ReadonlySet<string>): string =>
  part.replace(/<Override [^>]*?PartName="\/([^"]*)"[^>]*?\/>/g, (entry, path: string) =>
    dropped.has(path) ? '' : entry,
  )

/** [Content_Types].xml with the parts that were added. */
export const addContentTypes = (types: string, added: readonly AddedPart[]): string =>
  types.replace(
    '</Types>',
    `${added
      .map(({ path, contentType }) =>
        contentType === undefined
          ? ''
          : element('Override', { PartName: `/${path}`, ContentType: contentType }),
      )
      .join('')}</Types>`,
  )
