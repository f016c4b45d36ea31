import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { command } from '../../../src/cli/command.ts'
import { common } from '../../../src/cli/common-options.ts'
import { crashReport } from '../../../src/cli/crash-report.ts'
import { runCommandLine } from '../../../src/cli/run-command-line.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { testTerminal } from '../../support/test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'houqin-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const program = join(import.meta.dirname, '../../..')

/** Runs a command that throws something, with words that must not be disclosed. */
async function crash(
  thrown: unknown,
  folders: readonly string[] = [folder],
): Promise<{ code: number; told: string; report: string }> {
  const failing = command({
    name: 'fail',
    takes: '文件',
    summary: '',
    options: { data: common.data, term: common.term, quiet: common.quiet },
    run: () => Promise.reject(thrown as Error),
  })
  const { terminal, reported } = testTerminal()
  const code = await runCommandLine(['fail', '李镕.xlsx', '--data', '/home/李镕/台账', '--quiet'], {
    commands: new Map([['fail', failing]]),
    terminal,
    openHost: () => memoryHost({}),
    crashFolders: folders,
    program,
  })
  const told = reported()
  const file = /出错记录在 (\S+\.txt)，/.exec(told)?.[1]
  return { code, told, report: file === undefined ? '' : readFileSync(file, 'utf8') }
}

describe('a command that throws', () => {
  const named = new Error('李镕 in /home/李镕/台账/school.yaml is wrong')

  it('leaves a report that can be sent: names from the command line, places in the program, nothing about the school', async () => {
    const { code, told, report } = await crash(named)
    expect(code).toBe(70)
    expect(told).toMatch(/台账没有损坏.*\n出错记录在 .*houqin-crash-[0-9a-f]{8}\.txt/)
    expect(report).toContain('command: fail --data --quiet\n')
    expect(report).toMatch(/^houqin \d+\.\d+\.\d+\nNode v\d+/m)
    expect(report).toMatch(/^Error: \(message left out\)\n {4}at test\/unit\/cli\/crash\.test\.ts:\d+:\d+/m)
    for (const secret of ['李镕', '/home', 'school', program, tmpdir()]) expect(report).not.toContain(secret)
  })

  it.each([
    ['an object', { name: 'ExitStatus', status: 1, secret: '李镕' }, 'thrown: a object, no Error'],
    ['a text', '李镕', 'thrown: a string, no Error'],
    ['nothing', undefined, 'thrown: a undefined, no Error'],
    ['null', null, 'thrown: a null, no Error'],
  ])('ends in the same way with %s', async (_, thrown, line) => {
    const { code, told, report } = await crash(thrown)
    expect(code).toBe(70)
    expect(report).toContain(line)
    expect(`${told}${report}`).not.toMatch(/李镕|\[object/)
  })

  it('writes to the next folder if the first cannot be written, and to the terminal if none can', async () => {
    const missing = join(folder, 'missing', 'deep')
    expect((await crash(named, [missing, folder])).report).toContain('command: fail')
    const { code, told } = await crash(named, [missing])
    expect(code).toBe(70)
    expect(told).toContain('command: fail --data --quiet')
  })

  it('leaves one file, however often the same happens', async () => {
    const before = readdirSync(folder).length
    for (let time = 0; time < 3; time++) await crash(named)
    expect(readdirSync(folder).length).toBeLessThanOrEqual(before + 1)
  })
})

describe('a crash report', () => {
  const report = (error: unknown, args: readonly string[] = ['build']): string =>
    crashReport({
      error,
      version: '1.0.0',
      node: 'v20',
      platform: 'linux x64',
      args,
      commands: new Map([['build', ['data', 'term']]]),
      program: 'C:\\Users\\李镕\\houqin',
    })

  it('keeps what the engine says about the program, but nothing that quotes data', () => {
    const engine = new TypeError("Cannot read properties of undefined (reading 'length')")
    expect(report(engine)).toContain("TypeError: Cannot read properties of undefined (reading 'length')")
    expect(report(new TypeError("Cannot read properties of undefined (reading '李镕')"))).not.toContain(
      '李镕',
    )
    expect(report(new SyntaxError('Unexpected token 李镕 in JSON'))).not.toContain('李镕')
  })

  it('lists causes, each with its places', () => {
    const cause = new RangeError('Maximum call stack size exceeded')
    cause.stack = [
      'RangeError: 李镕',
      '    at walk (file:///C:/Users/李镕/houqin/.build/houqin.mjs:10:2)',
      '    at async Object.read [as run] (C:\\Users\\李镕\\houqin\\src\\cli\\main.ts:3:4)',
      '    at node:internal/main/run_main_module:23:47',
      '    at other (/home/李镕/plugin.js:1:1)',
      '    at 李镕 (C:/Users/李镕/houqin/src/a.ts:1:1)',
    ].join('\n')
    const text = report(new Error('outer', { cause }))
    expect(text).toContain(
      [
        'RangeError: Maximum call stack size exceeded',
        '    at walk .build/houqin.mjs:10:2',
        '    at Object.read [as run] src/cli/main.ts:3:4',
        '    at node:internal/main/run_main_module:23:47',
        '    at other (elsewhere)',
      ].join('\n'),
    )
    expect(text).not.toContain('李镕')
  })

  it('names no commands or options that the program does not have', () => {
    const text = report(undefined, ['李镕', '--李镕=1', '--data'])
    expect(text).toContain('command: (other)\n')
    expect(report(undefined, ['build', '--term=2025-autumn', '--李镕'])).toContain('command: build --term\n')
  })
})
