import { describe, expect, it } from 'vitest'
import {
  type AddedRecord,
  type AddRequest,
  addRecord,
  recordForm,
} from '../../../../src/app/add-record/index.ts'
import { parseWorkspace } from '../../../../src/records/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const data: Readonly<Record<string, string>> = {
  'school.yaml': `name: 城南小学
current: 2026-spring
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
`,
  '2025-autumn/repairs.yaml': '- {编号: BX-2025Q-07, 报修日期: 2025-10-09, 物品: 门, 做法: 维修}\n',
  '2026-spring/repairs.yaml':
    '# 维修\r\n- id: BX-2026C-01 # 急\r\n  date: 2026-03-09\r\n  item: "窗"\r\n  action: 更换\r\n',
}
const lamp: AddRequest['fields'] = [
  ['地点', ['三年级二班']],
  ['物品', ['灯管']],
  ['日期', ['2026-04-13']],
  ['action', ['更换']],
  ['数量', ['3盏']],
]

interface Added extends AddedRecord {
  readonly codes: readonly string[]
  readonly hints: string
  readonly textOf: (file: string) => string
}

async function add(
  request: Partial<AddRequest>,
  files: Readonly<Record<string, string>> = data,
): Promise<Added> {
  const host = memoryHost(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`我 校/${file}`, text])),
  )
  const { value, diagnostics } = await addRecord(
    { data: '我 校', dataLabel: '我 校', kind: '维修', fields: lamp, ...request },
    host,
  )
  return {
    ...value,
    codes: diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    hints: diagnostics.flatMap(({ hints }) => hints).join('\n'),
    textOf: (file) => new TextDecoder().decode(value.files.get(file)),
  }
}

