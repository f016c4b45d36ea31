import { diagnose, type Outcome } from '../../diagnostics/index.ts'
import { limits } from '../limits.ts'
import { type Manifest, manifestName, manifestVersion, sealNames } from './manifest.ts'
import { manifestShape } from './manifest-shape.ts'
import { canonicalJson, checkShape } from './shape.ts'

/**
 * Reads manifest.json from outside. It must be the very text that this program writes for what it says, so that no key
 * goes unread and one manifest has one digest.
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
  const names = manifest.files.map(({ name }) => name)
  if (names.some((name, at) => at > 0 && name <= (names[at - 1] ?? '')))
    return refuse(`${manifestName} 里的文件没有按名字排序，或有重复`)
  if (names.some((name) => sealNames.includes(name))) return refuse(`${manifestName} 把自己也列成了文件`)
  return { value: manifest, diagnostics: [] }
}

/** The text and what it says; undefined where it is no JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): { readonly text: string; readonly value: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

function versionOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'schema')) return ''
  const { schema } = value as { readonly schema: unknown }
  return typeof schema === 'string' ? schema : ''
}

const refuse = (...messages: readonly string[]): Outcome<undefined> => ({
  value: undefined,
  diagnostics: messages.map((message) => diagnose('archive-manifest', message)),
})
