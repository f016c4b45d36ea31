// `npm run torture`: kills, fills and races real processes of the product, and looks whether anything was lost.
// `-- --deaths 10000 --kills 1000 --rounds 200` is the long run; `--only archive` takes those of that name alone.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

await build({
  absWorkingDir: root,
  entryPoints: ['test/torture/torture.ts'],
  outfile: '.build/torture.mjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
})
process.chdir(root)
await import('../../.build/torture.mjs')
