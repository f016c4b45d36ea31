import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host, WritableHost, WriteFailure } from '../../host/index.ts'
import type { NamedFile } from '../../package/index.ts'
import { type ExpectedSchool, type RollUpRow, type Rubric, rollUp } from '../../rubric/index.ts'
import type { StoredResult } from './results-file.ts'
import { gatherCrew, type ReviewCrew } from './review-crew.ts'
import type { ReviewOrder, RollUpRequest } from './review-request.ts'
import type { WritingTask } from './review-task.ts'
import { rollUpValue } from './roll-up-value.ts'
import { volumesOf } from './volumes.ts'

/** The name of the roll-up's files; if there are several volumes, the names of Word and PDF files end with a number. */
const rollUpName = '审核汇总'

const rollUpFile = new RegExp(`^${rollUpName}(\\d*)\\.(?:docx|pdf|xlsx)$`)

/** How many files a message names. */
const mostNamed = 10

/** If nothing was reviewed, a roll-up still lists what was refused. */
const noTerm = '2000-autumn'

/** How many files one worker makes: it returns its memory only when it is dismissed. */
const turn = 4

/** The outcome of writing a roll-up. */
export interface WrittenRollUp {
  readonly files: readonly string[]
  readonly missing: readonly string[]
  readonly rows: readonly RollUpRow[]
  readonly failure?: WriteFailure
}

/**
 * Writes the roll-up of results: Word and PDF volume by volume, and the workbook. The same results give the same bytes, whatever
 * their order. One worker at a time does this, started just for it; those that reviewed should have been dismissed, so that their
 * memory does not add to that of the roll-up.
 */
export async function writeRollUp(
  rubric: Rubric,
  results: readonly StoredResult[],
  expected: readonly ExpectedSchool[],
  request: ReviewOrder & Pick<RollUpRequest, 'ranking'>,
  host: WritableHost,
): Promise<Outcome<WrittenRollUp>> {
  const { ranking, formats } = request
  const roll = rollUp(rubric, results, { ranking, expected })
  const term = roll.terms.at(-1)?.id ?? noTerm
  function* tasks(): Generator<WritingTask> {
    if (formats.includes('xlsx')) yield { type: 'book', path: `${rollUpName}.xlsx`, roll }
    if (!formats.some((format) => format !== 'xlsx')) return
    for (const volume of volumesOf(roll)) {
      const path = volume.of > 1 ? `${rollUpName}${volume.number}` : rollUpName
      yield { type: 'volume', path, review: rollUpValue(roll, volume), term }
    }
  }
  const [documents, books]: [string[], string[]] = [[], []]
  const diagnostics: Diagnostic[] = []
  const hireOne = (): Promise<ReviewCrew> => gatherCrew({ ...request, jobs: 1 }, 1, host)
  let crew = await hireOne()
  let done = 0
  try {
    for (const task of tasks()) {
      if (done > 0 && done % turn === 0) {
        await crew.dismiss()
        crew = await hireOne()
      }
      done += 1
      const written = await crew.write(task)
      if (written.failure)
        return {
          value: { files: [], missing: roll.missing, rows: roll.rows, failure: written.failure },
          diagnostics,
        }
      for (const path of written.files) (path.endsWith('.xlsx') ? books : documents).push(path)
      // All volumes are made from one template, whose faults are reported once.
      if (done === 1) diagnostics.push(...written.diagnostics)
      diagnostics.push(...written.kept)
    }
  } finally {
    await crew.dismiss()
  }
  const files = [...documents, ...books]
  diagnostics.push(...(await findStale(request.out, files, host)))
  return { value: { files, missing: roll.missing, rows: roll.rows }, diagnostics }
}

/** Reports files of a roll-up left in the folder by an earlier run: volumes of more schools, another format. */
async function findStale(
  out: NamedFile,
  files: readonly string[],
  host: Host,
): Promise<readonly Diagnostic[]> {
  const there = (await host.listTree(out.path, ['.docx', '.pdf', '.xlsx'])) ?? []
  const stale = there
    .filter((name) => rollUpFile.test(name) && !files.includes(name))
    .sort((a, b) => volumeOf(a) - volumeOf(b))
  if (stale.length === 0) return []
  const shown = stale.length > mostNamed ? `${stale.slice(0, mostNamed).join('、')}等` : stale.join('、')
  const message = `${out.label} 里有 ${stale.length} 个以前的汇总文件，不是这次写的：${shown}`
  return [diagnose('review-stale', message, undefined, ['不要了就删掉，免得与这次的混在一起。'])]
}

const volumeOf = (name: string): number => Number(rollUpFile.exec(name)?.[1] ?? 0)
