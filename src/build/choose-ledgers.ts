import type { Period } from '../calendar/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import { periodSet } from '../facts/index.ts'
import type { KindDefinition, Workspace } from '../records/index.ts'
import { findSimilar } from '../text/index.ts'

/**
 * The kinds of ledger that have records in a period, or the one asked for by its label, file or English name (维修, 维修台账,
 * repairs, repair). To ask for one that is not there or has nothing is an error, and so is a period without any record.
 */
export function chooseLedgers(
  asked: string | undefined,
  period: Period,
  workspace: Workspace,
): Outcome<readonly KindDefinition[]> {
  const { kinds } = workspace
  const named = asked === undefined ? kinds : kinds.filter((kind) => namesOf(kind).includes(asked.trim()))
  if (named.length === 0) return { value: [], diagnostics: [unknown(asked ?? '', kinds)] }
  const value = named.filter((kind) => periodSet(workspace, kind, period).entries.length > 0)
  return { value, diagnostics: value.length === 0 ? [empty(asked, period)] : [] }
}

const namesOf = ({ name, plural, label }: KindDefinition): readonly string[] => [
  label,
  `${label}台账`,
  plural,
  name,
]

function unknown(asked: string, kinds: readonly KindDefinition[]): Diagnostic {
  const close = findSimilar(asked, kinds.flatMap(namesOf))
  return diagnose('ledger-unknown', `没有“${asked}”这种台账`, undefined, [
    ...(close === undefined ? [] : [`是不是想写 ${close}？`]),
    `有这些台账：${kinds.map(({ label, plural }) => `${label}（${plural}）`).join('、')}。`,
  ])
}

const empty = (asked: string | undefined, { label }: Period): Diagnostic =>
  diagnose(
    'ledger-empty',
    asked === undefined ? `${label}的台账里一条记录也没有` : `${label}没有“${asked}”的记录，成不了台账`,
    undefined,
    ['看看时段写得对不对；漏记的补记。没有写日期的记录不归在哪个月里。'],
  )
