import type { Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import { type ReviewResult, type Rubric, rollUp } from '../../review/index.ts'
import { type DistrictForms, makeDistrictDocument } from './district-document.ts'
import type { RollUpRequest } from './review-request.ts'
import { rollUpBook } from './roll-up-book.ts'
import { rollUpValue } from './roll-up-value.ts'

/** The roll-up's files have this name. */
export const rollUpName = '审核汇总'

/** Where nothing was reviewed, a roll-up still tells what was refused. */
const noTerm = '2000-autumn'

/** Makes the roll-up of results: Word, PDF, workbook. The same results give the same bytes, in whatever order they come. */
export async function makeRollUp(
  rubric: Rubric,
  results: readonly ReviewResult[],
  expected: readonly string[],
  { ranking, formats }: Pick<RollUpRequest, 'ranking' | 'formats'>,
  forms: DistrictForms,
  host: Host,
): Promise<Outcome<{ readonly files: FileMap; readonly missing: readonly string[] }>> {
  const roll = rollUp(rubric, results, { ranking, expected })
  const { value, diagnostics } = await makeDistrictDocument(
    'rollup',
    { path: rollUpName, review: rollUpValue(roll), term: roll.terms.at(-1)?.id ?? noTerm },
    formats.filter((format) => format !== 'xlsx'),
    forms,
    host,
  )
  const files = new Map(value)
  if (formats.includes('xlsx')) files.set(`${rollUpName}.xlsx`, await rollUpBook(roll))
  return { value: { files, missing: roll.missing }, diagnostics }
}
