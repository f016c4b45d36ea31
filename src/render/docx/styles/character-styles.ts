import type { FontRole } from '../../../typesetting/index.ts'

/** A Word character style. */
export interface CharacterStyle {
  readonly id: string
  /** The name in the file: Word shows its own styles in the user's language. */
  readonly name: string
  /** Whether it is a built-in style of Word. */
  readonly builtIn: boolean
  readonly font?: FontRole
  /** Highlighted, red on yellow: something still to be filled in. */
  readonly marked?: true
}

/** Styles of runs within a paragraph; a link looks like its surroundings, as it does on paper. */
export const characterStyles = {
  strong: { id: 'Strong', name: 'Strong', builtIn: true, font: 'heiti' },
  emphasis: { id: 'Emphasis', name: 'Emphasis', builtIn: true, font: 'kaiti' },
  missing: { id: 'Missing', name: '待补', builtIn: false, marked: true },
  link: { id: 'Hyperlink', name: 'Hyperlink', builtIn: true },
} as const satisfies Readonly<Record<string, CharacterStyle>>
