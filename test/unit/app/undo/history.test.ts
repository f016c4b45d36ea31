import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knownWords } from '../../../../src/app/known-words/index.ts'
import { planUndo, undoChange } from '../../../../src/app/undo/index.ts'
import type { WritableHost } from '../../../../src/host/index.ts'
import { openStorage } from '../../../../src/storage/index.ts'
import {
  Died,
  type MemoryDisk,
  memoryDisk,
  memoryMachine,
  newWorld,
  watchedDisk,
} from '../../../support/memory-disk.ts'
import { runCommand } from '../../../support/run-command.ts'

const folder = resolve('校')
const school = 'name: 城南小学\nterms:\n  2026-spring: {start: 2026-03-02, end: 2026-07-03}\n'
const ledger = '2026-spring/repairs.yaml'
const record = (id: string): string => `- id: ${id}\n  date: 2026-04-12\n  item: 灯管\n  action: 更换\n`
const first = record('WX-1') + record('WX-2')

interface Opened {
  readonly disk: MemoryDisk
  readonly host: WritableHost
  readonly run: (...args: readonly string[]) => ReturnType<typeof runCommand>
  /** Files of the data folder, without the history. */
  readonly files: () => Readonly<Record<string, string>>
}

const openHost = (disk: Parameters<typeof memoryMachine>[0], process = 1): WritableHost =>
  openStorage(memoryMachine(disk, newWorld(process), process), {
    command: 'test',
    onWait: () => undefined,
    onRecovery: () => undefined,
  })

function open(files: Readonly<Record<string, string>> = { 'school.yaml': school, [ledger]: first }): Opened {
  const disk = memoryDisk(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.startsWith('/') ? path : `${folder}/${path}`, text]),
    ),
  )
  const host = openHost(disk)
  return {
    disk,
    host,
    run: (...args) => runCommand([...args, ...(args[0] === 'init' ? [] : ['--data', '校'])], host),
    files: () => ledgersOf(disk),
  }
}

const ledgersOf = (disk: MemoryDisk): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(disk.tree())
      .filter(
        ([path]) =>
          path.startsWith(`${folder}/`) && !path.endsWith('/') && !path.includes('/.houqin/history/'),
      )
      .map(([path, text]) => [path.slice(folder.length + 1), text]),
  )

const add = ['add', '维修', '--物品', '门', '--做法', '维修', '--日期'] as const
const request = { data: folder, dataLabel: '校' }