describe('addRecord', () => {
  it('says which item lacks what, and how to write it in a command', async () => {
    const { codes, hints, faulty, files } = await add({
      kind: '采购',
      fields: [
        ['日期', ['2026-04-13']],
        ['物品清单', ['拖把 40把', '名称=扫帚']],
      ],
    })
    expect([codes, faulty, files.size]).toEqual([['missing-field'], ['items'], 0])
    expect(hints).toBe('一项里写全，如 --物品清单 "名称=…，数量=…"；几项之间用分号隔开。')
  })

  it('takes the words for a state that sheets are read with', async () => {
    const { text, codes } = await add({ fields: [...lamp, ['状态', ['修好了']]] })
    expect(codes).toEqual([])
    expect(text).toContain('status: 已完成')
    const { codes: refused } = await add({ fields: [...lamp, ['状态', ['差不多']]] })
    expect(refused).toEqual(['wrong-choice'])
  })

  it('refuses an item with a part that has no place', async () => {
    const { codes, hints, files } = await add({
      kind: '采购',
      fields: [
        ['日期', ['2026-04-13']],
        ['物品清单', ['拖把 40把 棉 蓝']],
      ],
    })
    expect(codes).toEqual(['item-unclear'])
    expect(hints).toContain('规格=蓝')
    expect(files.size).toBe(0)
  })

  it('shows the new line at a fault, and the record added, whatever ends the lines', async () => {
    for (const end of ['\n', '\r\n']) {
      const files = {
        ...data,
        '2026-spring/rules.yaml': ['- id: ZD-1', '  name: 甲', '  type: 制度', '  status: 新订', ''].join(
          end,
        ),
      }
      const fields: AddRequest['fields'] = [
        ['名称', ['乙']],
        ['状态', ['新订']],
      ]
      const wrong = await add({ kind: '制度', fields: [...fields, ['类型', ['消防']]] }, files)
      expect(wrong.codes).toEqual(['wrong-choice'])
      const shown = wrong.sources.get('我 校/2026-spring/rules.yaml')?.split('\n')
      expect(shown?.find((line) => line.includes('消防'))).toBe('  type: 消防')
      const right = await add({ kind: '制度', fields: [...fields, ['类型', ['制度']]] }, files)
      expect(right.text).toBe('- id: ZD-2\n  name: 乙\n  type: 制度\n  status: 新订')
    }
  })

  it.each([
    '- id: ZD-1\r  name: 甲\r  type: 制度\r',
    '# 制度\r\r- id: ZD-1\n  name: 甲\n  type: 制度\n  status: 新订\n',
  ])('leaves a ledger with old line ends alone, and says so: %j', async (text) => {
    const added = await add(
      { kind: '制度', fields: [['名称', ['乙']]] },
      { ...data, '2026-spring/rules.yaml': text.replace('type: 制度\r', 'type: 制度\r  status: 新订\r') },
    )
    expect([added.codes, [...added.files]]).toEqual([['ledger-not-edited'], []])
  })

  it('puts a record after the last one, keeps every byte before it, and continues the ids', async () => {
    const added = await add({})
    const before = data['2026-spring/repairs.yaml'] ?? ''
    expect(added.textOf('2026-spring/repairs.yaml')).toBe(
      `${before}\r\n- id: BX-2026C-02\r\n  date: 2026-04-13\r\n  item: 灯管\r\n  action: 更换\r\n  quantity: 3盏\r\n  place: 三年级二班\r\n`,
    )
    expect([added.id, added.file, added.line]).toEqual(['BX-2026C-02', '我 校/2026-spring/repairs.yaml', 7])
    expect(added.text.split('\n')[0]).toBe('- id: BX-2026C-02')
  })

  it('writes to the term of the date, in the style of that ledger', async () => {
    const autumn = await add({ fields: [...lamp, ['报修日期', ['2025-11-03']]] })
    expect(autumn.textOf('2025-autumn/repairs.yaml')).toContain(
      '\n- {编号: BX-2025Q-08, 报修日期: 2025-11-03, 物品: 灯管, 做法: 更换, 数量: 3盏, 地点: 三年级二班}\n',
    )
    const told = await add({ fields: [...lamp, ['报修日期', ['2025-11-03']]], term: '2026-spring' })
    expect([...told.files.keys()]).toEqual(['2026-spring/repairs.yaml'])
  })

  it('begins a ledger that does not exist, and reads items of a group', async () => {
    const added = await add({
      kind: 'purchases',
      fields: [
        ['日期', ['2026-04-13']],
        ['items', ['扫帚 78把', '名称=拖把，数量=30把，单价=12']],
        ['人员', ['王五', '李四']],
      ],
    })
    expect(added.textOf('2026-spring/purchases.yaml')).toMatch(/^# yaml-language-server: /)
    const { value } = parseWorkspace(
      new Map([
        ...Object.entries(data).map(([file, text]) => [file, new TextEncoder().encode(text)] as const),
        ...added.files,
      ]),
    )
    const [record] = value?.ledgers.get('2026-spring')?.get('purchase')?.records ?? []
    expect(record?.values.people).toEqual(['王五', '李四'])
    expect(JSON.stringify(record?.values.items)).toMatch(/扫帚.*78.*拖把.*30.*12/)
  })

  it.each([
    ['a field left out', { fields: lamp.slice(0, 3) }, 'missing-field'],
    ['a day that does not exist', { fields: [...lamp, ['date', ['2026-13-01']]] }, 'date-impossible'],
    ['an unknown field', { fields: [...lamp, ['金頟', ['3']]] }, 'field-unknown'],
    ['an id that exists already', { fields: [...lamp, ['id', ['BX-2026C-01']]] }, 'duplicate-id'],
    ['an unknown kind', { kind: '维休' }, 'kind-unknown'],
    ['an unknown term', { term: '2030-autumn' }, 'term-unknown'],
  ] as const)('adds nothing for %s', async (_what, request, code) => {
    const added = await add(request)
    expect(added.codes).toContain(code)
    expect(added.files.size).toBe(0)
  })

  it('says what was probably meant', async () => {
    expect((await add({ fields: [['itme', ['灯']]] })).hints).toContain('--item')
    expect((await add({ kind: '维休' })).hints).toContain('维修')
  })

  it('leaves alone ledgers that have faults, or that it cannot edit', async () => {
    const broken = await add({}, { ...data, '2026-spring/repairs.yaml': '- id: A\n b: c\n' })
    expect([broken.files.size, broken.codes.length > 0]).toEqual([0, true])
    const odd = await add({}, { ...data, '2026-spring/repairs.yaml': '{complete: true}\n' })
    expect(odd.codes).toEqual(['ledger-not-edited'])
    expect((await add({}, {})).codes).toEqual(['data-missing'])
  })
})

it('recordForm lists the fields of a kind, the id first', async () => {
  const host = memoryHost({ 'data/school.yaml': data['school.yaml'] ?? '' })
  const fields = await recordForm({ data: 'data', kind: 'repair' }, host)
  expect(fields[0]?.name).toBe('id')
  expect(fields.filter(({ required }) => required).map(({ label }) => label)).toEqual([
    '报修日期',
    '物品',
    '做法',
  ])
  expect(await recordForm({ data: 'data', kind: '维休' }, host)).toEqual([])
})
