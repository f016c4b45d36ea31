import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import type { ReviewResult } from '../../review/index.ts'
import { openForms } from './district-document.ts'
import { readExpected } from './expected-schools.ts'
import { readResultsFolder } from './results-file.ts'
import { type ReviewRun, refusal } from './review-archives.ts'
import type { MergeRequest } from './review-request.ts'
import { readRubricFile } from './review-setup.ts'
import { makeRollUp } from './write-roll-up.ts'

/** Brings the results of several runs together in one roll-up, which is that of a single run, byte for byte. */
export async function mergeReviews(request: MergeRequest, host: Host): Promise<Outcome<ReviewRun>> {
  const rubric = await readRubricFile(request.rubric, host)
  const expected = await readExpected(request.schools, host)
  const forms = await openForms(request, rubric.value?.rubric.reviewer ?? '', host)
  const gathered = await gather(request, host)
  const diagnostics: Diagnostic[] = [
    ...rubric.diagnostics,
    ...expected.diagnostics,
    ...forms.diagnostics,
    ...gathered.diagnostics,
  ]
  const results = gathered.value
  if (rubric.value) diagnostics.push(...otherRules(rubric.value.rubric.rules, results))
  const told = results.map(({ file, sound, faults }) => ({ file, sound, faults }))
  const sources = new Map(rubric.value ? [[request.rubric.label, rubric.value.rubric.text]] : [])
  const none = { results: told, resumed: results.length, files: [], missing: [], sources }
  if (!rubric.value || hasErrors(diagnostics)) return { value: none, diagnostics }
  const roll = await makeRollUp(rubric.value.rubric, results, expected.value, request, forms.value, host)
  const { files, missing } = roll.value
  const failure = await host.writeAll(request.out.path, files)
  diagnostics.push(...results.filter(({ sound }) => !sound).map(refusal), ...roll.diagnostics)
  return {
    value: { ...none, files: [...files.keys()], missing, ...(failure && { failure }) },
    diagnostics,
  }
}

async function gather({ folders }: MergeRequest, host: Host): Promise<Outcome<readonly ReviewResult[]>> {
  const results: ReviewResult[] = []
  const diagnostics: Diagnostic[] = []
  for (const { path, label } of folders) {
    const own = await readResultsFolder(path, host)
    if (!own)
      diagnostics.push(diagnose('review-results', `${label} 里没有审核结果（.review/results*.jsonl）`))
    for (const result of own ?? []) results.push(result)
  }
  const setups = new Set(results.map(({ setup }) => setup))
  if (setups.size > 1)
    diagnostics.push(
      diagnose(
        'review-results',
        `各份结果是用 ${setups.size} 种不同的审核标准、公钥或程序版本做的，不能合并`,
      ),
    )
  return { value: results, diagnostics }
}

/** Results name rules by id: each has to be one of the rubric's, in its order. */
function otherRules(
  rules: readonly { readonly id: string }[],
  results: readonly ReviewResult[],
): readonly Diagnostic[] {
  const wanted = rules.map(({ id }) => id).join('\n')
  const other = results.find(
    ({ sound, findings }) => sound && findings.map(({ rule }) => rule).join('\n') !== wanted,
  )
  if (!other) return []
  const message = `${other.file} 的结果不是用这份审核标准做的`
  return [diagnose('review-results', message, undefined, ['用 --rubric 指明审核时用的那一份。'])]
}
