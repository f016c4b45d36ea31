import { describe, expect, it } from 'vitest'
import { makeMemory } from '../../../src/memory/index.ts'
import { parseWorkspace, rememberingReaders } from '../../../src/records/index.ts'
import { freshReaders } from '../../../src/records/readers.ts'
import { filesOf, smallSchool } from '../../support/workspace-files.ts'

const texts = {
  '2025-autumn/repairs.yaml': '- {id: W1, date: 2025-09-03, item: 灯管, action: 更换, quantity: 2支}\n',
  '2025-autumn/problems.yaml': '- {id: T1, text: 灯管老化}\n',
}

describe('rememberingReaders', () => {
  const ledgerOf = (workspace: ReturnType<typeof parseWorkspace>, kind: string) =>
    workspace.value?.ledgers.get('2025-autumn')?.get(kind)

  it('reads again only the file that changed', () => {
    const readers = rememberingReaders()
    const first = parseWorkspace(filesOf(texts), new Map(), readers)
    const changed = { ...texts, '2025-autumn/repairs.yaml': `${texts['2025-autumn/repairs.yaml']}# 看过\n` }
    const second = parseWorkspace(filesOf(changed), new Map(), readers)
    expect(ledgerOf(second, 'problem')).toBe(ledgerOf(first, 'problem'))
    expect(ledgerOf(second, 'repair')).not.toBe(ledgerOf(first, 'repair'))
  })

  it('reads again what depends on the term or on a kind of the school', () => {
    const readers = rememberingReaders()
    const bus = `${smallSchool}自定台账:
  - 名称: 校车
    文件: buses
    字段:
      - {名称: 路线, 类型: 文字}
`
    const files = { ...texts, 'school.yaml': bus, '2025-autumn/buses.yaml': '- {编号: XC-1, 路线: 东线}\n' }
    const first = parseWorkspace(filesOf(files), new Map(), readers)
    expect(first.diagnostics).toEqual([])
    for (const [from, to] of [
      ['2025-09-01', '2025-10-02'],
      ['类型: 文字', '类型: 整数'],
    ] as const) {
      const changed = filesOf({ ...files, 'school.yaml': bus.replace(from, to) })
      const memory = makeMemory()
      const fresh = parseWorkspace(changed, new Map(), freshReaders, memory)
      expect(parseWorkspace(changed, new Map(), readers, memory)).toEqual(fresh)
      expect(fresh).not.toEqual(first)
    }
  })
})
