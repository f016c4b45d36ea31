import type { Diagnostic } from '../../diagnostics/index.ts'
import type { FileMap, Host, WritableHost, WriteFailure } from '../../host/index.ts'
import { isInShard, type ReviewedResult, type RollUp } from '../../review/index.ts'
import type { Value } from '../../templating/index.ts'
import type { NamedFile } from '../archive/index.ts'
import { changesOf } from '../save-edit.ts'
import { type DistrictForms, makeDistrictDocument, openForms } from './district-document.ts'
import type { StoredResult } from './results-file.ts'
import { openForReview, type Review, schoolKey } from './review-package.ts'
import type { ReviewOrder } from './review-request.ts'
import { type ReviewSetup, readSetup } from './review-setup.ts'
import { rollUpBook } from './roll-up-book.ts'
import { makeSchoolForm } from './school-form.ts'

/** A part of a review that needs nothing of the other parts: data, so that it can be done in another thread. */
export type ReviewTask =
  /** Verifies and judges a package, unless an earlier run knows it by its key, or it is another shard's. */
  | { readonly type: 'package'; readonly file: NamedFile; readonly known: readonly string[] }
  /** Writes a school's form. */
  | { readonly type: 'form'; readonly result: ReviewedResult; readonly path: string }
  /** Writes a volume of the roll-up, as Word and PDF. */
  | { readonly type: 'volume'; readonly path: string; readonly review: Value; readonly term: string }
  /** Writes the roll-up's workbook; records are read from where the results stand. */
  | { readonly type: 'book'; readonly path: string; readonly roll: RollUp<StoredResult> }

/** What came of a package. */
export type ReviewedPackage = { readonly key: string; readonly review?: Review } | 'elsewhere'

/** Files that were written, by their paths below the output folder. */
export interface WrittenFiles {
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly failure?: WriteFailure
}

/** Gets ready for the tasks of a run: rubric, keys, templates and fonts are read once. The order was found to be without faults. */
export async function openReviewTasks(
  order: ReviewOrder,
  host: WritableHost,
): Promise<(task: ReviewTask) => Promise<ReviewedPackage | WrittenFiles>> {
  const setup = (await readSetup(order, host)).value
  if (!setup) throw new Error('A review was ordered by a rubric with faults')
  let forms: DistrictForms | undefined
  const formsOnce = async (): Promise<DistrictForms> => {
    forms ??= await openForms(order.templates, setup.rubric.reviewer, host)
    return forms
  }
  return async (task) => {
    if (task.type === 'package') return reviewOne(task, order, setup, host)
    const written = await makeFiles(task, order, setup, formsOnce, host)
    const base = await readThere(order.out.path, written.files, host)
    const failure = await host.save(order.out.path, changesOf({ files: written.files, base }))
    return {
      files: [...written.files.keys()],
      diagnostics: written.diagnostics,
      ...(failure && { failure }),
    }
  }
}

/** What stands where files are to go. */
async function readThere(folder: string, files: FileMap, host: Host): Promise<FileMap> {
  const there = new Map<string, Uint8Array>()
  for (const path of files.keys()) {
    const bytes = await host.readFile(`${folder}/${path}`)
    if (bytes) there.set(path, bytes)
  }
  return there
}

async function reviewOne(
  { file, known }: ReviewTask & { readonly type: 'package' },
  { shard }: ReviewOrder,
  setup: ReviewSetup,
  host: Host,
): Promise<ReviewedPackage> {
  if (shard && !isInShard(await schoolKey(file, host), shard)) return 'elsewhere'
  const { key, review } = await openForReview(file, setup, host)
  return known.includes(key) ? { key } : { key, review: await review() }
}

async function makeFiles(
  task: Exclude<ReviewTask, { readonly type: 'package' }>,
  { formats }: ReviewOrder,
  { rubric }: ReviewSetup,
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
