import type { BuildMemory } from '../../build/index.ts'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import {
  type Manifest,
  mediaType,
  type Package,
  type PackageFile,
  type PackageFont,
  type PackedFile,
} from '../../package/index.ts'
import { acceptWarnings } from './accept-warnings.ts'
import type { Derived } from './derive-files.ts'
import { describePackage } from './describe-package.ts'
import { findFaults } from './find-faults.ts'
import { manifestFaults, numbersBefore } from './manifest-faults.ts'
import { noteFile } from './note-text.ts'
import { noteName } from './package-folders.ts'
import { isBundled } from './package-fonts.ts'
import { type FontSource, packagedFolders, packageHost, sourcesOf } from './package-host.ts'
import { prove } from './prove-sources.ts'
import { type PackageContent, packagedRequest, type Rebuilt, rebuild, rebuildIndex } from './rebuild.ts'
import { extents, type SourceFile, sourceFiles } from './source-files.ts'

/**
 * Rebuilds a package from its own sources: every generated file, the list of sources that these need, and the manifest. Reports
 * what differs and the likely reason.
 */
export async function compareRebuilt(
  opened: Package,
  version: string,
  host: Host,
  memory: BuildMemory,
  fonts?: FontSource,
): Promise<readonly Diagnostic[]> {
  const { manifest } = opened
  const packaged = packageHost(sourcesOf(opened), host, fonts)
  const again = await rebuild(manifest.term.id, contentOf(manifest), packaged, memory)
  const reasons = reasonsOf(manifest, again.derived, version)
  const faults = again.derived
    ? await packingFaults(manifest, again.derived, again.diagnostics, packaged, fonts)
    : [`用包里的台账和模板生成不出公文：${firstErrors(again)}`]
  return faults.map((fault) => diagnose('archive-rebuild', fault, undefined, reasons))
}

/** The options with which the package was made. */
const contentOf = ({ options: { attachments }, masked = false }: Manifest): PackageContent => ({
  attachments,
  masked,
})

const firstErrors = ({ diagnostics }: Rebuilt): string =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .slice(0, 3)
    .map(({ message }) => message)
    .join('；')

async function packingFaults(
  manifest: Manifest,
  derived: Derived,
  reported: readonly Diagnostic[],
  packaged: Host,
  fonts: FontSource | undefined,
): Promise<readonly string[]> {
  const { previous, tool, term } = manifest
  const settings = derived.inputs.workspace.school.archive
  if (!settings) return ['包里的 school.yaml 没有“归档”（archive），清单里的档号、签署人没有出处']
  const content = contentOf(manifest)
  const accept = manifest.accepted.map(({ code }) => code)
  const found = await findFaults(packagedRequest(term.id, content), derived, reported, packaged)
  const { diagnostics, accepted } = acceptWarnings(found, accept)
  const sources = await neededSources(manifest, derived, accept, packaged, fonts)
  const about = describePackage(derived, settings, sources, {
    version: tool.version,
    ...content,
    accepted,
    previous,
    given: numbersBefore(manifest),
  })
  const made = new Map([...derived.files, ...(await rebuildIndex(derived, manifest, packaged))])
  const names = manifest.files.map(({ name }) => name).filter((name) => name !== noteName)
  made.set(noteName, noteFile(manifest, names))
  const open = diagnostics.filter(({ severity }) => severity !== 'notice')
  return [
    ...(await fileFaults(manifest, made, sources, packaged)),
    ...manifestFaults(manifest, about),
    ...open.slice(0, 3).map(({ message }) => `包里的台账、模板有没有接受的警告：${message}`),
  ]
}

/**
 * The sources that a package of the term needs; all sources in this package count as needed only if fewer do not give the same
 * result.
 */
async function neededSources(
  manifest: Manifest,
  derived: Derived,
  accept: readonly string[],
  packaged: Host,
  fonts: FontSource | undefined,
): Promise<ReadonlyMap<string, SourceFile>> {
  const [least, all] = await Promise.all(
    extents(derived).map((extent) => sourceFiles(packagedFolders, derived.inputs, extent, packaged)),
  )
  if (!least || !all || manifest.files.every(({ name }) => least.has(name) || !all.has(name)))
    return least ?? new Map<string, SourceFile>()
  return (await prove(least, 0, derived, { ...contentOf(manifest), accept }, packaged, fonts)) ? least : all
}

async function fileFaults(
  { files }: Manifest,
  made: ReadonlyMap<string, PackedFile>,
  sources: ReadonlyMap<string, SourceFile>,
  host: Host,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const file of files) {
    const { name, sha256, size } = file
    const again = made.get(name)
    const expected = again ?? sources.get(name)
    if (!expected)
      faults.push(isMade(file) ? `${name} 重建不出来` : `${name} 不是这个学期的公文要用的，重新归档不会有它`)
    else if (again && (await host.digest(again.bytes)) !== sha256)
      faults.push(`${name} 与重建的不同（包里 ${size} 字节，重建 ${again.bytes.length} 字节）`)
    else if (!sameEntry(file, expected)) faults.push(`清单里 ${name} 的题名、类型或来历与重建的不同`)
  }
  const listed = new Set(files.map(({ name }) => name))
  for (const name of [...made.keys(), ...sources.keys()])
    if (!listed.has(name)) faults.push(`重建得出 ${name}，包里没有`)
  return faults
}

const made: ReadonlySet<string> = new Set(['document', 'evidence', 'workbook', 'index', 'note'])

/** Whether a file's role is that of a generated file, as opposed to a source. */
const isMade = ({ role }: PackageFile): boolean => made.has(role)

const sameEntry = (
  { name, role, title, type, origin }: PackageFile,
  expected: Pick<PackedFile, 'role' | 'title' | 'origin'>,
): boolean =>
  role === expected.role && title === expected.title && origin === expected.origin && type === mediaType(name)

/** What is different here from where the package was made. */
function reasonsOf(
  { tool, fonts }: Manifest,
  derived: Derived | undefined,
  version: string,
): readonly string[] {
  const reasons: string[] = []
  if (tool.version !== version) reasons.push(`程序的版本不同：包是 ${tool.version} 做的，现在是 ${version}。`)
  const changed = derived ? differentFonts(fonts, derived.fonts) : []
  if (changed.length > 0) reasons.push(`字体不同：${changed.join('、')}。`)
  const own = derived ? [] : fonts.filter(({ id }) => !isBundled(id))
  if (own.length > 0) {
    const named = own.map(({ id, sha256 }) => `${id}（SHA-256 ${sha256}）`).join('、')
    reasons.push(
      `学校用了自己的字体文件，字体不许随包分发，包里没有：${named}。手里有一样的字体文件的，放进一个文件夹，加上 --fonts 文件夹。`,
    )
  }
  if (reasons.length > 0) return reasons
  return ['程序的版本、字体都与归档时相同：包里的文件不是由包里的台账和模板生成的，请学校说明。']
}

function differentFonts(packed: readonly PackageFont[], here: readonly PackageFont[]): readonly string[] {
  const digests = new Map(here.map(({ id, sha256 }) => [id, sha256]))
  return packed.filter(({ id, sha256 }) => digests.get(id) !== sha256).map(({ id }) => id)
}
