import { readPublicKey, type Verification, verifyPackage } from '../../archive/index.ts'
import { diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { photoFault } from '../photo-folder.ts'
import type { NamedFile } from './archive-request.ts'
import { compareRebuilt } from './compare-rebuilt.ts'
import { findFonts } from './find-fonts.ts'
import { cryptoOf, openSource, unopened } from './host-source.ts'

/** What to check. */
export interface VerifyRequest {
  readonly file: NamedFile
  /** The school's public key. */
  readonly key?: NamedFile
  /** The package of the school's earlier term. */
  readonly previous?: NamedFile
  /** Whether its documents are made again from its ledgers and templates. */
  readonly rebuild: boolean
  /** Where font files are that the school's own must be looked for among; packages hold none. */
  readonly fonts?: string
  /** Version of this program. */
  readonly version: string
}

/** What checking came to; `rebuilt` says whether making the documents again gave the same, where that was asked for. */
export interface VerifiedArchive extends Verification {
  readonly rebuilt?: 'same' | 'different'
}

/** Checks a package: nothing is written, and no workspace is needed. */
export async function verifyArchive(request: VerifyRequest, host: Host): Promise<Outcome<VerifiedArchive>> {
  const [source, earlier] = [
    await openSource(request.file.path, host),
    request.previous && (await openSource(request.previous.path, host)),
  ]
  const key = request.key && (await readKey(request.key, host))
  const unread = [
    ...(source ? [] : [await unopened(request.file, host)]),
    ...(request.previous && !earlier ? [await unopened(request.previous, host)] : []),
    ...(key?.diagnostics ?? []),
  ]
  if (!source || unread.length > 0)
    return { value: { sound: false, content: 'unknown', signature: 'none' }, diagnostics: unread }
  const { value, diagnostics } = await verifyPackage(source, cryptoOf(host), {
    ...(key?.value && { key: key.value }),
    ...(earlier && { previous: earlier }),
    checkPhoto: (bytes) => photoFault(bytes, host),
  })
  const opened = value.package
  if (!request.rebuild || !opened || value.content !== 'intact') return { value, diagnostics }
  const { version, fonts: folder } = request
  const fonts = folder === undefined ? undefined : await findFonts(opened.manifest, folder, host)
  const differences = await compareRebuilt(opened, version, host, fonts)
  const same = differences.length === 0
  return {
    value: { ...value, sound: value.sound && same, rebuilt: same ? 'same' : 'different' },
    diagnostics: [...diagnostics, ...differences],
  }
}

async function readKey({ path, label }: NamedFile, host: Host): Promise<Outcome<Uint8Array | undefined>> {
  const pem = await host.readFile(path)
  const value = pem && readPublicKey(pem)
  if (value) return { value, diagnostics: [] }
  const message = pem ? `${label} 里没有 Ed25519 公钥` : `找不到公钥文件 ${label}`
  return { value: undefined, diagnostics: [diagnose('archive-key', message)] }
}
