import {
  bytesSource,
  checkSuccession,
  type EarlierPackage,
  limits,
  type Manifest,
  openEarlier,
  type PackedFile,
  type Signer,
  sealPackage,
  uniqueNames,
  verifyPackage,
} from '../../archive/index.ts'
import { nextTermId, previousTermId } from '../../calendar/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { maskMark } from '../../masking/index.ts'
import type { ArchiveSettings } from '../../records/index.ts'
import { generate } from '../generate.ts'
import { relabel } from '../relabel.ts'
import { acceptWarnings } from './accept-warnings.ts'
import type { ArchiveRequest, MadeArchive, NamedFile } from './archive-request.ts'
import { checkSignOffs } from './check-sign-offs.ts'
import { type Derived, type DeriveRequest, deriveFiles } from './derive-files.ts'
import { cryptoOf, openSource } from './host-source.ts'
import { makeIndex } from './make-index.ts'
import { makeItems } from './make-items.ts'
import { maskArchive } from './mask-archive.ts'
import { noteFile } from './note-text.ts'
import { noteName } from './package-folders.ts'
import { packageHost } from './package-host.ts'
import { rebuild } from './rebuild.ts'
import { extents, sourceFiles } from './source-files.ts'

/**
 * A term's package: what `check --strict` finds wrong stops it, and so does a package that cannot be rebuilt from
 * itself. Reads through the host and writes nothing.
 */
export async function makeArchive(asked: ArchiveRequest, machine: Host): Promise<Outcome<MadeArchive>> {
  const { masked, host } = await maskArchive(asked, machine)
  const request = { ...asked, masked }
  const told: Diagnostic[] = []
  const take = <T>({ value, diagnostics }: Outcome<T>): T => {
    told.push(...diagnostics)
    return value
  }
  const { derived, sources } = take(await deriveFiles(request, host))
  told.push(...(await furtherFaults(request, told, host)))
  const nameOf = derived?.inputs.nameOf ?? ((file: string) => file)
  const settings = derived?.inputs.workspace.school.archive
  if (derived) told.push(...relabel(settings ? checkSignOffs(settings, derived.term) : [unset()], nameOf))
  const signer = request.key && take(await openKey(request.key, host))
  const earlier = request.previous && take(await readEarlier(request.previous, host))
  if (derived && earlier)
    told.push(...checkSuccession(derived.inputs.workspace.school.name, derived.term.id, earlier))
  const { diagnostics, accepted } = acceptWarnings(told, request.accept)
  const stopped = diagnostics.some(({ severity }) => severity !== 'notice')
  if (!derived || !settings || stopped) return { value: { sources }, diagnostics }

  const packed = await provenSources(request, derived, host)
  if (!packed) return { value: { sources }, diagnostics: [...diagnostics, unproven()] }
  const about = aboutPackage(request, derived, settings, packed, accepted, earlier)
  const index = await makeIndex(derived, settings.fonds, about.items, host)
  if (hasErrors(index.diagnostics))
    return { value: { sources }, diagnostics: [...diagnostics, ...relabel(index.diagnostics, nameOf)] }
  const files = new Map([...derived.files, ...packed, ...index.value])
  files.set(noteName, noteFile(about, [...files.keys()]))
  const large = checkSize(files)
  if (large) return { value: { sources }, diagnostics: [...diagnostics, large] }
  const sealed = await sealPackage(files, about, (bytes) => host.digest(bytes), signer)
  // What verify would refuse (a text too long for the manifest) is told here, not to the district.
  const proof = await verifyPackage(bytesSource(sealed.bytes), cryptoOf(host))
  if (!proof.value.sound) return { value: { sources }, diagnostics: [...diagnostics, ...proof.diagnostics] }
  const { name } = derived.inputs.workspace.school
  const fileName = uniqueNames()(`${name}${derived.term.label}后勤档案${masked ? maskMark : ''}.zip`)
  return { value: { package: { fileName, ...sealed }, sources }, diagnostics }
}

/** What `check` says besides: of the documents that are due now, the next term's plan among them. */
async function furtherFaults(
  request: DeriveRequest,
  told: readonly Diagnostic[],
  host: Host,
): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await generate(
    { ...request, documents: [], formats: [], mask: request.masked },
    host,
  )
  const known = new Set(told.map((diagnostic) => JSON.stringify(diagnostic)))
  return diagnostics.filter((diagnostic) => !known.has(JSON.stringify(diagnostic)))
}

