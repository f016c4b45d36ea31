import type { FileMap, Host } from '../host/index.ts'

/** The catalogues (校历, 常规工作) that stand beside the templates, by path below the templates folder. */
export async function readShippedCatalogues(templates: string, host: Host): Promise<FileMap> {
  const files = (await host.readTree(`${templates}/catalogues`, ['.yaml'])) ?? []
  return new Map([...files].map(([file, bytes]) => [`catalogues/${file}`, bytes]))
}
