/** [Content_Types].xml without the parts that were dropped. */
export const dropContentTypes = (part: string, dropped: ReadonlySet<string>): string =>
  part.replace(/<Override [^>]*?PartName="\/([^"]*)"[^>]*?\/>/g, (entry, path: string) =>
    dropped.has(path) ? '' : entry,
  )
