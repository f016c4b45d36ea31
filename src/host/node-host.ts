import { createHash } from 'node:crypto'
import { appendFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { fontFolders, isFontFile } from './font-folders.ts'
import type { FileMap, Host, NewFile, WriteFailure } from './host.ts'
import { newKeyPair, openSigningKey, verifySignature } from './node-keys.ts'
import { watchFolders } from './node-watch.ts'

const require = createRequire(import.meta.url)

/** The machine's own files, clock and installed fonts. */
export const nodeHost: Host = {
  async readTree(folder, endings) {
    const paths = await list(folder, '')
    if (paths === undefined) return undefined
    const files = new Map<string, Uint8Array>()
    for (const path of paths) {
      const bytes = endings.some((ending) => path.endsWith(ending)) && (await readThere(join(folder, path)))
      if (bytes) files.set(path, bytes)
    }
    return files
  },
  listTree: (folder) => list(folder, ''),
  async readFile(path) {
    try {
      return await readFile(path)
    } catch {
      return undefined
    }
  },
  writeAll,
  probeWrite,
  writeNew,
  append,
  replace,
  // Who can be hired depends on the program's entry, which only `cli/` knows.
  hire: () => undefined,
  digest: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  readFont: (id) => readFile(fontPath(id)),
  readCodec: (name) => readFile(require.resolve(codecs[name])),
  listFonts,
  readPart,
  async sizeOf(path) {
    const found = await stat(path).catch(() => undefined)
    return found?.isFile() === true ? found.size : undefined
  },
  async kindOf(path) {
    const found = await stat(path).catch(() => undefined)
    if (!found) return 'nothing'
    if (found.isFile()) return 'file'
    return found.isDirectory() ? 'folder' : 'other'
  },
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

/** Tries to read a file that another program is just saving. */
const mostTries = 5
const between = 40

/** A file's bytes; undefined if it went since its folder was listed. One that cannot be read is no matter of course: a ledger left out would falsify every number. */
async function readThere(path: string): Promise<Uint8Array | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      return await readFile(path)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      if (tries === mostTries || reasons[codeOf(error)] !== 'busy') throw error
      await setTimeout(between)
    }
  }
}

/** Paths of the files below `folder/below`, from `folder` on. */
async function list(folder: string, below: string): Promise<readonly string[] | undefined> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return undefined
  // Sorted by code unit: directory order differs between systems.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const paths: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) paths.push(...((await list(folder, path)) ?? []))
    else if (entry.isFile()) paths.push(path)
  }
  return paths
}

const codecs = {
  'jpeg-decoder': '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'jpeg-encoder': '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
} as const

async function listFonts(): Promise<readonly string[]> {
  const paths: string[] = []
  for (const folder of fontFolders(process.platform, homedir(), process.env)) {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    paths.push(
      ...names
        .filter(isFontFile)
        .sort()
        .map((name) => join(folder, name)),
    )
  }
  return paths
}

async function readPart(path: string, start: number, length: number): Promise<Uint8Array | undefined> {
  const file = await open(path).catch(() => undefined)
  try {
    const part = new Uint8Array(length)
    const read = await file?.read(part, 0, length, start)
    return read && part.subarray(0, read.bytesRead)
  } catch {
    return undefined
  } finally {
    await file?.close()
  }
}

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
