import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryHost } from '../../../support/memory-host.ts'
import { runCommand } from '../../../support/run-command.ts'

describe('houqin init', () => {
  it('makes a workspace from options alone and says what to do next', async () => {
    const host = memoryHost({})
    const { code, printed } = await runCommand(
      ['init', '我 校', '--name', '河东小学', '--term', '2026-autumn', '--canteen', 'no', '--yes'],
      host,
    )
    expect(code).toBe(0)
    expect(printed).toContain('河东小学的台账建好了，在 我 校')
    expect(printed).toContain('cd "我 校"')
    expect(printed).toContain('起止日期是按往年估计的')
    expect(host.written.has(`${resolve('我 校')}/school.yaml`)).toBe(true)
  })

  it('writes what the school adopts', async () => {
    const host = memoryHost({})
    const args = ['init', '我校', '--name', '河东小学', '--adopt', '校历，每月演练', '--yes']
    expect((await runCommand(args, host)).code).toBe(0)
    const written = new TextDecoder().decode(host.written.get(`${resolve('我校')}/school.yaml`))
    expect(written).toContain('\nadopt: [校历, 演练要求]\n')
  })

  it('never overwrites a workspace', async () => {
    const host = memoryHost({ [`${resolve('我校')}/school.yaml`]: 'name: 河东小学\n' })
    const { code, reported } = await runCommand(['init', '我校', '--name', '河东小学', '--yes'], host)
    expect([code, host.written.size]).toEqual([1, 0])
    expect(reported).toContain('[workspace-exists]')
  })

  it('says which options are needed if nobody can be asked', async () => {
    const { code } = await runCommand(['init', '我校', '--yes'], memoryHost({}))
    expect(code).toContain('--name 学校全称')
  })

  it.each([
    [['init'], '要写明建在哪个文件夹'],
    [['init', '我', '校'], '“校”多了'],
    [['init', '我校', '--canteen', '也许'], '--canteen 写 yes'],
    [['init', '我校', '--adopt', '校例'], '--adopt 只能写 校历、常规、演练要求'],
  ])('misuse: %j', async (args, message) => {
    expect((await runCommand(args, memoryHost({}))).code).toContain(message)
  })
})
