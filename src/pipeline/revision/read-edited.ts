import { makeConversion } from '../../conversion/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import {
  type Baseline,
  baselineOf,
  type EditedText,
  readBaseline,
  readWordText,
} from '../../revision/index.ts'
import { makeModel } from '../make-model.ts'
import { type Inputs, readInputs } from '../read-inputs.ts'
import { findDocument } from '../trace/find-document.ts'
import type { Identity } from '../trace/identity.ts'
import { readIdentity } from '../trace/read-identity.ts'
import { unzipParts } from '../trace/unzip-parts.ts'
import type { EditedFile, RevisionRequest } from './edited-file.ts'

/** An edited file as far as it could be read; the inputs are there as soon as they were. */
export interface ReadEdited {
  readonly file: EditedFile | undefined
  readonly inputs: Inputs | undefined
}

/**
 * Reads an edited Word file and makes its document anew from the workspace. What it was when it was written stands in the
 * file; where a program dropped that, it is made again, which the build's digest allows as long as nothing has changed.
 */
export async function readEdited(request: RevisionRequest, host: Host): Promise<Outcome<ReadEdited>> {
  const fail = (diagnostics: readonly Diagnostic[], inputs?: Inputs): Outcome<ReadEdited> => ({
    value: { file: undefined, inputs },
    diagnostics,
  })
  const opened = await open(request.file, host)
  if (typeof opened === 'string') return fail([notOurs(request, opened)])
  const read = await readInputs(request, host)
  const { value: inputs, diagnostics } = read
  const workspace = inputs?.workspace
  if (inputs === undefined || workspace === undefined || hasErrors(diagnostics))
    return fail(diagnostics, inputs)
  const materials = { ...inputs, workspace }
  const baseline = opened.baseline ?? (await rebuild(opened.identity, materials, host))
  if (baseline === undefined) return fail([noBase(request)], inputs)
  if (baseline.language !== '') return fail([foreign(request)], inputs)
  const term = workspace.school.terms.find(({ id }) => id === baseline.term)
  const template = inputs.templates.documents.get(baseline.document)
  if (term === undefined || template === undefined) return fail([gone(request, baseline)], inputs)
  const conversion = await makeConversion('zh-CN', workspace)
  const made = makeModel({ ...materials, name: baseline.document, term, template, conversion })
  const faults = made.diagnostics.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) return fail(faults, inputs)
  const { manuscript, model } = made.value
  const { edited } = opened
  return {
    value: { file: { edited, baseline, manuscript, model, inputs: materials }, inputs },
    diagnostics: edited.tracked > 0 ? [tracked(edited)] : [],
  }
}

interface Opened {
  readonly identity: Identity
  readonly edited: EditedText
  readonly baseline: Baseline | undefined
}

const document = 'word/document.xml'
const styles = 'word/styles.xml'

async function open(path: string, host: Host): Promise<Opened | 'absent' | 'foreign'> {
  const bytes = await host.readFile(path)
  if (bytes === undefined) return 'absent'
  const identity = readIdentity(bytes)
  const parts = identity?.format === 'docx' ? unzipParts(bytes, 'all') : undefined
  if (identity === undefined || parts === undefined) return 'foreign'
  const text = (name: string): string => new TextDecoder().decode(parts.get(name))
  const edited = readWordText({ document: text(document), styles: text(styles) })
  if (edited === undefined) return 'foreign'
  const own = [...parts.keys()].filter((name) => /^customXml\/item\d+\.xml$/.test(name))
  const baseline = own.map((name) => readBaseline(text(name))).find((found) => found !== undefined)
  return { identity, edited, baseline }
}

async function rebuild(
  identity: Identity,
  materials: EditedFile['inputs'],
  host: Host,
): Promise<Baseline | undefined> {
  const found = await findDocument(identity, materials, host)
  return found?.current === true ? baselineOf(found.model, found.name, found.term) : undefined
}

const notOurs = ({ fileLabel }: RevisionRequest, why: 'absent' | 'foreign'): Diagnostic =>
  diagnose(
    'revision-not-ours',
    why === 'absent'
      ? `找不到文件 ${fileLabel}`
      : `${fileLabel} 不是本程序生成的 Word 文件（.docx），或已经损坏`,
    undefined,
    [why === 'absent' ? '检查文件的路径。' : '请用 houqin build 生成、再在 Word 里改过的 .docx。'],
  )

const noBase = ({ fileLabel }: RevisionRequest): Diagnostic =>
  diagnose(
    'revision-no-base',
    `${fileLabel} 里没有存着原文（保存它的程序丢掉了），台账或模板又变过，找不回原来的样子`,
    undefined,
    ['重新生成一份，在新的 Word 文件里改，用 Word、WPS 或 LibreOffice 保存成 .docx。'],
  )

const foreign = ({ fileLabel }: RevisionRequest): Diagnostic =>
  diagnose('revision-language', `${fileLabel} 是繁体文件`, undefined, ['请在简体的 Word 文件里改。'])

const gone = ({ fileLabel, dataLabel }: RevisionRequest, { document: name, term }: Baseline): Diagnostic =>
  diagnose(
    'revision-no-base',
    `${fileLabel} 是 ${term} 学期的“${name}”，${dataLabel} 里没有这个学期，或没有这份模板`,
    undefined,
    ['在 --data 后面写生成它时用的数据文件夹；用了自己的模板的，再写 --templates。'],
  )

const tracked = ({ tracked: count }: EditedText): Diagnostic =>
  diagnose('adopt-tracked', `文件里有 ${count} 处没接受的修订，都当作已经接受`)
