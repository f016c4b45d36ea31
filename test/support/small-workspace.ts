import type { Diagnostic } from '../../src/diagnostics/index.ts'
import { parseWorkspace, type Workspace } from '../../src/records/index.ts'

const school = `name: 清河县城南小学
shortName: 城南小学
department: 总务处
students: 800
canteen: 无
current: 2025-autumn
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
  2026-spring: { start: 2026-03-02, end: 2026-07-03 }
`

/** A school.yaml with the term before the current one as well, and other terms if given. */
export const twoTerms = (...others: readonly string[]): string => `name: 清河县城南小学
department: 总务处
current: 2025-autumn
terms:
  2025-spring: { start: 2025-02-24, end: 2025-07-04 }
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
${others.map((term) => `  ${term}\n`).join('')}`

/**
 * A small school's workspace, from the texts of its ledgers by path below the data folder. The current term has an empty ledger
 * of meetings, so that it exists. Faults in the data fail the test.
 */
export function smallWorkspace(files: Readonly<Record<string, string>>, profile: string = school): Workspace {
  const encoder = new TextEncoder()
  const bytes = Object.entries({
    'school.yaml': profile,
    '2025-autumn/meetings.yaml': 'records: []\n',
    ...files,
  }).map(([file, text]): [string, Uint8Array] => [file, encoder.encode(text)])
  const { value, diagnostics } = parseWorkspace(new Map(bytes))
  const errors = diagnostics.filter((diagnostic: Diagnostic) => diagnostic.severity === 'error')
  if (!value || errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'))
  return value
}

/** A ledger of repairs: `many` of an item, each with a quantity like 2支, on successive days of a month. */
export const repairs = (
  ...groups: readonly {
    readonly item: string
    readonly action?: string
    readonly many: number
    readonly quantity?: string
    readonly month?: string
    readonly more?: string
  }[]
): string =>
  groups
    .flatMap(({ item, action = '更换', many, quantity, month = '2025-10', more }, group) =>
      Array.from(
        { length: many },
        (_, index) => `- id: ${month.slice(5)}-${group}-${index}
  date: ${month}-${String((index % 28) + 1).padStart(2, '0')}
  item: ${item}
  action: ${action}
${quantity === undefined ? '' : `  quantity: ${quantity}\n`}${more === undefined ? '' : `  ${more}\n`}`,
      ),
    )
    .join('')
