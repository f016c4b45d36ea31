import type { Host } from '../host/index.ts'
import { type FontFace, type FontRole, type FontSet, openFontFace, roleFonts } from '../typesetting/index.ts'

// Fonts are large and never change while a process runs: each is read and parsed once.
const opened = new WeakMap<Host, Map<string, Promise<FontFace>>>()

/** The faces of every role, read through the host. */
export async function openFonts(host: Host): Promise<FontSet> {
  const faces = opened.get(host) ?? new Map<string, Promise<FontFace>>()
  opened.set(host, faces)
  const open = (id: string): Promise<FontFace> => {
    const face = faces.get(id) ?? host.readFont(id).then((bytes) => openFontFace(id, bytes))
    faces.set(id, face)
    return face
  }
  const roles = Object.entries(roleFonts) as [FontRole, (typeof roleFonts)[FontRole]][]
  const chains = await Promise.all(
    roles.map(async ([role, font]) => [role, await Promise.all(font.faces.map(open))] as const),
  )
  return Object.fromEntries(chains) as unknown as FontSet
}
