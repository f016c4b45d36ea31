const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** The address a link leads out of the file to, in ASCII; undefined for what a file for the archive does not link to (scripts, local files, damage). */
export function linkTarget(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  return schemes.has(url.protocol) ? url.href : undefined
}
