import type { BuildHost, FileMap } from '../host/index.ts'

/** The files read from a data folder; the last two are ledgers to which Notepad added an extension. */
const texts = ['.yaml', '.yml', '.md', '.yaml.txt', '.yml.txt']

/** The extensions of paragraphs saved in a format that is not read. */
const mistaken = ['.txt', '.markdown', '.mdown', '.doc', '.docx', '.wps', '.rtf', '.odt']

const inNarrative = /^[^/]+\/narrative\//

/**
 * Reads the texts of a data folder; undefined if there is none. A text saved in another format is known by name only, so that it
 * can be reported as not read.
 */
export async function readData(folder: string, host: BuildHost): Promise<FileMap | undefined> {
  const files = await host.readTree(folder, texts)
  if (files === undefined) return undefined
  const names = (await host.listTree(folder, mistaken)) ?? []
  const unread = names.filter((path) => inNarrative.test(path) && !files.has(path))
  return new Map([...files, ...unread.map((path) => [path, new Uint8Array()] as const)])
}

/** Reads the catalogues (校历, 常规工作) beside the templates, by path below the templates folder. */
export async function readShippedCatalogues(templates: string, host: BuildHost): Promise<FileMap> {
  const files = (await host.readTree(`${templates}/catalogues`, ['.yaml'])) ?? []
  return new Map([...files].map(([file, bytes]) => [`catalogues/${file}`, bytes]))
}
