import type { FieldDefinition, LedgerDate } from '../records/index.ts'

/** How a condition compares: `filled` asks whether there is a value at all, `all` whether a list contains every value named. */
type Operator = 'is' | 'not' | 'contains' | 'min' | 'max' | 'filled' | 'all'

/** What a condition compares with. A text may name several values: 灯管、灯泡. */
export type Operand = string | number | boolean | LedgerDate

/** One condition of a query as written: `item="灯管"`, `not-item="门"`, `month="10"`. */
export interface Condition {
  /** The field's name as written, or month, since, until, term. */
  readonly name: string
  readonly operator: Operator
  readonly operand: Operand
}

const prefixes: readonly (readonly [string, Operator])[] = [
  ['not-', 'not'],
  ['contains-', 'contains'],
  ['min-', 'min'],
  ['max-', 'max'],
  ['has-', 'filled'],
  ['all-', 'all'],
]

/** Reads the name of a condition with its prefix (`not-`, `contains-`, `min-`, `max-`, `has-`, `all-`); the operand `*` means any value at all. */
export function parseCondition(key: string, given: Operand): Condition {
  const [operand, anything] = given === '*' ? [true, true] : [given, false]
  for (const [prefix, operator] of prefixes) {
    if (!key.startsWith(prefix)) continue
    const name = key.slice(prefix.length)
    return anything ? { name, operator: 'filled', operand: operator !== 'not' } : { name, operator, operand }
  }
  return { name: key, operator: anything ? 'filled' : 'is', operand }
}

/** The values that an operand names, as texts: 灯管、灯泡 names two. */
export function operandTexts(operand: Operand): readonly string[] {
  if (typeof operand === 'object') return [operand.text]
  if (typeof operand === 'boolean') return [operand ? '是' : '否']
  if (typeof operand === 'number') return [String(operand)]
  const parts = operand
    .split(/[、；;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length === 0 ? [operand.trim()] : parts
}

/** A condition in the director's words: 物品为“灯管”或“灯泡”. */
export function tellCondition(condition: Condition, field: FieldDefinition): string {
  const { operator, operand } = condition
  const values = operandTexts(operand)
    .map((text) => `“${text}”`)
    .join(operator === 'all' ? '和' : '或')
  switch (operator) {
    case 'is':
      return `${field.label}为${values}`
    case 'not':
      return `${field.label}不为${values}`
    case 'contains':
      return `${field.label}含${values}`
    case 'min':
      return `${field.label}不低于${operandTexts(operand).join('、')}`
    case 'max':
      return `${field.label}不高于${operandTexts(operand).join('、')}`
    case 'filled':
      return operand === false ? `没有填${field.label}` : `填了${field.label}`
    case 'all':
      return `${field.label}有${values}`
  }
}
