import { columnName, type Diagnostic, diagnose, type Location } from '../../diagnostics/index.ts'
import type { VanishedRows } from '../correct/vanished-rows.ts'
import { fieldsOfKind } from '../kind-fields.ts'
import { cellAt, cellPlace } from './cell-place.ts'
import type { TableRead } from './read-rows.ts'
import type { SheetTable } from './read-tables.ts'
import type { Recognised } from './recognise.ts'
import type { SheetRecord } from './sheet-record.ts'

const mostListed = 10

/** Lists the first few rows for a message: （第5、6、9行）. */
function listPlaces(records: readonly { readonly row: number }[]): string {
  const shown = records.slice(0, mostListed).map(({ row }) => row + 1)
  return `（第${shown.join('、')}${records.length > mostListed ? '……' : ''}行）`
}

/** A row with its judgement: readable or not, of this term or another, new or not. */
export interface JudgedRow {
  readonly record: SheetRecord
  readonly outcome:
    | Recognised
    | { readonly type: 'corrected'; readonly id: string }
    | { readonly type: 'unreadable' | 'elsewhere' | 'termless' | 'repeated' }
}

/** Reports the rows of a sheet that are not imported, and those that are not records. */
export function reportRows(
  { file, sheet, kind, term, read }: SheetTable,
  outcomes: readonly JudgedRow[],
): readonly Diagnostic[] {
  const rowAt = (row = 0): Location => cellAt({ file, name: sheet }, row, 0)
  const rows = (type: string): readonly SheetRecord[] =>
    outcomes.filter(({ outcome }) => outcome.type === type).map(({ record }) => record)
  const labels = new Map(fieldsOfKind(kind).map(({ name, label }) => [name, label]))
  const diagnostics: Diagnostic[] = []
  for (const { row, faults } of rows('unreadable'))
    diagnostics.push(
      diagnose(
        'row-unreadable',
        `${sheet}!第${row + 1}行没有导入：${faults.map(({ reason }) => reason).join('；')}`,
        faults[0]?.place ?? rowAt(row),
        ['在表里补上或改正，再导入一次。'],
      ),
    )
  for (const { record, outcome } of outcomes) {
    if (outcome.type !== 'differs') continue
    const names = outcome.fields.map((name) => `“${labels.get(name) ?? name}”`).join('、')
    diagnostics.push(
      diagnose(
        'row-differs',
        `${sheet}!第${record.row + 1}行的编号“${outcome.record.id}”台账里已经有了，但${names}不同，没有改动台账`,
        rowAt(record.row),
        ['以表格为准的，加上 --prefer 表格 再导入一次；另是一件事的，换一个编号。'],
        [{ message: '台账里的记录', location: outcome.record.location }],
      ),
    )
  }
  for (const { record, outcome } of outcomes) {
    if (outcome.type !== 'changed') continue
    const names = outcome.fields.map((name) => `“${labels.get(name) ?? name}”`).join('、')
    const news = outcome.fields.flatMap((name) => {
      const text = record.values.get(name)?.text
      return text === undefined ? [] : [`${labels.get(name) ?? name}：${text}`]
    })
    diagnostics.push(
      diagnose(
        'row-changed',
        `${sheet}!第${record.row + 1}行像是以前导入的“${outcome.record.id}”，但${names}不同，没有再导入，也没有改动台账`,
        rowAt(record.row),
        [
          `是同一件事的，加上 --prefer 表格 再导入一次，就照表里的改${news.length > 0 ? `（${news.join('，')}）` : ''}。`,
          '另是一件事的，在表里给它写上编号，再导入一次。',
        ],
        [{ message: '台账里的记录', location: outcome.record.location }],
      ),
    )
  }
  const known = rows('known')
  if (known.length > 0)
    diagnostics.push(
      diagnose(
        'row-known',
        `工作表“${sheet}”有${known.length}行台账里已经有了，没有重复导入${listPlaces(known)}`,
        rowAt(known[0]?.row),
      ),
    )
  const repeated = rows('repeated')
  if (repeated.length > 0)
    diagnostics.push(
      diagnose(
        'row-repeated',
        `工作表“${sheet}”有${repeated.length}行和别的工作表里的完全相同，只导入一次${listPlaces(repeated)}`,
        rowAt(repeated[0]?.row),
        ['真是两件事的，在表里写上不同的编号，再导入一次。'],
      ),
    )
  const removed = rows('removed')
  if (removed.length > 0)
    diagnostics.push(
      diagnose(
        'row-removed',
        `工作表“${sheet}”有${removed.length}行以前导入过，后来从台账里删掉了，没有再导入${listPlaces(removed)}`,
        rowAt(removed[0]?.row),
      ),
    )
  const elsewhere = rows('elsewhere')
  if (elsewhere.length > 0)
    diagnostics.push(
      diagnose(
        'row-other-term',
        `工作表“${sheet}”有${elsewhere.length}行的日期在别的学期里，不在${term.label}，没有导入${listPlaces(elsewhere)}`,
        rowAt(elsewhere[0]?.row),
        ['用 --term 写明那个学期，再导入一次。'],
      ),
    )
  const termless = rows('termless')
  if (termless.length > 0)
    diagnostics.push(
      diagnose(
        'row-term-missing',
        `工作表“${sheet}”有${termless.length}行是${term.label}的事，台账里还没有这个学期，没有导入${listPlaces(termless)}`,
        rowAt(termless[0]?.row),
        [
          `要建这个学期，加上 --new-terms 再导入；或者先 houqin new-term ${term.id}，按校历写好起止日期，再导入。`,
          '年份不对的，在表里写上年份，或者用 --term 写明学期。',
        ],
      ),
    )
  const sums = {
    above: '表头上面',
    sum: '合计',
    remark: '说明文字',
    example: '示例',
    header: '重复的表头',
  } as const
  const struck = read.skipped.filter(({ type }) => type === 'struck')
  if (struck.length > 0)
    diagnostics.push(
      diagnose(
        'row-struck',
        `工作表“${sheet}”有${struck.length}行划掉了，没有导入：${listRows(struck)}`,
        rowAt(struck[0]?.row),
        ['划掉的也要导入，加上 --struck 再导入一次。'],
      ),
    )
  const withdrawn = read.skipped.filter(({ type }) => type === 'withdrawn')
  if (withdrawn.length > 0)
    diagnostics.push(
      diagnose(
        'row-withdrawn',
        `工作表“${sheet}”有${withdrawn.length}行写着撤销、拒绝、作废、重复或测试，没有导入：${listRows(withdrawn)}`,
        rowAt(withdrawn[0]?.row),
        ['其实办了的，把写着这些字的格子改掉，再导入一次。'],
      ),
    )
  const others = read.skipped.filter(({ type }) => type !== 'struck' && type !== 'withdrawn')
  const skipped = others.map(({ row, type, text }) => {
    return `第${row + 1}行（${type in sums ? sums[type as keyof typeof sums] : ''}：${shorten(text)}）`
  })
  if (skipped.length > 0)
    diagnostics.push(
      diagnose(
        'row-skipped',
        `工作表“${sheet}”略过了${skipped.length}行：${skipped.slice(0, 8).join('、')}${skipped.length > 8 ? `，还有${listPlaces(others.slice(8))}` : ''}`,
        rowAt(others[0]?.row),
      ),
    )
  if (read.hidden.length > 0)
    diagnostics.push(
      diagnose(
        'row-hidden',
        `工作表“${sheet}”有${read.hidden.length}行是隐藏的，也一起读了（第${read.hidden
          .slice(0, 10)
          .map((row) => row + 1)
          .join('、')}${read.hidden.length > 10 ? '……' : ''}行）`,
        rowAt(read.hidden[0]),
      ),
    )
  if (read.hiddenColumns.length > 0)
    diagnostics.push(
      diagnose(
        'column-hidden',
        `工作表“${sheet}”的${read.hiddenColumns.map((column) => `${columnName(column)}列`).join('、')}是隐藏的，也一起读了`,
        cellAt({ file, name: sheet }, 0, read.hiddenColumns[0] ?? 0),
      ),
    )
  return [...diagnostics, ...reportStray(sheet, read, rowAt())]
}

