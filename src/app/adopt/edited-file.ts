import type { Manuscript } from '../../build/index.ts'
import type { DocumentModel } from '../../document/index.ts'
import type { Workspace } from '../../records/index.ts'
import type { Baseline, EditedText } from '../../revision/index.ts'
import type { TemplateFile } from '../../templating/index.ts'
import type { OpenWorkspace, WorkspaceFolders } from '../../workspace/index.ts'

/** What to compare. Folders and labels as in {@link GenerateRequest}. */
export interface RevisionRequest extends WorkspaceFolders {
  /** The edited .docx. */
  readonly file: string
  /** The name used for it in messages. */
  readonly fileLabel: string
}

/** An edited Word file, its contents when it was written, and the document as it would be made now. */
export interface EditedFile {
  readonly edited: EditedText
  readonly baseline: Baseline
  readonly template: TemplateFile
  /** Whether it is a review copy, whose last annex is the table of sources. */
  readonly review: boolean
  readonly manuscript: Manuscript
  readonly model: DocumentModel
  readonly inputs: OpenWorkspace & { readonly workspace: Workspace }
}
