import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { settleOrphans } from '../support/expected-files.ts'

const runner = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
const config = new URL('../../.config/vitest.config.ts', import.meta.url)

it('a missing expected file fails the run and is not written, whatever the environment asks for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'test'))
  writeFileSync(
    join(folder, 'test/missing.test.ts'),
    `it('compares', () => expect('made').toMatchFileSnapshot('expected.txt'))\n`,
  )
  const own = join(folder, 'vitest.config.ts')
  writeFileSync(
    own,
    `import base from ${JSON.stringify(fileURLToPath(config))}
export default { ...base, test: { ...base.test, root: ${JSON.stringify(folder)}, globals: true, maxWorkers: 1 } }
`,
  )
  const { status, stdout } = spawnSync(process.execPath, [runner, 'run', '--config', own], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, UPDATE_SNAPSHOT: 'all', CI: '', NO_COLOR: '1' },
  })
  expect(stdout).toMatch(/Snapshots +1 failed/)
  expect(status).toBe(1)
  expect(existsSync(join(folder, 'test/expected.txt'))).toBe(false)
})

it('an expected file that is no longer made fails the run, and is removed if expected files are updated', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['plan.md', 'summary.md']) writeFileSync(join(folder, name), '')
  expect(() => {
    settleOrphans(folder, ['summary.md'], false)
  }).toThrow('plan.md')
  expect(readdirSync(folder)).toEqual(['plan.md', 'summary.md'])
  settleOrphans(folder, ['summary.md'], true)
  expect(readdirSync(folder)).toEqual(['summary.md'])
})
