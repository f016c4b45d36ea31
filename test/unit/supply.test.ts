import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'houqin-supply-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const supply = (...words: readonly string[]): { readonly code: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, '.config/supply.mjs'), ...words],
    {
      encoding: 'utf8',
    },
  )
  return { code: status, said: stdout + stderr }
}

/** The files that the check reads, with one of them changed. */
function checkout(path: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(folder, 'copy-'))
  for (const file of ['package.json', 'package-lock.json', 'README.md', '.config/SUPPLY.md']) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file))
  }
  writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')))
  return copy
}

describe('the overview of packages', () => {
  it('is what the lock file says', () => {
    expect(supply()).toMatchObject({ code: 0 })
  })

  it.each([
    [
      'another version',
      'package-lock.json',
      /("node_modules\/yaml": \{\s*"version": )"[^"]*"/,
      '$1"2.9.99"',
      'yaml | 2.9.99',
    ],
    [
      'another licence',
      'package-lock.json',
      /("node_modules\/yaml": \{[^}]*"license": )"[^"]*"/,
      '$1"GPL-3.0"',
      'licensed under GPL-3.0',
    ],
    [
      'no digest',
      'package-lock.json',
      /("node_modules\/yaml": \{\s*"version": "[^"]*",)\s*"integrity": "[^"]*",/,
      '$1',
      'has no SHA-512',
    ],
    [
      'a download address',
      'package-lock.json',
      /("node_modules\/yaml": \{)/,
      '$1 "resolved": "x",',
      'download addresses',
    ],
    ['a dependency without a reason', 'README.md', /^\| `yaml` .*\n/m, '', 'why yaml is there'],
    ['a line taken out of it', '.config/SUPPLY.md', /^\| yaml \| .*sha512.*\n/m, '', 'yaml | '],
  ])('tells of %s', (_, path, pattern, by, said) => {
    const result = supply(
      '--in',
      checkout(path, (text) => text.replace(pattern, by)),
    )
    expect(result.code).toBe(1)
    expect(result.said).toContain(said)
  })

  it('finds the advisories that hold for a package', () => {
    const advisories = mkdtempSync(join(folder, 'osv-'))
    const write = (id: string, events: readonly object[], more: object = {}): void => {
      const affected = [{ package: { ecosystem: 'npm', name: 'yaml' }, ranges: [{ type: 'SEMVER', events }] }]
      writeFileSync(join(advisories, `${id}.json`), JSON.stringify({ id, summary: '', affected, ...more }))
    }
    write('HOLDS', [{ introduced: '0' }, { fixed: '99.0.0' }])
    write('LAST', [{ introduced: '1.0.0' }, { last_affected: '99.0.0' }])
    write('MENDED', [{ introduced: '0' }, { fixed: '1.0.0' }])
    write('LATER', [{ introduced: '99.0.0' }])
    write('WITHDRAWN', [{ introduced: '0' }], { withdrawn: '2026-01-01T00:00:00Z' })
    const { code, said } = supply('--advisories', advisories)
    expect(code).toBe(1)
    expect(said.match(/HOLDS|LAST|MENDED|LATER|WITHDRAWN/g)?.sort()).toEqual(['HOLDS', 'LAST'])
  })
})
