import type { FontFace, FontRole, OwnFont } from '../../typesetting/index.ts'

/** A bundled face by its id, opened when a text first needs it, or a face that is open already. */
export type FontSource = string | FontFace

/** Where a typeface comes from. */
export interface RoleChoice {
  /** In order of preference; a character is set in the first face that has it. */
  readonly sources: readonly FontSource[]
  /** `bundled`: the stand-in from npm; `system`: a font of the machine; `file`: one that school.yaml names. */
  readonly origin: 'bundled' | 'system' | 'file'
  /** Where the machine was searched: its fonts of this typeface that cannot be used, and why. */
  readonly refused?: readonly string[]
}

/** Where the typefaces of one build come from. */
export type FontChoice = Readonly<Record<FontRole, RoleChoice> & Record<OwnFont, RoleChoice | undefined>>
