import { makeUsualTerm, nextTermId, parseTermId, previousTermId, type Term } from '../../calendar/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import { addTerm, parseWorkspace, readSources, type Workspace } from '../../records/index.ts'
import { readData, readShippedCatalogues, relabel, termsLater } from '../../workspace/index.ts'
import { type BegunLedgers, beginLedgers, decodeAsIs, type Edit } from '../edit/index.ts'

/** A term to begin, with the folders of the workspace. */
export interface TermFolderRequest {
  readonly data: string
  readonly templates: string
  readonly dataLabel: string
  /** `2026-autumn`, or 下学期: the one after the current term. */
  readonly term: string
  /** First and last day as written; without them the usual ones are entered for the school to correct. */
  readonly start?: string
  readonly end?: string
}

/** What a term begins with. The only existing file among `files` is school.yaml, with the term added. */
export interface TermFolder extends Edit {
  /** Its id; what was asked for, if that means no term. */
  readonly term: string
  /** Files of the term that already exist and are kept. */
  readonly kept: readonly string[]
  /** The number of items in the new plan that the previous term left open. */
  readonly carried: number
  readonly sources: ReadonlyMap<string, string>
}

const schoolFile = 'school.yaml'

/**
 * The ledgers of a new term: a file for each kind that has none yet, empty except for its purpose and an example; in the plan,
 * what the previous term left open; in school.yaml the term, if it is not there. A second run adds nothing.
 */
export async function makeTermFolder(asked: TermFolderRequest, host: Host): Promise<Outcome<TermFolder>> {
  const data = (await readData(asked.data, host)) ?? new Map<string, Uint8Array>()
  const request = { ...asked, term: termMeant(asked.term, data) }
  const shipped = await readShippedCatalogues(request.templates, host)
  const nameOf = (file: string): string => `${request.dataLabel}/${file}`
  const end = (
    diagnostics: readonly Diagnostic[],
    texts: FileMap,
    made?: BegunLedgers,
  ): Outcome<TermFolder> => ({
    value: {
      term: request.term,
      files: made?.files ?? new Map(),
      base: data,
      kept: made?.kept ?? [],
      carried: made?.carried ?? 0,
      sources: new Map([...readSources(texts)].map(([file, text]) => [nameOf(file), text])),
    },
    diagnostics: relabel(diagnostics, nameOf),
  })
  if (!parseTermId(request.term)) {
    const message = `学期编号“${request.term}”写法不对`
    return end(
      [diagnose('term-id-wanted', message, undefined, ['写成 2026-autumn（秋季）或 2027-spring（春季）。'])],
      data,
    )
  }
  const school = withTerm(data.get(schoolFile), request)
  if (school.value === undefined) {
    // Errors in the ledgers explain more than a report that nothing could be added.
    const { diagnostics } = parseWorkspace(data, shipped)
    return end(hasErrors(diagnostics) ? diagnostics : school.diagnostics, data)
  }
  const settled = new Map([...data, [schoolFile, school.value]])
  const { value: workspace, diagnostics } = parseWorkspace(settled, shipped)
  const term = workspace?.school.terms.find(({ id }) => id === request.term)
  if (!workspace || !term || hasErrors(diagnostics)) return end(diagnostics, settled)
  const made = beginLedgers(workspace, term, data)
  if (school.value !== data.get(schoolFile)) made.files.set(schoolFile, school.value)
  return end([...school.diagnostics, ...diagnostics, ...withoutBefore(workspace, term)], settled, made)
}

/** The id of the term that a word means beside the current one; the word itself if it means none. */
function termMeant(word: string, data: FileMap): string {
  const later = termsLater(word)
  const current = later === undefined ? undefined : parseWorkspace(data).value?.school.current
  if (later === undefined || current === undefined || !parseTermId(current)) return word
  const step = later < 0 ? previousTermId : nextTermId
  let term = current
  for (let left = Math.abs(later); left > 0; left -= 1) term = step(term)
  return term
}

/** The bytes of school.yaml with the term; the very same bytes if it has the term. Undefined if it cannot be added. */
function withTerm(
  bytes: Uint8Array | undefined,
  { term, start, end }: TermFolderRequest,
): Outcome<Uint8Array | undefined> {
  const usual = makeUsualTerm(term)
  const dates = { id: term, start: start ?? usual.start, end: end ?? usual.end }
  const guessed = start === undefined || end === undefined
  const text = bytes && decodeAsIs(bytes)
  if (text === undefined) return { value: undefined, diagnostics: [] }
  const edited = addTerm(text, dates, guessed ? '日期是估计的，请按校历改。' : undefined)
  if (edited.type === 'refused') {
    const line = `${term}: {start: ${dates.start}, end: ${dates.end}}`
    const message = `往 school.yaml 里添学期没有成功：${edited.reason}`
    const location = { file: schoolFile, line: 1, column: 1 }
    return {
      value: undefined,
      diagnostics: [
        diagnose('school-not-edited', message, location, [`在 terms 下面手工添一行：“${line}”。`]),
      ],
    }
  }
  if (edited.text === text) return { value: bytes, diagnostics: [] }
  const message = `${term} 的起止日期按往年估计，写成 ${dates.start} 至 ${dates.end}`
  return {
    value: new TextEncoder().encode(edited.text),
    diagnostics: guessed
      ? [diagnose('term-dates-usual', message, undefined, ['在 school.yaml 里按校历改成真实的日期。'])]
      : [],
  }
}

function withoutBefore({ ledgers }: Workspace, term: Term): readonly Diagnostic[] {
  const before = previousTermId(term.id)
  if (ledgers.has(before)) return []
  const message = `没有上学期（${before}）的台账，计划里没有转来的事`
  return [diagnose('term-before-missing', message, undefined, [])]
}