/** The least that the term's files can be made of again, byte for byte; undefined where nothing does. */
async function provenSources(
  request: DeriveRequest,
  derived: Derived,
  host: Host,
): Promise<ReadonlyMap<string, PackedFile> | undefined> {
  const { id } = derived.term
  for (const extent of extents(derived, [previousTermId(id), id, nextTermId(id)])) {
    const packed = await sourceFiles(request, derived.inputs, extent, host)
    const sources = [...packed.values()].map(({ role, origin, bytes }) => ({
      role,
      origin,
      read: () => Promise.resolve(bytes),
    }))
    const fonts = (path: string): Promise<Uint8Array | undefined> =>
      host.readFile(path.startsWith('data/') ? `${request.data}/${path.slice('data/'.length)}` : path)
    const again = await rebuild(id, request, packageHost(sources, host, fonts))
    if (again.derived && sameFiles(derived.files, again.derived.files)) return packed
  }
  return undefined
}

const sameFiles = (a: ReadonlyMap<string, PackedFile>, b: ReadonlyMap<string, PackedFile>): boolean =>
  a.size === b.size &&
  [...a].every(([name, { bytes }]) => {
    const other = b.get(name)?.bytes
    return bytes.length === other?.length && bytes.every((byte, at) => byte === other[at])
  })

function aboutPackage(
  { version, attachments, masked }: ArchiveRequest & DeriveRequest,
  derived: Derived,
  settings: ArchiveSettings,
  packed: ReadonlyMap<string, PackedFile>,
  accepted: Manifest['accepted'],
  earlier: EarlierPackage | undefined,
): Omit<Manifest, 'files' | 'signer'> {
  const { term, inputs, fonts } = derived
  const { school } = inputs.workspace
  const given = earlier?.manifest.items.map(({ number }) => number) ?? []
  const signOffs = settings.terms.get(term.id)?.signOffs ?? []
  return {
    schema: 'houqin-package/1',
    tool: { name: 'houqin', version },
    school: { name: school.name, fonds: settings.fonds },
    term: { id: term.id, label: term.label, start: term.start, end: term.end },
    signOffs: signOffs.map(({ role, by, on }) => ({ role, by, on })),
    items: makeItems(derived, packed, settings, given),
    options: { pdf: 'a2a', attachments },
    fonts,
    accepted,
    ...(masked && { masked }),
    ...(earlier && { previous: { term: earlier.manifest.term.id, digest: earlier.digest } }),
  }
}

async function openKey({ path, label }: NamedFile, host: Host): Promise<Outcome<Signer | undefined>> {
  const pem = await host.readFile(path)
  const value = pem && (await host.openSigningKey(pem))
  if (value) return { value, diagnostics: [] }
  const message = pem ? `${label} 里没有能签名的私钥（Ed25519，没有口令）` : `找不到私钥文件 ${label}`
  return {
    value: undefined,
    diagnostics: [diagnose('archive-key', message, undefined, ['没有钥匙的，先用 houqin key new 做一把。'])],
  }
}

async function readEarlier(
  { path, label }: NamedFile,
  host: Host,
): Promise<Outcome<EarlierPackage | undefined>> {
  const source = await openSource(path, host)
  if (source) return openEarlier(source, cryptoOf(host))
  return {
    value: undefined,
    diagnostics: [diagnose('archive-unreadable', `打不开上一个档案包 ${label}`, undefined, ['检查路径。'])],
  }
}

const unset = (): Diagnostic =>
  diagnose('archive-settings', 'school.yaml 里没有“归档”（archive），编不出档号', undefined, [
    '在 school.yaml 末尾加上“归档: {全宗号: Z109, 机构: ZWC}”，代码照档案室给的写。',
  ])

const unproven = (): Diagnostic =>
  diagnose('archive-rebuild', '用要归档的台账和模板重新生成，结果与公文不同，没有归档', undefined, [
    '归档时台账、模板或照片可能正在改动：存盘、关掉编辑的软件，再运行一次。',
  ])

function checkSize(files: ReadonlyMap<string, PackedFile>): Diagnostic | undefined {
  const sizes = [...files.values()].map(({ bytes }) => bytes.length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (files.size < limits.entries && total < limits.total && sizes.every((size) => size < limits.entry))
    return undefined
  return diagnose(
    'archive-too-large',
    `要归档 ${files.size} 个文件、${total} 字节，超过一个包的上限`,
    undefined,
    ['照片太大的，先缩小再归档。'],
  )
}
