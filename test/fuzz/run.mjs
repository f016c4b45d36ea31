// `npm run fuzz`: bundles the fuzzers and runs them. `npm run fuzz -- --help` lists what may be asked.
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Sources find files beside themselves, which in a bundle is somewhere else. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](src|test)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }))
  },
}

const outfile = `${root}.build/fuzz.mjs`
await build({
  absWorkingDir: root,
  entryPoints: ['test/fuzz/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  plugins: [places],
  sourcemap: 'inline',
  logLevel: 'error',
})
process.chdir(root)
const { run } = await import(pathToFileURL(outfile))
process.exitCode = await run(process.argv.slice(2), outfile)
