import { type BuildHost, readFaultsOf } from '../../host/index.ts'
import {
  directoryLength,
  FontError,
  type FontFace,
  type FontNames,
  findTable,
  fontStarts,
  openFontFace,
  parseFontNames,
  pickFont,
  type SystemFont,
  type SystemTypeface,
  systemFonts,
} from '../../typesetting/index.ts'
import { whyUnread } from '../../workspace/index.ts'
import type { FontMemory, FoundFont } from './font-memory.ts'

/** The names of each font in a file, without reading the whole file; empty for a file that is not a font. */
async function readNamesOfFile(path: string, host: BuildHost): Promise<readonly FontNames[]> {
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

type Names = (path: string) => Promise<readonly FontNames[]>

/**
 * Finds the machine's fonts for some typefaces, first by file name, then by the family names inside the files. Searches at most
 * once per memory.
 */
export async function findSystemFonts(
  roles: readonly SystemTypeface[],
  host: BuildHost,
  { searches: known }: FontMemory,
): Promise<ReadonlyMap<SystemTypeface, FoundFont>> {
  if (roles.length === 0) return new Map()
  const { paths, faults } = await host.listFonts()
  const unread = faults.map((fault) => `${fault.path}，${whyUnread(fault)}`)
  const names = remember((path) => readNamesOfFile(path, host))
  const found = new Map<SystemTypeface, FoundFont>()
  for (const role of roles) {
    const search = known.get(role) ?? findFont(role, paths, names, host, unread)
    known.set(role, search)
    found.set(role, await search)
  }
  return found
}

async function findFont(
  role: SystemTypeface,
  paths: readonly string[],
  names: Names,
  host: BuildHost,
  unread: readonly string[],
): Promise<FoundFont> {
  const refused = new Set(unread)
  for (const font of systemFonts[role]) {
    const likely = paths.filter((path) => font.files.includes(fileName(path)))
    const face = await openFirst(likely, font, { names, host, refused })
    if (face) return { face, refused: [...refused] }
  }
  // A file may have any name: only its name table says which font it holds.
  for (const font of systemFonts[role]) {
    const face = await openFirst(paths, font, { names, host, refused })
    if (face) return { face, refused: [...refused] }
  }
  return { face: undefined, refused: [...refused] }
}

async function openFirst(
  paths: readonly string[],
  font: SystemFont,
  {
    names,
    host,
    refused,
  }: { readonly names: Names; readonly host: BuildHost; readonly refused: Set<string> },
): Promise<FontFace | undefined> {
  for (const path of paths) {
    try {
      const index = pickFont(await names(path), new Set(font.families))
      const bytes = index === undefined ? undefined : await host.readFile(path)
      if (index === undefined || !bytes) continue
      return openFontFace(index === 0 ? path : `${path}#${index}`, bytes, index)
    } catch (error) {
      // This one cannot be used, but the next might.
      const [fault] = readFaultsOf(error) ?? []
      if (fault) refused.add(`${path}，${whyUnread(fault)}`)
      else if (error instanceof FontError) refused.add(`${font.families[0] ?? path}，${error.message}`)
      else throw error
    }
  }
  return undefined
}

function remember(read: Names): Names {
  const known = new Map<string, ReturnType<Names>>()
  return (path) => {
    const names = known.get(path) ?? read(path)
    known.set(path, names)
    return names
  }
}

const fileName = (path: string): string => path.replace(/^.*[\\/]/, '').toLowerCase()
