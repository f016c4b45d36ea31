import type { ListedLedger, ListedRecords } from '../app/list-records/index.ts'
import { displayWidth, showControls } from '../diagnostics/index.ts'
import { formatTable } from './table.ts'

/** How a list is shown. */
export interface ListStyle {
  /** The width of the terminal. */
  readonly columns: number
  /** Whether all records are shown, however many. */
  readonly all: boolean
  readonly words: readonly string[]
}

/** Records of one ledger that are shown if not all are asked for: the last ones. */
const mostShown = 40
/** The same if several ledgers are shown. */
const mostOfEach = 5
/** No cell is wider, so that one long text does not push out the others. */
const widestCell = 24
/** A column narrower than this says nothing. */
const narrowestCell = 6

/** Shows records: of one ledger as a table, of several with a line each. */
export function listText({ ledgers, term }: ListedRecords, style: ListStyle): string {
  const [only, ...more] = ledgers
  if (!only) return `${term}里没有${style.words.length > 0 ? '这样的' : ''}记录。`
  if (more.length === 0) return `${term}${only.label}\n\n${ledgerText(only, style)}\n\n${countText(only)}`
  const parts = ledgers.map((ledger) => {
    const shown = style.all ? ledger.records : ledger.records.slice(-mostOfEach)
    const lines = shown.map(({ id, summary, isOpen }) =>
      cutText(`  ${id}  ${summary}${isOpen === true ? '  （没有办完）' : ''}`, style.columns),
    )
    const rest = ledger.records.length - shown.length
    return [countText(ledger), ...(rest > 0 ? [`  ……前面还有 ${rest} 条`] : []), ...lines].join('\n')
  })
  return [term, ...parts, '只看一种台账，写 houqin list 维修；全部列出，加 --all。'].join('\n\n')
}

function ledgerText({ records, columns, open }: ListedLedger, style: ListStyle): string {
  const shown = style.all ? records : records.slice(-mostShown)
  const marks = open !== undefined && shown.some(({ isOpen }) => isOpen === true)
  const cells = shown.map((record) => [
    record.id,
    ...(marks ? [record.isOpen === true ? '没办完' : ''] : []),
    ...columns.map(({ name }) => record.texts[name] ?? ''),
  ])
  const heads = ['编号', ...(marks ? [''] : []), ...columns.map(({ label }) => label)]
  const chosen = chooseColumns(heads, cells, style.columns)
  const table = formatTable(
    chosen.map(({ at }) => heads[at] ?? ''),
    cells.map((row) => chosen.map(({ at, width }) => cutText(row[at] ?? '', width))),
  )
  const rest = records.length - shown.length
  return rest > 0 ? `……前面还有 ${rest} 条，全部列出加 --all\n${table}` : table
}

/** As many columns as fit, from the left; each as wide as its cells, up to a limit. */
function chooseColumns(
  heads: readonly string[],
  cells: readonly (readonly string[])[],
  columns: number,
): readonly { readonly at: number; readonly width: number }[] {
  const chosen: { at: number; width: number }[] = []
  let left = columns
  for (const [at, head] of heads.entries()) {
    const wanted = Math.max(displayWidth(head), ...cells.map((row) => displayWidth(row[at] ?? '')))
    const width = Math.min(at === 0 ? wanted : Math.min(wanted, widestCell), left)
    if (width < Math.min(wanted, narrowestCell)) break
    chosen.push({ at, width })
    left -= width + 2
  }
  return chosen
}

/** Cuts a text to a width, with an ellipsis. */
function cutText(text: string, width: number): string {
  const line = showControls(text.replace(/\s*\n\s*/g, ' '))
  if (displayWidth(line) <= width) return line
  let cut = ''
  for (const character of line) {
    if (displayWidth(`${cut}${character}`) > width - 1) break
    cut += character
  }
  return `${cut}…`
}

/** 维修 12 次，3 次没有办完；费用 1280元、数量 12支、3盏 */
function countText({ label, counter, records, open, totals }: ListedLedger): string {
  const head = `${label} ${records.length} ${counter}`
  const rest = open !== undefined && open > 0 ? `，${open} ${counter}没有办完` : ''
  const sums = totals.map((total) => `${total.label}合计 ${total.text}`).join('；')
  return `${head}${rest}${sums === '' ? '' : `；${sums}`}`
}
