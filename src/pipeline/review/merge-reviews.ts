import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host, WritableHost } from '../../host/index.ts'
import type { Rubric } from '../../review/index.ts'
import { findMissingForms } from './district-document.ts'
import { readExpected } from './expected-schools.ts'
import { findResults, readSummaries, type StoredResult } from './results-file.ts'
import { type ReviewRun, refusal } from './review-archives.ts'
import type { MergeRequest } from './review-request.ts'
import { readRubricFile } from './review-setup.ts'
import { writeRollUp } from './write-roll-up.ts'

/** Brings the results of several runs together in one roll-up, which is that of a single run, byte for byte. */
export async function mergeReviews(request: MergeRequest, host: WritableHost): Promise<Outcome<ReviewRun>> {
  const read = await readRubricFile(request.rubric, host)
  const rubric = read.value?.rubric
  const expected = await readExpected(request.schools, host)
  const gathered = rubric && (await gather(rubric, request, host))
  const results = gathered?.value ?? []
  const diagnostics: Diagnostic[] = [
    ...read.diagnostics,
    ...expected.diagnostics,
    ...(await findMissingForms(request, host)),
    ...(gathered?.diagnostics ?? []),
  ]
  const told = results.map(({ file, sound, faults }) => ({ file, sound, faults }))
  const sources = new Map(rubric ? [[request.rubric.label, rubric.text]] : [])
  const none = { results: told, resumed: results.length, files: [], missing: [], sources }
  if (!rubric || hasErrors(diagnostics)) return { value: none, diagnostics }
  const roll = await writeRollUp(rubric, results, expected.value, request, host)
  diagnostics.push(...results.filter(({ sound }) => !sound).map(refusal), ...roll.diagnostics)
  return { value: { ...none, ...roll.value }, diagnostics }
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
    for (const file of files ?? [])
      for await (const result of readSummaries(file, rubric, host)) results.push(result)
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
