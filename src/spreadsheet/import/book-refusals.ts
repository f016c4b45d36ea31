import { columnName, type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import { cellAt } from './cell-place.ts'
import { limits } from './limits.ts'

export const saveAs =
  '用 Excel 或 WPS 打开它，选“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”，再导入新存的文件。'

export const refuse = (diagnostic: Diagnostic): Outcome<undefined> => ({
  value: undefined,
  diagnostics: [diagnostic],
})

export const tooLarge = (name: string, reason: string): Diagnostic =>
  diagnose('book-too-large', `“${name}”${reason}`, undefined, [
    '把台账以外的内容（照片、没有用的格子）删去，或者一个学期存一个文件。',
  ])

export const unreadable = (name: string): Diagnostic =>
  diagnose('book-unreadable', `“${name}”打不开，文件可能没有拷完整，或者已经损坏`, undefined, [saveAs])

/** Reports that a sheet continues beyond the last column that is read. `row` counts from 0. */
export const reportCut = (file: string, sheet: string, row: number): Diagnostic =>
  diagnose(
    'column-cut',
    `工作表“${sheet}”有${limits.columns}列以后的内容（从${columnName(limits.columns)}列起），没有导入`,
    cellAt({ file, name: sheet }, row, limits.columns),
    [`只读前${limits.columns}列：后面的有用，就移到前面来。`],
  )

/** The first row with a cell beyond the last column that is read, from 0; -1 if there is none. */
export const rowBeyond = (rows: readonly (readonly unknown[])[]): number =>
  rows.findIndex((cells) =>
    cells.slice(limits.columns).some((value) => value !== null && value !== undefined && value !== ''),
  )
