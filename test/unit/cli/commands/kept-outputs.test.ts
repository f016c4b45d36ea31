import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { memoryHost } from '../../../support/memory-host.ts'
import { runCommand } from '../../../support/run-command.ts'
import { smallSchool } from '../../../support/workspace-files.ts'

it('keeps an export that somebody edited, and names no option that the command does not know', async () => {
  const school = { [resolve('校/school.yaml')]: smallSchool, [resolve('校/2025-autumn/repairs.yaml')]: '' }
  const args = ['export', '--term', '2025-autumn', '--data', '校', '--out', '交']
  const first = memoryHost(school)
  await runCommand(args, first)
  const book = [...first.written.keys()].find((path) => path.endsWith('.xlsx')) ?? ''
  const again = memoryHost({ ...school, [book]: '改过' })
  const { reported } = await runCommand(args, again)
  expect(again.written.has(book)).toBe(false)
  expect(reported).toContain('[edited-kept]')
  expect(reported).not.toContain('--overwrite')
})
