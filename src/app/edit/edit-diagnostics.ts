import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'

const refusals = {
  add: {
    what: '没有往台账里添记录',
    advice: '把台账写成“- ”开头的列表，一条记录一项，再添；或者手工添上。',
  },
  change: { what: '台账没有改', advice: '照这条记录现在的写法，打开文件手工改。' },
} as const

/** Reports a ledger that must not be changed by program: `file` is its path below the data folder. */
export const ledgerRefusal = (file: string, reason: string, act: keyof typeof refusals = 'add'): Diagnostic =>
  diagnose('ledger-not-edited', `${refusals[act].what}：${reason}`, { file, line: 1, column: 1 }, [
    refusals[act].advice,
  ])

/** The diagnostics of the ledgers that appear only after a change. */
export function newDiagnostics(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly Diagnostic[] {
  const key = ({ code, message, location }: Diagnostic): string =>
    JSON.stringify([code, message, location?.file, location?.line])
  const known = new Set(before.map(key))
  return after.filter((diagnostic) => !known.has(key(diagnostic)))
}
