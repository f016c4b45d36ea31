import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import type { WriteFailure } from '../../host/index.ts'
import { type Rubric, rollUp } from '../../review/index.ts'
import type { StoredResult } from './results-file.ts'
import type { ReviewCrew } from './review-crew.ts'
import type { RollUpRequest } from './review-request.ts'
import type { ReviewTask } from './review-task.ts'
import { rollUpValue } from './roll-up-value.ts'
import { volumesOf } from './volumes.ts'

/** The roll-up's files have this name; with several volumes, Word and PDF have their number behind it. */
const rollUpName = '审核汇总'

/** Where nothing was reviewed, a roll-up still tells what was refused. */
const noTerm = '2000-autumn'

/** What a roll-up came to. */
export interface WrittenRollUp {
  readonly files: readonly string[]
  readonly missing: readonly string[]
  readonly failure?: WriteFailure
}

/**
 * Has the roll-up of results written: Word and PDF volume by volume, and the workbook. The same results give the same
 * bytes, in whatever order they come.
 */
export async function writeRollUp(
  rubric: Rubric,
  results: readonly StoredResult[],
  expected: readonly string[],
  { ranking, formats }: Pick<RollUpRequest, 'ranking' | 'formats'>,
  crew: ReviewCrew,
): Promise<Outcome<WrittenRollUp>> {
  const roll = rollUp(rubric, results, { ranking, expected })
  const term = roll.terms.at(-1)?.id ?? noTerm
  function* tasks(): Generator<Exclude<ReviewTask, { readonly type: 'package' }>> {
    if (formats.includes('xlsx')) yield { type: 'book', path: `${rollUpName}.xlsx`, roll }
    if (!formats.some((format) => format !== 'xlsx')) return
    for (const volume of volumesOf(roll)) {
      const path = volume.of > 1 ? `${rollUpName}${volume.number}` : rollUpName
      yield { type: 'volume', path, review: rollUpValue(roll, volume), term }
    }
  }
  const [documents, books]: [string[], string[]] = [[], []]
  const diagnostics: Diagnostic[] = []
  for (const task of tasks()) {
    // One after the other, though several could be in work: two volumes at a time take twice the memory for a few seconds.
    const written = await crew.write(task)
    if (written.failure)
      return {
        value: { files: [], missing: roll.missing, failure: written.failure },
        diagnostics,
      }
    for (const path of written.files) (path.endsWith('.xlsx') ? books : documents).push(path)
    // Volumes are all made of one template: what is wrong with it is told once.
    if (diagnostics.length === 0) diagnostics.push(...written.diagnostics)
  }
  return { value: { files: [...documents, ...books], missing: roll.missing }, diagnostics }
}
