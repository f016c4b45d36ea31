import { compareTermIds } from '../../calendar/index.ts'
import { diagnose, type Outcome } from '../../diagnostics/index.ts'
import { isRealDay, partsOfDay } from '../../text/index.ts'
import { limits } from '../limits.ts'
import { showName } from '../zip/show-name.ts'
import { type Manifest, manifestName, manifestVersion, sealNames } from './manifest.ts'
import { manifestShape } from './manifest-shape.ts'
import { canonicalJson, checkShape } from './shape.ts'

/** Lists contradictions within a manifest whose keys are each valid by themselves. */
function checkManifest(manifest: Manifest): readonly string[] {
  const { files, items, term, previous, signOffs } = manifest
  const names = files.map(({ name }) => name)
  const listed = new Set(names)
  const faults: string[] = []
  if (names.some((name, at) => at > 0 && name <= (names[at - 1] ?? '')))
    faults.push('的文件没有按名字排序，或有重复')
  if (names.some((name) => sealNames.includes(name))) faults.push('把自己也列成了文件')
  for (const [at, item] of items.entries())
    for (const name of item.files)
      if (!listed.has(name)) faults.push(`目录第 ${at + 1} 件的文件 ${showName(name)} 没有列出`)
  const numbers = items.map(({ number }) => number)
  if (new Set(numbers).size < numbers.length) faults.push('有两件用了同一个档号')
  const days = [term.start, term.end, ...items.map(({ date }) => date), ...signOffs.map(({ on }) => on)]
  for (const day of new Set(days.filter((day) => !isDay(day)))) faults.push(`写着没有的日期 ${day}`)
  if (term.start > term.end) faults.push(`学期的第一天 ${term.start} 在最后一天 ${term.end} 以后`)
  if (previous && compareTermIds(previous.term, term.id) >= 0)
    faults.push(`写的上一个档案包是 ${previous.term} 的，不早于 ${term.id}`)
  return faults
}

const isDay = (day: string): boolean => {
  const { year, month, day: date } = partsOfDay(day)
  return isRealDay(year, month, date)
}

/**
 * Parses manifest.json from outside. It must be exactly the text that this program would write for its content, so that no key is
 * ignored and every manifest has only one digest.
 */
export function readManifest(bytes: Uint8Array): Outcome<Manifest | undefined> {
  const parsed = parseJson(bytes)
  if (parsed === undefined) return refuse(`${manifestName} 不是 JSON 文件，或已损坏`)
  const version = versionOf(parsed.value)
  if (version !== manifestVersion && /^houqin-package\/\d{1,9}$/.test(version))
    return {
      value: undefined,
      diagnostics: [
        diagnose('archive-newer', `档案包的格式是 ${version}，这个程序只认得 ${manifestVersion}`, undefined, [
          '用新版的 houqin 核验。',
        ]),
      ],
    }
  const faults = checkShape(parsed.value, manifestShape, limits.told)
  if (faults.length > 0) return refuse(...faults.map((fault) => `${manifestName} 里 ${fault}`))
  const manifest = parsed.value as Manifest
  if (canonicalJson(manifest, manifestShape) !== parsed.text)
    return refuse(`${manifestName} 不是程序写出的样子：多了、重复了内容，或改了空格、顺序`)
  const contradictions = checkManifest(manifest)
  if (contradictions.length > 0)
    return refuse(...contradictions.slice(0, limits.told).map((fault) => `${manifestName} 里${fault}`))
  return { value: manifest, diagnostics: [] }
}

/** The deepest nesting accepted; our files are flatter, and a parser needs much memory for a million levels. */
const deepest = 16

/** Parses JSON, returning text and value; undefined if it is not JSON in UTF-8, or nested too deeply to be one of ours. */
export function parseJson(bytes: Uint8Array): { readonly text: string; readonly value: unknown } | undefined {
  if (depthOf(bytes) > deepest) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, value: JSON.parse(text) as unknown }
  } catch {
    // Not UTF-8, or not JSON.
    return undefined
  }
}

/** A lower bound of the nesting depth of arrays and objects; the search stops beyond `deepest`. */
function depthOf(bytes: Uint8Array): number {
  let [depth, most, quoted] = [0, 0, false]
  for (let at = 0; at < bytes.length && most <= deepest; at++) {
    const byte = bytes[at]
    if (byte === quote) quoted = !quoted
    else if (quoted) {
      if (byte === backslash) at++
    } else if (byte === openList || byte === openRecord) most = Math.max(most, ++depth)
    else if (byte === closeList || byte === closeRecord) depth--
  }
  return most
}

const [quote, backslash, openList, closeList, openRecord, closeRecord] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

function versionOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'schema')) return ''
  const { schema } = value as { readonly schema: unknown }
  return typeof schema === 'string' ? schema : ''
}

const refuse = (...messages: readonly string[]): Outcome<undefined> => ({
  value: undefined,
  diagnostics: messages.map((message) => diagnose('archive-manifest', message)),
})
