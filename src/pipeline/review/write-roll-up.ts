import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import { type ReviewResult, type RollUp, type Rubric, rollUp } from '../../review/index.ts'
import { type DistrictForms, makeDistrictDocument } from './district-document.ts'
import type { RollUpRequest } from './review-request.ts'
import { rollUpBook } from './roll-up-book.ts'
import { rollUpValue, type Volume } from './roll-up-value.ts'

/** The roll-up's files have this name; with several volumes, Word and PDF have their number behind it. */
const rollUpName = '审核汇总'

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
  const documents = formats.filter((format) => format !== 'xlsx')
  const files = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  const volumes = volumesOf(roll)
  for (const [at, volume] of volumes.entries()) {
    const made = await makeDistrictDocument(
      'rollup',
      {
        path: volumes.length > 1 ? `${rollUpName}${at + 1}` : rollUpName,
        review: rollUpValue(roll, volume),
        term: roll.terms.at(-1)?.id ?? noTerm,
      },
      documents,
      forms,
      host,
    )
    for (const [path, bytes] of made.value) files.set(path, bytes)
    diagnostics.push(...made.diagnostics)
  }
  if (formats.includes('xlsx')) files.set(`${rollUpName}.xlsx`, await rollUpBook(roll))
  return { value: { files, missing: roll.missing }, diagnostics }
}

/** So many schools a volume: what is set at a time stays small, and so does what one opens. */
const volumeRows = 300

/** The rows in volumes (分册); one volume where there are few. */
function volumesOf({ rows }: RollUp): readonly Volume[] {
  const of = Math.max(1, Math.ceil(rows.length / volumeRows))
  return Array.from({ length: of }, (_, at) => ({
    number: at + 1,
    of,
    first: at * volumeRows,
    rows: rows.slice(at * volumeRows, (at + 1) * volumeRows),
  }))
}
