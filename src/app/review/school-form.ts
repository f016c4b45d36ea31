import type { Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import type { ReviewedResult, Rubric } from '../../rubric/index.ts'
import { type DistrictForms, makeDistrictDocument } from './district-document.ts'
import { formBook } from './form-book.ts'
import { formValue } from './form-value.ts'
import type { ReviewFormat } from './review-request.ts'

/** The folder of the forms below the output folder. */
export const formsFolder = '审核意见表'

/** Makes the 审核意见表 of a school: Word, PDF, and its data as a workbook. */
export async function makeSchoolForm(
  rubric: Rubric,
  result: ReviewedResult,
  path: string,
  formats: readonly ReviewFormat[],
  forms: DistrictForms,
  host: Host,
): Promise<Outcome<FileMap>> {
  const { value, diagnostics } = await makeDistrictDocument(
    'form',
    { path, review: formValue(rubric, result), term: result.term.id },
    formats.filter((format) => format !== 'xlsx'),
    forms,
    host,
  )
  const files = new Map(value)
  if (formats.includes('xlsx')) files.set(`${path}.xlsx`, await formBook(rubric, result))
  return { value: files, diagnostics }
}
