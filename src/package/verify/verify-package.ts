import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Crypto } from '../crypto.ts'
import { openPackage, type Package } from '../open-package.ts'
import type { ByteSource } from '../zip/byte-source.ts'
import { findWrapping } from '../zip/check-wrapping.ts'
import { checkChain, type EarlierPackage } from './check-chain.ts'
import { checkProfile } from './check-profile.ts'
import { checkSeal, type SignatureState } from './check-seal.ts'
import { type CheckPhoto, compareFiles } from './compare-files.ts'

/** What to verify a package against besides itself. */
export interface VerifyOptions {
  /** The school's public key, DER (SPKI). */
  readonly key?: Uint8Array
  /** The package of the school's previous term. */
  readonly previous?: ByteSource
  /** Checks photos, unless the school accepted theirs as they are; without it, photos are treated like any file. */
  readonly checkPhoto?: CheckPhoto
}

/** The result of verifying a package. */
export interface Verification {
  /** Whether no byte was changed, and it fits the given key and earlier package. */
  readonly sound: boolean
  /** Whether every file matches the manifest; `unknown` if the package cannot be read. */
  readonly content: 'intact' | 'changed' | 'unknown'
  readonly signature: SignatureState
  /** Absent if the package cannot be read. */
  readonly package?: Package
}

/**
 * Verifies a package without a workspace: every file against the manifest, SHA256SUMS and signature against the manifest, and
 * each byte of the surrounding zip file against the only way in which packages are written. What a package alone cannot reveal is
 * that it was replaced as a whole: only the signature, the chain, or a digest noted elsewhere shows that.
 */
export async function verifyPackage(
  source: ByteSource,
  crypto: Crypto,
  { key, previous, checkPhoto }: VerifyOptions = {},
): Promise<Outcome<Verification>> {
  const opened = await openPackage(source, crypto.digest)
  if (!opened.value)
    return {
      value: { sound: false, content: 'unknown', signature: 'none' },
      diagnostics: opened.diagnostics,
    }
  const { changes, broken } = await compareFiles(
    opened.value,
    crypto.digest,
    photosAccepted(opened.value) ? undefined : checkPhoto,
  )
  const seal = await checkSeal(opened.value, crypto, key)
  const intact = changes.length === 0 && !seal.diagnostics.some(({ code }) => code === 'archive-sums')
  const wrapping = intact ? await findWrapping(opened.value.directory, source) : undefined
  const earlier = previous && (await openEarlier(previous, crypto))
  const diagnostics = [
    ...changes,
    ...broken,
    ...seal.diagnostics,
    ...(await checkProfile(opened.value)),
    ...(wrapping === undefined ? [] : [rewrapped(wrapping)]),
    ...(earlier?.diagnostics ?? []),
    ...(earlier && !earlier.value
      ? []
      : checkChain(opened.value.manifest, earlier?.value, seal.signature === 'trusted')),
  ]
  const content = changes.length === 0 ? 'intact' : 'changed'
  return {
    value: { sound: !hasErrors(diagnostics), content, signature: seal.signature, package: opened.value },
    diagnostics,
  }
}

/** Whether the school was warned that photos are not complete pictures, and packed them all the same. */
const photosAccepted = ({ manifest }: Package): boolean =>
  manifest.accepted.some(({ code }) => code === 'archive-photo')

const rewrapped = (place: string): Diagnostic =>
  diagnose(
    'archive-wrapping',
    `包装被改动，内容完好：${place === '' ? '压缩包的目录' : `${place} 在压缩包里的文件头`}与原包不同，各文件都与清单相符`,
    undefined,
    ['多半是解开以后又打了包；请学校交来 houqin archive 写出的原包。'],
  )

/** Opens and checks the earlier package; undefined, with the reason, if it cannot be read. */
export async function openEarlier(
  source: ByteSource,
  crypto: Crypto,
): Promise<Outcome<EarlierPackage | undefined>> {
  const { value, diagnostics } = await verifyPackage(source, crypto)
  const opened = value.package
  if (opened)
    return {
      value: { manifest: opened.manifest, digest: opened.digest, sound: value.sound },
      diagnostics: [],
    }
  const reason = diagnostics.map(({ message }) => message).join('；')
  return {
    value: undefined,
    diagnostics: [diagnose('archive-chain', `上一个档案包打不开：${reason}`)],
  }
}