describe('houqin undo', () => {
  it('undoes the last change, or the one that is named, or an earlier undo', async () => {
    const { run, files } = open()
    await run(...add, '2026-04-13')
    const one = files()
    await run(...add, '2026-04-14')
    const both = files()
    const { code, printed } = await run('undo', '1')
    expect(code).toBe(0)
    expect(printed).toBe(
      '撤销了第 1 号（2026-11-29 14:02 add 维修：添了一条维修 WX-3）：\n' +
        `  校/${ledger}  删去 4 行\n` +
        '这次撤销记为第 3 号；撤错了，运行 houqin undo 3。\n',
    )
    expect(files()[ledger]).toBe(`${first}${(both[ledger] ?? '').slice((one[ledger] ?? '').length)}`)
    await run('undo', '3')
    expect(files()).toEqual(both)
    await run('undo')
    expect(files()).toEqual(one)
    await run('undo')
    expect(files()[ledger]).toBe(first)
    const { code: none, reported } = await run('undo')
    expect(none).toBe(1)
    expect(reported).toContain('[history-none]')
  })

  it('says how to restore a ledger that an older version left under another name, and undoes nothing', async () => {
    const { run, files, disk } = open()
    await run(...add, '2026-04-13')
    const ledgerThen = files()[ledger] ?? ''
    disk.drop(`${folder}/${ledger}`)
    disk.write(`${folder}/${ledger}.houqin-old`, ledgerThen)
    const broken = files()
    const { code, reported } = await run('undo')
    expect(code).toBe(4)
    expect(reported).toContain('houqin recover')
    expect(reported).not.toContain('[history-conflict]')
    expect(files()).toEqual(broken)
    expect((await run('recover')).code).toBe(0)
    expect(files()[ledger]).toBe(ledgerThen)
  })

  it('undoes an import at once: every row, every ledger, and what was remembered about the file', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `2026-0${(at % 4) + 3}-1${at % 10},灯管${at},更换,${at + 1}盏`,
    )
    const book = `日期,物品,做法,数量\n${rows.join('\n')}\n`
    const { run, files } = open({
      'school.yaml': school,
      [ledger]: first,
      [resolve('维修.csv')]: book,
    })
    const before = files()
    expect((await run('import', '维修.csv', '--kind', '维修', '--yes')).code).toBe(0)
    const imported = files()
    expect(Object.keys(imported)).toContain('.houqin/import.yaml')
    expect(imported[ledger]?.match(/^- id:/gm)).toHaveLength(302)
    await run(...add, '2026-04-14')
    expect((await run('import', '维修.csv', '--undo')).code).toBe('--undo 撤销最近一次导入，后面不写文件名')
    expect((await run('import', '--undo')).code).toBe(0)
    expect((await run('import', '--undo')).reported).toContain('没有可以撤销的导入')
    expect(Object.keys(files())).toEqual(Object.keys(before))
    expect(files()[ledger]?.match(/^- id:/gm)).toHaveLength(3)
    await run('undo', '2')
    expect(files()).toEqual(before)
    // The rows are no longer remembered as imported.
    expect((await run('import', '维修.csv', '--kind', '维修', '--yes')).printed).toContain('添了 300 条')
  })

  it('removes a new workspace or a new term again', async () => {
    const { run, disk, files } = open({})
    const folders = (): readonly string[] =>
      Object.keys(disk.tree()).filter((path) => path.startsWith(`${folder}/`) && path.endsWith('/'))
    await run('init', '校', '--name', '城南小学', '--term', '2026-spring', '--yes')
    const [made, foldersMade] = [files(), folders()]
    await run('new-term', '2026-autumn')
    expect((await run('undo')).code).toBe(0)
    expect([files(), folders()]).toEqual([made, foldersMade])
    expect((await run('undo')).code).toBe(0)
    expect(files()).toEqual({})
    expect(folders()).toEqual(['', '.houqin/', '.houqin/history/'].map((path) => `${folder}/${path}`))
    expect(Object.keys(disk.tree()).filter((path) => path.endsWith('.txt'))).toHaveLength(4)
  })

  it('shows both texts if the lines were edited since, and writes nothing', async () => {
    const { run, disk } = open()
    await run(...add, '2026-04-13')
    const path = `${folder}/${ledger}`
    disk.write(path, (disk.tree()[path] ?? '').replace('item: 门', 'item: 窗'))
    const before = disk.tree()
    const { code, reported, printed } = await run('undo')
    expect([code, printed]).toEqual([1, ''])
    expect(reported).toContain(
      `错误 校/${ledger}:9:1  撤不掉第 1 号：那次改动写的这几行，或者它们所在的记录，后来又改过  [history-conflict]`,
    )
    expect(reported).toContain(
      '那次改动以后是：\n    │ - id: WX-3\n    │   date: 2026-04-13\n    │   item: 门\n',
    )
    expect(reported).toContain('现在是：\n    │ - id: WX-3\n    │   date: 2026-04-13\n    │   item: 窗\n')
    expect(disk.tree()).toEqual(before)
    const { value } = await planUndo(request, openHost(disk))
    expect([value.changes, value.conflicts.length]).toEqual([[], 1])
  })

  it('names the command whose change came in between', async () => {
    const { run, host } = open()
    await run(...add, '2026-04-13')
    const before = await host.readFile(`${folder}/${ledger}`)
    const after = new TextEncoder().encode(`${new TextDecoder().decode(before)}  fulfils: 无\n`)
    const about = { command: 'plan-status --link', summary: '写明 WX-3 落实了无' }
    await host.save(folder, [{ path: ledger, before, after }], { record: about })
    const { reported } = await run('undo', '1')
    expect(reported).toContain('第 2 号，改的是这里就先撤销它')
    expect((await run('undo')).code).toBe(0)
    expect((await run('undo')).code).toBe(0)
  })

  it('refuses to introduce an error into the ledgers, regardless of existing errors', async () => {
    const { run, disk, files } = open()
    await run('new-term', '2026-autumn')
    const own = { [`${folder}/2026-autumn/repairs.yaml`]: record('WX-9').replace('2026-04', '2026-10') }
    for (const [path, text] of Object.entries(own)) disk.write(path, text)
    disk.write(`${folder}/2026-autumn/drills.yaml`, '# 改过\n- id: YL-1\n  date: 2026-10-12\n  type: 消防\n')
    const before = files()
    const { code, reported } = await run('undo')
    expect(code).toBe(1)
    expect(reported).toMatch(/\[(history-refused|history-conflict)\]/)
    expect(files()).toEqual(before)
  })

  it('counts errors that only move to another line as the same', async () => {
    const { run, disk, files } = open()
    await run(...add, '2026-04-13')
    const path = `${folder}/${ledger}`
    disk.write(path, `${disk.tree()[path] ?? ''}- id: WX-7\n  date: 2026-04-31\n  item: 灯\n  action: 更换\n`)
    expect((await run('undo')).code).toBe(0)
    expect(files()[ledger]).toBe(`${first}- id: WX-7\n  date: 2026-04-31\n  item: 灯\n  action: 更换\n`)
  })

  it('writes nothing for a preview, or if everything is as before already', async () => {
    const { run, disk } = open()
    await run(...add, '2026-04-13')
    const before = disk.tree()
    const preview = await run('undo', '--dry-run')
    expect(preview.printed).toContain('要撤销第 1 号')
    expect(preview.printed).toContain('这是预览，没有写')
    expect(disk.tree()).toEqual(before)
    disk.write(`${folder}/${ledger}`, first)
    const { code, reported } = await run('undo')
    expect([code, Object.keys(disk.tree()).filter((path) => path.includes('000002'))]).toEqual([0, []])
    expect(reported).toContain('[history-as-before]')
  })

  it('is repeated if somebody wrote after the files were read', async () => {
    const { run, disk, host, files } = open()
    await run(...add, '2026-04-13')
    let saves = 0
    const busy: WritableHost = {
      ...host,
      save: (at, changes, options) => {
        saves += 1
        const path = `${folder}/${ledger}`
        if (saves === 1) disk.write(path, `${disk.tree()[path] ?? ''}${record('WX-4')}`)
        return host.save(at, changes, options)
      },
    }
    const { written, recorded } = await undoChange(request, busy)
    expect([written, recorded, saves]).toEqual([true, 2, 2])
    expect(files()[ledger]).toBe(first + record('WX-4'))
  })

  it('is done, with its entry, or not done at all, wherever it is interrupted', async () => {
    const fresh = async (): Promise<MemoryDisk> => {
      const opened = open()
      await opened.run(...add, '2026-04-13')
      return opened.disk
    }
    const outcomes = new Set<string>()
    for (let end = 1; ; end++) {
      const disk = await fresh()
      const dying = watchedDisk(disk, (nth) => {
        if (nth >= end) throw new Died()
      })
      const died = await undoChange(request, openHost(dying)).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Died) return true
          throw error
        },
      )
      if (!died) break
      const host = openHost(disk, 2)
      const { value } = await planUndo(request, host)
      const isThere = ledgersOf(disk)[ledger] !== first
      const isRecorded = (await host.readFile(`${folder}/.houqin/history/000002.txt`)) !== undefined
      expect(isThere).toBe(!isRecorded)
      expect(value.changes.length > 0).toBe(isThere)
      outcomes.add(isThere ? 'not done' : 'done')
    }
    expect([...outcomes].sort()).toEqual(['done', 'not done'])
  })

  it.each([
    [['undo', '1', '2'], '“2”多了'],
    [['undo', '上次'], '不能是“上次”'],
    [['undo', '0'], '不能是“0”'],
    [['history', '一'], '不能是“一”'],
  ])('misuse: %j', async (args, message) => {
    expect((await open().run(...args)).code).toContain(message)
  })
})

