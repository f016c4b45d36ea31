import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host, WritableHost } from '../../host/index.ts'
import type { ExpectedSchool, Rubric } from '../../rubric/index.ts'
import { loadSpelling } from '../keys/index.ts'
import { findMissingForms } from './district-document.ts'
import { readExpected } from './expected-schools.ts'
import { reportFiles, warnOfFiles } from './report-files.ts'
import { findResults, readSummaries, type StoredResult } from './results-file.ts'
import type { ReviewRun } from './review-archives.ts'
import type { MergeRequest } from './review-request.ts'
import { readRubricFile } from './review-setup.ts'
import { writeRollUp } from './write-roll-up.ts'

/** Combines the results of several runs into one roll-up, byte for byte that of a single run. */
export async function mergeReviews(request: MergeRequest, host: WritableHost): Promise<Outcome<ReviewRun>> {
  const read = await readRubricFile(request.rubric, host)
  const rubric = read.value?.rubric
  const expected = await readExpected(request.schools, await loadSpelling(), host)
  const gathered = rubric && (await gather(rubric, request, host))
  const results = gathered?.value ?? []
  const diagnostics: Diagnostic[] = [
    ...read.diagnostics,
    ...expected.diagnostics,
    ...(await findMissingForms(request, host)),
    ...(gathered?.diagnostics ?? []),
    ...findUnchecked(results, expected.value),
  ]
  const sources = new Map(rubric ? [[request.rubric.label, rubric.text]] : [])
  const none = { results: reportFiles(results, []), resumed: results.length, files: [], missing: [], sources }
  if (!rubric || hasErrors(diagnostics)) return { value: none, diagnostics }
  const roll = await writeRollUp(rubric, results, expected.value, request, host)
  const { rows, ...written } = roll.value
  const reported = reportFiles(results, rows)
  diagnostics.push(...warnOfFiles(reported), ...roll.diagnostics)
  return { value: { ...none, results: reported, ...written }, diagnostics }
}

/**
 * Reports runs made without the fingerprints in the list of schools: the list requires signatures, which those runs did not
 * check.
 */
function findUnchecked(
  results: readonly StoredResult[],
  expected: readonly ExpectedSchool[],
): readonly Diagnostic[] {
  const unchecked = results.find(({ sound, signedBy }) => sound && signedBy.type === 'unchecked')
  if (!unchecked || !expected.some(({ fingerprints }) => fingerprints?.length)) return []
  return [
    diagnose('review-results', `学校名单里有公钥指纹，审核 ${unchecked.file} 时却没有核对`, undefined, [
      '各份审核时也写上 --schools 这份名单（或 --key-dir），重新审核，再合并。',
    ]),
  ]
}

async function gather(
  rubric: Rubric,
  { folders }: MergeRequest,
  host: Host,
): Promise<Outcome<readonly StoredResult[]>> {
  const results: StoredResult[] = []
  const diagnostics: Diagnostic[] = []
  for (const { path, label } of folders) {
    const files = await findResults(path, host)
    if (!files)
      diagnostics.push(diagnose('review-results', `${label} 里没有审核结果（.review/results*.jsonl）`))
    const unread = { older: 0, torn: 0 }
    for (const file of files ?? [])
      for await (const result of readSummaries(file, rubric, host)) {
        if (typeof result === 'string') unread[result] += 1
        else results.push(result)
      }
    if (unread.older > 0)
      diagnostics.push(
        diagnose('review-results', `${label} 里有 ${unread.older} 个结果是以前版本的程序做的`, undefined, [
          '用这一版重新审核那一份，再合并。',
        ]),
      )
    if (unread.torn > 0)
      diagnostics.push(
        diagnose('review-results', `${label} 里有没写完或读不懂的结果，那一份没有审核完`, undefined, [
          '那一份加上 --resume 接着审核完，再合并。',
        ]),
      )
  }
  const setups = new Set(results.map(({ setup }) => setup))
  if (setups.size > 1)
    diagnostics.push(
      diagnose(
        'review-results',
        `各份结果是用 ${setups.size} 种不同的审核标准、公钥或程序版本做的，不能合并`,
      ),
    )
  const other = results.find(({ fits }) => !fits)
  if (other)
    diagnostics.push(
      diagnose('review-results', `${other.file} 的结果不是用这份审核标准做的`, undefined, [
        '用 --rubric 指明审核时用的那一份。',
      ]),
    )
  return { value: results, diagnostics }
}
