import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { areSame } from '../../text/index.ts'
import type { Crypto } from '../crypto.ts'
import { limits } from '../limits.ts'
import { manifestName, signatureName, sumsName } from '../manifest/manifest.ts'
import { writeManifest } from '../manifest/write-manifest.ts'
import type { Package } from '../open-package.ts'
import { checkSignature } from '../signature/signature-file.ts'
import { sumsText } from '../sums.ts'
import { readEntry } from '../zip/read-entry.ts'

/** The state of a package's signature: `valid` with the key in the package, `trusted` with the verifier's own. */
export type SignatureState = 'none' | 'valid' | 'trusted' | 'bad'

/** Checks the files not listed in the manifest: SHA256SUMS, and manifest.sig against the manifest's signer and the given key. */
export async function checkSeal(
  opened: Package,
  crypto: Crypto,
  key: Uint8Array | undefined,
): Promise<{ readonly signature: SignatureState; readonly diagnostics: readonly Diagnostic[] }> {
  const { manifest, directory, source, digest } = opened
  const diagnostics: Diagnostic[] = []
  const sums = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]))
  sums.set(manifestName, digest)
  const sealed = directory.get(signatureName)
  const bytes = sealed && sealed.size <= limits.signature ? await readEntry(sealed, source) : undefined
  if (bytes) sums.set(signatureName, await crypto.digest(bytes))
  const sumsEntry = directory.get(sumsName)
  const expected = new TextEncoder().encode(sumsText(sums))
  if (!sumsEntry) diagnostics.push(diagnose('archive-sums', `${sumsName} 不在包里了`))
  else if (sumsEntry.size !== expected.length || !areSame(expected, await readEntry(sumsEntry, source)))
    diagnostics.push(diagnose('archive-sums', `${sumsName} 与清单不符，被改过`))
  const state = await checkKey(await readSeal(opened, crypto), crypto, key)
  return { signature: state.signature, diagnostics: [...diagnostics, ...state.diagnostics] }
}

/** A package's signature by itself; if it is good, with its key. */
export type Seal =
  | { readonly signature: 'none' }
  | { readonly signature: 'valid'; readonly publicKey: Uint8Array; readonly fingerprint: string }
  | { readonly signature: 'bad'; readonly says: string }

/** Verifies manifest.sig against the manifest and the signer named there. */
export async function readSeal({ manifest, directory, source }: Package, crypto: Crypto): Promise<Seal> {
  const bad = (says: string): Seal => ({ signature: 'bad', says })
  const { signer } = manifest
  const sealed = directory.get(signatureName)
  if (!signer) return sealed ? bad(`清单说没有签名，包里却有 ${signatureName}`) : { signature: 'none' }
  if (!sealed) return bad(`清单说有签名，${signatureName} 却不在包里了`)
  const bytes = sealed.size <= limits.signature ? await readEntry(sealed, source) : undefined
  const checked = bytes && (await checkSignature(bytes, writeManifest(manifest), crypto))
  if (!checked) return bad(`${signatureName} 与清单不符：签名以后，清单或签名被改过`)
  if (checked.fingerprint !== signer.fingerprint) return bad('签名用的不是清单里写的那把钥匙')
  return { signature: 'valid', ...checked }
}

async function checkKey(
  seal: Seal,
  crypto: Crypto,
  key: Uint8Array | undefined,
): Promise<{ readonly signature: SignatureState; readonly diagnostics: readonly Diagnostic[] }> {
  const bad = (message: string, ...hints: readonly string[]) => ({
    signature: 'bad' as const,
    diagnostics: [diagnose('archive-signature', message, undefined, hints)],
  })
  if (seal.signature === 'bad') return bad(seal.says)
  if (seal.signature === 'none')
    return key ? bad('这个包没有签名，不能用公钥核对') : { signature: 'none', diagnostics: [] }
  if (!key)
    return {
      signature: 'valid',
      diagnostics: [
        diagnose(
          'archive-signer-unchecked',
          `签名有效，但没有核对是谁的钥匙（指纹 ${seal.fingerprint}）`,
          undefined,
          ['用学校交来的公钥再核验一次：--key 公钥.pem。'],
        ),
      ],
    }
  if (!areSame(key, seal.publicKey))
    return bad(
      `签名不是用这把公钥的钥匙签的：公钥的指纹是 ${await crypto.digest(key)}，包里是 ${seal.fingerprint}`,
      '看看公钥是不是这所学校的。',
    )
  return { signature: 'trusted', diagnostics: [] }
}
