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
})
