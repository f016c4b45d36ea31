import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import process from 'node:process'
import { fontFolders, isFontFile } from './font-folders.ts'
import type { Machine } from './host.ts'
import { nodeProcess, openDisk } from './node-disk.ts'
import { codeOf, failed } from './node-faults.ts'
import { newKeyPair, openSigningKey, verifySignature } from './node-keys.ts'
import { openReader } from './node-read.ts'
import { watchFolders } from './node-watch.ts'

const require = createRequire(import.meta.url)
const { listAll, ...reading } = openReader()

/** The machine's own files, clock and installed fonts. */
export const nodeHost: Machine = {
  ...reading,
  disk: openDisk(),
  ...nodeProcess,
  // Workers depend on the program's entry point, which only `cli/` knows.
  hire: () => undefined,
  digest: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  readFont: (id) => readInstalled(fontModule(id)),
  readCodec: (name) => readInstalled(codecs[name]),
  listFonts: () => listAll(fontFolders(process.platform, homedir(), process.env), isFontFile),
  newKeyPair,
  openSigningKey,
  verifySignature,
  watch: watchFolders,
  timeOfDay() {
    const now = new Date()
    return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  },
  today() {
    const now = new Date()
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
  },
  elapsed: () => performance.now(),
}

/** Reads a file of an installed package, by module specifier. */
async function readInstalled(module: string): Promise<Uint8Array> {
  const bytes = await reading.readFile(pathOf(module))
  if (bytes === undefined) throw failed(module, 'gone')
  return bytes
}

function pathOf(module: string): string {
  try {
    return require.resolve(module)
  } catch (error) {
    if (codeOf(error) === 'MODULE_NOT_FOUND') throw failed(module, 'gone')
    throw error
  }
}

const codecs = {
  'jpeg-decoder': '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'jpeg-encoder': '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  'webp-decoder': '@jsquash/webp/codec/dec/webp_dec.wasm',
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

function fontModule(id: string): string {
  const [, family = '', weight = ''] = /^(.*)-(\d+)$/.exec(id) ?? []
  const name = packages[family]
  const style = weights[weight]
  if (name === undefined || style === undefined) throw new Error(`No bundled font is called ${id}`)
  return `@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`
}
