import { evidenceOf, type RecordSet, type SchoolTime, where } from '../facts/index.ts'
import type { Manifest } from '../package/index.ts'
import type { Workspace } from '../records/index.ts'
import { describeRecords } from './describe-records.ts'
import { measures } from './measures/index.ts'
import type { Measured } from './measures/measure.ts'
import { profileSet } from './profile-set.ts'
import type { Finding } from './result.ts'
import type { Rule, Verdict } from './rubric.ts'
import { findLedger, ruleSet } from './rule-set.ts'

/** A school's package, in the form that rules examine. */
export interface ReviewedSchool {
  readonly workspace: Workspace
  readonly manifest: Manifest
  readonly time: SchoolTime
}

/** Judges one rule. The package's own numbers are ignored: everything is counted again from its ledgers. */
export function judgeRule(rule: Rule, school: ReviewedSchool): Finding {
  const { workspace, manifest, time } = school
  if (isExempt(rule, school)) return plain(rule, 'exempt', '按学校情况免审')
  const named = rule.ledgers.map((name) => {
    const ledger = findLedger(name, workspace.kinds)
    return { name, set: ledger && ruleSet(ledger, workspace, time.period) }
  })
  const absent = named
    .filter(({ set }) => set?.present !== true)
    .map(({ name, set }) => set?.kind.label ?? name)
  const { takesMany, run } = measures[rule.measure]
  if (absent.length > 0 && takesMany !== true) return plain(rule, rule.absent, `没有${absent.join('、')}台账`)
  const first = takesMany === true ? undefined : named[0]?.set
  const asked = first && where(first, rule.where, time.period)
  // A school's own ledger may lack what the rule asks for; leaving out the condition would count too much.
  const unanswered = asked?.diagnostics[0] ?? (first && where(first, rule.met, time.period).diagnostics[0])
  if (unanswered) return plain(rule, rule.absent, unanswered.message)
  const set = asked?.value
  const measured = run({ rule, ...(set && { set }), absent, time, manifest })
  if (measured.state === 'nothing') return plain(rule, rule.nothing, measured.finding)
  return found(rule, measured, set, manifest)
}

function isExempt({ exempt }: Rule, { workspace, time }: ReviewedSchool): boolean {
  if (exempt.length === 0) return false
  return where(profileSet(workspace.school.values), exempt, time.period).value.entries.length > 0
}

/** A finding without records. */
function plain(rule: Rule, verdict: Verdict, finding: string): Finding {
  return {
    rule: rule.id,
    verdict,
    score: verdict === 'pass' ? rule.weight : 0,
    of: verdict === 'exempt' ? 0 : rule.weight,
    finding,
    gaps: [],
    records: [],
    many: { failing: 0, supporting: 0 },
  }
}

function found(rule: Rule, measured: Measured, set: RecordSet | undefined, manifest: Manifest): Finding {
  const { state, reached, finding, gaps, failing, supporting } = measured
  const verdict = state === 'met' ? 'pass' : rule.shortfall
  const whole = verdict === 'pass' ? 1 : rule.partial ? Math.min(1, reached) : 0
  return {
    rule: rule.id,
    verdict,
    // One decimal, truncated: what was not reached must not be rounded up to.
    score: Math.floor(rule.weight * whole * 10 + 1e-9) / 10,
    of: verdict === 'exempt' ? 0 : rule.weight,
    finding,
    gaps,
    records: set ? describeRecords(rule, set, failing, supporting, manifest) : [],
    many: { failing: evidenceOf(failing).length, supporting: evidenceOf(supporting).length },
  }
}
