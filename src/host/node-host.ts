import { createHash } from 'node:crypto'
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fontFolders, isFontFile } from './font-folders.ts'
import type { FileMap, Host, NewFile, WriteFailure } from './host.ts'
import { newKeyPair, openSigningKey, verifySignature } from './node-keys.ts'
import { openReader } from './node-read.ts'
import { watchFolders } from './node-watch.ts'
import { ReadFailure } from './read-failure.ts'

const require = createRequire(import.meta.url)
const { listAll, ...reading } = openReader()

/** The machine's own files, clock and installed fonts. */
export const nodeHost: Host = {
  ...reading,
  writeAll,
  probeWrite,
  writeNew,
  append,
  replace,
  // Who can be hired depends on the program's entry, which only `cli/` knows.
  hire: () => undefined,
  digest: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  readFont: (id) => readInstalled(fontPath(id)),
  readCodec: (name) => readInstalled(require.resolve(codecs[name])),
  listFonts: () => listAll(fontFolders(process.platform, homedir(), process.env), isFontFile),
  newKeyPair,
  openSigningKey,
  verifySignature,
  watch: watchFolders,
  timeOfDay() {
    const now = new Date()
    return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  },
  elapsed: () => performance.now(),
}

/** A file that was installed with the program. */
async function readInstalled(path: string): Promise<Uint8Array> {
  const bytes = await reading.readFile(path)
  if (bytes === undefined) throw new ReadFailure([{ path, reason: 'gone', detail: '' }])
  return bytes
}

const codecs = {
  'jpeg-decoder': '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'jpeg-encoder': '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
} as const

const packages: Readonly<Record<string, string>> = {
  'noto-serif-sc': 'NotoSerifSC',
  'noto-sans-sc': 'NotoSansSC',
}

const weights: Readonly<Record<string, string>> = {
  200: '200ExtraLight',
  300: '300Light',
  400: '400Regular',
  500: '500Medium',
  600: '600SemiBold',
  700: '700Bold',
  800: '800ExtraBold',
  900: '900Black',
}

function fontPath(id: string): string {
  const [, family = '', weight = ''] = /^(.*)-(\d+)$/.exec(id) ?? []
  const name = packages[family]
  const style = weights[weight]
  if (name === undefined || style === undefined) throw new Error(`No bundled font is called ${id}`)
  return require.resolve(`@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`)
}

/** Suffix of files on their way: they are never valid names of documents. */
const temporary = '.houqin-tmp'
const previous = '.houqin-old'

async function writeAll(folder: string, files: FileMap): Promise<WriteFailure | undefined> {
  const undo: (() => Promise<void>)[] = []
  let current = folder
  try {
    for (const [path, bytes] of files) {
      current = join(folder, path)
      await mkdir(dirname(current), { recursive: true })
      const target = current
      undo.push(() => rm(target + temporary, { force: true }))
      await writeFile(target + temporary, bytes)
    }
    for (const path of files.keys()) {
      current = join(folder, path)
      const target = current
      if (await moved(target, target + previous)) undo.push(() => rename(target + previous, target))
      else undo.push(() => rm(target, { force: true }))
      await rename(target + temporary, target)
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined)
    return failure(current, error)
  }
  for (const path of files.keys())
    await rm(join(folder, path) + previous, { force: true }).catch(() => undefined)
  return undefined
}

async function probeWrite(folder: string): Promise<WriteFailure | undefined> {
  const path = join(folder, `试写${temporary}`)
  try {
    const made = await mkdir(folder, { recursive: true })
    await writeFile(path, '')
    await rm(path)
    // A folder that was not there before is not left behind.
    if (made !== undefined) await rm(made, { recursive: true })
    return undefined
  } catch (error) {
    return failure(path, error)
  }
}

async function writeNew(files: readonly NewFile[]): Promise<WriteFailure | undefined> {
  const made: string[] = []
  for (const { path, bytes, secret } of files) {
    try {
      await mkdir(dirname(path), { recursive: true })
      // `wx` fails where a file stands, also one that came a moment ago.
      await writeFile(path, bytes, { flag: 'wx', mode: secret ? 0o600 : 0o644 })
      made.push(path)
    } catch (error) {
      // What stands there already is not ours to take away.
      if (codeOf(error) !== 'EEXIST') made.push(path)
      for (const done of made) await rm(done, { force: true }).catch(() => undefined)
      return failure(path, error)
    }
  }
  return undefined
}

async function append(path: string, bytes: Uint8Array): Promise<WriteFailure | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await appendFile(path, bytes)
    return undefined
  } catch (error) {
    return failure(path, error)
  }
}

async function replace(from: string, to: string): Promise<WriteFailure | undefined> {
  try {
    await rename(from, to)
    return undefined
  } catch (error) {
    return failure(to, error)
  }
}

/** Moves a file out of the way; false if there is none. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

const reasons: Readonly<Record<string, WriteFailure['reason']>> = {
  EBUSY: 'busy',
  // Windows answers EPERM where Word holds the file.
  EPERM: 'busy',
  EACCES: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
  EEXIST: 'exists',
  ENOTDIR: 'no-folder',
  ENOENT: 'no-folder',
  ENAMETOOLONG: 'too-long',
}

const failure = (path: string, error: unknown): WriteFailure => ({
  path,
  reason: reasons[codeOf(error)] ?? 'other',
  detail: error instanceof Error ? error.message : String(error),
})

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
