import { makeBuildMemory } from '../../build/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import {
  accepted,
  type ByteSource,
  cryptoOf,
  type JudgedSigner,
  judgeSigner,
  type KeyRegister,
  type NamedFile,
  openPackage,
  openSource,
  readPublicKey,
  readSeal,
  spell,
  unopened,
  type Verification,
  verifyPackage,
} from '../../package/index.ts'
import { photoFault, readInput } from '../../workspace/index.ts'
import { loadSpelling, readRegister } from '../keys/index.ts'
import { compareRebuilt } from './compare-rebuilt.ts'
import { findFonts } from './package-fonts.ts'

/** What to verify. */
export interface VerifyRequest {
  readonly file: NamedFile
  /** The school's public key. */
  readonly key?: NamedFile
  /** The folder of the schools' public keys, instead of `key`. */
  readonly keys?: NamedFile
  /** The package of the school's previous term. */
  readonly previous?: NamedFile
  /** Whether to rebuild its documents from its ledgers and templates. */
  readonly rebuild: boolean
  /** The folder in which to look for the school's own font files, which packages do not contain. */
  readonly fonts?: string
  /** The program's version. */
  readonly version: string
}

/** The result of verification; `rebuilt` is whether rebuilding the documents gave the same files, if that was asked for. */
export interface VerifiedArchive extends Verification {
  readonly rebuilt?: 'same' | 'different'
  /** The fingerprint of the key that the signature was verified with. */
  readonly signer?: string
  /** The register's judgement of the signer, if a folder of keys was given. */
  readonly signedBy?: JudgedSigner
  /** How it relates to the previous package. Absent if it cannot be read. */
  readonly chain?: 'first' | 'unchecked' | 'holds' | 'broken'
}

/** Verifies a package. Writes nothing and needs no workspace. */
export async function verifyArchive(request: VerifyRequest, host: Host): Promise<Outcome<VerifiedArchive>> {
  const memory = makeBuildMemory()
  const [source, earlier] = [
    await openSource(request.file.path, host),
    request.previous && (await openSource(request.previous.path, host)),
  ]
  const key = request.key && (await readKey(request.key, host))
  const register = request.keys && (await readRegister(request.keys, [], await loadSpelling(), host))
  const held = register?.diagnostics.filter(({ severity }) => severity === 'error') ?? []
  const unread = [
    ...held,
    ...(source ? [] : [await unopened(request.file, host)]),
    ...(request.previous && !earlier ? [await unopened(request.previous, host)] : []),
    ...(key?.diagnostics ?? []),
  ]
  if (!source || unread.length > 0)
    return { value: { sound: false, content: 'unknown', signature: 'none' }, diagnostics: unread }
  const signer = await findSigner(source, register?.value, host)
  const { value: verified, diagnostics: reported } = await verifyPackage(source, cryptoOf(host), {
    ...(key?.value && { key: key.value }),
    ...(signer.key && { key: signer.key }),
    ...(earlier && { previous: earlier }),
    checkPhoto: (bytes) => photoFault(bytes, host, memory.photos),
  })
  // The register settles whose key it is, or that it is nobody's.
  const known = reported.filter(({ code }) => !register || code !== 'archive-signer-unchecked')
  const diagnostics = [...known, ...signer.diagnostics]
  const value: VerifiedArchive = {
    ...verified,
    sound: verified.sound && signer.diagnostics.every(({ severity }) => severity !== 'error'),
    ...signer.about,
    ...(verified.package && { chain: chainOf(verified.package.manifest.previous, request, reported) }),
  }
  const opened = value.package
  if (!request.rebuild || !opened || value.content !== 'intact') return { value, diagnostics }
  const { version, fonts: folder } = request
  const fonts = folder === undefined ? undefined : await findFonts(opened.manifest, folder, host)
  const differences = await compareRebuilt(opened, version, host, memory, fonts)
  const same = differences.length === 0
  return {
    value: { ...value, sound: value.sound && same, rebuilt: same ? 'same' : 'different' },
    diagnostics: [...diagnostics, ...differences],
  }
}

/** Finds who signed a package, and what the register says about the key; `key` is set if it is the school's. */
async function findSigner(
  source: ByteSource,
  register: KeyRegister | undefined,
  host: Host,
): Promise<{
  readonly key?: Uint8Array
  readonly about: Pick<VerifiedArchive, 'signer' | 'signedBy'>
  readonly diagnostics: readonly Diagnostic[]
}> {
  const crypto = cryptoOf(host)
  const { value: opened } = await openPackage(source, crypto.digest)
  if (!opened) return { about: {}, diagnostics: [] }
  const seal = await readSeal(opened, crypto)
  const signer = seal.signature === 'valid' ? { signer: seal.fingerprint } : {}
  if (!register) return { about: signer, diagnostics: [] }
  const { school } = opened.manifest
  const plain = spell(await loadSpelling(), school)
  const signedBy = judgeSigner({ school, plain, signature: seal.signature, ...signer }, register)
  const says = signedBy.says ?? ''
  const refused = !accepted.has(signedBy.type) && signedBy.type !== 'bad'
  return {
    ...(signedBy.type === 'registered' && seal.signature === 'valid' && { key: seal.publicKey }),
    about: { ...signer, signedBy },
    diagnostics: refused
      ? [diagnose('archive-signature', says)]
      : signedBy.type === 'registered' && says !== ''
        ? [diagnose('review-doubt', says)]
        : [],
  }
}

/** How a package relates to the one given as its predecessor. */
function chainOf(
  previous: object | undefined,
  request: VerifyRequest,
  diagnostics: readonly Diagnostic[],
): NonNullable<VerifiedArchive['chain']> {
  if (!request.previous) return previous ? 'unchecked' : 'first'
  return diagnostics.some(({ code }) => code === 'archive-chain') ? 'broken' : 'holds'
}

async function readKey(file: NamedFile, host: Host): Promise<Outcome<Uint8Array | undefined>> {
  const { value: pem, diagnostics: unread } = await readInput(file, 'key', host)
  if (unread.length > 0) return { value: undefined, diagnostics: unread }
  const { label } = file
  const value = pem && readPublicKey(pem)
  if (value) return { value, diagnostics: [] }
  const message = pem ? `${label} 里没有 Ed25519 公钥` : `找不到公钥文件 ${label}`
  return { value: undefined, diagnostics: [diagnose('archive-key', message)] }
}