/** Reports records whose rows a sheet had when it was imported before, and has no longer. */
export function reportVanished({ table: { file, sheet }, rows }: VanishedRows): Diagnostic {
  const shown = rows.slice(0, mostListed).map(({ id, row }) => `“${id}”（原在第${row}行）`)
  return diagnose(
    'row-vanished',
    `工作表“${sheet}”里以前导入过的${rows.length}行这次没有了，台账里的记录没有动：${shown.join('、')}${rows.length > mostListed ? '……' : ''}`,
    cellAt({ file, name: sheet }, 0, 0),
    ['这件事确实没有的，在台账里删掉那条记录；表里改成另一件事的，已经另作一条导入。'],
  )
}

/** Lists skipped rows with the beginning of their texts. */
function listRows(rows: readonly { readonly row: number; readonly text: string }[]): string {
  const shown = rows.slice(0, mostListed).map(({ row, text }) => `第${row + 1}行“${shorten(text)}”`)
  return `${shown.join('、')}${rows.length > mostListed ? `，还有${listPlaces(rows.slice(mostListed))}` : ''}`
}

const shorten = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

/** What may be beside the records on a sheet. */
const strayKinds = [
  {
    type: 'picture',
    code: 'picture-unread',
    what: '张图片',
    hints: ['图片的左上角在哪一行，就归哪一行的记录：在 Excel 里把它移到那一行里，再导入。'],
  },
  { type: 'comment', code: 'comment-unread', what: '个批注', hints: [] },
] as const

/** Reports pictures, comments and boxes that belong to no record. */
function reportStray(sheet: string, { stray, boxes }: TableRead, top: Location): readonly Diagnostic[] {
  const diagnostics = strayKinds.flatMap(({ type, code, what, hints }) => {
    const found = stray.filter((one) => one.type === type)
    const places = found.map(
      ({ place, text }) => `${cellPlace(place)}${text === '' ? '' : `“${shorten(text)}”`}`,
    )
    const message = `工作表“${sheet}”有${found.length}${what}不在记录的行里，没有导入：${[...new Set(places)].join('、')}`
    return found.length === 0 ? [] : [diagnose(code, message, found[0]?.place, hints)]
  })
  if (boxes.length > 0)
    diagnostics.push(
      diagnose(
        'box-unread',
        `工作表“${sheet}”有${boxes.length}个文本框，没有导入：${boxes.map((text) => `“${shorten(text.replace(/\s+/g, ' '))}”`).join('、')}`,
        top,
      ),
    )
  return diagnostics
}
