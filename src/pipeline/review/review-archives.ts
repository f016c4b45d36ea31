import { uniqueNames } from '../../archive/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host, WritableHost, WriteFailure } from '../../host/index.ts'
import { isReviewed, pointsOf, type ReviewedResult, type ReviewResult } from '../../review/index.ts'
import type { NamedFile } from '../archive/index.ts'
import { findMissingForms } from './district-document.ts'
import { readExpected } from './expected-schools.ts'
import { findPackages } from './find-packages.ts'
import { inOrder } from './in-order.ts'
import { openResults, type ResultsFile, resultKey, resultsName, type StoredResult } from './results-file.ts'
import { gatherCrew, type ReviewCrew } from './review-crew.ts'
import { refused } from './review-package.ts'
import type { ReviewRequest, ReviewSummary } from './review-request.ts'
import { readSetup } from './review-setup.ts'
import type { WrittenFiles } from './review-task.ts'
import { formsFolder } from './school-form.ts'
import { writeRollUp } from './write-roll-up.ts'

/** What a run came to; with a failure the results so far are kept, and `resume` goes on from there. */
export interface ReviewRun extends ReviewSummary {
  readonly failure?: WriteFailure
}

/**
 * Reviews packages: each is verified, judged by the rubric, given its form; results are written in the order of the
 * packages, several of which are in work at a time. Then the roll-up of all. Nothing that a package holds stops the run,
 * and of each no more than a summary stays in memory.
 */
export async function reviewArchives(
  request: ReviewRequest,
  host: WritableHost,
): Promise<Outcome<ReviewRun>> {
  // Two reviews into one folder would write into each other's results: the second waits.
  const held = await host.hold(request.out.path, resultsName(request.shard))
  if ('reason' in held)
    return {
      value: { results: [], resumed: 0, files: [], missing: [], sources: new Map(), failure: held },
      diagnostics: [],
    }
  try {
    return await reviewAll(request, host)
  } finally {
    await held.release()
  }
}

async function reviewAll(request: ReviewRequest, host: WritableHost): Promise<Outcome<ReviewRun>> {
  const { out, shard, onProgress } = request
  const setup = await readSetup(request, host)
  const expected = await readExpected(request.schools, host)
  const packages = await findPackages(request.packages, host)
  const diagnostics: Diagnostic[] = [
    ...setup.diagnostics,
    ...expected.diagnostics,
    ...(await findMissingForms(request, host)),
  ]
  const absent = await findAbsent(request, packages, host)
  if (absent.length > 0) diagnostics.push(...absent)
  else if (packages.length === 0) diagnostics.push(nothingFound(request))
  const sources = new Map(
    setup.value ? [[request.rubric.label, setup.value.rubric.text]] : await rubricText(request, host),
  )
  const none = { results: [], resumed: 0, files: [], missing: [], sources }
  const ended = (failure?: WriteFailure): Outcome<ReviewRun> => ({
    value: { ...none, ...(failure && { failure }) },
    diagnostics,
  })
  if (!setup.value || hasErrors(diagnostics)) return ended()
  const { rubric, digest } = setup.value
  const made = request.forms === 'none' ? 'none' : `${request.forms} ${request.formats.join(',')}`
  const opened = await openResults(
    out.path,
    shard,
    rubric,
    request.resume ? (result) => result.setup === digest && result.forms === made : undefined,
    host,
  )
  diagnostics.push(...opened.diagnostics)
  if ('reason' in opened.value) return ended(opened.value)
  const results = opened.value
  const crew = await gatherCrew(request, packages.length, host)
  try {
    const done: StoredResult[] = []
    let resumed = 0
    let formed = false
    const reviewed = reviewInOrder(packages, results, crew, { digest, made })
    for await (const turn of inOrder(reviewed, crew.ahead, writeForm(request.forms, crew))) {
      const { at, known, found, form } = turn
      onProgress(at + 1, packages.length, packages[at]?.label ?? '')
      if (known) resumed += 1
      if (form?.failure) return ended(form.failure)
      // Forms are all made of one template: what is wrong with it is told once.
      if (form && !formed) diagnostics.push(...form.diagnostics)
      formed ||= form !== undefined
      const [first] = form?.files ?? []
      const stored =
        known ?? (found && (await results.add({ ...found, ...(first !== undefined && { form: first }) })))
      if (!stored) continue
      if ('reason' in stored) return ended(stored)
      done.push(stored)
    }
    const finished = await results.finish(done)
    if ('reason' in finished) return ended(finished)
    diagnostics.push(...done.filter(({ sound }) => !sound).map(refusal))
    const told = {
      results: done.map(({ file, sound, faults }) => ({ file, sound, faults })),
      resumed,
      sources,
    }
    if (shard) return { value: { ...none, ...told }, diagnostics }
    onProgress(packages.length, packages.length, '汇总')
    await crew.dismiss()
    const roll = await writeRollUp(rubric, finished, expected.value, request, host)
    diagnostics.push(...roll.diagnostics)
    return { value: { ...told, ...roll.value }, diagnostics }
  } finally {
    await crew.dismiss()
  }
}

