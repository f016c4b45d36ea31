// `npm run bench`: bundles the benchmark as the product is bundled, and runs it. `npm run bench -- review` is the one of the
// district's review, `npm run bench -- watch` that of documents made anew at each save, `npm run bench -- sizes` that of large inputs.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const others = ['review', 'sizes', 'watch']
const root = fileURLToPath(new URL('../..', import.meta.url))

await build({
  absWorkingDir: root,
  entryPoints: [`test/bench/${others.find((name) => name === process.argv[2]) ?? 'six-pages'}.ts`],
  outfile: '.build/bench.mjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
})
process.chdir(root)
await import('../../.build/bench.mjs')
