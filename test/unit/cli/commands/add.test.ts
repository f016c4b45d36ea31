import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryHost } from '../../../support/memory-host.ts'
import { runCommand } from '../../../support/run-command.ts'

const school = 'name: 城南小学\nterms:\n  2026-spring: {start: 2026-03-02, end: 2026-07-03}\n'
const ledger = '2026-spring/repairs.yaml'
const host = (): ReturnType<typeof memoryHost> =>
  memoryHost({ [`${resolve('校')}/school.yaml`]: school, [`${resolve('校')}/${ledger}`]: '' })
const run = (...args: readonly string[]): ReturnType<typeof runCommand> =>
  runCommand(['add', ...args, '--data', '校'], host())

describe('houqin add', () => {
  it('writes the record, and says where it is and how to remove it again', async () => {
    const there = host()
    const args = ['add', '维修', '--物品', '灯管', '--做法=更换', '--date', '2026-04-13', '--data', '校']
    const { code, printed } = await runCommand(args, there)
    expect(code).toBe(0)
    expect(printed).toContain('添了一条维修 WX-2026C-001：校/2026-spring/repairs.yaml:1\n')
    expect(printed).toContain('删去第 1—4 行')
    const text = new TextDecoder().decode(there.written.get(`${resolve('校')}/${ledger}`))
    expect(text).toBe('- id: WX-2026C-001\n  date: 2026-04-13\n  item: 灯管\n  action: 更换\n')
  })

  it.each([
    ['今天', '2026-05-01'],
    ['今日', '2026-05-01'],
    ['昨天', '2026-04-30'],
    ['前天', '2026-04-29'],
  ])('understands %s', async (word, day) => {
    const { printed } = await run('维修', '--物品', '灯', '--做法', '更换', '--日期', word)
    expect(printed).toContain(`date: ${day}`)
  })

  it('writes nothing that is wrong', async () => {
    const there = host()
    const { code, reported } = await runCommand(['add', '维修', '--物品', '灯管', '--data', '校'], there)
    expect([code, there.written.size]).toEqual([1, 0])
    expect(reported).toContain('[missing-field]')
    expect(reported).toContain('台账没有变动')
  })

  it('lists the fields', async () => {
    const { code, printed } = await run('维修', '--fields')
    expect(code).toBe(0)
    expect(printed).toMatch(/--物品 +--item +必填/)
  })

  it.each([
    [[], '要写明添到哪种台账'],
    [['维修', '灯管'], '“灯管”多了'],
    [['维休', '--fields'], '没有这种台账'],
  ])('misuse: %j', async (args, message) => {
    expect((await run(...args)).code).toContain(message)
  })
})
