import type { FontRole } from '../../../typesetting/index.ts'

/** A character style of Word. */
export interface CharacterStyle {
  readonly id: string
  /** The name in the file: Word shows its own styles in the user's language. */
  readonly name: string
  /** Whether Word knows the style by this name. */
  readonly builtIn: boolean
  readonly font?: FontRole
  /** Red on yellow: something still to be filled in. */
  readonly marked?: true
}

/** What runs within a paragraph can be; a link looks like its surroundings, as it does on paper. */
export const characterStyles = {
  strong: { id: 'Strong', name: 'Strong', builtIn: true, font: 'heiti' },
  emphasis: { id: 'Emphasis', name: 'Emphasis', builtIn: true, font: 'kaiti' },
  missing: { id: 'Missing', name: '待补', builtIn: false, marked: true },
  link: { id: 'Hyperlink', name: 'Hyperlink', builtIn: true },
} as const satisfies Readonly<Record<string, CharacterStyle>>
