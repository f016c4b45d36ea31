/** A paragraph or table of an edited Word file. */
export type EditedUnit = EditedParagraph | EditedTable

export interface EditedParagraph {
  readonly type: 'paragraph'
  /** Determined by its style; `other` for anything but running text (落款, 附件说明, 图注 and the like). */
  readonly kind: 'title' | 'heading' | 'item' | 'paragraph' | 'other'
  /** The outline level of headings and items, else 0. */
  readonly level: number
  /** Without numbers that Word prints by itself. */
  readonly text: string
}

export interface EditedTable {
  readonly type: 'table'
  /** The cells of the first row, joined together. */
  readonly head: string
  /** The cells of each further row, joined by `|`. */
  readonly rows: readonly string[]
}

/** The text of a Word file. */
export interface EditedText {
  readonly units: readonly EditedUnit[]
  /** The number of tracked changes not yet accepted. */
  readonly tracked: number
  /** The number of characters that no document may contain, each of which was replaced by a box (□). */
  readonly boxes: number
}
