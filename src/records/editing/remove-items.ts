import type { Node, YAMLSeq } from 'yaml'
import { commentsIn, type EditedFile, type Refusal, unusual } from './edit-file.ts'
import { afterComments, afterLine, columnOf, endOf, type Splice } from './yaml-file.ts'

/**
 * Makes the splices that take items out of a list. In block style their lines go, with the comments on them and those below that are
 * indented deeper; comments above stay. In flow style a comment beside an item would be lost with it, which is refused.
 */
export function removeItems(
  file: EditedFile,
  list: YAMLSeq<Node>,
  removed: ReadonlySet<number>,
): readonly Splice[] | Refusal {
  if (list.flow === true) return removeFromFlow(file, list.items, removed, list.range ?? [0, 0, 0])
  const splices: Splice[] = []
  for (const index of removed) {
    const splice = removeLines(file, list, index)
    if (!splice) return unusual
    splices.push(splice)
  }
  return splices
}

/** Something between commas: an item of a list, or an entry of a mapping. */
type Piece = Node | { readonly key: Node; readonly value: Node | null }

/** Takes pieces out of a flow collection, whose range includes its brackets. */
export function removeFromFlow(
  file: EditedFile,
  pieces: readonly Piece[],
  removed: ReadonlySet<number>,
  [from, to]: readonly [number, number, number],
): readonly Splice[] | Refusal {
  const startOf = (piece: Piece): number => ('key' in piece ? piece.key : piece).range?.[0] ?? 0
  const finishOf = (piece: Piece): number => endOf('key' in piece ? (piece.value ?? piece.key) : piece)
  const splices: Splice[] = []
  for (let first = 0; first < pieces.length; first++) {
    if (!removed.has(first)) continue
    let next = first
    while (removed.has(next)) next += 1
    const [before, last, after] = [pieces[first - 1], pieces[next - 1], pieces[next]]
    const start = before ? finishOf(before) : from + 1
    const end = after && !before ? startOf(after) : after || before ? finishOf(last as Piece) : to - 1
    splices.push({ start, end, by: '' })
    first = next
  }
  return splices.some(({ start, end }) => commentsIn(file, start, end).length > 0) ? unusual : splices
}

/** The lines of an item, with the blank lines that would be left over. */
function removeLines({ text }: EditedFile, list: YAMLSeq<Node>, index: number): Splice | undefined {
  const item = list.items[index]
  const before = list.items[index - 1]
  if (!item) return undefined
  const dash = before ? dashBetween(text, endOf(before), item.range?.[0] ?? 0) : list.range?.[0]
  if (dash === undefined) return undefined
  const column = columnOf(text, dash)
  const start = dash - column
  if (text.slice(start, dash).trim() !== '') return undefined
  const end = afterComments(text, afterLine(text, endOf(item)), column)
  const blank = afterBlankLines(text, end)
  const above = lineAbove(text, start)
  const isApart = above === undefined || above.trim() === ''
  const isLast = index === list.items.length - 1
  if (isLast && above !== undefined && isApart && (blank > end || end === text.length))
    return { start: start - above.length - 1, end, by: '' }
  const begins = index === 0 && above !== undefined && /:\s*(?:#.*)?$/.test(above)
  return { start, end: !isLast && (isApart || begins) ? blank : end, by: '' }
}

/** The offset of the dash before an item: between it and the item before are only comments and blanks. */
function dashBetween(text: string, from: number, to: number): number | undefined {
  const dash = /^[ \t]*-(?=\s|$)/gm
  const found = [...text.slice(from, to).matchAll(dash)].at(-1)
  return found && from + found.index + found[0].length - 1
}

/** The line above one that starts at an offset, without its line feed; undefined for the first line. */
const lineAbove = (text: string, start: number): string | undefined =>
  start === 0 ? undefined : text.slice(start === 1 ? 0 : text.lastIndexOf('\n', start - 2) + 1, start - 1)

function afterBlankLines(text: string, offset: number): number {
  const [blank = ''] = /^(?:[ \t\r]*\n)*/.exec(text.slice(offset)) ?? []
  return offset + blank.length
}
