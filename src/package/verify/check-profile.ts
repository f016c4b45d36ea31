import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { parseWorkspace } from '../../records/index.ts'
import type { Package } from '../open-package.ts'

const profile = 'school.yaml'

/**
 * Checks that a package's school and term match its own school.yaml: a manifest with another name over the same ledgers is
 * detected without a rebuild. A package without a profile is not judged.
 */
export async function checkProfile({ manifest, read }: Package): Promise<readonly Diagnostic[]> {
  const listed = manifest.files.find(({ role, origin }) => role === 'ledger' && origin === profile)
  const bytes = listed && (await read(listed.name))
  const school = bytes && parseWorkspace(new Map([[profile, bytes]])).value?.school
  if (!school) return []
  const faults: string[] = []
  if (school.name !== manifest.school.name)
    faults.push(`清单里的学校是“${manifest.school.name}”，台账里是“${school.name}”`)
  if (!school.terms.some(({ id }) => id === manifest.term.id))
    faults.push(`清单里的学期是 ${manifest.term.id}，包里的 ${profile} 没有这个学期`)
  return faults.map((fault) => diagnose('archive-manifest', fault))
}
