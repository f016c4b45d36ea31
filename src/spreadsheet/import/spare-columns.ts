import type { KindDefinition } from '../../records/index.ts'
import type { TableColumn } from './assign-columns.ts'
import { meantActions } from './choice-words.ts'
import type { TableHeader } from './find-header.ts'
import { isBlank, type SheetGrid } from './grid.ts'
import { readHeader } from './header-text.ts'
import { targetsOf } from './target.ts'

/** Fields for columns whose first meaning another column already has, by the name of the column. */
const second: ReadonlyMap<string, string> = new Map([
  // Beside 整改措施, it is what has become of it.
  ['整改情况', 'findings.status'],
  ['处理情况', 'findings.status'],
  ['落实情况', 'findings.status'],
])

/** Gives columns that no field is left for the second meaning of their names, if that field has no column. */
export function useSpareColumns(
  columns: readonly TableColumn[],
  kind: KindDefinition,
): readonly TableColumn[] {
  const targets = targetsOf(kind)
  const taken = new Set(columns.flatMap(({ use }) => (use.type === 'field' ? [use.path] : [])))
  return columns.map((column) => {
    const path = second.get(readHeader(column.header).plain) ?? ''
    const target = targets.get(path)
    if (column.use.type !== 'note' || !target || taken.has(path)) return column
    taken.add(path)
    return { ...column, use: { type: 'field', path, target, confidence: 'known' } }
  })
}

/** Matches texts that say how something was cleaned. */
const howCleaned = /[消灭洗清运喷擦拖投杀蒸煮浸泡熏]|通风|紫外|臭氧|打扫/u

/** In a table of disinfections, a column of things (餐具、地面) below 项目 does not say what was done to them, and goes into the note. */
export function objectsAside(
  columns: readonly TableColumn[],
  { name }: KindDefinition,
  grid: SheetGrid,
  { last }: TableHeader,
): readonly TableColumn[] {
  if (name !== 'sanitation') return columns
  return columns.map((column) => {
    const { header, index, use } = column
    if (use.type !== 'field' || use.path !== 'action' || /方[式法]|做法|措施/u.test(header)) return column
    const texts = grid.rows
      .slice(last + 1)
      .flatMap((cells) => (isBlank(cells[index]) ? [] : [cells[index]?.text ?? '']))
    return texts.some((text) => howCleaned.test(text)) ? column : { ...column, use: { type: 'note' } }
  })
}

const ofOrigin: ReadonlySet<string> = new Set([
  '来源',
  '图书来源',
  '获得方式',
  '取得方式',
  '入库方式',
  '方式',
])

/** In a table of books, a column that says that they were bought or given says what was done: they were not lent. */
export function originsAsActions(
  columns: readonly TableColumn[],
  kind: KindDefinition,
  grid: SheetGrid,
  { last }: TableHeader,
): readonly TableColumn[] {
  const target = targetsOf(kind).get('action')
  const hasAction = columns.some(({ use }) => use.type === 'field' && use.path === 'action')
  if (kind.name !== 'library' || !target || hasAction) return columns
  const choices = target.field.choices ?? []
  return columns.map((column) => {
    const { header, index, use } = column
    if (use.type !== 'note' || !ofOrigin.has(readHeader(header).plain)) return column
    const texts = grid.rows
      .slice(last + 1)
      .flatMap((cells) => (isBlank(cells[index]) ? [] : [cells[index]?.text ?? '']))
    const isAction = (text: string): boolean => choices.includes(meantActions.get(text) ?? text)
    return texts.length > 0 && texts.every(isAction)
      ? { ...column, use: { type: 'field', path: 'action', target, confidence: 'known' } }
      : column
  })
}
