import { type Diagnostic, showControls } from '../../diagnostics/index.ts'
import { type Host, readFaultsOf } from '../../host/index.ts'
import {
  type ByteSource,
  type Crypto,
  cryptoOf,
  type NamedFile,
  openPackage,
  openSource,
  type Package,
  readSeal,
  readWorkspace,
  type Spelling,
  verifyPackage,
} from '../../package/index.ts'
import { findHeaderFault } from '../../pictures/index.ts'
import {
  factsOf,
  type PackageFacts,
  type ReviewResult,
  type Rubric,
  reviewSchool,
} from '../../rubric/index.ts'
import { whyUnread } from '../../workspace/index.ts'

const step = 4 << 20

/** A digest of all bytes of a source that needs only a part of them in memory: the digest of the digests of its parts. */
async function contentDigest(source: ByteSource, host: Host): Promise<string> {
  const digests: string[] = []
  for (let at = 0; at < source.size; at += step) {
    const part = await source.read(at, Math.min(step, source.size - at))
    digests.push(part ? await host.digest(part) : 'unreadable')
  }
  return host.digest(new TextEncoder().encode(digests.join('\n')))
}

/** How many reasons are given for refusing a package. */
const mostReasons = 5
/** The limit, in characters, of any text that a package may contribute to a result. */
const longest = 400

/** The findings about a package, whatever file it came in. */
export type Review = Pick<ReviewResult, 'sound' | 'faults' | 'findings'> & {
  /** Absent if it cannot be opened. */
  readonly facts?: PackageFacts
}

/** What packages are reviewed by. */
export interface ReviewedBy {
  readonly rubric: Rubric
  readonly spelling: Spelling
}

/** A package opened for review: its key, and the review itself, made on demand. */
export interface OpenedForReview {
  /** The digest of its bytes. */
  readonly key: string
  readonly review: () => Promise<Review>
}

/** What a survey found about a package's origin; empty if it cannot be opened. */
export interface SeenPackage {
  readonly facts?: PackageFacts
}

/** Reads only what shows a package's origin: its directory, its manifest and its signature. */
export async function lookAt(file: NamedFile, spelling: Spelling, host: Host): Promise<SeenPackage> {
  try {
    const source = await openSource(file.path, host)
    const crypto = cryptoOf(host)
    const opened = source && (await openPackage(source, crypto.digest)).value
    return opened ? { facts: await readFacts(opened, spelling, crypto) } : {}
  } catch (error) {
    // It will be refused when it is opened for review.
    if (!readFaultsOf(error)) throw error
    return {}
  }
}

async function readFacts(opened: Package, spelling: Spelling, crypto: Crypto): Promise<PackageFacts> {
  const { manifest, digest } = opened
  return clean(factsOf(manifest, digest, await readSeal(opened, crypto), spelling))
}

/**
 * Opens a package. Whatever it contains, this gives a result and does not throw. Only one of its files is in memory at a time.
 */
export async function openForReview(file: NamedFile, by: ReviewedBy, host: Host): Promise<OpenedForReview> {
  const unread = (review: Review): OpenedForReview => ({ key: '', review: () => Promise.resolve(review) })
  try {
    const source = await openSource(file.path, host)
    if (!source) return unread(refused([whyNoSource[await host.kindOf(file.path)]]))
    return {
      key: await contentDigest(source, host),
      review: () => reviewSource(source, by, host).catch(refuseUnread),
    }
  } catch (error) {
    return unread(refuseUnread(error))
  }
}

const whyNoSource = {
  folder: `打不开：${whyUnread({ reason: 'folder', detail: '' })}`,
  other: `打不开：${whyUnread({ reason: 'special', detail: '' })}`,
  nothing: '打不开：没有这个文件',
  file: '打不开：刚才还没有这个文件',
} as const

/** A package that cannot be read must not stop the review of the others. */
function refuseUnread(error: unknown): Review {
  const [fault] = readFaultsOf(error) ?? []
  if (!fault) throw error
  return refused([`打不开：${whyUnread(fault)}`])
}

async function reviewSource(
  source: ByteSource,
  { rubric, spelling }: ReviewedBy,
  host: Host,
): Promise<Review> {
  const crypto = cryptoOf(host)
  const verified = await verifyPackage(source, crypto, {
    // Headers are enough for the district; decoding the photos of thousands of packages would take hours.
    checkPhoto: (bytes) => Promise.resolve(findHeaderFault(bytes)),
  })
  const { package: found, sound } = verified.value
  const facts = found && (await readFacts(found, spelling, crypto))
  const refuse = (faults: readonly string[]): Review => clean({ ...refused(faults), ...(facts && { facts }) })
  if (!found || !facts || !sound) return refuse(messagesOf(verified.diagnostics))
  const read = await readWorkspace(found)
  const errors = messagesOf(read.diagnostics)
  if (!read.value || errors.length > 0) return refuse(errors.length > 0 ? errors : ['包里没有 school.yaml'])
  const reviewed = reviewSchool(rubric, read.value, found.manifest)
  if ('faults' in reviewed) return refuse(reviewed.faults)
  return clean({ sound, faults: [], facts, findings: reviewed.findings })
}

/** The review of a package that was refused, with the reasons. */
export const refused = (faults: readonly string[]): Review => ({ sound: false, faults, findings: [] })

function messagesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const messages = errors
    .slice(0, mostReasons)
    .map(({ message, location }) =>
      location ? `${location.file} 第${location.line}行：${message}` : message,
    )
  return errors.length > mostReasons ? [...messages, `另有${errors.length - mostReasons}处`] : messages
}

/** Makes text from a package fit for a document: no control or private-use characters, and a limited length. */
function clean<T>(value: T): T {
  if (typeof value === 'string') {
    const shown = showControls(value)
    return (shown.length > longest ? `${shown.slice(0, longest)}…` : shown) as T
  }
  if (Array.isArray(value)) return value.map((item: unknown) => clean(item)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, clean(part)])) as T
}
