import { findField, flatten, ledgerSet, type RecordSet } from '../facts/index.ts'
import type { FieldDefinition, KindDefinition, Term, Workspace } from '../records/index.ts'

/** The ledger that a rule refers to: a kind, and optionally one of its groups. */
export interface NamedLedger {
  readonly kind: KindDefinition
  readonly group?: FieldDefinition
}

/** Finds the kind and group named by `inspections.findings` or 检查.隐患. */
export function findLedger(name: string, kinds: readonly KindDefinition[]): NamedLedger | undefined {
  const [head = '', rest, ...more] = name.split('.')
  const kind = kinds.find(({ plural, label }) => plural === head || label === head)
  if (!kind || more.length > 0) return undefined
  if (rest === undefined) return { kind }
  const group = findField(kind, rest)
  return group?.field.type === 'group' && !group.group ? { kind, group: group.field } : undefined
}

/** The entries of a term's ledger, or of one of its groups. */
export function ruleSet(
  { kind, group }: NamedLedger,
  workspace: Pick<Workspace, 'ledgers' | 'memory'>,
  term: Term,
): RecordSet {
  const whole = ledgerSet(workspace, kind, [term])
  return group ? flatten(whole, group) : whole
}
