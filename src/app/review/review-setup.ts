import { diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import type { KeyRegister } from '../../package/index.ts'
import { type Rubric, readRubric, resultFormat } from '../../rubric/index.ts'
import { readInput, relabel } from '../../workspace/index.ts'
import type { RollUpRequest } from './review-request.ts'

/** Reads the rubric. Messages refer to it as the user did. */
export async function readRubricFile(
  file: RollUpRequest['rubric'],
  host: Host,
): Promise<Outcome<{ readonly rubric: Rubric; readonly digest: string } | undefined>> {
  const { label } = file
  const { value: bytes, diagnostics: unread } = await readInput(file, 'rubric', host)
  if (unread.length > 0) return { value: undefined, diagnostics: unread }
  if (!bytes) {
    const message = `找不到审核标准 ${label}`
    return { value: undefined, diagnostics: [diagnose('review-rubric', message, undefined, [hint])] }
  }
  const { value: rubric, diagnostics } = readRubric(label, bytes)
  return {
    value: rubric && { rubric, digest: await host.digest(bytes) },
    diagnostics: relabel(diagnostics, () => label),
  }
}

const hint = '检查 --rubric 后面的路径；不写这个选项就用自带的标准。'

/**
 * A digest of everything that packages are reviewed by: rubric, keys and program. Results of a different setup are not reused.
 */
export function digestSetup(
  rubricDigest: string,
  register: KeyRegister | undefined,
  version: string,
  host: Host,
): Promise<string> {
  const keys = register?.keys.map(({ fingerprint, source, holder }) => [
    fingerprint,
    source,
    holder.name,
    holder.fonds,
  ])
  const keyless = register?.keyless.map(({ plain }) => [plain.name, plain.fonds])
  const parts = [resultFormat, rubricDigest, version, keys, keyless]
  return host.digest(new TextEncoder().encode(JSON.stringify(parts)))
}
