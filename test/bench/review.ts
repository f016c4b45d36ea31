import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { packSchool } from '../support/synthetic-package.ts'
import { makeDeeds } from '../support/synthetic-school.ts'

// `npm run bench -- review [packages…] [-- options of review]`: packages a second, and how much memory at most.
const written = process.argv.slice(3)
const cut = written.includes('--') ? written.indexOf('--') : written.length
const counts = written.slice(0, cut).map(Number)
const options = written.slice(cut + 1)

const folder = mkdtempSync(join(tmpdir(), 'houqin-review-'))
try {
  for (const count of counts.length > 0 ? counts : [200, 2000]) {
    const packages = join(folder, `in-${count}`)
    mkdirSync(packages)
    for (let at = 1; at <= count; at += 1)
      writeFileSync(
        join(packages, `${String(at).padStart(5, '0')}.zip`),
        (await packSchool(makeDeeds(at))).bytes,
      )
    const began = performance.now()
    const run = spawnSync(
      '/usr/bin/env',
      [
        'time',
        '-f',
        '%M',
        process.execPath,
        'src/cli/houqin.mjs',
        'review',
        packages,
        '--out',
        join(folder, `out-${count}`),
        ...options,
      ],
      { encoding: 'utf8' },
    )
    const seconds = (performance.now() - began) / 1000
    const memory = Number(run.stderr.trim().split('\n').at(-1)) / 1024
    console.log(
      `${count} packages: ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} a second, ${memory.toFixed(0)} MB at most`,
    )
    if (run.status !== 0) console.log(run.stderr)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
