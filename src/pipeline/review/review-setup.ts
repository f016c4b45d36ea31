import { readPublicKey } from '../../archive/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { type Rubric, readRubric } from '../../review/index.ts'
import { relabel } from '../relabel.ts'
import type { RollUpRequest } from './review-request.ts'

/** All that packages are reviewed by. */
export interface ReviewSetup {
  readonly rubric: Rubric
  /** Digest of the rubric. */
  readonly rubricDigest: string
  /** Public keys (DER), by what their file is called. */
  readonly keys: ReadonlyMap<string, Uint8Array>
  /** Digest of rubric, keys and program: results of another setup are not taken over. */
  readonly digest: string
}

/** Reads the rubric, which messages name as the user did. */
export async function readRubricFile(
  { path, label }: RollUpRequest['rubric'],
  host: Host,
): Promise<Outcome<{ readonly rubric: Rubric; readonly digest: string } | undefined>> {
  const bytes = await host.readFile(path)
  if (!bytes) {
    const message = `找不到审核标准 ${label}`
    return { value: undefined, diagnostics: [diagnose('review-rubric', message, undefined, [hint])] }
  }
  const { value: rubric, diagnostics } = readRubric(label, bytes)
  return {
    value: rubric && { rubric, digest: await host.digest(bytes) },
    diagnostics: relabel(diagnostics, () => label),
  }
}

const hint = '检查 --rubric 后面的路径；不写这个选项就用自带的标准。'

/** Reads rubric and keys. */
export async function readSetup(
  request: Pick<RollUpRequest, 'rubric'> & { readonly keys?: string; readonly version: string },
  host: Host,
): Promise<Outcome<ReviewSetup | undefined>> {
  const read = await readRubricFile(request.rubric, host)
  const keys = await readKeys(request.keys, host)
  const diagnostics = [...read.diagnostics, ...keys.diagnostics]
  if (!read.value || keys.diagnostics.length > 0) return { value: undefined, diagnostics }
  const { rubric, digest: rubricDigest } = read.value
  const parts = [rubricDigest, request.version]
  for (const [name, key] of keys.value) parts.push(name, await host.digest(key))
  const digest = await host.digest(new TextEncoder().encode(parts.join('\n')))
  return { value: { rubric, rubricDigest, keys: keys.value, digest }, diagnostics }
}

async function readKeys(
  folder: string | undefined,
  host: Host,
): Promise<Outcome<ReadonlyMap<string, Uint8Array>>> {
  const keys = new Map<string, Uint8Array>()
  if (folder === undefined) return { value: keys, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const files = await host.readTree(folder, ['.pem'])
  if (!files?.size) diagnostics.push(diagnose('archive-key', `${folder} 里没有公钥文件（.pem）`))
  for (const [path, pem] of files ?? []) {
    const key = readPublicKey(pem)
    if (key) keys.set(path.slice(path.lastIndexOf('/') + 1, -'.pem'.length), key)
    else diagnostics.push(diagnose('archive-key', `${path} 里没有 Ed25519 公钥`))
  }
  return { value: keys, diagnostics }
}
