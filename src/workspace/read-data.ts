import type { BuildHost, FileMap } from '../host/index.ts'

/** What is read of a data folder; the last two are ledgers that Notepad saved under a second ending. */
const texts = ['.yaml', '.yml', '.md', '.yaml.txt', '.yml.txt']

/** Paragraphs that were saved as what is not read. */
const mistaken = ['.txt', '.markdown', '.mdown', '.doc', '.docx', '.wps', '.rtf', '.odt']

const inNarrative = /^[^/]+\/narrative\//

/**
 * The texts of a data folder; undefined if there is none. What somebody wrote for a document and saved as something else is
 * known by its name alone, so that it can be reported as not read.
 */
export async function readData(folder: string, host: BuildHost): Promise<FileMap | undefined> {
  const files = await host.readTree(folder, texts)
  if (files === undefined) return undefined
  const names = (await host.listTree(folder, mistaken)) ?? []
  const unread = names.filter((path) => inNarrative.test(path) && !files.has(path))
  return new Map([...files, ...unread.map((path) => [path, new Uint8Array()] as const)])
}

/** The catalogues (校历, 常规工作) that stand beside the templates, by path below the templates folder. */
export async function readShippedCatalogues(templates: string, host: BuildHost): Promise<FileMap> {
  const files = (await host.readTree(`${templates}/catalogues`, ['.yaml'])) ?? []
  return new Map([...files].map(([file, bytes]) => [`catalogues/${file}`, bytes]))
}
