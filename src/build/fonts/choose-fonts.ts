import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { BuildHost } from '../../host/index.ts'
import type { FontFile, SchoolProfile } from '../../records/index.ts'
import {
  FontError,
  type FontFace,
  type FontRole,
  type OwnFont,
  openFontFace,
  roleFonts,
  type SystemTypeface,
} from '../../typesetting/index.ts'
import { findSystemFonts } from './find-system-fonts.ts'
import type { FontMemory } from './font-memory.ts'

/** A bundled face by its id, opened when a text first needs it, or a face that is already open. */
export type FontSource = string | FontFace

/** Where a typeface comes from. */
export interface RoleChoice {
  /** In order of preference; a character is set in the first face that has it. Every list ends with the font for rare characters. */
  readonly sources: readonly FontSource[]
  /** `bundled`: the stand-in from npm; `system`: a font of the machine; `file`: one that school.yaml names. */
  readonly origin: 'bundled' | 'system' | 'file'
  /** Present where the machine was searched: its fonts of this typeface that cannot be used, and why. */
  readonly refused?: readonly string[]
}

/** Where the typefaces of one build come from. */
export type FontChoice = Readonly<Record<FontRole, RoleChoice> & Record<OwnFont, RoleChoice | undefined>>

/** What a build asks for. */
export interface FontRequest {
  /** `system` prefers the machine's own fonts and falls back to the bundled set glyph by glyph. */
  readonly fonts: 'bundled' | 'system'
  /** Font files that the school names; they take precedence over both. */
  readonly named: SchoolProfile['fonts']
  /** Files of fonts that only the school's own form uses. */
  readonly own?: SchoolProfile['ownFonts'] | undefined
  /** The folder that the paths of those files are relative to. */
  readonly folder: string
}

const roles = Object.keys(roleFonts) as readonly FontRole[]
const labels = { ...roleFonts, rareHan: { label: '生僻字' } }

/** Finds the fonts of every typeface. A file that the school names but that cannot be used is an error. */
export async function chooseFonts(
  request: FontRequest,
  host: BuildHost,
  memory: FontMemory,
): Promise<Outcome<FontChoice>> {
  const diagnostics: Diagnostic[] = []
  const named = new Map<SystemTypeface, FontFace>()
  for (const role of [...roles, 'rareHan'] as const) {
    const file = request.named?.[role]
    const outcome = file && (await openNamed(labels[role].label, file, request.folder, host))
    diagnostics.push(...(outcome?.diagnostics ?? []))
    if (outcome?.value) named.set(role, outcome.value)
  }
  const missing =
    request.fonts === 'system'
      ? ([...roles, 'rareHan'] as const).filter((role) => !request.named?.[role])
      : []
  const found = await findSystemFonts(missing, host, memory)
  const rare = named.get('rareHan') ?? found.get('rareHan')?.face
  const last = rare ? [rare] : []
  const choose = (role: FontRole): RoleChoice => {
    const bundled = [...roleFonts[role].faces, ...last]
    const [own, system] = [named.get(role), found.get(role)]
    if (own) return { sources: [own, ...bundled], origin: 'file' }
    if (system?.face) return { sources: [system.face, ...bundled], origin: 'system' }
    return { sources: bundled, origin: 'bundled', ...(system && { refused: system.refused }) }
  }
  const own: (readonly [OwnFont, RoleChoice])[] = []
  for (const [name, file] of request.own ?? []) {
    const outcome = await openNamed(name, file, request.folder, host)
    diagnostics.push(...outcome.diagnostics)
    // Characters that the file lacks fall back to the body font.
    const sources = [...(outcome.value ? [outcome.value] : []), ...roleFonts.fangsong.faces, ...last]
    own.push([`own:${name}`, { sources, origin: 'file' }])
  }
  const choice = Object.fromEntries([
    ...roles.map((role) => [role, choose(role)] as const),
    ...own,
  ]) as unknown as FontChoice
  return { value: choice, diagnostics }
}

async function openNamed(
  label: string,
  { path, face, location }: FontFile,
  folder: string,
  host: BuildHost,
): Promise<Outcome<FontFace | undefined>> {
  const refuse = (reason: string): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [
      diagnose('font-unusable', `${label}的字体文件“${path}”用不了：${reason}`, location, [
        '核对路径（从数据文件夹算起，或写全），换一个字体文件，或者删去这一行、用自带的字体。',
      ]),
    ],
  })
  const full = /^([\\/]|[A-Za-z]:[\\/])/.test(path) ? path : `${folder}/${path}`
  const bytes = await host.readFile(full)
  if (!bytes) return refuse('找不到这个文件')
  try {
    return {
      value: openFontFace(face === undefined ? path : `${path}#${face}`, bytes, face),
      diagnostics: [],
    }
  } catch (error) {
    if (error instanceof FontError) return refuse(error.message)
    throw error
  }
}
