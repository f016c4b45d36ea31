import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'

// Windows does not remove a folder that is a current folder.
describe.skipIf(process.platform === 'win32')('a start in a deleted folder', () => {
  it('is reported in plain words, without a stack trace', () => {
    const folder = mkdtempSync(join(tmpdir(), 'houqin-gone-'))
    const start = 'cd "$1" && rmdir "$1" && exec "$2" "$3" help'
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', start, 'sh', folder, process.execPath, resolve('src/cli/houqin.mjs')],
      { encoding: 'utf8' },
    )
    expect(status).toBe(4)
    expect(stderr).toContain('当前文件夹不在了')
    expect(stderr).not.toContain('    at ')
  })
})
