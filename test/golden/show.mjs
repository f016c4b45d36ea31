// Builds every golden case into out/golden/<case> (`npm run golden`), to be read as documents.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

let failed = 0
for (const { name } of cases) {
  const {
    term,
    documents,
    ledger,
    data = 'data',
    lang,
  } = JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8'))
  const options = [
    ...['--term', term, '--data', join(folder, name, data), '--out', join(root, 'out/golden', name)],
    ...[
      '--format',
      'docx,pdf,md',
      ...(lang ? ['--lang', lang] : []),
      ...(ledger ? ['--ledger', ledger] : []),
    ],
  ]
  console.log(`\n${name}`)
  const { status } = spawnSync(
    'node',
    [join(root, 'src/cli/houqin.mjs'), 'build', ...documents, ...options],
    { stdio: 'inherit' },
  )
  if (status !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
