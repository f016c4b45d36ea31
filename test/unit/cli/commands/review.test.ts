import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../../../src/diagnostics/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { districtFiles } from '../../../support/review-run.ts'
import { runCommand } from '../../../support/run-command.ts'
import { packSchool } from '../../../support/synthetic-package.ts'
import { makeDeeds } from '../../../support/synthetic-school.ts'
import type { Screen } from '../../../support/test-terminal.ts'

/** Runs a review of two packages, one of which has a name too long for a line. */
async function reviewed(screen: Screen, ...more: readonly string[]): ReturnType<typeof runCommand> {
  const [one, two] = await Promise.all([packSchool(makeDeeds(1)), packSchool(makeDeeds(2))])
  const root = process.env.INIT_CWD ?? process.cwd()
  const at = (path: string): string => `${root}/${path}`
  const files = Object.entries({
    ...districtFiles,
    'in/a.zip': one.bytes,
    [`in/${'很长的名字'.repeat(20)}\u001b[2J.zip`]: two.bytes,
  })
  const host = memoryHost(Object.fromEntries(files.map(([path, content]) => [at(path), content])))
  const own = ['--rubric', at('rubric.yaml'), '--templates', at('templates'), '--format', 'xlsx']
  return runCommand(
    ['review', at('in'), '--out', at('out'), '--forms', 'none', ...own, ...more],
    host,
    screen,
  )
}

describe('the progress bar', () => {
  it('stays on one line of the terminal, fills up, and is cleared at the end', async () => {
    const { code, reported } = await reviewed({ isTTY: true, columns: 50 })
    expect(code).toBe(0)
    const lines = reported.split('\r\u001B[K').slice(1)
    expect(lines.map((line) => /^审核 \[#*-*\] \d\/\d/.exec(line)?.[0] ?? line)).toEqual([
      ...Array<string>(2).fill(`审核 [${'-'.repeat(24)}] 0/2`),
      `审核 [${'#'.repeat(12)}${'-'.repeat(12)}] 1/2`,
      `审核 [${'#'.repeat(24)}] 2/2`,
      `审核 [${'#'.repeat(24)}] 2/2`,
      '',
    ])
    for (const line of lines) {
      expect(displayWidth(line)).toBeLessThan(50)
      expect(line).not.toMatch(/[\n\u001b]/)
    }
  })

  it('does not appear without a terminal, or with --quiet', async () => {
    expect((await reviewed({ isTTY: false, columns: 80 })).reported).toBe('')
    expect((await reviewed({ isTTY: true, columns: 80 }, '--quiet')).reported).not.toContain('审核 [')
  })
})

it('says what is wrong with --jobs', async () => {
  expect((await reviewed({}, '--jobs', '0')).code).toMatch(/--jobs 要写 1 到 99 的数/)
})
