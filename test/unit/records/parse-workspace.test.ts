import { describe, expect, it } from 'vitest'
import { type LedgerRecord, parseWorkspace } from '../../../src/records/index.ts'
import { filesOf, parseSound, smallSchool } from '../../support/workspace-files.ts'

const repairs = '2026-spring/repairs.yaml'
const repair = '- {编号: WX-001, 日期: 2026-03-02, 物品: 灯管, 做法: 更换'

const recordsOf = (texts: Readonly<Record<string, string>>, kind: string): readonly LedgerRecord[] =>
  parseSound(texts).ledgers.get('2026-spring')?.get(kind)?.records ?? []

const codesOf = (texts: Readonly<Record<string, string>>): readonly string[] =>
  parseWorkspace(filesOf(texts)).diagnostics.map(({ code }) => code)

describe('parseWorkspace', () => {
  it('reads names, labels and aliases as the same field', () => {
    const texts = {
      [repairs]: `- 编号: WX-001
  报修日期: 2026-03-02
  物品: 灯管
  做法: 更换
- id: WX-002
  reported: 2026-03-02
  item: 灯管
  action: 更换
`,
    }
    const [first, second] = recordsOf(texts, 'repair')
    expect({ ...first?.values, id: '' }).toEqual({ ...second?.values, id: '' })
    expect(first?.date).toEqual({
      type: 'date',
      text: '2026-03-02',
      precision: 'day',
      start: '2026-03-02',
      end: '2026-03-02',
    })
  })

  it('knows the places of records and values', () => {
    const [record] = recordsOf(
      { [repairs]: `# 三月份\n- 编号: WX-001\n  日期: 2026-03-02\n  物品: 灯管\n  做法: 更换\n` },
      'repair',
    )
    expect(record?.location).toEqual({ file: repairs, line: 2, column: 3, length: 10 })
    expect(record?.locations.item).toEqual({ file: repairs, line: 4, column: 7, length: 2 })
  })

  it('keeps texts as typed: numbers, dates, Markdown and HTML are text', () => {
    const [record] = recordsOf(
      { [repairs]: `${repair}, 地点: 007, 备注: '<b> 2026. 全年 3~5月 A4纸*10包', 标签: [1.10, 是]}` },
      'repair',
    )
    expect(record?.values).toMatchObject({
      place: '007',
      note: '<b> 2026. 全年 3~5月 A4纸*10包',
      tags: ['1.10', '是'],
    })
  })

  it('accepts a byte order mark, CRLF, comments and an empty ledger', () => {
    expect(recordsOf({ [repairs]: `\ufeff${repair}}\r\n` }, 'repair')).toHaveLength(1)
    expect(recordsOf({ [repairs]: '' }, 'repair')).toEqual([])
    expect(recordsOf({ [repairs]: '# 还没有\n' }, 'repair')).toEqual([])
  })

  it('reads the mapping form, which may say that the ledger is complete', () => {
    const ledgers = parseSound({
      '2026-spring/accidents.yaml': 'complete: true\nrecords: []\n',
      '2026-spring/duties.yaml': '完整: 是\n记录:\n  - {编号: ZB-001, 日期: 2026-03-07}\n',
      '2026-spring/meetings.yaml': '记录: 无\n',
    }).ledgers.get('2026-spring')
    expect(ledgers?.get('accident')).toMatchObject({ complete: true, records: [] })
    expect(ledgers?.get('duty')).toMatchObject({ complete: true, records: [{ id: 'ZB-001' }] })
    expect(ledgers?.get('meeting')).toMatchObject({ complete: false, records: [] })
    expect(ledgers?.has('drill')).toBe(false)
  })

  it('supports anchors, aliases and merge keys of YAML', () => {
    const texts = {
      '2026-spring/duties.yaml': `- &周末 {编号: ZB-001, 日期: 2026-03-07, 时段: 周末, 天数: 2}
- {<<: *周末, 编号: ZB-002, 日期: 2026-03-14}
`,
    }
    expect(recordsOf(texts, 'duty').map(({ values }) => [values.id, values.period, values.days])).toEqual([
      ['ZB-001', '周末', 2],
      ['ZB-002', '周末', 2],
    ])
  })

  it('stores the measure word of a quantity as the unit', () => {
    const [record] = recordsOf({ [repairs]: `${repair}, 数量: 三盏}` }, 'repair')
    expect([record?.values.quantity, record?.values.unit]).toEqual([3, '盏'])
    expect(codesOf({ [repairs]: `${repair}, 数量: 3盏, 单位: 盏}` })).toEqual([])
  })

  it('derives the status of a repair and the cost of a purchase, in whole 分', () => {
    const [done] = recordsOf({ [repairs]: `${repair}, 完成日期: 2026-03-03}` }, 'repair')
    expect(done?.values.status).toBe('已完成')
    const [open] = recordsOf({ [repairs]: `${repair}}` }, 'repair')
    expect(open?.values.status).toBeUndefined()
    const items = '[{名称: 灯管, 数量: 3支, 单价: 0.1}, {名称: 扫把, 数量: 2, 单价: 1280.55}]'
    const [purchase] = recordsOf(
      { '2026-spring/purchases.yaml': `- {编号: CG-001, 日期: 2026-03-10, 物品清单: ${items}}` },
      'purchase',
    )
    expect(purchase?.values.cost).toBe(2561.4)
  })

  it('reads narrative by slot and leaves photos and other files alone', () => {
    const { narratives, sources } = parseSound({
      [repairs]: '',
      '2026-spring/narrative/summary/opening.md': '本学期，……\r\n',
      '2026-spring/photos/WX-001/1.jpg': '\u0000',
      'README.md': '',
    })
    expect(narratives.get('2026-spring')?.get('summary/opening')).toEqual({
      file: '2026-spring/narrative/summary/opening.md',
      slot: 'summary/opening',
      markdown: '本学期，……\n',
    })
    expect([...sources.keys()].sort()).toEqual([
      '2026-spring/narrative/summary/opening.md',
      repairs,
      'school.yaml',
    ])
  })

  it('reports all faults at once: no record, ledger or file hides another', () => {
    const texts = {
      'school.yaml': `${smallSchool}食堂：无\n`,
      [repairs]: `- 编号: WX-001
  日期: 2026-02-30
  物品: "灯管
  做法: 更换
- 编号: WX-002
  日期: 2026-02-30
  物品: 灯管
  做法: 更换
- 只有一句话
- 编号: WX-002
  日期：2026-03-02
  物品: @灯
  做法: 更换
- 编号: WX-004
  日期: 2026-03-02
  物品: 灯管
  做法: 更换
  数量: -1
`,
      '2026-spring/inspections.yaml': '- {编号: JC-001, 日期: 2026-03-03, 范围: 食堂}\n',
      '2026-spring/plan.yaml': '- {编号: JH-001, 内容: 甲, 部分: 乙}\n',
    }
    expect(codesOf(texts).toSorted()).toEqual(
      [
        'canteen-without-canteen',
        'date-impossible',
        'fullwidth-colon',
        'fullwidth-colon',
        'record-shape',
        'wrong-choice',
        'wrong-number',
        'yaml-quote',
        'yaml-value-start',
      ].sort(),
    )
  })

  it('reads on without school.yaml, but gives no workspace', () => {
    const files = new Map([[repairs, new TextEncoder().encode(`${repair}, 数量: -1}`)]])
    const { value, diagnostics } = parseWorkspace(files)
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['school-missing', 'wrong-number'])
  })

  it('refuses a file of more than five megabytes without reading it', () => {
    const files = new Map([
      ...filesOf({ [repairs]: `${repair}}` }),
      ['2026-spring/duties.yaml', new Uint8Array(6_000_000)],
    ])
    expect(parseWorkspace(files).diagnostics).toMatchObject([
      { code: 'file-too-large', location: { file: '2026-spring/duties.yaml', line: 1, column: 1 } },
    ])
  })

  it('treats keys as data: nothing is looked up in prototypes', () => {
    expect(codesOf({ [repairs]: `${repair}, constructor: 1, __proto__: 2}` })).toEqual([
      'unknown-key',
      'unknown-key',
    ])
    const { school } = parseSound({
      'school.yaml': `${smallSchool}基本情况: {__proto__: 1, toString: 2}\n`,
      [repairs]: '',
    })
    expect(Object.keys(school.values)).toEqual(['__proto__', 'toString'])
  })
})
