import type { Inline } from '../document/index.ts'

/** The same inlines with a forced break before each of the code-unit offsets of their plain text, in ascending order. */
export function breakInlines(inlines: readonly Inline[], offsets: readonly number[]): readonly Inline[] {
  return offsets.length === 0 ? inlines : rebuild(inlines, offsets, { at: 0 })
}

function rebuild(
  inlines: readonly Inline[],
  offsets: readonly number[],
  progress: { at: number },
): readonly Inline[] {
  return inlines.flatMap((inline) => rebuildOne(inline, offsets, progress))
}

function rebuildOne(inline: Inline, offsets: readonly number[], progress: { at: number }): readonly Inline[] {
  if ('children' in inline) return [{ ...inline, children: rebuild(inline.children, offsets, progress) }]
  const start = progress.at
  progress.at += inline.type === 'break' ? 1 : inline.value.length
  const cuts = offsets.filter((offset) => offset >= start && offset < progress.at)
  return cuts.reduceRight<readonly Inline[]>((rest, cut) => splitAt(rest, cut - start), [inline])
}

/** Parts the first of the pieces, which begins at 0. */
function splitAt([first, ...rest]: readonly Inline[], at: number): readonly Inline[] {
  if (!first || !('value' in first)) return rest
  const head = first.value.slice(0, at)
  const tail = { ...first, value: first.value.slice(at) }
  return [...(head === '' ? [] : [{ ...first, value: head }]), { type: 'break' }, tail, ...rest]
}
