import type { Workspace } from '../../src/records/index.ts'
import { smallWorkspace } from './small-workspace.ts'

/** A school with a ledger of its own (校车), from its fields and its records, each a line of flow YAML without braces. */
export const schoolWithBuses = (fields: readonly string[], records: readonly string[]): Workspace =>
  smallWorkspace(
    {
      '2025-autumn/buses.yaml': records
        .map(
          (record, at) => `- { id: B${at}, date: 2025-09-${String(at + 1).padStart(2, '0')}, ${record} }\n`,
        )
        .join(''),
    },
    `name: 清河县城南小学
department: 总务处
current: 2025-autumn
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
kinds:
  - name: bus
    plural: buses
    label: 校车
    counter: 趟
    fields:
      - { name: date, label: 日期, type: 日期 }
${fields.map((field) => `      - { ${field} }\n`).join('')}`,
  )
