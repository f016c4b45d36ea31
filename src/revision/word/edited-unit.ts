/** A paragraph or table of a Word file as somebody left it. */
export type EditedUnit = EditedParagraph | EditedTable

export interface EditedParagraph {
  readonly type: 'paragraph'
  /** By its style; `other` for what is no running text (落款, 附件说明, 图注 and the like). */
  readonly kind: 'title' | 'heading' | 'item' | 'paragraph' | 'other'
  /** Of the outline, for headings and items; else 0. */
  readonly level: number
  /** Numbers that Word prints by itself are not in it. */
  readonly text: string
}

export interface EditedTable {
  readonly type: 'table'
  /** The cells of the first row, joined. */
  readonly head: string
  /** The cells of each further row, joined by `|`. */
  readonly rows: readonly string[]
}

/** What a Word file says. */
export interface EditedText {
  readonly units: readonly EditedUnit[]
  /** Tracked changes that nobody has accepted yet. */
  readonly tracked: number
  /** Characters that can stand in no document, each of which became a box (□). */
  readonly boxes: number
}
