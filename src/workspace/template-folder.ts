import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { FileMap } from '../host/index.ts'
import type { Outline } from '../records/index.ts'
import {
  type DocumentTemplate,
  type PartialFile,
  readPartial,
  type SchoolSetting,
  settleTemplate,
  type TemplateFile,
} from '../templating/index.ts'
import { decodeText } from '../text/index.ts'

/**
 * The templates folder: documents at its top level, partials in `partials/`, forms of the package in `archive/`, those of the
 * district in `review/`.
 */
export interface TemplateFolder {
  readonly documents: ReadonlyMap<string, DocumentTemplate>
  /** Sections have two names: that of their file, and that in outlines (repairs, 日常维修). */
  readonly partials: ReadonlyMap<string, PartialFile>
  /** Documents made only for packages, e.g. `index` (归档文件目录). */
  readonly archive: ReadonlyMap<string, DocumentTemplate>
  /** Documents made by the district, e.g. `form` (审核意见表). */
  readonly review: ReadonlyMap<string, DocumentTemplate>
}

/** The ending of all template files. */
export const templateEnding = '.md.hbs'

/** What reading a templates folder depends on besides its files. */
export interface TemplateReading {
  /** The school's settings for a document, by the document's name. */
  readonly settingsOf?: (name: string) => readonly SchoolSetting[]
  /** The school's outline of a document. */
  readonly outlineOf?: (name: string) => Outline | undefined
  /** The latest reading of files: an unchanged file gives the same object. */
  readonly known?: Map<string, TemplateFile> | undefined
}

/**
 * Sorts the files of a templates folder; documents and partials are named by their file names without the ending. Front matter is
 * resolved here, once for all stages.
 */
export function readTemplateFolder(
  files: FileMap,
  {
    settingsOf = () => [],
    outlineOf = () => undefined,
    known = new Map<string, TemplateFile>(),
  }: TemplateReading = {},
): Outcome<TemplateFolder> {
  const diagnostics: Diagnostic[] = []
  const documents = new Map<string, DocumentTemplate>()
  const partials = new Map<string, PartialFile>()
  const archive = new Map<string, DocumentTemplate>()
  const review = new Map<string, DocumentTemplate>()
  const settle = (name: string, template: TemplateFile): readonly [string, DocumentTemplate] => [
    name,
    settleTemplate(template, settingsOf(name), outlineOf(name)),
  ]
  for (const [file, bytes] of files) {
    const name = file.slice(0, -templateEnding.length)
    const template = keep({ file, text: readText(file, bytes, diagnostics) }, known)
    const partial = /^(?:partials|sections)\/(.+)$/u.exec(name)?.[1]
    if (partial !== undefined) addPartial(partial, template, partials, diagnostics)
    else if (name.startsWith('archive/')) archive.set(...settle(name.slice('archive/'.length), template))
    else if (name.startsWith('review/')) review.set(...settle(name.slice('review/'.length), template))
    else if (!name.includes('/')) documents.set(...settle(name, template))
  }
  return { value: { documents, partials, archive, review }, diagnostics }
}

/** A file replaces a section whichever of the section's names it has. */
function addPartial(
  name: string,
  template: TemplateFile,
  partials: Map<string, PartialFile>,
  diagnostics: Diagnostic[],
): void {
  const { value: partial, diagnostics: faults } = readPartial(template)
  diagnostics.push(...faults)
  const replaced = partials.get(name)
  const others = [...partials].flatMap(([other, file]) => (file === replaced ? [other] : []))
  for (const one of [name, ...others, ...(partial.section ? [partial.section.name] : [])])
    partials.set(one, partial)
}

function keep(template: TemplateFile, known: Map<string, TemplateFile>): TemplateFile {
  const before = known.get(template.file)
  if (before?.text === template.text) return before
  known.set(template.file, template)
  return template
}

/** Decodes a file; CRLF and a byte order mark concern the editor, not the document. */
function readText(file: string, bytes: Uint8Array, diagnostics: Diagnostic[]): string {
  const decoded = decodeText(bytes)
  if (decoded.encoding !== 'utf-8') {
    diagnostics.push(
      diagnose('template-encoding', `${file} 不是 UTF-8 编码的文件`, { file, line: 1, column: 1 }, [
        '用记事本打开，“另存为”，编码选 UTF-8，再运行一次。',
      ]),
    )
  }
  return decoded.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}
