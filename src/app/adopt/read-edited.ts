import { documentId, makeShown, readAsOfMark } from '../../build/index.ts'
import { makeConversion } from '../../conversion/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import { reviewMark } from '../../document/index.ts'
import type { Host } from '../../host/index.ts'
import {
  type Baseline,
  baselineOf,
  type EditedText,
  readBaseline,
  readWordText,
} from '../../revision/index.ts'
import { languages } from '../../text/index.ts'
import { type OpenWorkspace, openWorkspace, readInput } from '../../workspace/index.ts'
import { findDocument, type Identity, readIdentity, unzipParts } from '../identify/index.ts'
import type { EditedFile, RevisionRequest } from './edited-file.ts'
import { findEditedDocument } from './find-edited-document.ts'

/** As much of an edited file as could be read; `inputs` is present as soon as the workspace was read. */
export interface ReadEdited {
  readonly file: EditedFile | undefined
  readonly inputs: OpenWorkspace | undefined
}

/**
 * Reads an edited Word file and makes its document again from the workspace. The file carries its own original text; if a program
 * dropped that, the document is made again, which is valid as long as its digest shows that nothing has changed.
 */
export async function readEdited(request: RevisionRequest, host: Host): Promise<Outcome<ReadEdited>> {
  const fail = (diagnostics: readonly Diagnostic[], inputs?: OpenWorkspace): Outcome<ReadEdited> => ({
    value: { file: undefined, inputs },
    diagnostics,
  })
  const bytes = await readInput({ path: request.file, label: request.fileLabel }, 'document', host)
  if (bytes.diagnostics.length > 0) return fail(bytes.diagnostics)
  const opened = open(bytes.value)
  if (typeof opened === 'string') return fail([notOurs(request, opened)])
  const read = await openWorkspace(request, host)
  const { value: inputs, diagnostics } = read
  const workspace = inputs?.workspace
  if (inputs === undefined || workspace === undefined || hasErrors(diagnostics))
    return fail(diagnostics, inputs)
  const materials = { ...inputs, workspace }
  const baseline = await baseOf(opened, materials, host)
  if (baseline === undefined) return fail([noBase(request)], inputs)
  const document = findEditedDocument(baseline, materials, request)
  if ('code' in document) return fail([document], inputs)
  const conversion = await makeConversion('zh-CN', workspace)
  const asOf = readAsOfMark(opened.identity.subject)
  const made = await makeShown({ ...materials, ...document, asOf, conversion })
  const faults = made.diagnostics.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) return fail(faults, inputs)
  const { manuscript, model } = made.value
  const { edited, identity } = opened
  const language = languages.find((tag) => tag === baseline.language) ?? 'zh-CN'
  const mark = (await makeConversion(language, workspace)).text(reviewMark)
  return {
    value: {
      file: {
        edited,
        baseline,
        template: document.template,
        review: identity.title.endsWith(mark),
        manuscript,
        model,
        inputs: materials,
      },
      inputs,
    },
    diagnostics: [
      ...(edited.tracked > 0 ? [tracked(edited)] : []),
      ...(edited.boxes > 0 ? [boxed(edited)] : []),
    ],
  }
}

interface Opened {
  readonly identity: Identity
  readonly edited: EditedText
  readonly baseline: Baseline | undefined
}

const document = 'word/document.xml'
const styles = 'word/styles.xml'

function open(bytes: Uint8Array | undefined): Opened | 'absent' | 'foreign' {
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

/** The file's contents when it was written: as recorded in the file, else as made again if nothing has changed. */
async function baseOf(
  { baseline, identity }: Opened,
  materials: EditedFile['inputs'],
  host: Host,
): Promise<Baseline | undefined> {
  const { documents } = materials.templates
  const needsLedger =
    baseline !== undefined && documents.get(baseline.document)?.front.value.each !== undefined
  if (baseline !== undefined && !needsLedger) return baseline
  const found = await findDocument(identity, materials, host)
  if (found === undefined) return baseline
  const document = documentId(found.name, found.ledger)
  // Files of earlier versions do not record which ledger they cover, which can be inferred if they are current, or from the
  // title.
  const isKnown = found.current || identity.title.includes(found.ledger?.label ?? '')
  if (baseline) return isKnown ? { ...baseline, document } : baseline
  return found.current ? baselineOf(found.model, document, found.term) : undefined
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

const boxed = ({ boxes }: EditedText): Diagnostic =>
  diagnose('adopt-characters', `文件里有 ${boxes} 个印不出来的字，收进来的是方框“□”`, undefined, [
    '多半是造字或特殊符号：在 Word 里换成能印的字，再收一次。',
  ])

const tracked = ({ tracked: count }: EditedText): Diagnostic =>
  diagnose('adopt-tracked', `文件里有 ${count} 处没接受的修订，都当作已经接受`)
