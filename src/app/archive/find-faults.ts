import { generate } from '../../build/index.ts'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { relabel } from '../../workspace/index.ts'
import { checkSignOffs } from './check-sign-offs.ts'
import { checkPhotos } from './clean-photos.ts'
import type { Derived, DeriveRequest } from './derive-files.ts'

/**
 * Everything that `check` and archiving report about a term's sources: the diagnostics from making its files and from the other
 * documents now due (including the next term's plan), faults of its photos, and missing sign-offs.
 */
export async function findFaults(
  request: DeriveRequest,
  derived: Derived | undefined,
  reported: readonly Diagnostic[],
  host: Host,
): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await generate(
    { ...request, documents: [], formats: [], mask: request.masked },
    host,
    derived && { memory: derived.memory, opened: { value: derived.inputs, diagnostics: [] } },
  )
  const known = new Set(reported.map((diagnostic) => JSON.stringify(diagnostic)))
  const further = diagnostics.filter((diagnostic) => !known.has(JSON.stringify(diagnostic)))
  if (!derived) return [...reported, ...further]
  const { workspace, nameOf } = derived.inputs
  const { archive } = workspace.school
  const signed = archive ? checkSignOffs(archive, derived.term) : [unset()]
  const photos = request.masked ? [] : await checkPhotos(request, derived, host)
  return [...reported, ...further, ...photos, ...relabel(signed, nameOf)]
}

const unset = (): Diagnostic =>
  diagnose('archive-settings', 'school.yaml 里没有“归档”（archive），编不出档号', undefined, [
    '在 school.yaml 末尾加上“归档: {全宗号: Z109, 机构: ZWC}”，代码照档案室给的写。',
  ])
