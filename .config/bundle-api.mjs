// Bundles what other programs import (package.json, exports) into .build/api: one file per entry plus shared chunks, and one file
// of types per entry.
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateDtsBundle } from 'dts-bundle-generator'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = '.build/api'
process.chdir(root)
rmSync(out, { recursive: true, force: true })

const shared = {
  bundle: true,
  target: 'node20',
  format: 'esm',
  splitting: true,
  outdir: out,
  logLevel: 'error',
}
await build({
  ...shared,
  entryPoints: ['src/index.ts', 'src/node.ts'],
  chunkNames: 'node-[hash]',
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  packages: 'external',
})
await build({
  ...shared,
  entryPoints: ['src/browser.ts'],
  chunkNames: 'browser-[hash]',
  outExtension: { '.js': '.mjs' },
  platform: 'neutral',
  packages: 'external',
})

const names = ['index', 'node', 'browser']
const types = generateDtsBundle(
  names.map((name) => ({
    filePath: `src/${name}.ts`,
    output: { noBanner: true, exportReferencedTypes: false },
  })),
  { preferredConfigPath: 'tsconfig.json' },
)
names.forEach((name, at) => writeFileSync(join(out, `${name}.d.ts`), types[at]))
