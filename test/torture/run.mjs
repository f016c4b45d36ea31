// `npm run torture`: kills, fills and races real processes of the product, and looks whether anything was lost.
// `-- --deaths 10000 --kills 1000 --rounds 200` is the long run; `--only 'archive|review'` takes those alone whose
// names match.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)

const common = { absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' }
await build({
  ...common,
  entryPoints: ['test/torture/torture.ts'],
  outfile: '.build/torture.mjs',
  format: 'esm',
  packages: 'external',
})

// The processes that are killed: one file, so that its machine code can be kept.
const child = '.build/torture-child.cjs'
rmSync(`${child}.cache`, { force: true })
await build({
  ...common,
  entryPoints: ['test/torture/child.ts'],
  outfile: child,
  format: 'cjs',
  external: ['@expo-google-fonts/*', 'pdfkit'],
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
})
const school = mkdtempSync(join(tmpdir(), 'houqin-torture-'))
const init = ['init', school, '--name', '城南小学', '--term', '2026-autumn', '--yes']
for (const args of [init, ['build', '--format', 'docx', '--data', school, '--out', join(school, 'out')]])
  execFileSync(process.execPath, ['test/torture/start-child.cjs', ...args], {
    env: { ...process.env, HOUQIN_TORTURE: 'keep' },
    stdio: 'pipe',
  })
rmSync(school, { recursive: true })

await import('../../.build/torture.mjs')
