import { type Masking, makeMasking } from '../masking/index.ts'
import type { MaskStyle, Workspace } from '../records/index.ts'
import type { DocumentTemplate, FrontMatter } from '../templating/index.ts'

/**
 * How a document is masked: the command overrides the document's own settings, which override school.yaml. Undefined where people
 * keep their names.
 */
export function maskStyle(
  asked: boolean | undefined,
  document: FrontMatter['mask'],
  { school: { mask } }: Pick<Workspace, 'school'>,
): MaskStyle | undefined {
  const style = document === 'surname' ? 'surname' : (mask?.style ?? 'full')
  const masked = asked ?? (document === undefined ? mask?.always === true : document !== 'false')
  return masked ? style : undefined
}

/** How a document is masked that is already known to be a masked copy. */
export function maskingOf({ front }: DocumentTemplate, workspace: Workspace): Masking {
  const { mask } = front.value
  return makeMasking(workspace, maskStyle(true, mask, workspace) ?? 'full')
}

/**
 * How anything other than a document is masked: as the command says, else as school.yaml says. Undefined where people keep their
 * names.
 */
export function maskingAsked(asked: boolean | undefined, workspace: Workspace): Masking | undefined {
  const style = maskStyle(asked, undefined, workspace)
  return style && makeMasking(workspace, style)
}
