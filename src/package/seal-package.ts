import type { Digest, Signer } from './crypto.ts'
import {
  type Manifest,
  manifestName,
  type PackageFile,
  signatureName,
  sumsName,
} from './manifest/manifest.ts'
import { writeManifest } from './manifest/write-manifest.ts'
import { mediaType } from './media-type.ts'
import { makeSignature } from './signature/signature-file.ts'
import { sumsText } from './sums.ts'
import { inZipOrder, writeZip } from './zip/write-zip.ts'

/** A file to pack. */
export interface PackedFile extends Omit<PackageFile, 'name' | 'type' | 'size' | 'sha256'> {
  readonly bytes: Uint8Array
}

/** A package's bytes, and its manifest. */
export interface SealedPackage {
  readonly bytes: Uint8Array
  readonly manifest: Manifest
  /** The package's digest: SHA-256 of its manifest.json. */
  readonly digest: string
}

/** Seals files, given by their names in the package, into one file: manifest, signature if there is a signer, checksums, zip. */
export async function sealPackage(
  files: ReadonlyMap<string, PackedFile>,
  about: Omit<Manifest, 'files' | 'signer'>,
  digest: Digest,
  signer?: Signer,
): Promise<SealedPackage> {
  const listed: PackageFile[] = []
  for (const [name, { role, title, origin, bytes }] of inZipOrder(files)) {
    const sha256 = await digest(bytes)
    const type = mediaType(name)
    listed.push({
      name,
      role,
      title,
      type,
      size: bytes.length,
      sha256,
      ...(origin !== undefined && { origin }),
    })
  }
  const fingerprint = signer && (await digest(signer.publicKey))
  const manifest: Manifest = {
    ...about,
    ...(fingerprint !== undefined && { signer: { algorithm: 'Ed25519', fingerprint } }),
    files: listed,
  }
  const written = writeManifest(manifest)
  const all = new Map<string, Uint8Array>([...files].map(([name, { bytes }]) => [name, bytes]))
  const sums = new Map(listed.map(({ name, sha256 }) => [name, sha256]))
  const add = async (name: string, bytes: Uint8Array): Promise<void> => {
    all.set(name, bytes)
    sums.set(name, await digest(bytes))
  }
  await add(manifestName, written)
  if (signer && fingerprint !== undefined)
    await add(signatureName, await makeSignature(written, signer, fingerprint))
  all.set(sumsName, new TextEncoder().encode(sumsText(sums)))
  return { bytes: writeZip(all), manifest, digest: sums.get(manifestName) ?? '' }
}
