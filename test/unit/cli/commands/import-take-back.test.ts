import { beforeAll, describe, expect, it } from 'vitest'
import { editBook } from '../../../support/edit-book.ts'
import { emptyData } from '../../../support/import-file.ts'
import { type MemoryHost, memoryHost } from '../../../support/memory-host.ts'
import { type CommandRun, runCommand } from '../../../support/run-command.ts'
import { exportBook } from '../../../support/take-back.ts'

const ledger = '2026-spring/repairs.yaml'
const repairs = `- {id: W-1, date: 2026-03-02, item: 灯管, action: 更换, quantity: 2支}
- {id: W-2, date: 2026-03-03, item: 门锁, action: 维修, note: ${'很长的备注，'.repeat(8)}末尾}
`
let book = new Uint8Array()

beforeAll(async () => {
  const bytes = await exportBook({ [ledger]: repairs })
  book = new Uint8Array(
    await editBook(bytes, (sheets) => {
      const rows = sheets.get('维修')!
      rows[1]![rows[0]!.indexOf('数量')] = 3
      const note = rows[0]!.indexOf('备注')
      rows[2]![note] = `${String(rows[2]![note])}改过`
    }),
  )
})

const hostOf = (text: string): MemoryHost =>
  memoryHost({
    ...Object.fromEntries(
      Object.entries({ ...emptyData, [ledger]: text }).map(([path, own]) => [`/data/${path}`, own]),
    ),
    '/in/台账.xlsx': book,
  })
const written = (host: MemoryHost): string => new TextDecoder().decode(host.written.get(`/data/${ledger}`))
const run = (host: MemoryHost, ...args: readonly string[]): Promise<CommandRun> =>
  runCommand(['import', '/in/台账.xlsx', '--data', '/data', ...args], host)

it('shows each change with before and after, and writes when told to', async () => {
  const host = hostOf(repairs)
  const shown = await run(host)
  expect(shown.printed).toContain('维修台账（2026-spring）：改 2 条\n')
  expect(shown.printed).toContain('  改 W-1（2026-03-02 灯管 更换） 数量：“2”改成“3”\n')
  expect(shown.printed).toMatch(/ {2}改 W-2（2026-03-03 门锁 维修） 备注：“….*末尾”改成“….*末尾改过”\n/)
  expect([shown.code, host.written.size]).toEqual([2, 0])
  const done = await run(host, '--yes')
  expect([done.code, done.printed.split('\n').at(-2)]).toEqual([0, '已写入：改 2 条。撤销用 houqin undo。'])
  expect(written(host)).toContain('quantity: 3支')
})

describe('where workbook and ledger have both changed', () => {
  const changed = repairs.replace('2支', '5支')

  it('writes nothing without a decision, and follows --prefer', async () => {
    const host = hostOf(changed)
    const refused = await run(host, '--yes')
    expect(refused.reported).toContain('维修 W-1的数量：导出时“2”，台账现在“5”，表里“3”')
    expect([refused.code, host.written.size]).toEqual([1, 0])
    expect(JSON.parse((await run(host, '--json')).printed)).toMatchObject({
      written: false,
      conflicts: [{ what: '维修 W-1的数量', ledger: '5', sheet: '3', decided: null }],
    })
    expect((await run(host, '--prefer', '表')).code).toBe(2)
    expect(await run(host, '--prefer', '别的')).toMatchObject({
      code: '--prefer 后面写“表格”或“台账”，不能写“别的”',
    })
    await run(host, '--prefer', '表格', '--yes')
    expect(written(host)).toContain('quantity: 3支')
  })

  it.each([
    ['2', 'quantity: 3支'],
    ['台账', 'quantity: 5支'],
  ])('asks at a terminal, and follows the answer %s', async (answer, expected) => {
    const host = hostOf(changed)
    let times = 0
    let isReadAgain = (): void => undefined
    const readAgain = new Promise<void>((resolve) => {
      isReadAgain = resolve
    })
    const watched: MemoryHost = {
      ...host,
      readFile: (path, most) => {
        if (path === '/in/台账.xlsx' && ++times === 2) isReadAgain()
        return host.readFile(path, most)
      },
    }
    async function* type(): AsyncGenerator<string> {
      yield `${answer}\n`
      // The answer makes it read the workbook again; only then does it ask whether to write.
      await readAgain
      yield 'y\n'
    }
    const args = ['import', '/in/台账.xlsx', '--data', '/data']
    const asked = await runCommand(args, watched, { isTTY: true, answer: type })
    expect(asked.reported).toContain('以哪个为准？\n  1 台账　2 表格')
    expect(asked.code).toBe(0)
    expect(written(host)).toContain(expected)
  })
})

it('says so when nothing was edited', async () => {
  const host = hostOf(repairs)
  await run(host, '--yes')
  const again = await run(hostOf(written(host)), '--yes')
  expect([again.code, again.printed]).toEqual([0, '表里没有改动要写进台账，台账没有变动。\n'])
})
