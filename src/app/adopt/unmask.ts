import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import { makeMasking } from '../../masking/index.ts'
import {
  type BaseUnit,
  baselineOf,
  compare,
  type EditedText,
  type EditedUnit,
  shorten,
  textOfLeaves,
} from '../../revision/index.ts'
import type { EditedFile } from './edited-file.ts'

/** Matches what masked copies print in place of people and their numbers. */
const mask = /某|×{3}/

/**
 * Turns an edited masked copy, as far as possible, into what it would have been with names: an untouched paragraph gets its names
 * back, so that none are overwritten. A paragraph that was changed and contained names, or into which 某某 was copied, is reported
 * and counts as untouched. A file that is not masked is returned as it is.
 */
export function unmask(file: EditedFile): Outcome<EditedFile> {
  const { baseline, edited, model, inputs } = file
  if (baseline.masked === undefined) return { value: file, diagnostics: [] }
  const masked = makeMasking(inputs.workspace, baseline.masked).document(model).value
  const named = findNamed(
    baselineOf(masked, baseline.document, baseline.term).units,
    baselineOf(model, baseline.document, baseline.term).units,
  )
  const units = baseline.units.map((unit) => named(unit) ?? unit)
  const diagnostics: Diagnostic[] = []
  const comparison = compare(baseline.units, edited)
  const restored = edited.units.flatMap((unit, at): readonly EditedUnit[] => {
    const { base: index, changed } = comparison.units[at] ?? { base: undefined, changed: true }
    const [was, is] = index === undefined ? [undefined, undefined] : [baseline.units[index], units[index]]
    if (unit.type === 'table' || was?.type === 'table' || is?.type === 'table') return [unit]
    const held =
      was !== is || mask.test(unit.text) || (was !== undefined && mask.test(textOfLeaves(was.leaves)))
    if (!held) return [unit]
    if (changed || index === undefined) diagnostics.push(refused(unit.text))
    return is === undefined ? [] : [{ ...unit, text: textOfLeaves(is.leaves) }]
  })
  const text: EditedText = { ...edited, units: restored }
  return { value: { ...file, baseline: { ...baseline, units }, edited: text }, diagnostics }
}

/** Maps masked paragraphs to those with names, in document order; undefined where both are equal. */
function findNamed(
  masked: readonly BaseUnit[],
  real: readonly BaseUnit[],
): (unit: BaseUnit) => BaseUnit | undefined {
  const waiting = new Map<string, BaseUnit[]>()
  for (const [at, unit] of masked.entries()) {
    const key = keyOf(unit)
    const one = real[at]
    if (key === undefined || one === undefined) continue
    waiting.set(key, [...(waiting.get(key) ?? []), one])
  }
  return (unit) => {
    const key = keyOf(unit)
    const found = key === undefined ? undefined : waiting.get(key)?.shift()
    return found === undefined || keyOf(found) === key ? undefined : found
  }
}

const keyOf = (unit: BaseUnit): string | undefined =>
  unit.type === 'table' ? undefined : `${unit.kind} ${unit.section} ${textOfLeaves(unit.leaves)}`

const refused = (text: string): Diagnostic =>
  diagnose(
    'adopt-masked',
    `“${shorten(text)}”这一段里有隐去的姓名或号码，改动没有收，免得“某某”盖掉真名`,
    undefined,
    ['生成一份不隐名的（--no-mask），在那一份里改这一段，再收。'],
  )
