import { uniqueNames } from '../../archive/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host, WriteFailure } from '../../host/index.ts'
import { isInShard, pointsOf, type ReviewedResult, type ReviewResult } from '../../review/index.ts'
import { openForms } from './district-document.ts'
import { readExpected } from './expected-schools.ts'
import { findPackages } from './find-packages.ts'
import { openResults, resultKey } from './results-file.ts'
import { openForReview, schoolKey } from './review-package.ts'
import type { ReviewRequest, ReviewSummary } from './review-request.ts'
import { readSetup } from './review-setup.ts'
import { formsFolder, makeSchoolForm } from './school-form.ts'
import { makeRollUp } from './write-roll-up.ts'

/** What a run came to; with a failure the results so far are kept, and `resume` goes on from there. */
export interface ReviewRun extends ReviewSummary {
  readonly failure?: WriteFailure
}

/**
 * Reviews packages one after the other: each is verified, judged by the rubric, given its form, and its result written
 * before the next is opened. Then the roll-up of all. Nothing that a package holds stops the run.
 */
export async function reviewArchives(request: ReviewRequest, host: Host): Promise<Outcome<ReviewRun>> {
  const { out, shard, onProgress } = request
  const setup = await readSetup(request, host)
  const expected = await readExpected(request.schools, host)
  const forms = await openForms(request, setup.value?.rubric.reviewer ?? '', host)
  const packages = await findPackages(request.packages, host)
  const diagnostics: Diagnostic[] = [...setup.diagnostics, ...expected.diagnostics, ...forms.diagnostics]
  if (packages.length === 0) diagnostics.push(nothingFound(request))
  const sources = new Map(
    setup.value ? [[request.rubric.label, setup.value.rubric.text]] : await rubricText(request, host),
  )
  const ended = (failure?: WriteFailure): Outcome<ReviewRun> => ({
    value: { results: [], resumed: 0, files: [], missing: [], sources, ...(failure && { failure }) },
    diagnostics,
  })
  if (!setup.value || hasErrors(diagnostics)) return ended()
  const { rubric, digest } = setup.value
  const made = request.forms === 'none' ? 'none' : `${request.forms} ${request.formats.join(',')}`
  const opened = await openResults(
    out.path,
    shard,
    request.resume ? (result) => result.setup === digest && result.forms === made : undefined,
    host,
  )
  diagnostics.push(...opened.diagnostics)
  if ('reason' in opened.value) return ended(opened.value)
  const { earlier, add, read } = opened.value
  const done: Done[] = []
  const nameForm = uniqueNames()
  let resumed = 0
  let formed = false
  for (const [at, file] of packages.entries()) {
    onProgress(at, packages.length, file.label)
    if (shard && !isInShard(await schoolKey(file, host), shard)) continue
    const candidate = await openForReview(file, setup.value, host)
    const known = earlier.get(resultKey({ key: candidate.key, file: file.label }))
    const review = known ?? {
      key: candidate.key,
      setup: digest,
      forms: made,
      file: file.label,
      ...(await candidate.review()),
    }
    // Named in the order of the files also where nothing is written, so that a run taken up again names them the same.
    const path = isReviewed(review)
      ? nameForm(`${formsFolder}/${review.term.id}/${review.school.fonds} ${review.school.name}`)
      : undefined
    if (known) {
      done.push(toDone(known))
      resumed += 1
      continue
    }
    let result: ReviewResult = review
    if (isReviewed(review) && path !== undefined && wantsForm(review, request.forms)) {
      const form = await makeSchoolForm(rubric, review, path, request.formats, forms.value, host)
      const failure = await host.writeAll(out.path, form.value)
      if (failure) return ended(failure)
      const [first] = form.value.keys()
      if (first !== undefined) result = { ...review, form: first }
      // Forms are all made of one template: what is wrong with it is told once.
      if (!formed) diagnostics.push(...form.diagnostics)
      formed = true
    }
    const failure = await add(result)
    if (failure) return ended(failure)
    done.push(toDone(result))
  }
  diagnostics.push(...done.filter(({ sound }) => !sound).map(refusal))
  const told = { results: done.map(({ file, sound, faults }) => ({ file, sound, faults })), resumed, sources }
  if (shard) return { value: { ...told, files: [], missing: [] }, diagnostics }
  onProgress(packages.length, packages.length, '汇总')
  const wanted = new Set(done.map(({ id }) => id))
  const all = (await read()).filter((result) => wanted.has(resultKey(result)))
  const roll = await makeRollUp(rubric, all, expected.value, request, forms.value, host)
  diagnostics.push(...roll.diagnostics)
  const failure = await host.writeAll(out.path, roll.value.files)
  const { files, missing } = roll.value
  return {
    value: { ...told, files: [...files.keys()], missing, ...(failure && { failure }) },
    diagnostics,
  }
}

/** What is kept of a result while packages go by; the rest is in the results file. */
interface Done extends Pick<ReviewResult, 'file' | 'sound' | 'faults'> {
  readonly id: string
}

const toDone = (result: ReviewResult): Done => ({
  id: resultKey(result),
  file: result.file,
  sound: result.sound,
  faults: result.faults,
})

const isReviewed = (result: ReviewResult): result is ReviewedResult =>
  result.sound && result.school !== undefined && result.term !== undefined && result.digest !== undefined

function wantsForm({ findings }: ReviewResult, forms: ReviewRequest['forms']): boolean {
  const { fail, mend } = pointsOf(findings).verdicts
  return forms === 'all' || (forms === 'failing' && fail + mend > 0)
}

/** Reasons why a package was refused, as the user is told. */
export const refusal = ({ file, faults }: Pick<ReviewResult, 'file' | 'faults'>): Diagnostic =>
  diagnose('review-refused', `${file}：${faults.join('；')}`)

const nothingFound = ({ packages }: ReviewRequest): Diagnostic =>
  diagnose('review-nothing', `${packages.map(({ label }) => label).join('、')} 里没有档案包（.zip）`)

async function rubricText(
  { rubric }: ReviewRequest,
  host: Host,
): Promise<readonly (readonly [string, string])[]> {
  const bytes = await host.readFile(rubric.path)
  return bytes ? [[rubric.label, new TextDecoder().decode(bytes)]] : []
}
