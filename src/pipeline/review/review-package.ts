import { type ByteSource, openPackage, readWorkspace, verifyPackage } from '../../archive/index.ts'
import { type Diagnostic, showControls } from '../../diagnostics/index.ts'
import { type Host, readFaultsOf } from '../../host/index.ts'
import { type ReviewResult, reviewSchool } from '../../review/index.ts'
import { cryptoOf, openSource } from '../archive/host-source.ts'
import type { NamedFile } from '../archive/index.ts'
import { whyUnread } from '../why-unread.ts'
import { contentDigest } from './content-digest.ts'
import type { ReviewSetup } from './review-setup.ts'

/** So many reasons are told of a package that is refused. */
const told = 5
/** Characters of a text that a package may bring into a result. */
const longest = 400

/** What is found of a package, whatever file it came in. */
export type Review = Omit<ReviewResult, 'key' | 'setup' | 'forms' | 'file' | 'form'>

/** A package that was opened for review: what it is known by, and its review, made when it is asked for. */
export interface OpenedForReview {
  /** Digest of its bytes. */
  readonly key: string
  readonly review: () => Promise<Review>
}

/** The name that decides where a school's packages are reviewed; of a file that is no package, the file's own. */
export async function schoolKey(file: NamedFile, host: Host): Promise<string> {
  try {
    const source = await openSource(file.path, host)
    const opened = source && (await openPackage(source, (bytes) => host.digest(bytes))).value
    return opened ? `${opened.manifest.school.fonds} ${opened.manifest.school.name}` : file.label
  } catch (error) {
    // It is refused where it is opened for its review.
    if (!readFaultsOf(error)) throw error
    return file.label
  }
}

/** Opens a package; whatever it holds, it gives a result and throws nothing. Only one file of it is in memory at a time. */
export async function openForReview(
  file: NamedFile,
  setup: ReviewSetup,
  host: Host,
): Promise<OpenedForReview> {
  const unread = (review: Review): OpenedForReview => ({ key: '', review: () => Promise.resolve(review) })
  try {
    const source = await openSource(file.path, host)
    if (!source) return unread(refused([whyNoSource[await host.kindOf(file.path)]]))
    return {
      key: await contentDigest(source, host),
      review: () => reviewSource(source, setup, host).catch(refuseUnread),
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

async function reviewSource(source: ByteSource, setup: ReviewSetup, host: Host): Promise<Review> {
  const crypto = cryptoOf(host)
  const opened = await openPackage(source, crypto.digest)
  const school = opened.value?.manifest.school
  const key = school && (setup.keys.get(school.fonds) ?? setup.keys.get(school.name))
  const verified = await verifyPackage(source, crypto, key && { key })
  const { package: found, sound, signature } = verified.value
  const about = found && {
    digest: found.digest,
    ...(found.manifest.previous && { previous: found.manifest.previous.digest }),
    school: found.manifest.school,
    term: { id: found.manifest.term.id, label: found.manifest.term.label },
  }
  const refuse = (faults: readonly string[]): Review => clean({ ...refused(faults), signature, ...about })
  if (!found || !sound) return refuse(messagesOf(verified.diagnostics))
  const read = await readWorkspace(found)
  const errors = messagesOf(read.diagnostics)
  if (!read.value || errors.length > 0) return refuse(errors.length > 0 ? errors : ['包里没有 school.yaml'])
  const reviewed = reviewSchool(setup.rubric, read.value, found.manifest)
  if ('faults' in reviewed) return refuse(reviewed.faults)
  return clean({ sound, faults: [], signature, ...about, findings: reviewed.findings })
}

/** A package that was not reviewed, and why. */
export const refused = (faults: readonly string[]): Review => ({
  sound: false,
  faults,
  signature: 'none',
  findings: [],
})

function messagesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const messages = errors
    .slice(0, told)
    .map(({ message, location }) =>
      location ? `${location.file} 第${location.line}行：${message}` : message,
    )
  return errors.length > told ? [...messages, `另有${errors.length - told}处`] : messages
}

/** Texts that come from a package, made fit for a document: no control characters, no private ones, not endless. */
function clean<T>(value: T): T {
  if (typeof value === 'string') {
    const shown = showControls(value)
    return (shown.length > longest ? `${shown.slice(0, longest)}…` : shown) as T
  }
  if (Array.isArray(value)) return value.map((item: unknown) => clean(item)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, clean(part)])) as T
}
