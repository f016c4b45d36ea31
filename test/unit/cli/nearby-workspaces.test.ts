import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { nearbyWorkspaces, wayToWorkspace } from '../../../src/cli/nearby-workspaces.ts'

const root = mkdtempSync(join(tmpdir(), 'near-'))
for (const path of ['学校/我校/2026-autumn', '学校/别的', '学校/程序/data', '空'])
  mkdirSync(join(root, path), { recursive: true })
for (const path of ['学校/我校', '学校/程序/data']) writeFileSync(join(root, path, 'school.yaml'), '')
afterAll(() => {
  rmSync(root, { recursive: true })
})

it.each([
  ['学校', ['我校', '程序/data']],
  ['学校/我校/2026-autumn', ['..']],
  ['学校/程序', ['data']],
  ['空', []],
  ['没有', []],
])('from %s: %j', (folder, found) => {
  expect(nearbyWorkspaces(join(root, folder)).map((path) => path.replaceAll('\\', '/'))).toEqual(found)
})

it('says how to go there', () => {
  expect(wayToWorkspace(join(root, '学校'))).toContain('\n  cd 我校\n')
  expect(wayToWorkspace(join(root, '空'))).toBeUndefined()
})
