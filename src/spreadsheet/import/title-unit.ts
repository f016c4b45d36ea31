import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { TableColumn } from './assign-columns.ts'
import { topOf } from './cell-place.ts'
import type { TableHeader } from './find-header.ts'
import type { SheetGrid } from './grid.ts'

const stated = /单位[:：]?(?:人民币)?([百千万]元)|[（(【[](?:人民币)?([百千万]元)[）)\]】]/u
/** Names of columns of money for which a ledger has no field. */
const ofMoney = /[价额款费值]$/u

/** The unit of money that a title states other than yuan: 单位：万元, 采购一览表（千元）. */
function titleUnit(title: string): string | undefined {
  const [, behind, inside] = stated.exec(title.replace(/\s/g, '')) ?? []
  return behind ?? inside
}

/** Gives the columns of money the unit that the title states, unless their headers have their own. */
export const withTitleUnit = (
  columns: readonly TableColumn[],
  { title }: TableHeader,
): readonly TableColumn[] => {
  const unit = titleUnit(title)
  if (unit === undefined) return columns
  return columns.map((column) => {
    const { header, use } = column
    const isMoney = use.type === 'field' ? use.target.field.type === 'money' : ofMoney.test(header)
    return isMoney && column.unit === undefined ? { ...column, unit } : column
  })
}

/** Says that amounts are multiplied as the title states. */
export function reportTitleUnit(
  grid: SheetGrid,
  { title }: TableHeader,
  columns: readonly TableColumn[],
): readonly Diagnostic[] {
  const unit = titleUnit(title)
  const names = columns.flatMap(({ header, unit: own, use }) =>
    own === unit && use.type === 'field' && use.target.field.type === 'money' ? [`“${header}”`] : [],
  )
  return unit === undefined || names.length === 0
    ? []
    : [
        diagnose(
          'unit-in-title',
          `工作表“${grid.name}”上面写着单位是${unit}，${names.join('、')}里没有写单位的数照此换成元`,
          topOf(grid),
          ['其实是元的，在表头里写明，如“金额（元）”，再导入。'],
        ),
      ]
}
