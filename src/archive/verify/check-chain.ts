import { compareTermIds } from '../../calendar/index.ts'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Manifest } from '../manifest/manifest.ts'

/** What of an earlier package a later one must fit. */
export interface EarlierPackage {
  readonly manifest: Manifest
  readonly digest: string
  readonly sound: boolean
}

/** Why a package cannot follow another in a school's chain. */
export function checkSuccession(
  school: string,
  term: string,
  { manifest, sound }: EarlierPackage,
): readonly Diagnostic[] {
  const faults: string[] = []
  if (!sound) faults.push('上一个档案包本身不完好，先核验它')
  if (manifest.school.name !== school) faults.push(`上一个档案包是${manifest.school.name}的，不是${school}的`)
  if (compareTermIds(manifest.term.id, term) >= 0)
    faults.push(`上一个档案包是 ${manifest.term.id} 的，不早于 ${term}`)
  return faults.map((fault) => diagnose('archive-chain', fault))
}

/** Whether a package follows the earlier one that the checker holds. */
export function checkChain(
  { previous, school, term }: Manifest,
  earlier: EarlierPackage | undefined,
): readonly Diagnostic[] {
  if (!earlier) {
    if (!previous) return []
    return [
      diagnose(
        'archive-chain-unchecked',
        `这个包接在 ${previous.term} 的档案包后面（清单摘要 ${previous.digest}），没有核对`,
        undefined,
        ['要核对，加上 --previous 上一个档案包.zip。'],
      ),
    ]
  }
  const faults = checkSuccession(school.name, term.id, earlier)
  if (previous?.digest === earlier.digest && previous.term === earlier.manifest.term.id) return faults
  const held = `手里的上一个包是 ${earlier.manifest.term.id} 的，清单摘要 ${earlier.digest}`
  const said = previous
    ? `包里记的上一个包是 ${previous.term} 的，清单摘要 ${previous.digest}`
    : '包里没有记上一个包'
  return [...faults, diagnose('archive-chain', `${said}；${held}，接不上`)]
}
