import { type Conversion, loadRestorer, makeConversion, type Restore } from '../../conversion/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import { makeMasking } from '../../masking/index.ts'
import {
  type BaseParagraph,
  type BaseUnit,
  baselineOf,
  compare,
  compareWords,
  type EditedUnit,
  editedText,
  type Leaf,
  matchBase,
  plainKey,
  shorten,
  textOfLeaves,
} from '../../revision/index.ts'
import { languages } from '../../text/index.ts'
import type { EditedFile } from './edited-file.ts'

/**
 * Turns an edited Traditional file into what it would have been in Simplified Chinese, the language of ledgers and templates. An
 * untouched paragraph gets its text from the current ledgers; in a changed one, only the new words are converted back. Text that
 * would then be printed otherwise than it was typed is reported and counts as untouched. A Simplified file is returned as it is.
 */
export async function restoreSimplified(file: EditedFile): Promise<Outcome<EditedFile>> {
  const { baseline, edited, model, inputs } = file
  const language = languages.find((tag) => tag === baseline.language)
  if (language === undefined) return { value: file, diagnostics: [] }
  const conversion = await makeConversion(language, inputs.workspace)
  const way = { conversion, restore: await loadRestorer(language) }
  const { masked, document, term } = baseline
  const drawn = masked ? makeMasking(inputs.workspace, masked).document(model).value : model
  const simplified = baselineOf(drawn, document, term).units
  const traditional = baselineOf(conversion.document(drawn).value, document, term).units
  const today = matchBase(
    baseline.units,
    traditional.map((unit) => ({ unit })),
  )
  const units = baseline.units.map((unit, at) => {
    const index = today.get(at)?.index ?? -1
    return restoreUnit(unit, traditional[index], simplified[index], way)
  })
  const diagnostics: Diagnostic[] = []
  const comparison = compare(baseline.units, edited)
  const restored = edited.units.flatMap((unit, at): readonly EditedUnit[] => {
    const { base: index, changed } = comparison.units[at] ?? { base: undefined, changed: true }
    const [was, is] = index === undefined ? [undefined, undefined] : [baseline.units[index], units[index]]
    if (unit.type === 'table') return [{ ...unit, head: restoreHead(unit.head, was, is, way) }]
    const pair =
      was?.type === 'paragraph' && is?.type === 'paragraph'
        ? { traditional: textOfLeaves(was.leaves), simplified: textOfLeaves(is.leaves) }
        : undefined
    if (pair && !changed) return [{ ...unit, text: pair.simplified }]
    const typed = editedText(unit, was)
    const text = restoreTyped(typed, pair, way)
    if (text !== undefined) return [{ ...unit, text }]
    diagnostics.push(refused(typed))
    return pair ? [{ ...unit, text: pair.simplified }] : []
  })
  return {
    value: {
      ...file,
      baseline: { ...baseline, language: '', units },
      edited: { ...edited, units: restored },
    },
    diagnostics,
  }
}

/** The conversions from Simplified Chinese to the file's language and back. */
interface Way {
  readonly conversion: Conversion
  readonly restore: Restore
}

/** A unit of the file as written, in Simplified Chinese: the text of the current document with the values of the file. */
function restoreUnit(
  unit: BaseUnit,
  traditional: BaseUnit | undefined,
  simplified: BaseUnit | undefined,
  way: Way,
): BaseUnit {
  const section = simplified?.section ?? restoreBest(unit.section, way)
  if (unit.type === 'table')
    return { ...unit, section, head: restoreHead(unit.head, traditional, simplified, way) }
  if (traditional?.type !== 'paragraph' || simplified?.type !== 'paragraph')
    return { ...unit, section, leaves: unit.leaves.map((leaf) => restoreLeaf(leaf, way)) }
  if (textOfLeaves(unit.leaves) === textOfLeaves(traditional.leaves)) return simplified
  return { ...unit, section, leaves: restoreLeaves(unit.leaves, traditional, simplified, way) }
}

function restoreLeaves(
  leaves: readonly Leaf[],
  traditional: BaseParagraph,
  simplified: BaseParagraph,
  way: Way,
): readonly Leaf[] {
  const isAlike = leaves.length === traditional.leaves.length && leaves.length === simplified.leaves.length
  return leaves.map((leaf, at) => {
    const known = isAlike && leaf.text === traditional.leaves[at]?.text ? simplified.leaves[at] : undefined
    return known ? { ...leaf, text: known.text } : restoreLeaf(leaf, way)
  })
}

const restoreLeaf = (leaf: Leaf, way: Way): Leaf => ({ ...leaf, text: restoreBest(leaf.text, way) })

const restoreHead = (
  head: string,
  traditional: BaseUnit | undefined,
  simplified: BaseUnit | undefined,
  way: Way,
): string =>
  traditional?.type === 'table' &&
  simplified?.type === 'table' &&
  plainKey(head) === plainKey(traditional.head)
    ? simplified.head
    : restoreBest(head, way)

/**
 * Converts typed text, or a paragraph that contains it, to Simplified Chinese; undefined if it would then be printed otherwise.
 */
function restoreTyped(
  typed: string,
  pair: { readonly traditional: string; readonly simplified: string } | undefined,
  way: Way,
): string | undefined {
  const { conversion, restore } = way
  const spliced = pair && splice(typed, pair.traditional, pair.simplified, way)
  return [...(spliced === undefined ? [] : [spliced]), ...restore(typed)].find(
    (text) => plainKey(conversion.text(text)) === plainKey(typed),
  )
}

/**
 * The Simplified paragraph with only the newly typed text converted back, so that names and ambiguous words keep their
 * characters.
 */
function splice(typed: string, traditional: string, simplified: string, way: Way): string | undefined {
  const { text, origins } = way.conversion.traced(simplified)
  if (text !== traditional) return undefined
  const originOf = (at: number): number => origins[at] ?? simplified.length
  let at = 0
  return compareWords(traditional, typed)
    .map((word) => {
      if (word.type === 'added') return restoreBest(word.text, way)
      const from = at
      at += word.text.length
      return word.type === 'same' ? simplified.slice(originOf(from), originOf(at)) : ''
    })
    .join('')
}

/** The Simplified text that converts to exactly `text`, else the likeliest. */
function restoreBest(text: string, { conversion, restore }: Way): string {
  const ways = restore(text)
  return ways.find((way) => conversion.text(way) === text) ?? ways[0] ?? text
}

const refused = (text: string): Diagnostic =>
  diagnose(
    'revision-language',
    `“${shorten(text)}”这一段里有的字，转成简体存起来，再生成繁体时就不是这样写了，改动没有收`,
    undefined,
    [
      '生成一份简体的（--lang zh-CN），在那一份里改这一段，再收；人名、地名的写法，写进 school.yaml 的 names。',
    ],
  )
