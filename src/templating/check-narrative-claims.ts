import type { Period } from '../calendar/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import {
  checkFrequency,
  parseCondition,
  parseFrequency,
  periodSet,
  type RecordSet,
  schoolTime,
  where,
} from '../facts/index.ts'
import type { KindDefinition, Narrative, Workspace } from '../records/index.ts'
import { findTypedFrequencies } from '../text/index.ts'
import { placesIn, sentenceAt } from './written-text.ts'

/** The end of a clause. */
const clauseEnd = /[，。；：！？、\n]/

/**
 * Compares frequencies that the director's own paragraphs claim (常规检查每周一次) with the dates in the ledger that they name.
 * Only clauses that name a kind and one of its usual values (常规, 食堂; 消防) are compared: others may be about something
 * for which there is no ledger.
 */
export function checkNarrativeClaims(
  { file, markdown }: Narrative,
  workspace: Workspace,
  period: Period,
): readonly Diagnostic[] {
  const locate = placesIn({ file, text: markdown })
  return findTypedFrequencies(markdown).flatMap(({ offset, text }): readonly Diagnostic[] => {
    const claim = parseFrequency(text)
    const set = claim && meantBy(sentenceAt(markdown, offset, clauseEnd), workspace, period)
    const fault = set && checkFrequency(set, text, claim, schoolTime(workspace, period))
    return fault ? [{ ...fault, location: locate(offset, text.length) }] : []
  })
}

/** The records that a clause is about. */
function meantBy(clause: string, workspace: Workspace, period: Period): RecordSet | undefined {
  for (const kind of workspace.kinds) {
    if (!clause.includes(kind.label)) continue
    const set = periodSet(workspace, kind, period)
    const conditions = set.present ? namedValues(clause, kind) : []
    if (conditions.length > 0) return where(set, conditions, period).value
  }
  return undefined
}

/** Conditions for the values of a kind's fields that a clause names. */
const namedValues = (clause: string, { fields }: KindDefinition): ReturnType<typeof parseCondition>[] =>
  fields.flatMap(({ name, type, choices }) => {
    if (type !== 'text' && type !== 'choice') return []
    const values = (choices ?? []).filter((choice) => clause.includes(choice))
    return values.length > 0 ? [parseCondition(name, values.join('、'))] : []
  })
