import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryHost } from '../../../support/memory-host.ts'
import { runCommand } from '../../../support/run-command.ts'
import type { Screen } from '../../../support/test-terminal.ts'

const ledger = `${resolve('校')}/2026-spring/repairs.yaml`
const repairs = `- id: WX-1
  date: 2026-03-03
  item: 灯管
  action: 更换
  place: 三年级二班
  status: 处理中
- id: WX-2
  date: 2026-03-04
  item: 灯管
  action: 更换
  place: 五年级一班
  status: 处理中
`
const host = () =>
  memoryHost({
    [`${resolve('校')}/school.yaml`]:
      'name: 城南小学\nterms:\n  2026-spring: {start: 2026-03-02, end: 2026-07-03}\n',
    [ledger]: repairs,
    [`${resolve('校')}/2026-spring/inspections.yaml`]:
      '- {id: JC-1, date: 2026-03-05, scope: 全校, findings: [{hazard: 栏杆松动}, {hazard: 插座外露}]}\n',
  })

/** Somebody at the terminal, who gives one answer after the other. */
const answering = (...answers: readonly string[]): Screen => ({
  isTTY: true,
  async *answer() {
    for (const answer of answers) yield await Promise.resolve(`${answer}\n`)
  },
})

async function run(args: readonly string[], screen: Screen = {}, file = ledger) {
  const there = host()
  const ran = await runCommand([...args, '--data', '校'], there, screen)
  const bytes = there.written.get(file)
  return { ...ran, text: bytes && new TextDecoder().decode(bytes) }
}

describe('houqin done', () => {
  it('shows what will change, and writes it with --yes', async () => {
    const { code, printed, text } = await run(['done', '三年级二班', '灯管', '--yes'])
    expect(code).toBe(0)
    expect(printed).toContain('状态      处理中 → 已完成')
    expect(printed).toContain('完成日期  （空） → 2026年5月1日')
    expect(printed).toContain('houqin undo')
    expect(text).toBe(repairs.replace('处理中', '已完成\n  done: 2026-05-01'))
  })

  it('writes nothing where nobody can be asked', async () => {
    const { code, reported, text } = await run(['完成', 'WX-1'])
    expect([code, text]).toEqual([2, undefined])
    expect(reported).toContain('加上 --yes（或 --是）')
  })

  it('lists the records that may be meant, and asks at a terminal', async () => {
    const alone = await run(['done', '灯管', '--是'])
    expect(alone.code).toContain('WX-2  维修  2026年3月4日 五年级一班 灯管')
    const asked = await run(['done', '灯管', '--日期', '昨天'], answering('7', '2'))
    expect(asked.reported).toContain('  2  WX-2')
    expect(asked.reported).toContain('没有“7”这一条')
    const none = await run(['done', '灯管'], answering(''))
    expect([none.code, none.text]).toEqual([0, undefined])
  })

  it('asks for the day until it is one', async () => {
    const { reported } = await run(['done', 'WX-1'], answering('3月32日', '昨天'))
    expect(reported).toContain('“3月32日”不行')
    expect(reported).toContain('照上面写吗')
  })

  it('takes the items and the day from the command line', async () => {
    const file = `${resolve('校')}/2026-spring/inspections.yaml`
    const { text } = await run(
      ['done', 'JC-1', '--nth', '2', '--日期', '昨天', '--措施', '换了', '--yes'],
      {},
      file,
    )
    expect(text).toContain('{hazard: 栏杆松动}, {hazard: 插座外露, measure: 换了, fixed: 2026-04-30}')
  })

  it('writes JSON for programs', async () => {
    const { printed } = await run(['done', 'WX-1', '--yes', '--json'])
    expect(JSON.parse(printed)).toMatchObject({ written: true, id: 'WX-1', fields: [{ label: '状态' }, {}] })
    const several = await run(['done', '灯管', '--yes', '--json'])
    expect(JSON.parse(several.printed)).toMatchObject({
      written: false,
      candidates: [{ id: 'WX-1' }, { id: 'WX-2' }],
    })
  })
})

describe('houqin edit', () => {
  it('changes and clears fields', async () => {
    const { code, text } = await run(['修改', 'WX-2', '--地点', '六年级', '--清空', '状态', '--yes'])
    expect(code).toBe(0)
    expect(text).toBe(repairs.replace('五年级一班\n  status: 处理中', '六年级'))
  })

  it('asks, and leaves everything as it is without a yes', async () => {
    const yes = await run(['edit', 'WX-2', '--地点', '六年级'], answering('y'))
    expect(yes.text).toContain('place: 六年级')
    const no = await run(['edit', 'WX-2', '--地点', '六年级'], answering(''))
    expect([no.code, no.text]).toEqual([0, undefined])
    expect(no.printed).toContain('地点  五年级一班 → 六年级')
    const dry = await run(['edit', 'WX-2', '--地点', '六年级', '--只看'])
    expect([dry.code, dry.text]).toEqual([0, undefined])
  })

  it.each([
    [['edit'], '改哪一条'],
    [['edit', 'WX-1'], '改成什么'],
    [['edit', 'WX-1', '--地点', '东', '--nth', '1、2'], '一次改一项'],
    [['edit', 'WX-1', '--地点', '东', '--nth', '二'], '第几项'],
    [['done'], '哪一件'],
    [['remove'], '删哪一条'],
  ])('misuse: %j', async (args, says) => {
    expect((await run(args)).code).toContain(says)
  })
})

describe('houqin remove', () => {
  it('shows the record whole before it goes', async () => {
    const { code, printed, text } = await run(['删除', '五年级一班'], answering('y'))
    expect(code).toBe(0)
    expect(printed).toContain(repairs.slice(repairs.indexOf('- id: WX-2')).trimEnd())
    expect(text).toBe(repairs.slice(0, repairs.indexOf('- id: WX-2')))
  })
})

describe('houqin list', () => {
  it('shows records as a table, and as JSON', async () => {
    const { code, printed } = await run(['查看', '维修', '--未完成', '--从', '3月4日'])
    expect(code).toBe(0)
    expect(printed).toMatch(/编号 +报修日期 +物品/)
    expect(printed).toContain('维修 1 次，1 次没有办完')
    const json = await run(['list', '灯管', '--json'])
    expect(JSON.parse(json.printed)).toMatchObject({
      ledgers: [{ kind: 'repair', records: [{ id: 'WX-1' }, {}] }],
    })
    expect((await run(['list', '演练'])).printed).toContain('没有这样的记录')
    expect((await run(['list', '维秀'])).code).toBe(1)
  })
})

describe('houqin add at a terminal', () => {
  it('asks again for what was refused and keeps the other answers', async () => {
    const { code, reported, text } = await run(
      ['add', '维修', '--物品', '水管', '--做法', '疏通', '--日期', '2026-02-30'],
      answering('2026-03-09'),
    )
    expect(code).toBe(0)
    expect(reported).toContain('[date-impossible]')
    expect(reported).toContain('别的都留着')
    expect(text).toContain('date: 2026-03-09\n  item: 水管\n  action: 疏通\n')
  })

  it('refuses a word that names no field before it asks anything', async () => {
    const { code, reported } = await run(
      ['add', '维修', '--数目', '3'],
      answering('2026-03-09', '水管', '疏通'),
    )
    expect(code).toBe(1)
    expect(reported).toContain('--数量')
    expect(reported).not.toContain('物品（')
  })

  it('writes nothing if the answers end', async () => {
    const { code, text, reported } = await run(['add', '维修', '--物品', '水管'], answering())
    expect([code, text]).toEqual([1, undefined])
    expect(reported).toContain('在命令里加上 --做法')
  })
})
