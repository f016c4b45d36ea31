import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openNodeStorage } from '../../../support/node-storage.ts'
import { runCommand } from '../../../support/run-command.ts'
import { smallSchool } from '../../../support/workspace-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-'))
const ledger = join(folder, '校/2025-autumn/repairs.yaml')

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A person who looks at the preview while somebody else saves a record, then agrees. */
async function* agree(): AsyncGenerator<string> {
  appendFileSync(ledger, '- {id: WX-2025Q-009, date: 2025-10-09, item: 水泵, action: 更换}\n')
  yield await Promise.resolve('y\n')
}

it('keeps what somebody saved while it asked, and numbers its own records after that', async () => {
  mkdirSync(join(folder, '校/2025-autumn'), { recursive: true })
  writeFileSync(join(folder, '校/school.yaml'), smallSchool)
  writeFileSync(ledger, '- {id: WX-2025Q-001, date: 2025-10-08, item: 灯管, action: 更换}\n')
  writeFileSync(join(folder, '表.csv'), '日期,维修项目,做法\n2025-10-10,窗户,更换\n')
  const { code, printed } = await runCommand(
    ['import', join(folder, '表.csv'), '--term', '2025-autumn', '--data', join(folder, '校')],
    openNodeStorage(),
    { isTTY: true, answer: agree },
  )
  expect(printed).toContain('已写入')
  expect(code).toBe(0)
  const ids = [...readFileSync(ledger, 'utf8').matchAll(/id: (\S+?),?\s/g)].map(([, id]) => id)
  expect(ids).toEqual(['WX-2025Q-001', 'WX-2025Q-009', 'WX-2025Q-010'])
})
