import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Host, WritableHost, WriteFailure } from '../../host/index.ts'
import type { NamedFile } from '../../package/index.ts'
import type { ReviewedResult, RollUp, Rubric } from '../../rubric/index.ts'
import type { Value } from '../../templating/index.ts'
import { loadSpelling } from '../keys/index.ts'
import { saveOutputs } from '../outputs/index.ts'
import { type DistrictForms, makeDistrictDocument, openForms } from './district-document.ts'
import type { StoredResult } from './results-file.ts'
import { lookAt, openForReview, type Review, type ReviewedBy, type SeenPackage } from './review-package.ts'
import type { ReviewOrder } from './review-request.ts'
import { readRubricFile } from './review-setup.ts'
import { rollUpBook } from './roll-up-book.ts'
import { makeSchoolForm } from './school-form.ts'

/** A part of a review that is independent of the others: plain data, so that it can be done in another thread. */
export type ReviewTask =
  /** Reads what shows a package's origin. */
  | { readonly type: 'look'; readonly file: NamedFile }
  /** Verifies and judges a package, unless its key is among the `known` ones from earlier runs. */
  | { readonly type: 'package'; readonly file: NamedFile; readonly known: readonly string[] }
  /** Writes a school's form. */
  | { readonly type: 'form'; readonly result: ReviewedResult; readonly path: string }
  /** Writes a volume of the roll-up, as Word and PDF. */
  | { readonly type: 'volume'; readonly path: string; readonly review: Value; readonly term: string }
  /** Writes the roll-up's workbook; records are read from the results files. */
  | { readonly type: 'book'; readonly path: string; readonly roll: RollUp<StoredResult> }

/** A task that writes files. */
export type WritingTask = Exclude<ReviewTask, { readonly type: 'look' | 'package' }>

/** The result of the task `package`. */
export interface ReviewedPackage {
  readonly key: string
  readonly review?: Review
}

/** Files that were written, by their paths below the output folder. */
export interface WrittenFiles {
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** Reports files that somebody had changed, and where the new ones are. */
  readonly kept: readonly Diagnostic[]
  readonly failure?: WriteFailure
}

/**
 * Prepares for the tasks of a run: reads the rubric, keys, templates and fonts once. The order must already have been validated.
 */
export async function openReviewTasks(
  order: ReviewOrder,
  host: WritableHost,
): Promise<(task: ReviewTask) => Promise<SeenPackage | ReviewedPackage | WrittenFiles>> {
  const rubric = (await readRubricFile(order.rubric, host)).value?.rubric
  if (!rubric) throw new Error('A review was ordered by a rubric with faults')
  let by: ReviewedBy | undefined
  const byOnce = async (): Promise<ReviewedBy> => {
    by ??= { rubric, spelling: await loadSpelling() }
    return by
  }
  let forms: DistrictForms | undefined
  const formsOnce = async (): Promise<DistrictForms> => {
    forms ??= await openForms(order.templates, rubric.reviewer, host)
    return forms
  }
  return async (task) => {
    if (task.type === 'look') return lookAt(task.file, (await byOnce()).spelling, host)
    if (task.type === 'package') return reviewOne(task, await byOnce(), host)
    const written = await makeFiles(task, order, rubric, formsOnce, host)
    const { out } = order
    const place = {
      folder: out.path,
      shown: (path: string) => `${out.label}/${path}`,
      overwrite: false,
      advice: ['要留的意见抄进新的那一份；不要旧文件了，删去它，再审核一次。'],
    }
    const { names, diagnostics: kept, failure } = await saveOutputs(written.files, place, host)
    return {
      files: [...written.files.keys()].map((path) => names.get(path) ?? path),
      diagnostics: written.diagnostics,
      kept,
      ...(failure && { failure }),
    }
  }
}

async function reviewOne(
  { file, known }: ReviewTask & { readonly type: 'package' },
  by: ReviewedBy,
  host: Host,
): Promise<ReviewedPackage> {
  const { key, review } = await openForReview(file, by, host)
  return known.includes(key) ? { key } : { key, review: await review() }
}

async function makeFiles(
  task: WritingTask,
  { formats }: ReviewOrder,
  rubric: Rubric,
  forms: () => Promise<DistrictForms>,
  host: Host,
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array>; readonly diagnostics: readonly Diagnostic[] }> {
  switch (task.type) {
    case 'form': {
      const { value, diagnostics } = await makeSchoolForm(
        rubric,
        task.result,
        task.path,
        formats,
        await forms(),
        host,
      )
      return { files: value, diagnostics }
    }
    case 'volume': {
      const documents = formats.filter((format) => format !== 'xlsx')
      const { value, diagnostics } = await makeDistrictDocument(
        'rollup',
        task,
        documents,
        await forms(),
        host,
      )
      return { files: value, diagnostics }
    }
    case 'book':
      return { files: new Map([[task.path, await rollUpBook(task.roll, host)]]), diagnostics: [] }
  }
}
