import { expect, it } from 'vitest'
import { type MemoryHost, memoryHost } from '../../../support/memory-host.ts'
import { type CommandRun, runCommand } from '../../../support/run-command.ts'

const school = '学校名称: 城南小学\n学期:\n  2026-spring: {start: 2026-02-24, end: 2026-07-03}\n'
const rows = Array.from(
  { length: 10 },
  (_, at) => `2026-03-1${at % 10},灯管${at},更换,${at + 1}支,不亮,陈师傅`,
)
const tableOf = (rows: readonly string[]): string => `日期,物品,做法,数量,事由,经手\n${rows.join('\n')}\n`

interface Reviewed {
  readonly run: CommandRun
  readonly ledger: string
}

/** Imports a file with somebody at the terminal, who gives one answer after each time that the file was read. */
const reviewed = (...answers: readonly string[]): Promise<Reviewed> => reviewedOf(rows, ...answers)

async function reviewedOf(lines: readonly string[], ...answers: readonly string[]): Promise<Reviewed> {
  const host = memoryHost({
    '/data/school.yaml': school,
    '/data/2026-spring/meetings.yaml': '',
    '/in/维修.csv': tableOf(lines),
  })
  let times = 0
  const waiting = new Map<number, () => void>()
  const watched: MemoryHost = {
    ...host,
    readFile: (path) => {
      if (path === '/in/维修.csv') {
        times += 1
        waiting.get(times)?.()
      }
      return host.readFile(path)
    },
  }
  const readFor = (time: number): Promise<void> =>
    new Promise((resolve) => {
      if (times >= time) resolve()
      else waiting.set(time, resolve)
    })
  async function* type(): AsyncGenerator<string> {
    for (const [at, answer] of answers.entries()) {
      await readFor(at + 1)
      yield `${answer}\n`
    }
  }
  const run = await runCommand(['import', '/in/维修.csv', '--data', '/data'], watched, {
    isTTY: true,
    answer: type,
  })
  return { run, ledger: new TextDecoder().decode(host.written.get('/data/2026-spring/repairs.yaml')) }
}

it('shows the first rows, and all with what they become when asked', async () => {
  const { run, ledger } = await reviewed('p\ny')
  expect(run.printed).toContain('……还有 2 条，全部列出加 --all')
  expect(run.printed).toContain(
    '第11行 → WX-2026C-010  报修日期 2026-03-19，物品 灯管9，做法 更换，数量 10支，维修人 陈师傅，备注 事由：不亮',
  )
  expect(ledger).toContain('item: 灯管9')
})

it('shows many rows page by page, and again from the first after the last', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => `2026-03-10,灯管${at + 1},更换,1支,不亮,陈师傅`)
  const pages = async (...asked: readonly string[]): Promise<readonly string[]> =>
    (await reviewedOf(lines, [...asked, ''].join('\n'))).run.printed
      .split('工作表“维修”')
      .at(-1)!
      .split('\n')
      .flatMap((line) => /物品 (灯管\d+)，|(……后面.*)/u.exec(line)?.slice(1).filter(Boolean) ?? [])
  const first = await pages('p')
  expect([first.length, first.at(0), first.at(-1)]).toEqual([
    20,
    '灯管1',
    '……后面还有 11 行，再写 p 接着看，写 全部 一次看完',
  ])
  const both = await pages('p', 'p')
  expect([both.length, both.at(-1)]).toEqual([31, '灯管30'])
  expect((await pages('全部')).length).toBe(30)
  expect((await pages('p', 'p', 'p')).length).toBe(20)
})

it('takes corrections of columns before anything is written', async () => {
  const { run, ledger } = await reviewed('经手=报修人，事由=不导入', 'y')
  expect(run.code).toBe(0)
  expect(ledger).toContain('reporter: 陈师傅')
  expect(ledger).not.toContain('不亮')
})

it('asks again where a correction fits nothing, and keeps what it had', async () => {
  const { run, ledger } = await reviewed('经手=报修人', '事由=火星', 'y')
  expect(run.reported).toContain('“事由”列要放进“火星”，维修台账没有这个字段')
  expect(ledger).toContain('reporter: 陈师傅')
  expect(ledger).toContain('事由：不亮')
})

it.each(['', 'n', '随便'])('writes nothing after “%s”', async (answer) => {
  const { ledger } = await reviewed(answer)
  expect(ledger).toBe('')
})
