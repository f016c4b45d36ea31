import { type Masking, makeMasking } from '../masking/index.ts'
import type { MaskStyle, Workspace } from '../records/index.ts'
import type { DocumentTemplate, FrontMatter } from '../templating/index.ts'

/**
 * Whether a document is masked, and how: what the command says goes before the document's settings, those before what
 * school.yaml says of all. Undefined where people stand with their names.
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

/** How a masked copy of a document is masked, where it is known that it is one. */
export function maskingOf({ front }: DocumentTemplate, workspace: Workspace): Masking {
  const { mask } = front.value
  return makeMasking(workspace, maskStyle(true, mask, workspace) ?? 'full')
}

/** How what is no document is masked, as the command or else school.yaml says; undefined where people stand with their names. */
export function maskingAsked(asked: boolean | undefined, workspace: Workspace): Masking | undefined {
  const style = maskStyle(asked, undefined, workspace)
  return style && makeMasking(workspace, style)
}
