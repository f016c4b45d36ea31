import type { Host } from '../../host/index.ts'
import {
  directoryLength,
  FontError,
  type FontNames,
  findTable,
  fontStarts,
  parseFontNames,
} from '../../typesetting/index.ts'

/** What each font of a file is called, without reading the whole of it; none of a file that is no font. */
export async function readNamesOfFile(path: string, host: Host): Promise<readonly FontNames[]> {
  const head = await host.readPart(path, 0, directoryLength)
  if (!head) return []
  try {
    const names: FontNames[] = []
    for (const start of fontStarts(head)) {
      const directory = start === 0 ? head : await host.readPart(path, start, directoryLength)
      const place = directory && findTable(directory, 'name')
      const table = place && (await host.readPart(path, place.offset, place.length))
      names.push(
        table
          ? parseFontNames(new DataView(table.buffer, table.byteOffset, table.byteLength))
          : { families: [], postScriptName: undefined, regular: true },
      )
    }
    return names
  } catch (error) {
    if (error instanceof FontError) return []
    throw error
  }
}
