import type { Location } from '../../diagnostics/index.ts'

/** A YAML tree with places; everything is text until a field says what it is. Aliases share the node that they name. */
export type TreeNode = TreeScalar | TreeList | TreeMap

export interface TreeScalar {
  readonly type: 'scalar'
  readonly text: string
  /** Not in quotes and no block scalar. */
  readonly plain: boolean
  readonly location: Location
}

export interface TreeList {
  readonly type: 'list'
  readonly items: readonly TreeNode[]
  /** Its first line. */
  readonly location: Location
}

export interface TreeMap {
  readonly type: 'map'
  readonly entries: readonly TreeEntry[]
  /** Its first line. */
  readonly location: Location
}

export interface TreeEntry {
  readonly key: TreeScalar
  readonly value: TreeNode
}

/** Whether nothing was written: an empty place, `~` or `null`. */
export const isEmpty = (node: TreeNode): boolean =>
  node.type === 'scalar' && node.plain && (node.text === '' || node.text === '~' || node.text === 'null')

/** The place of characters of a scalar's text: exact on the first line of an unquoted text, else the whole scalar's. */
export const placeInScalar = ({ plain, location }: TreeScalar, offset: number, length: number): Location =>
  plain && offset + length <= (location.length ?? 0)
    ? { ...location, column: location.column + offset, length }
    : location
