import type { Location } from '../../diagnostics/index.ts'

/**
 * A YAML tree with locations; everything is text until a field determines its type. Aliases share the node that they refer to.
 */
export type TreeNode = TreeScalar | TreeList | TreeMap

export interface TreeScalar {
  readonly type: 'scalar'
  readonly text: string
  /** Neither quoted nor a block scalar. */
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

/** Whether nothing was written: the node is empty, `~` or `null`. */
export const isEmpty = (node: TreeNode): boolean =>
  node.type === 'scalar' && node.plain && (node.text === '' || node.text === '~' || node.text === 'null')

/** The location of characters in a scalar: exact on the first line of an unquoted text, otherwise that of the whole scalar. */
export const placeInScalar = ({ plain, location }: TreeScalar, offset: number, length: number): Location =>
  plain && offset + length <= (location.length ?? 0)
    ? { ...location, column: location.column + offset, length }
    : location
