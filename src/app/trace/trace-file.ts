import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import { type DocumentModel, type FactPlace, findFacts } from '../../document/index.ts'
import type { Host } from '../../host/index.ts'
import { type OpenWorkspace, openWorkspace, readInput, relabel } from '../../workspace/index.ts'
import {
  findDocument,
  type Identity,
  numberTraces,
  readIdentity,
  recordedTexts,
  type Trace,
  type TraceRequest,
} from '../identify/index.ts'
import { factsInPlaceOf, findTyped, isIn, matchFacts, nearFacts } from './find-number.ts'

/** The result of tracing a file; there is no trace if the file or the workspace does not allow it. */
export interface TracedFile {
  readonly trace: Trace | undefined
  /** Text of every source file, by the name that diagnostics use for it. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Finds where the numbers in one of our files come from: makes its document again from the workspace and returns, for each number
 * asked for, the query, the exact value and the records.
 */
export async function traceFile(request: TraceRequest, host: Host): Promise<Outcome<TracedFile>> {
  const nothing = (diagnostics: readonly Diagnostic[], inputs?: OpenWorkspace): Outcome<TracedFile> => ({
    value: { trace: undefined, sources: inputs ? namedSources(inputs) : new Map() },
    diagnostics: inputs ? relabel(diagnostics, inputs.nameOf) : diagnostics,
  })
  const { value: bytes, diagnostics: unread } = await readInput(
    { path: request.file, label: request.fileLabel },
    'document',
    host,
  )
  if (unread.length > 0) return nothing(unread)
  const identity = bytes && readIdentity(bytes)
  if (identity === undefined) return nothing([notOurs(request, bytes !== undefined)])
  const { value: inputs, diagnostics } = await openWorkspace(request, host)
  const workspace = inputs?.workspace
  if (inputs === undefined || workspace === undefined || hasErrors(diagnostics))
    return nothing(diagnostics, inputs)
  const found = await findDocument(identity, { ...inputs, workspace }, host)
  if (found === undefined) return nothing([unmatched(request, identity)], inputs)
  const { model, current } = found
  const { title } = model.metadata
  const facts = findFacts(model.blocks)
  const { number } = request
  const same = number === undefined ? facts : matchFacts(number, facts)
  // The file has the number that the ledgers gave when it was made.
  const replaced =
    number !== undefined && same.length === 0 && !current
      ? factsInPlaceOf(number, identity.paragraphs, facts)
      : []
  const matched = same.length > 0 ? same : replaced
  const trace: Trace = {
    document: found.name,
    term: found.term,
    title,
    buildId: identity.buildId,
    current,
    numbers: numberTraces(matched, facts, model, workspace, inputs.nameOf),
    typed: number === undefined ? [] : findTyped(number, model, recordedTexts(workspace)),
  }
  return {
    value: { trace, sources: namedSources(inputs) },
    diagnostics: [
      ...(current ? [] : [replaced.length > 0 ? outdated(request, replaced) : changed(request, title)]),
      ...(number === undefined ? [] : doubts(number, trace, facts, model, identity)),
    ],
  }
}

const namedSources = ({ sources, nameOf }: OpenWorkspace): ReadonlyMap<string, string> =>
  new Map([...sources].map(([file, text]) => [nameOf(file), text]))

/** Diagnostics for a number that was not computed, or that does not occur at all. */
function doubts(
  number: string,
  trace: Trace,
  facts: readonly FactPlace[],
  model: DocumentModel,
  { paragraphs }: Identity,
): readonly Diagnostic[] {
  if (trace.numbers.length > 0) return []
  const byHand = trace.typed.filter(({ recorded }) => !recorded).length
  if (byHand > 0) {
    return [
      diagnose('trace-typed', `“${number}”在文件里有${byHand}处是手写的，未见于台账`, undefined, [
        '台账里有依据的，在模板里改用 {{count …}}、{{sum …}} 写，就能追溯。',
      ]),
    ]
  }
  if (trace.typed.length > 0) return []
  if (isIn(number, paragraphs)) {
    return [
      trace.current
        ? diagnose('trace-typed', `“${number}”是文件生成以后在 Word 里改的，未见于台账`, undefined, [
            '要改数，请改台账以后重新生成。',
          ])
        : diagnose(
            'trace-typed',
            `现在的台账算不出“${number}”：文件生成以后台账改过，或者这个数是在 Word 里改的`,
            undefined,
            ['先用 houqin history 看台账改了什么，再用 houqin build 重新生成，照新的文件查。'],
          ),
    ]
  }
  const near = nearFacts(number, facts, model)
  return [
    diagnose('trace-absent', `文件里没有“${number}”这个数`, undefined, [
      near.length > 0 ? `是不是要查 ${near.join('、')}？` : '照文件里的写法写，如 80余次；不写数就列出全部。',
    ]),
  ]
}

const notOurs = ({ fileLabel }: TraceRequest, exists: boolean): Diagnostic =>
  diagnose(
    'trace-not-ours',
    exists ? `${fileLabel} 不是本程序生成的 Word 或 PDF 文件，或已经损坏` : `找不到文件 ${fileLabel}`,
    undefined,
    [exists ? '请用 houqin build 生成的 .docx 或 .pdf。' : '检查文件的路径。'],
  )

const unmatched = ({ fileLabel, dataLabel }: TraceRequest, { buildId, title }: Identity): Diagnostic =>
  diagnose(
    'trace-unmatched',
    `${fileLabel}（${title}，生成标识 ${buildId.slice(0, 12)}…）不是由 ${dataLabel} 现在的台账和模板生成的，也没有同名的文件`,
    undefined,
    ['在 --data 后面写生成它时用的数据文件夹；用了自己的模板的，再写 --templates。'],
  )

const outdated = ({ number = '', fileLabel }: TraceRequest, now: readonly FactPlace[]): Diagnostic =>
  diagnose(
    'trace-changed',
    `“${number}”是 ${fileLabel} 生成时的数，生成以后台账改过，现在算出来是 ${[...new Set(now.map(({ text }) => `“${text}”`))].join('、')}，下面是它依据的记录`,
    undefined,
    ['用 houqin build 再生成一次，文件就和台账一致；台账改了什么，用 houqin history 看。'],
  )

const changed = ({ fileLabel }: TraceRequest, title: string): Diagnostic =>
  diagnose(
    'trace-changed',
    `${fileLabel} 生成以后，台账或模板改过了；下面是按现在的台账对《${title}》的回答`,
    undefined,
    ['要文件与台账一致，请重新生成。'],
  )
