import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host, WritableHost, WriteFailure } from '../../host/index.ts'
import { accepted, judgeSigner, type KeyRegister, type NamedFile, uniqueNames } from '../../package/index.ts'
import {
  isInShard,
  isReviewed,
  pointsOf,
  type ReviewedResult,
  type ReviewResult,
  type RollUpRow,
  resultFormat,
  type Shard,
} from '../../rubric/index.ts'
import { decodeText } from '../../text/index.ts'
import { readInput } from '../../workspace/index.ts'
import { loadSpelling, readRegister } from '../keys/index.ts'
import { findMissingForms } from './district-document.ts'
import { readExpected } from './expected-schools.ts'
import { findPackages } from './find-packages.ts'
import { inOrder } from './in-order.ts'
import { reportFiles, warnOfFiles } from './report-files.ts'
import { openResults, type ResultsFile, resultKey, resultsName, type StoredResult } from './results-file.ts'
import { gatherCrew, type ReviewCrew } from './review-crew.ts'
import { type Review, refused } from './review-package.ts'
import type { ReviewRequest, ReviewSummary } from './review-request.ts'
import { digestSetup, readRubricFile } from './review-setup.ts'
import type { WrittenFiles } from './review-task.ts'
import { formsFolder } from './school-form.ts'
import { type SurveyedPackage, schoolKey, surveyPackages, unknownSigner } from './survey-packages.ts'
import { writeRollUp } from './write-roll-up.ts'

/** The outcome of a run; after a failure the results so far are kept, and `resume` continues from there. */
export interface ReviewRun extends ReviewSummary {
  readonly failure?: WriteFailure
}

/**
 * Reviews packages: each is verified, judged by the rubric and given its form. Results are written in the order of the packages,
 * several of which are processed concurrently; then the roll-up is made. Nothing in a package can stop the run, and only a
 * summary of each stays in memory.
 */
export async function reviewArchives(
  request: ReviewRequest,
  host: WritableHost,
): Promise<Outcome<ReviewRun>> {
  // Two reviews with the same output folder would write to each other's results, so that the second one waits.
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
  const read = await readRubricFile(request.rubric, host)
  const spelling = await loadSpelling()
  const expected = await readExpected(request.schools, spelling, host)
  const keys = await readRegister(request.keys, expected.value, spelling, host)
  const packages = await findPackages(request.packages, host)
  const diagnostics: Diagnostic[] = [
    ...read.diagnostics,
    ...expected.diagnostics,
    ...keys.diagnostics,
    ...(await findMissingForms(request, host)),
  ]
  const absent = await findAbsent(request, packages, host)
  if (absent.length > 0) diagnostics.push(...absent)
  else if (packages.length === 0) diagnostics.push(nothingFound(request))
  const sources = new Map(
    read.value ? [[request.rubric.label, read.value.rubric.text]] : await rubricText(request, host),
  )
  const none = { results: [], resumed: 0, files: [], missing: [], sources }
  const ended = (failure?: WriteFailure): Outcome<ReviewRun> => ({
    value: { ...none, ...(failure && { failure }) },
    diagnostics,
  })
  if (!read.value || hasErrors(diagnostics)) return ended()
  const { rubric } = read.value
  const register = keys.value
  const digest = await digestSetup(read.value.digest, register, request.version, host)
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
    const surveyed = await surveyPackages(packages, register, expected.value, crew, ({ label }) =>
      onProgress?.(0, packages.length, label),
    )
    const reviewed = reviewInOrder(surveyed, results, crew, { digest, made, register, shard })
    for await (const turn of inOrder(reviewed, crew.ahead, writeForm(request.forms, crew))) {
      const { at, known, found, form } = turn
      onProgress?.(at + 1, packages.length, packages[at]?.label ?? '')
      if (known) resumed += 1
      if (form?.failure) return ended(form.failure)
      // All forms are made from one template, whose faults are reported once.
      if (form && !formed) diagnostics.push(...form.diagnostics)
      if (form) diagnostics.push(...form.kept)
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
    const report = (rows: readonly RollUpRow[]): Pick<ReviewRun, 'results' | 'resumed' | 'sources'> => {
      const reported = reportFiles(finished, rows)
      diagnostics.push(...warnOfFiles(reported))
      return { results: reported, resumed, sources }
    }
    if (shard) return { value: { ...none, ...report([]) }, diagnostics }
    onProgress?.(packages.length, packages.length, '汇总')
    await crew.dismiss()
    const roll = await writeRollUp(rubric, finished, expected.value, request, host)
    const { rows, ...written } = roll.value
    const reported = report(rows)
    diagnostics.push(...roll.diagnostics)
    return { value: { ...reported, ...written }, diagnostics }
  } finally {
    await crew.dismiss()
  }
}

