import type { MaskStyle, Workspace } from '../records/index.ts'
import type { FrontMatter } from '../templating/index.ts'

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