/** A package whose turn has come: what an earlier run found of it, or what was found now. */
interface Turn {
  readonly at: number
  readonly known?: StoredResult
  readonly found?: ReviewResult
  /** Of its form. */
  readonly path?: string
}

/** Packages one after the other, the next ones already in work. */
async function* reviewInOrder(
  packages: readonly NamedFile[],
  { earlier }: ResultsFile,
  crew: ReviewCrew,
  { digest, made }: { readonly digest: string; readonly made: string },
): AsyncGenerator<Turn> {
  const keys = new Map<string, string[]>()
  for (const { file, key } of earlier.values()) keys.set(file, [...(keys.get(file) ?? []), key])
  const reviews = inOrder(packages.entries(), crew.ahead, async ([at, file]) => ({
    at,
    file,
    answer: await crew.review({ type: 'package', file, known: keys.get(file.label) ?? [] }),
  }))
  const nameForm = uniqueNames()
  for await (const { at, file, answer } of reviews) {
    if (answer === 'elsewhere') continue
    const { key, review = refused([]) } = answer ?? { key: '', review: refused(['审核它要占用太多内存']) }
    const known = earlier.get(resultKey({ key, file: file.label }))
    const found = { key, setup: digest, forms: made, file: file.label, ...review }
    const result = known ?? found
    // Named in the order of the files also where nothing is written, so that a run taken up again names them the same.
    const path = isReviewed(result)
      ? nameForm(`${formsFolder}/${result.term.id}/${result.school.fonds} ${result.school.name}`)
      : undefined
    yield { at, ...(known ? { known } : { found }), ...(path !== undefined && { path }) }
  }
}

/** Has the form of a package written, where it is to have one and has none yet. */
const writeForm =
  (forms: ReviewRequest['forms'], crew: ReviewCrew) =>
  async (turn: Turn): Promise<Turn & { readonly form?: WrittenFiles }> => {
    const { found, path } = turn
    if (!found || path === undefined || !isReviewed(found) || !wantsForm(found, forms)) return turn
    return { ...turn, form: await crew.write({ type: 'form', result: found, path }) }
  }

function wantsForm({ findings }: ReviewedResult, forms: ReviewRequest['forms']): boolean {
  const { fail, mend } = pointsOf(findings).verdicts
  return forms === 'all' || (forms === 'failing' && fail + mend > 0)
}

/** Reasons why a package was refused, as the user is told. */
export const refusal = ({ file, faults }: Pick<ReviewResult, 'file' | 'faults'>): Diagnostic =>
  diagnose('review-refused', `${file}：${faults.join('；')}`)

const nothingFound = ({ packages }: ReviewRequest): Diagnostic =>
  diagnose('review-nothing', `${packages.map(({ label }) => label).join('、')} 里没有档案包（.zip）`)

/** What was named and is neither a folder nor a file: a slip of the pen, not a package that failed. */
async function findAbsent(
  request: ReviewRequest,
  packages: readonly NamedFile[],
  host: Host,
): Promise<readonly Diagnostic[]> {
  const files = new Set(packages.map(({ path }) => path))
  const named = request.packages.filter(({ path }) => files.has(path))
  const sizes = await Promise.all(named.map(({ path }) => host.sizeOf(path)))
  return named
    .filter((_, index) => sizes[index] === undefined)
    .map(({ label }) =>
      diagnose('review-nothing', `没有“${label}”这个文件夹或文件`, undefined, ['检查名字和所在的文件夹']),
    )
}

async function rubricText(
  { rubric }: ReviewRequest,
  host: Host,
): Promise<readonly (readonly [string, string])[]> {
  const bytes = await host.readFile(rubric.path)
  return bytes ? [[rubric.label, new TextDecoder().decode(bytes)]] : []
}
