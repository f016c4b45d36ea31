import { generate } from '../../build/index.ts'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { relabel } from '../../workspace/index.ts'
import { checkSignOffs } from './check-sign-offs.ts'
import { checkPhotos } from './clean-photos.ts'
import type { Derived, DeriveRequest } from './derive-files.ts'

/**
 * Everything that `check` and the archive have to say of a term's sources: what making the files reported, what of the
 * other documents that are due now (the next term's plan among them), what is in its photos, and whether it is written
 * who signed.
 */
export async function findFaults(
  request: DeriveRequest,
  derived: Derived | undefined,
  told: readonly Diagnostic[],
  host: Host,
): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await generate(
    { ...request, documents: [], formats: [], mask: request.masked },
    host,
    derived && { memory: derived.memory, opened: { value: derived.inputs, diagnostics: [] } },
  )
  const known = new Set(told.map((diagnostic) => JSON.stringify(diagnostic)))
  const further = diagnostics.filter((diagnostic) => !known.has(JSON.stringify(diagnostic)))
  if (!derived) return [...told, ...further]
  const { workspace, nameOf } = derived.inputs
  const { archive } = workspace.school
  const signed = archive ? checkSignOffs(archive, derived.term) : [unset()]
  const photos = request.masked ? [] : await checkPhotos(request, derived, host)
  return [...told, ...further, ...photos, ...relabel(signed, nameOf)]
}

const unset = (): Diagnostic =>
  diagnose('archive-settings', 'school.yaml 里没有“归档”（archive），编不出档号', undefined, [
    '在 school.yaml 末尾加上“归档: {全宗号: Z109, 机构: ZWC}”，代码照档案室给的写。',
  ])
