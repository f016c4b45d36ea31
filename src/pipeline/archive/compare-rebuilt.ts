import type { Manifest, Package, PackageFont } from '../../archive/index.ts'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import type { Derived } from './derive-files.ts'
import { manifestFaults } from './manifest-faults.ts'
import { noteFile } from './note-text.ts'
import { noteName } from './package-folders.ts'
import { packageHost, sourcesOf } from './package-host.ts'
import { rebuild, rebuildIndex } from './rebuild.ts'

/** Files that are made, not taken as they are. */
const made: ReadonlySet<string> = new Set(['document', 'evidence', 'workbook', 'index', 'note'])

/** Makes a package's documents again from its own sources; says which differ, and what could be the reason. */
export async function compareRebuilt(
  opened: Package,
  version: string,
  host: Host,
): Promise<readonly Diagnostic[]> {
  const { manifest } = opened
  const packaged = packageHost(sourcesOf(opened), host)
  const { derived, diagnostics } = await rebuild(
    manifest.term.id,
    { attachments: manifest.options.attachments, masked: manifest.masked === true },
    packaged,
  )
  const reasons = reasonsOf(manifest, derived, version)
  if (!derived) {
    const faults = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
    return [differs(`用包里的台账和模板生成不出公文：${faults.slice(0, 3).join('；')}`, reasons)]
  }
  const files = new Map([...derived.files, ...(await rebuildIndex(derived, manifest, packaged))])
  const names = manifest.files.map(({ name }) => name).filter((name) => name !== noteName)
  files.set(noteName, noteFile(manifest, names))
  const faults: string[] = []
  for (const { name, role, sha256, size } of manifest.files) {
    if (!made.has(role)) continue
    const bytes = files.get(name)?.bytes
    files.delete(name)
    if (!bytes) faults.push(`${name} 重建不出来`)
    else if ((await host.digest(bytes)) !== sha256)
      faults.push(`${name} 与重建的不同（包里 ${size} 字节，重建 ${bytes.length} 字节）`)
  }
  for (const name of files.keys()) faults.push(`重建得出 ${name}，包里没有`)
  faults.push(...manifestFaults(manifest, derived))
  return faults.map((fault) => differs(fault, reasons))
}

const differs = (message: string, reasons: readonly string[]): Diagnostic =>
  diagnose('archive-rebuild', message, undefined, reasons)

/** What is not the same here as where the package was made. */
function reasonsOf(
  { tool, fonts }: Manifest,
  derived: Derived | undefined,
  version: string,
): readonly string[] {
  const reasons: string[] = []
  if (tool.version !== version) reasons.push(`程序的版本不同：包是 ${tool.version} 做的，现在是 ${version}。`)
  const changed = derived ? differentFonts(fonts, derived.fonts) : []
  if (changed.length > 0) reasons.push(`字体不同：${changed.join('、')}。`)
  if (!derived && fonts.some(({ id }) => !id.startsWith('noto-')))
    reasons.push('学校用了自己的字体文件，包里没有字体，重建不出一样的 PDF。')
  if (reasons.length > 0) return reasons
  return ['程序的版本、字体都与归档时相同：包里的文件不是由包里的台账和模板生成的，请学校说明。']
}

function differentFonts(packed: readonly PackageFont[], here: readonly PackageFont[]): readonly string[] {
  const digests = new Map(here.map(({ id, sha256 }) => [id, sha256]))
  return packed.filter(({ id, sha256 }) => digests.get(id) !== sha256).map(({ id }) => id)
}
