import { compareTermIds } from '../../calendar/index.ts'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Manifest } from '../manifest/manifest.ts'

/** What a later package must be consistent with. */
export interface EarlierPackage {
  readonly manifest: Manifest
  readonly digest: string
  readonly sound: boolean
}

/** Reports why a package cannot follow another in a school's chain. */
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

/**
 * Reports why a package's signature cannot follow that of the earlier one: a signed chain must continue to be signed, and by the
 * same key unless the verifier has the new one.
 */
export function checkSigner(
  signer: Manifest['signer'],
  { manifest }: EarlierPackage,
  trusted: boolean,
): readonly Diagnostic[] {
  const before = manifest.signer
  if (!before || before.fingerprint === signer?.fingerprint || trusted) return []
  if (!signer)
    return [
      diagnose(
        'archive-chain',
        `上一个档案包是签了名的（公钥指纹 ${before.fingerprint}），这个包没有签名`,
        undefined,
        ['签了名的一串档案包，以后的也要签名（archive --sign 私钥），不然看不出签名是不是被抽掉了。'],
      ),
    ]
  return [
    diagnose(
      'archive-chain',
      `签名换了钥匙：上一个档案包的公钥指纹是 ${before.fingerprint}，这个包是 ${signer.fingerprint}`,
      undefined,
      ['学校确实换了钥匙的，用学校当面交来的新公钥核验：--key 公钥.pem。'],
    ),
  ]
}

/**
 * Checks that a package follows the earlier one, which the verifier has; `trusted`: the verifier has the key of its signature
 * too.
 */
export function checkChain(
  { previous, school, term, signer, items }: Manifest,
  earlier: EarlierPackage | undefined,
  trusted: boolean,
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
  const given = new Set(earlier.manifest.items.map(({ number }) => number))
  const again = items.find(({ number }) => given.has(number))
  const faults = [
    ...checkSuccession(school.name, term.id, earlier),
    ...checkSigner(signer, earlier, trusted),
    ...(again ? [diagnose('archive-chain', `档号 ${again.number} 在上一个档案包里用过了`)] : []),
  ]
  if (previous?.digest === earlier.digest && previous.term === earlier.manifest.term.id) return faults
  const held = `手里的上一个包是 ${earlier.manifest.term.id} 的，清单摘要 ${earlier.digest}`
  const said = previous
    ? `包里记的上一个包是 ${previous.term} 的，清单摘要 ${previous.digest}`
    : '包里没有记上一个包'
  return [...faults, diagnose('archive-chain', `${said}；${held}，接不上`)]
}
