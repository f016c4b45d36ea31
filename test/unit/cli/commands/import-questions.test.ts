import { expect, it } from 'vitest'
import { makeBook } from '../../../support/make-book.ts'
import { type MemoryHost, memoryHost } from '../../../support/memory-host.ts'
import { type CommandRun, runCommand } from '../../../support/run-command.ts'

const school = '学校名称: 城南小学\n学期:\n  2026-spring: {start: 2026-02-24, end: 2026-07-03}\n'
const read = (host: MemoryHost, path: string): string =>
  new TextDecoder().decode(host.written.get(`/data/${path}`))

/** Imports a workbook with somebody at the terminal, who answers the one question, then agrees to what is shown. */
async function answering(
  sheets: Parameters<typeof makeBook>[0],
  answer: string,
): Promise<{ readonly run: CommandRun; readonly host: MemoryHost }> {
  const host = memoryHost({
    '/data/school.yaml': school,
    '/data/2026-spring/meetings.yaml': '',
    '/in/表.xlsx': await makeBook(sheets),
  })
  let times = 0
  let isReadAgain = (): void => undefined
  const readAgain = new Promise<void>((resolve) => {
    isReadAgain = resolve
  })
  const watched: MemoryHost = {
    ...host,
    readFile: (path) => {
      if (path === '/in/表.xlsx' && ++times === 2) isReadAgain()
      return host.readFile(path)
    },
  }
  async function* type(): AsyncGenerator<string> {
    yield `${answer}\n`
    // The answer makes it read the workbook again; only then does it ask whether to write.
    await readAgain
    yield 'y\n'
  }
  const args = ['import', '/in/表.xlsx', '--data', '/data']
  return { run: await runCommand(args, watched, { isTTY: true, answer: type }), host }
}

it('asks what a word means, writes it, and remembers it', async () => {
  const rows = [
    ['日期', '物品', '做法', '状态'],
    ['4.3', '灯管', '更换', '搞定'],
  ]
  const { run, host } = await answering({ 维修: rows }, '1')
  expect(run.reported).toContain('“状态”里写的“搞定”是什么意思？')
  expect(run.reported).toContain('1 已完成　2 处理中　3 未完成')
  expect(read(host, '2026-spring/repairs.yaml')).toContain('status: 已完成')
  expect(read(host, '.houqin/import.yaml')).toContain('说法:\n  搞定: 已完成\n')
})

it('asks which ledger a sheet belongs to', async () => {
  const rows = [
    ['日期', '内容', '地点'],
    ['4.3', '防溺水', '操场'],
  ]
  const { run, host } = await answering({ Sheet1: rows }, '宣传教育')
  expect(run.reported).toContain('工作表“Sheet1”是哪种台账？')
  expect(read(host, '2026-spring/trainings.yaml')).toContain('topic: 防溺水')
})

it('asks whether to set up the terms that are missing', async () => {
  const rows = [
    ['日期', '物品', '做法'],
    ['2025.10.3', '灯管', '更换'],
  ]
  const { run, host } = await answering({ 维修: rows }, 'y')
  expect(run.reported).toContain('表里有 2025-autumn 的事，台账里还没有这个学期，现在建吗？')
  expect(read(host, '2025-autumn/repairs.yaml')).toContain('item: 灯管')
  expect(read(host, 'school.yaml')).toContain('2025-autumn')
})