describe('houqin history', () => {
  it('lists what commands changed, newest first, and what was undone', async () => {
    const { run } = open()
    expect((await run('history')).printed).toContain('还没有历史记录')
    await run(...add, '2026-04-13')
    await run('undo')
    const { printed } = await run('history')
    expect(printed).toMatch(
      /^编号 +时间 +命令 +说明 +改动\n +2 {2}2026-11-29 14:02 {2}undo 1 .* -4 +撤销了第 1 号\n +1 .* \+4 +已由第 2 号撤销\n/,
    )
    const { changes } = JSON.parse((await run('history', '--json')).printed) as { changes: unknown }
    expect(changes).toMatchObject([
      { number: 2, undoes: 1, files: [{ path: ledger, kind: 'changed', added: 0, removed: 4 }] },
      { number: 1, takenBackBy: 2, command: 'add 维修', summary: '添了一条维修 WX-3' },
    ])
    expect(await knownWords.changes({ data: folder, templates: '' }, open().host)).toEqual([])
  })

  it('shows every line of one change', async () => {
    const { run } = open()
    await run(...add, '2026-04-13')
    const { printed, code } = await run('history', '1')
    expect(code).toBe(0)
    expect(printed).toContain(`+++ b/${ledger}\n@@ -6,3 +6,7 @@`)
    expect(printed).toContain('\n+- id: WX-3\n+  date: 2026-04-13\n')
    const { code: unknown, reported } = await run('history', '5')
    expect([unknown, reported]).toEqual([1, expect.stringContaining('[history-unknown]')])
  })

  it('lists the newest twenty unless all are asked for', async () => {
    const { run } = open()
    for (let day = 10; day < 31; day++) await run(...add, `2026-04-${day}`)
    expect((await run('history')).printed).toContain('还有更早的 1 次')
    expect((await run('history', '--all')).printed).not.toContain('更早')
  })

  it('names damaged entries, and uses the others', async () => {
    const { run, disk, files } = open()
    await run(...add, '2026-04-13')
    await run(...add, '2026-04-14')
    disk.write(`${folder}/.houqin/history/000001.txt`, '改坏了')
    const { reported, code, printed } = await run('history')
    expect(code).toBe(0)
    expect(reported).toContain(
      '历史记录 校/.houqin/history/000001.txt 用不了：开头几行缺了或改过  [history-damaged]',
    )
    expect(printed).not.toContain('WX-3')
    expect((await run('undo')).code).toBe(0)
    expect(files()[ledger]?.match(/^- id:/gm)).toHaveLength(3)
    expect((await run('undo', '1')).code).toBe(1)
  })
})
