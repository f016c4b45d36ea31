import type { ChangedField, Conflict, RecordChange, TakenBack } from '../app/take-back/index.ts'

/** The most characters of a text that are shown; of longer ones, those around the difference. */
const mostShown = 30
/** How many characters before a difference are shown. */
const context = 6

/** Lists what a workbook changes in the ledgers, a line each. */
export function changesText({ ledgers }: Pick<TakenBack, 'ledgers'>): string {
  return ledgers
    .map(({ kind, term, changes }) => {
      const lines = changes.flatMap((change) => linesOf(change)).map((line) => `  ${line}`)
      return [`${kind.label}台账（${term}）：${countText(changes)}`, ...lines].join('\n')
    })
    .join('\n\n')
}

/** 改 2 条，添 1 条，删 1 条. */
export function countText(changes: readonly RecordChange[]): string {
  const count = (type: RecordChange['type']): number =>
    changes.filter((change) => change.type === type).length
  return (
    [
      ['改', count('change')],
      ['添', count('add')],
      ['删', count('remove')],
    ] as const
  )
    .filter(([, many]) => many > 0)
    .map(([word, many]) => `${word} ${many} 条`)
    .join('，')
}

function linesOf({ type, id, title, fields }: RecordChange): readonly string[] {
  const about = title === '' ? '' : `（${shorten(title, 0)}）`
  if (type === 'add') return [`添 ${id}：${shorten(title, 0, 60)}`]
  if (type === 'remove') return [`删 ${id}${about}`]
  return fields.map((field) => `改 ${id}${about} ${fieldText(field)}`)
}

function fieldText({ label, before, after, isItem }: ChangedField): string {
  if (isItem) return `${label}：${after === '' ? '删' : '添'}“${shorten(after || before, 0)}”`
  if (after === '') return `${label}：清空，原来是“${shorten(before, 0)}”`
  if (before === '') return `${label}：填上“${shorten(after, 0)}”`
  const from = firstDifference(before, after)
  return `${label}：“${shorten(before, from)}”改成“${shorten(after, from)}”`
}

/** Describes a conflict on a line. */
export const conflictText = ({ what, exported, ledger, sheet }: Conflict): string =>
  `${what}：${exported === undefined ? '' : `导出时${say(exported)}，`}台账现在${say(ledger)}，表里${say(sheet)}`

const say = (text: string): string => (text === '' ? '没有' : `“${shorten(text, 0)}”`)

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

/** A text on one line, with what is around a difference if it is long. */
function shorten(text: string, difference: number, most: number = mostShown): string {
  const characters = Array.from(text.replace(/\s*\n\s*/g, ' / '))
  if (characters.length <= most) return characters.join('')
  const start = Math.max(0, Math.min(difference - context, characters.length - most))
  const end = start + most
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('')}${end < characters.length ? '…' : ''}`
}

/** The changes for other programs, with stable English keys. */
export const changesList = (ledgers: TakenBack['ledgers']): readonly unknown[] =>
  ledgers.flatMap(({ kind, term, changes }) =>
    changes.map(({ type, id, title, fields }) => ({
      ledger: `${term}/${kind.plural}`,
      type,
      id,
      title,
      fields,
    })),
  )
