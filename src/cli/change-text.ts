import type { ChangedRecord, MeantRecord } from '../app/change-record/index.ts'
import { displayWidth } from '../diagnostics/index.ts'

/** Shows what a change does to a record: each field before and after. */
export function changeText({ label, id, summary, fields }: ChangedRecord): string {
  const widest = Math.max(0, ...fields.map((field) => displayWidth(field.label)))
  const rows = fields.map(
    (field) =>
      `  ${field.label}${' '.repeat(widest - displayWidth(field.label))}  ${shown(field.before)} → ${shown(field.after)}`,
  )
  return [`${label} ${id}  ${summary}`, ...rows].join('\n')
}

const shown = (text: string): string => (text === '' ? '（空）' : text.replace(/\s*\n\s*/g, ' '))

/** Shows a record that is to be removed, as it stands in its ledger. */
export const removalText = ({ label, id, file, line, text }: ChangedRecord): string =>
  `要删的是${label} ${id}（${file}:${line}）：\n\n${text}\n`

/** Lists the records that words may mean, with numbers if one is to be chosen. */
export const meantText = (
  words: readonly string[],
  found: readonly MeantRecord[],
  numbered: boolean,
): string => {
  const rows = found
    .slice(0, mostListed)
    .map(
      ({ id, label, summary, isOpen }, at) =>
        `  ${numbered ? `${at + 1}  ` : ''}${id}  ${label}  ${summary}${isOpen === true ? '  （没有办完）' : ''}`,
    )
  const rest = found.length > mostListed ? [`  ……还有 ${found.length - mostListed} 条`] : []
  return [`“${words.join(' ')}”有 ${found.length} 条记录对得上：`, ...rows, ...rest].join('\n')
}

const mostListed = 20