/** A package whose turn has come: the result of an earlier run, or the new one. */
interface Turn {
  readonly at: number
  readonly known?: StoredResult
  readonly found?: ReviewResult
  /** The path of its form. */
  readonly path?: string
}

/** Yields packages in order while the next ones are being processed. */
async function* reviewInOrder(
  packages: readonly SurveyedPackage[],
  { earlier }: ResultsFile,
  crew: ReviewCrew,
  {
    digest,
    made,
    register,
    shard,
  }: {
    readonly digest: string
    readonly made: string
    readonly register: KeyRegister | undefined
    readonly shard: Shard | undefined
  },
): AsyncGenerator<Turn> {
  const byFile = new Map<string, StoredResult[]>()
  for (const result of earlier.values()) byFile.set(result.file, [...(byFile.get(result.file) ?? []), result])
  const own = [...packages.entries()].filter(([, one]) => !shard || isInShard(schoolKey(one), shard))
  const reviews = inOrder(own, crew.ahead, async ([at, surveyed]) => {
    // An earlier result is only valid as long as the other packages give the same origin.
    const known = (byFile.get(surveyed.file.label) ?? []).filter((result) => isSameOrigin(result, surveyed))
    const { file } = surveyed
    return {
      at,
      surveyed,
      answer: await crew.review({ type: 'package', file, known: known.map(({ key }) => key) }),
    }
  })
  const nameForm = uniqueNames()
  for await (const { at, surveyed, answer } of reviews) {
    const file = surveyed.file.label
    const { key, review } = answer ?? { key: '', review: refused(['审核它要占用太多内存']) }
    const known = review ? undefined : earlier.get(resultKey({ key, file }))
    const found: ReviewResult | undefined = review && {
      ...{ format: resultFormat, key, setup: digest, forms: made, file },
      ...judge(review, surveyed, register),
    }
    const result = known ?? found
    if (!result) throw new Error(`${file} was taken for known`)
    // Names are assigned in the order of the files, even if nothing is written, so that a resumed run assigns the same names.
    const path = isReviewed(result)
      ? nameForm(`${formsFolder}/${result.term.id}/${result.school.fonds} ${result.school.name}`)
      : undefined
    yield { at, ...(known && { known }), ...(found && { found }), ...(path !== undefined && { path }) }
  }
}

const isSameOrigin = (a: Pick<SurveyedPackage, 'signedBy' | 'origin'>, b: typeof a): boolean =>
  JSON.stringify([a.signedBy, a.origin]) === JSON.stringify([b.signedBy, b.origin])

/**
 * Completes a review with the register and the other packages; refuses a package whose signature does not meet the register's
 * requirements.
 */
function judge(
  { facts, sound, faults, findings }: Review,
  surveyed: SurveyedPackage,
  register: KeyRegister | undefined,
): Omit<ReviewResult, 'format' | 'key' | 'setup' | 'forms' | 'file' | 'form'> {
  const { origin } = surveyed
  // A package whose review ran out of memory may have been surveyed all the same.
  const seen = facts ?? surveyed.facts
  if (!seen) return { sound, faults, signature: 'none', signedBy: unknownSigner, origin, findings }
  const signedBy = judgeSigner(seen, register)
  const identified = { ...seen, signedBy, origin }
  if (accepted.has(signedBy.type)) return { sound, faults, ...identified, findings }
  // A bad signature is already among the faults.
  const reason = signedBy.type === 'bad' ? [] : [signedBy.says ?? '']
  return { sound: false, faults: [...reason, ...faults], ...identified, findings: [] }
}

/** Writes the form of a package if it should have one and has none yet. */
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

const nothingFound = ({ packages }: ReviewRequest): Diagnostic =>
  diagnose('review-nothing', `${packages.map(({ label }) => label).join('、')} 里没有档案包（.zip）`)

/** Reports names that are neither a folder nor a file: a mistyped argument, rather than a package that failed. */
async function findAbsent(
  request: ReviewRequest,
  packages: readonly NamedFile[],
  host: Host,
): Promise<readonly Diagnostic[]> {
  const files = new Set(packages.map(({ path }) => path))
  const named = request.packages.filter(({ path }) => files.has(path))
  const kinds = await Promise.all(named.map(({ path }) => host.kindOf(path)))
  return named
    .filter((_, index) => kinds[index] === 'nothing')
    .map(({ label }) =>
      diagnose('review-nothing', `没有“${label}”这个文件夹或文件`, undefined, ['检查名字和所在的文件夹。']),
    )
}

async function rubricText(
  { rubric }: ReviewRequest,
  host: Host,
): Promise<readonly (readonly [string, string])[]> {
  const { value: bytes } = await readInput(rubric, 'rubric', host)
  return bytes ? [[rubric.label, decodeText(bytes).text]] : []
}
