// Bundles the command line and the packages that every command needs into one file, .build/houqin.mjs, so that hundreds of small
// modules are resolved and read once here rather than at every start. What only some commands need stays outside and is loaded
// from node_modules.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, '.build/houqin.mjs')
const resolve = createRequire(import.meta.url).resolve

/**
 * Packages that pdfkit loads eagerly and that our own text, fonts and pictures do not need; they take most of its start-up time.
 */
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(fontkit|linebreak|png-js)$/ }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({
      contents: `const fail = () => { throw new Error('${path} is not part of the bundle') }
        export const create = fail
        export default fail`,
    }))
  },
}

const began = new Date()
const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: [
    '@expo-google-fonts/*',
    '@jsquash/*',
    'chinese-days',
    'fast-bmp',
    'fast-png',
    'hucre',
    'libheif-js',
    'opencc-js',
    'tiff',
  ],
  // CommonJS packages require Node's own modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  plugins: [unused],
  sourcemap: 'linked',
  metafile: true,
  write: false,
  logLevel: 'error',
})

// Put in place atomically: if two processes start at the same time in a checkout that was just changed, both bundle, and neither
// may load a file that the other is still writing.
mkdirSync(join(root, '.build'), { recursive: true })
for (const { path, contents } of outputFiles) {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  // As old as the sources that it was made from, so that anything saved meanwhile is newer.
  utimesSync(draft, began, began)
  renameSync(draft, path)
}

// pdfkit expects its colour profile next to itself.
const profile = 'data/sRGB_IEC61966_2_1.icc'
cpSync(join(dirname(resolve('pdfkit')), profile), join(root, '.build', profile))

// The licences of the bundled packages are included.
const folders = new Set(
  Object.keys(metafile.inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
)
const licenses = [...folders].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : ''
  return `${name} ${version}: ${license}\n\n${text}\n`
})
writeFileSync(join(root, '.build/licenses.txt'), licenses.join('\n----\n\n'))
