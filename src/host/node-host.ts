import { createHash } from 'node:crypto'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { fontFolders, isFontFile } from './font-folders.ts'
import type { Machine } from './host.ts'
import { nodeDisk, nodeProcess } from './node-disk.ts'
import { newKeyPair, openSigningKey, verifySignature } from './node-keys.ts'
import { watchFolders } from './node-watch.ts'

const require = createRequire(import.meta.url)

/** The machine's own files, clock and installed fonts. */
export const nodeHost: Machine = {
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
  disk: nodeDisk,
  ...nodeProcess,
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
// Windows answers EPERM where Word holds the file.
const busy = new Set(['EBUSY', 'EPERM'])
const mostTries = 5
const between = 40

/** A file's bytes; undefined if it went since its folder was listed. One that cannot be read is no matter of course: a ledger left out would falsify every number. */
async function readThere(path: string): Promise<Uint8Array | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      return await readFile(path)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      if (tries === mostTries || !busy.has(codeOf(error))) throw error
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

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
