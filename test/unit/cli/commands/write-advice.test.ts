import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { commands } from '../../../../src/cli/commands/index.ts'
import { exitCodes } from '../../../../src/cli/exit-codes.ts'
import { type MemoryHost, memoryHost } from '../../../support/memory-host.ts'
import { runCommand } from '../../../support/run-command.ts'
import { smallSchool } from '../../../support/workspace-files.ts'

const templates = dirname(fileURLToPath(import.meta.resolve('../../../../templates/summary.md.hbs')))
const ofSchool = ['--data', '校'] as const

/** A school that nothing can be written into. */
function lockedHost(): MemoryHost {
  const host = memoryHost({
    [resolve('校/school.yaml')]: smallSchool,
    [resolve('校/2025-autumn/repairs.yaml')]:
      '- {id: WX-2025Q-001, date: 2025-10-08, item: 灯管, action: 更换}\n',
    [resolve('表.csv')]: '日期,维修项目,做法\n2025-10-10,窗户,更换\n',
    [`${templates}/summary.md.hbs`]: '# 总结\n',
  })
  host.save = (folder) => Promise.resolve({ path: `${folder}/.houqin`, reason: 'denied', detail: '' })
  return host
}

it.each([
  [
    'add',
    '维修',
    '--物品',
    '灯管',
    '--做法',
    '更换',
    '--日期',
    '2025-10-10',
    '--term',
    '2025-autumn',
    ...ofSchool,
  ],
  ['import', '表.csv', '--term', '2025-autumn', '--yes', ...ofSchool],
  ['new-term', '2026-autumn', ...ofSchool],
  ['eject', 'summary', '--templates', templates, ...ofSchool],
  ['plan-status', '--link', 'WX-2025Q-001=无', '--term', '2025-autumn', ...ofSchool],
  ['init', '新校', '--name', '河东小学', '--yes'],
])('%s advises no option that it does not have', async (...args) => {
  const [name = ''] = args
  expect(Object.keys(commands.get(name)?.options ?? {})).not.toContain('out')
  const { code, reported } = await runCommand(args, lockedHost())
  expect(code).toBe(exitCodes.unwritable)
  expect(reported).toContain('没有权限写')
  expect(reported).not.toContain('--out')
})
