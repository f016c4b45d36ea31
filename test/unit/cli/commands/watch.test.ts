import { resolve } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { type Happening, memoryHost } from '../../../support/memory-host.ts'
import { type CommandRun, runCommand } from '../../../support/run-command.ts'

const repairs = '- id: W1\n  date: 2025-09-03\n  item: 灯管\n  action: 更换\n  quantity: 2支\n'
const [data, templates] = [resolve('校'), resolve('模板')]
const ledger = `${data}/2025-autumn/repairs.yaml`
const files = {
  [`${data}/school.yaml`]: 'name: 城西小学\nterms:\n  2025-autumn: {start: 2025-09-01, end: 2026-01-23}\n',
  [ledger]: repairs,
  [`${templates}/summary.md.hbs`]:
    '---\ndocument: 后勤工作总结\n---\n# 总结\n\n更换灯管{{sum repairs item="灯管" as="exact"}}。\n',
}
const mistyped = repairs.replace('date:', 'date：').replace('item:', 'item：')

/** What was printed about the happenings, without the first and the last line. */
async function watched(happenings: readonly Happening[], ...args: readonly string[]): Promise<CommandRun> {
  const run = await runCommand(
    ['watch', '--format', 'md', '--data', '校', '--templates', '模板', ...args],
    memoryHost(files, happenings),
  )
  return { ...run, reported: run.reported.replaceAll(/\d+\.\d\d 秒/g, '0.12 秒') }
}

describe('houqin watch', () => {
  it('says in one line what changed, what is wrong, and what was fixed', async () => {
    const { code, printed, reported } = await watched([
      { [ledger]: repairs.replace('2支', '3支') },
      { [ledger]: `${repairs.replace('2支', '3支')}# 看过\n` },
      { [ledger]: mistyped },
      { [ledger]: repairs },
    ])
    expect([code, printed]).toEqual([0, ''])
    expect(reported.trimEnd().split('\n')).toEqual([
      '看着 校，写到 out。保存台账、照片、模板就重新生成，按 Ctrl-C 结束。',
      '14:02 2025年秋季学期后勤工作总结 0.12 秒',
      '14:02 2025-autumn/repairs.yaml 改了 → 2025年秋季学期后勤工作总结 0.12 秒',
      '14:02 2025-autumn/repairs.yaml 改了 → 公文不用变 0.12 秒',
      expect.stringMatching(/^14:02 错误 {2}校\/2025-autumn\/repairs\.yaml 第 2 行第 7 个字：/),
      expect.stringMatching(
        /^14:02 错误 {2}校\/2025-autumn\/repairs\.yaml 第 3 行第 7 个字：.*（文件没有动）$/,
      ),
      '14:02 2025-autumn/repairs.yaml 改了，改好了 → 2025年秋季学期后勤工作总结 0.12 秒',
      '结束。',
    ])
  })

  it('makes masked copies if asked to, as build does', async () => {
    expect((await watched([], '--mask')).reported).toContain('2025年秋季学期后勤工作总结（隐名）')
    expect((await watched([], '--mask', '--no-mask')).code).toContain('只能写一个')
  })

  it('counts what does not fit into a line', async () => {
    const many = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`${data}/2025-autumn/${name}.yaml`, '']),
    )
    const { reported } = await watched([many])
    expect(reported).toContain(
      '14:02 2025-autumn/a.yaml、2025-autumn/b.yaml、2025-autumn/c.yaml 等 5 个文件 添上了 → 公文不用变',
    )
    expect(reported).toContain('还有 2 处，运行 houqin check 看全部')
  })

  it('reports only problems with --quiet, and writes nothing because of a warning with --strict', async () => {
    const early = `${repairs}  done: 2025-09-01\n`
    const quiet = await watched([{ [ledger]: repairs.replace('2支', '3支') }, { [ledger]: early }], '--quiet')
    expect(quiet.reported).toMatch(/^14:02 警告 {2}[^\n]*\n$/)
    const strict = await watched([{ [ledger]: early }], '--strict', '--quiet')
    expect(strict.reported).toMatch(/^14:02 警告 {2}[^\n]*（文件没有动）\n$/)
  })

  it('reports a file that is held open, and a system that does not report changes', async () => {
    const host = memoryHost(files, [{ type: 'polling', folder: data, detail: 'ENOSPC' }])
    host.save = () => Promise.resolve({ path: resolve('out/总结.docx'), reason: 'busy', detail: '' })
    const { reported } = await runCommand(['watch', '--quiet', '--data', '校', '--templates', '模板'], host)
    expect(reported).toContain('14:02 out/总结.docx 正被别的程序（多半是 Word 或 WPS）打开')
    expect(reported).toContain('14:02 校 有改动时系统不通知（ENOSPC），改为每秒看一次')
  })

  it('leaves no listeners behind', async () => {
    const listening = (): number => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM')
    const before = listening()
    await watched([])
    expect(listening()).toBe(before)
  })
})
