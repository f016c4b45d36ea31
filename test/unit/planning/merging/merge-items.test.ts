import { describe, expect, it } from 'vitest'
import { mergeItems } from '../../../../src/planning/merging/merge-items.ts'
import { type ItemDraft, makeItem, type PlanItem } from '../../../../src/planning/plan-item.ts'

const record: ItemDraft['record'] = {
  kind: 'plan',
  id: 'x',
  term: '2026-spring',
  values: {},
  location: { file: 'plan.yaml', line: 1, column: 1 },
  locations: {},
}
const item = (
  id: string,
  source: PlanItem['sources'][number],
  text: string,
  more: Partial<PlanItem> = {},
): PlanItem =>
  makeItem({ id, text, section: '月度工作', sources: [source], record: { ...record, id }, ...more })
const merged = (...items: readonly PlanItem[]): readonly string[] =>
  mergeItems(items).map(({ id, sources, origins }) =>
    [id, sources.join('+'), ...origins.map((origin) => origin.id)].join(' '),
  )

describe('mergeItems', () => {
  it.each<readonly [string, PlanItem, PlanItem]>([
    [
      'the same words in one month',
      item('A', '自定', '期中课桌椅全面维修。', { months: [4] }),
      item('B', '常规', '期中课桌椅全面维修', { months: [4] }),
    ],
    [
      'nearly the same words',
      item('A', '自定', '结清代办费，列出清单向家长公布。', { months: [6, 7] }),
      item('B', '常规', '结算代办费，列清单向家长公布。', { months: [7] }),
    ],
    [
      'the same theme day and ledger',
      item('A', '自定', '开展“5.12”防灾减灾日活动，组织全校地震疏散演练。', { months: [5] }),
      item('B', '校历', '防灾减灾日开展避险演练。', { months: [5], kind: 'drill', item: '地震' }),
    ],
    [
      'the thing of the same ledger in one month',
      item('A', '自定', '添置图书，布置图书角。', { months: [4] }),
      item('B', '预算采购', '购置图书500册。', {
        months: [4],
        kind: 'purchase',
        item: '图书',
        target: 500,
        unit: '册',
      }),
    ],
    [
      'a step',
      item('A', '自定', '做好开学保障。', { months: [3], steps: ['分发教材', '公示收费项目和标准'] }),
      item('B', '常规', '公示收费项目和标准。', { months: [3] }),
    ],
    [
      'the record that an item says it came from',
      item('A', '自定', '整修屋面。', {
        months: [5],
        origins: [{ id: 'B', location: { ...record.location, kind: '', id: '' } }],
      }),
      item('B', '常规', '完全另一句话。', { months: [9] }),
    ],
  ])('merges %s', (_, first, second) => {
    expect(merged(first, second)).toEqual([`A 自定+${second.sources[0] ?? ''} B`])
  })

  it.each<readonly [string, PlanItem, PlanItem]>([
    [
      'the same words in another month',
      item('A', '自定', '期中课桌椅全面维修。', { months: [4] }),
      item('B', '常规', '期中课桌椅全面维修。', { months: [6] }),
    ],
    [
      'a theme day’s words without its drill',
      item('A', '自定', '5.12防灾减灾日出一期黑板报。', { months: [5] }),
      item('B', '校历', '防灾减灾日组织演练。', { months: [5], kind: 'drill' }),
    ],
    [
      'one before a holiday and another',
      item('A', '自定', '国庆前摆放盆花。', { months: [9] }),
      item('B', '校历', '国庆节前检查安全。', { months: [9], kind: 'inspection' }),
    ],
    [
      'two occasions in nearly the same words',
      item('A', '自定', '国庆节前开展一次全校安全检查。', { months: [9], kind: 'inspection', item: '节前' }),
      item('B', '常规', '开学前后开展一次全校安全大检查。', {
        months: [9],
        kind: 'inspection',
        item: '大检查',
      }),
    ],
    [
      'work done once and recurring work',
      item('A', '自定', '检查食堂卫生。', { months: [4] }),
      item('B', '常规', '检查食堂卫生。', { section: '每月工作', frequency: '每月' }),
    ],
  ])('keeps apart: %s', (_, first, second) => {
    expect(merged(first, second)).toEqual(['A 自定', `B ${second.sources[0] ?? ''}`])
  })

  it('never merges two items of one source', () => {
    const twice = [
      item('A', '自定', '检修线路。', { months: [4] }),
      item('B', '自定', '检修线路。', { months: [4] }),
    ]
    expect(merged(...twice)).toEqual(['A 自定', 'B 自定'])
  })

  it('takes the surest of several earlier items, and among equals the one with the smaller id', () => {
    const old = { id: 'WX-1', location: { ...record.location, kind: '', id: '' } }
    const said = item('A', '自定', '检修吊扇，清洗空调。', { months: [4] })
    const from = item('B', '自定', '完全另一句话。', { months: [4], origins: [old] })
    const asked = item('C', '常规', '检修吊扇。', { months: [4], origins: [old] })
    for (const items of [
      [said, from, asked],
      [from, said, asked],
    ])
      expect(merged(...items)).toContain('B 自定+常规 WX-1')
    const twin = item('D', '自定', '检修吊扇，擦灯。', { months: [4] })
    const plain = item('C', '常规', '检修吊扇。', { months: [4] })
    expect(merged(said, twin, plain)).toEqual(['A 自定+常规 C', 'D 自定'])
    expect(merged(twin, said, plain)).toEqual(['D 自定', 'A 自定+常规 C'])
  })

  it('lists what became part of an item in the order of the sources, then of the ids', () => {
    const others = [
      item('Z', '常规', '检修吊扇。', { months: [4] }),
      item('Y', '校历', '检修吊扇。', { months: [4] }),
    ]
    const own = item('A', '自定', '检修吊扇。', { months: [4] })
    expect(merged(own, ...others)).toEqual(['A 自定+校历+常规 Y Z'])
    const routines = ['c', 'b', 'd'].map((id) => item(id, '常规', '检修吊扇。', { months: [4] }))
    expect(merged(own, ...routines)).toEqual(['A 自定+常规 b c d'])
  })

  it('finds an item by its theme in a month, even if many share its words', () => {
    const noise = Array.from({ length: 61 }, (_, at) =>
      item(`N${at}`, '自定', `防灾减灾${at}`, { months: [at % 2 === 0 ? 1 : 2] }),
    )
    const drill = item('A', '自定', '5.12应急演练。', { months: [5] })
    const asked = item('B', '校历', '防灾减灾日疏散演练。', { months: [5], kind: 'drill' })
    expect(merged(...noise, drill, asked)).toContain('A 自定+校历 B')
  })

  it('knows from the record of a source when what was left open was closed', () => {
    const place = { kind: 'repair', id: 'WX-1', file: 'a.yaml', line: 1, column: 1 }
    const closing = { record: { ...record, id: 'WX-1' }, day: '2026-03-10' }
    const own = item('A', '自定', '修好屋面。', { months: [5], origins: [{ id: 'WX-1', location: place }] })
    const left = item('WX-1', '上学期结转', '办结屋面。', {
      origins: [{ id: 'WX-1', location: place, closing }],
    })
    expect(mergeItems([own, left])[0]?.origins).toEqual([{ id: 'WX-1', location: place, closing }])
    const other = item('WX-1', '常规', '办结屋面。', {
      origins: [{ id: 'WX-1', location: { ...place, line: 9 } }],
    })
    expect(mergeItems([own, other])[0]?.origins).toEqual([{ id: 'WX-1', location: place }])
  })

  it('leaves an item that nothing repeats as it is', () => {
    const only = item('A', '自定', '检修吊扇。', { months: [4] })
    expect(mergeItems([only])[0]).toEqual(only)
  })

  it('fills in what the director left out, but changes nothing that the director wrote', () => {
    const [first] = mergeItems([
      item('A', '自定', '添置图书。', { months: [4], owner: '甲', budget: 10 }),
      item('B', '预算采购', '购置图书500册。', {
        months: [4],
        kind: 'purchase',
        item: '图书',
        target: 500,
        unit: '册',
        budget: 20,
        owner: '乙',
        area: '校产',
      }),
    ])
    expect(first).toMatchObject({
      text: '添置图书。',
      owner: '甲',
      budget: 10,
      target: 500,
      unit: '册',
      area: '校产',
      kind: '',
    })
  })

  it.each<readonly [string, Partial<PlanItem>, Partial<PlanItem>, Partial<PlanItem>]>([
    ['a budget', {}, { budget: 20 }, { budget: 20 }],
    ['a priority, not a reason', {}, { priority: '高', reason: '缺货' }, { priority: '高', reason: '' }],
    [
      'but not another',
      { priority: '低', reason: '无人' },
      { priority: '高', reason: '缺货' },
      { priority: '低', reason: '无人' },
    ],
    ['what it was in the previous term', {}, { left: '报修' }, { left: '报修' }],
    ['but not if it says so itself', { left: '计划' }, { left: '报修' }, { left: '计划' }],
    ['no target, unless money is provided for it', {}, { target: 5, unit: '台' }, { unit: '' }],
  ])('fills in %s', (_, own, other, expected) => {
    const [first] = mergeItems([
      item('A', '自定', '检修吊扇。', { months: [4], ...own }),
      item('B', '常规', '检修吊扇。', { months: [4], ...other }),
    ])
    expect(first).toMatchObject(expected)
    if (!('target' in expected)) expect(first).not.toHaveProperty('target')
  })

  it('adds nothing that neither says', () => {
    const [first] = mergeItems([
      item('A', '自定', '检修吊扇。', { months: [4] }),
      item('B', '常规', '检修吊扇。', { months: [4] }),
    ])
    for (const name of ['budget', 'left', 'target']) expect(first).not.toHaveProperty(name)
  })

  it.each<readonly [string, Partial<PlanItem>, Partial<PlanItem>]>([
    ['of every month gets the ledger', { section: '每月工作' }, { kind: 'inspection', item: '食堂' }],
    [
      'of every month keeps its own thing',
      { section: '每月工作', item: '灶台' },
      { kind: 'inspection', item: '灶台' },
    ],
    [
      'of every month keeps its own ledger',
      { section: '每月工作', kind: 'meeting' },
      { kind: 'meeting', item: '' },
    ],
    ['done once keeps its own words', { section: '工作措施', frequency: '每月' }, { kind: '', item: '' }],
  ])('work %s', (_, own, expected) => {
    const [first] = mergeItems([
      item('A', '自定', '检查食堂。', own),
      item('B', '常规', '检查食堂。', {
        frequency: '每月',
        section: '每月工作',
        kind: 'inspection',
        item: '食堂',
      }),
    ])
    expect(first).toMatchObject({ sources: ['自定', '常规'], ...expected })
  })
})
