import { type BuildOptions, makeBuildMemory } from '../../build/index.ts'
import { type Diagnostic, diagnose, gatherInto, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { maskMark } from '../../masking/index.ts'
import {
  bytesSource,
  checkSigner,
  checkSuccession,
  cryptoOf,
  type EarlierPackage,
  limits,
  type NamedFile,
  openEarlier,
  openSource,
  type PackedFile,
  type Signer,
  sealPackage,
  textFaults,
  uniqueNames,
  unopened,
  verifyPackage,
} from '../../package/index.ts'
import { photoFault, readInput, relabel } from '../../workspace/index.ts'
import { isLockedKey } from '../keys/index.ts'
import { acceptWarnings } from './accept-warnings.ts'
import type { ArchiveRequest, MadeArchive } from './archive-request.ts'
import { deriveFiles } from './derive-files.ts'
import { describePackage } from './describe-package.ts'
import { findFaults } from './find-faults.ts'
import { makeIndex } from './make-index.ts'
import { maskArchive } from './mask-archive.ts'
import { noteFile } from './note-text.ts'
import { noteName } from './package-folders.ts'
import { proveSources } from './prove-sources.ts'

/**
 * Makes a term's package. Refuses anything that `check --strict` would report, and a package that cannot be rebuilt from itself.
 * Reads through the host and writes nothing.
 */
export async function makeArchive(
  asked: ArchiveRequest,
  machine: Host,
  { memory = makeBuildMemory(), onProgress }: Omit<BuildOptions, 'opened'> = {},
): Promise<Outcome<MadeArchive>> {
  const { masked, host, opened, diagnostics: leftOut } = await maskArchive(asked, machine, memory)
  const request = { ...asked, masked }
  const found = [...leftOut]
  const take = gatherInto(found)
  const made = await deriveFiles(request, host, {
    memory,
    ...(opened && { opened }),
    ...(onProgress && { onProgress }),
  })
  const { derived, sources } = made.value
  found.push(...(await findFaults(request, derived, made.diagnostics, host)))
  const nameOf = derived?.inputs.nameOf ?? ((file: string) => file)
  const settings = derived?.inputs.workspace.school.archive
  const signer = request.key && take(await openKey(request.key, request.passphrase, host))
  const earlier = request.previous && take(await readEarlier(request.previous, host))
  if (derived && earlier)
    found.push(...checkSuccession(derived.inputs.workspace.school.name, derived.term.id, earlier))
  if (earlier && !signer) found.push(...checkSigner(undefined, earlier, false))
  const { diagnostics } = acceptWarnings(found, request.accept)
  const stopped = diagnostics.some(({ severity }) => severity !== 'notice')
  if (!derived || !settings || stopped) return { value: { sources }, diagnostics }

  const proven = await proveSources(request, derived, host)
  if (!proven) return { value: { sources }, diagnostics: [...diagnostics, unproven()] }
  const { packed, accepted } = proven
  const { version, attachments } = request
  const previous = earlier && { term: earlier.manifest.term.id, digest: earlier.digest }
  const given = earlier?.manifest.items.map(({ number }) => number) ?? []
  const circumstances = { version, attachments, masked, accepted, previous, given }
  const about = describePackage(derived, settings, packed, circumstances)
  const index = await makeIndex(derived, settings.fonds, about.items, host)
  if (hasErrors(index.diagnostics))
    return { value: { sources }, diagnostics: [...diagnostics, ...relabel(index.diagnostics, nameOf)] }
  const files = new Map([...derived.files, ...packed, ...index.value])
  files.set(noteName, noteFile(about, [...files.keys()]))
  const large = checkSize(files)
  if (large) return { value: { sources }, diagnostics: [...diagnostics, large] }
  const sealed = await sealPackage(files, about, (bytes) => host.digest(bytes), signer)
  const unreadable = textFaults(sealed.manifest).map((fault) => diagnose('archive-text', fault))
  if (unreadable.length > 0) return { value: { sources }, diagnostics: [...diagnostics, ...unreadable] }
  // Anything that verification would refuse is reported to the school now, before it reaches the district.
  const proof = await verifyPackage(bytesSource(sealed.bytes), cryptoOf(host), {
    checkPhoto: (bytes) => photoFault(bytes, host, memory.photos),
  })
  if (!proof.value.sound) return { value: { sources }, diagnostics: [...diagnostics, ...proof.diagnostics] }
  const { name } = derived.inputs.workspace.school
  const fileName = uniqueNames()(`${name}${derived.term.label}后勤档案${masked ? maskMark : ''}.zip`)
  return { value: { package: { fileName, ...sealed }, sources }, diagnostics }
}

async function openKey(
  file: NamedFile,
  passphrase: string | undefined,
  host: Host,
): Promise<Outcome<Signer | undefined>> {
  const { value: pem, diagnostics: unread } = await readInput(file, 'key', host)
  if (unread.length > 0) return { value: undefined, diagnostics: unread }
  const { label } = file
  const value = pem && (await host.openSigningKey(pem, passphrase))
  if (value) return { value, diagnostics: [] }
  const refuse = (message: string, hint: string): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [diagnose('archive-key', message, undefined, [hint])],
  })
  const make = '没有钥匙的，先用 houqin key new 做一把。'
  if (!pem) return refuse(`找不到私钥文件 ${label}`, make)
  if (!isLockedKey(pem)) return refuse(`${label} 里没有能签名的私钥（Ed25519）`, make)
  if (passphrase !== undefined)
    return refuse(`打开私钥 ${label} 的口令不对`, '再运行一次，输入做钥匙时定的口令。')
  return refuse(
    `私钥 ${label} 有口令，没有给出`,
    '在终端里运行，按提示输入；脚本里用环境变量 HOUQIN_KEY_PASSPHRASE 给出。',
  )
}

async function readEarlier(file: NamedFile, host: Host): Promise<Outcome<EarlierPackage | undefined>> {
  const source = await openSource(file.path, host)
  if (source) return openEarlier(source, cryptoOf(host))
  return { value: undefined, diagnostics: [await unopened(file, host)] }
}

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
