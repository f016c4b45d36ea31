import { loadSimplifier } from '../../conversion/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import {
  type KeyFile,
  type KeyRegister,
  type ListedSchool,
  makeRegister,
  makeSpelling,
  type NamedFile,
  readPublicKey,
  type Spelling,
} from '../../package/index.ts'
import { readInput } from '../../workspace/index.ts'

/** Loads the comparison of school names, in which Traditional characters count as their Simplified forms. */
export const loadSpelling = async (): Promise<Spelling> => makeSpelling(await loadSimplifier())

/**
 * Reads the register of the schools' keys: the files in a folder and its subfolders (`全宗号 学校名称.pem`), and the fingerprints in the
 * list of schools. Undefined if neither has any.
 */
export async function readRegister(
  folder: NamedFile | undefined,
  listed: readonly ListedSchool[],
  spelling: Spelling,
  host: Host,
): Promise<Outcome<KeyRegister | undefined>> {
  const files = folder ? await readKeyFiles(folder, host) : { value: [], diagnostics: [] }
  if (files.diagnostics.length > 0) return { value: undefined, diagnostics: files.diagnostics }
  const { register, faults } = makeRegister(files.value, listed, spelling)
  const diagnostics: Diagnostic[] = faults.map((fault) =>
    diagnose('review-keys', fault, undefined, [
      '公钥的文件名写成“全宗号 学校名称.pem”，如“Z109 城南小学.pem”；与学校名单对一遍。',
    ]),
  )
  const half = register.keys.filter(({ plain }) => plain.name === undefined || plain.fonds === undefined)
  const [first] = half
  if (first)
    diagnostics.push(
      diagnose(
        'review-key-names',
        `有 ${half.length} 把公钥只写了全宗号或者校名（如 ${first.source}），另一样没有核对`,
        undefined,
        ['文件名写成“全宗号 学校名称.pem”，或者在学校名单（--schools）里写上全宗号，两样就都核对。'],
      ),
    )
  return { value: register.keys.length > 0 ? register : undefined, diagnostics }
}

async function readKeyFiles(
  { path: folder, label }: NamedFile,
  host: Host,
): Promise<Outcome<readonly KeyFile[]>> {
  const keys: KeyFile[] = []
  const diagnostics: Diagnostic[] = []
  const paths = [...((await host.listTree(folder, ['.pem'])) ?? [])].sort()
  if (paths.length === 0) diagnostics.push(diagnose('archive-key', `${label} 里没有公钥文件（.pem）`))
  for (const path of paths) {
    const read = await readInput({ path: `${folder}/${path}`, label: `${label}/${path}` }, 'key', host)
    diagnostics.push(...read.diagnostics)
    if (read.diagnostics.length > 0) continue
    const key = read.value && readPublicKey(read.value)
    const stem = path.slice(path.lastIndexOf('/') + 1, -'.pem'.length)
    if (key) keys.push({ stem, source: path, fingerprint: await host.digest(key) })
    else diagnostics.push(diagnose('archive-key', `${label} 的 ${path} 里没有 Ed25519 公钥`))
  }
  return { value: keys, diagnostics }
}
