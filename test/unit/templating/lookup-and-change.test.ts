import { describe, expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace, twoTerms } from '../../support/small-workspace.ts'

const workspace = smallWorkspace(
  {
    '2025-spring/repairs.yaml': repairs({ item: '灯管', many: 1, quantity: '2支', month: '2025-03' }),
    '2025-autumn/repairs.yaml': repairs(
      { item: '灯管', many: 3, quantity: '2支' },
      { item: '水管', many: 2, quantity: '4米' },
    ),
    '2025-autumn/drills.yaml': '- {id: Y1, date: 2025-09-10, type: 消防}\n',
    '2025-spring/drills.yaml': 'records: []\n',
  },
  twoTerms(),
)
const made = (template: string) => {
  const { text, reports, hints } = render(template, workspace)
  return { text, reports, hints }
}
const broken = '【待补：模板有误】'

describe('lookup', () => {
  it.each([
    ['{{lookup school "name"}}', '清河县城南小学'],
    ['{{#each drills}}{{lookup this "type"}}{{/each}}', '消防'],
    ['{{#each drills}}{{lookup this "类型"}}{{/each}}', '消防'],
  ])('%s is %s', (template, text) => expect(made(template)).toEqual({ text, reports: [], hints: '' }))

  it.each<readonly [string, string, string, string | RegExp]>([
    [
      '{{lookup term "lable"}}',
      broken,
      'template-unknown-name 1:3 lookup 找的“lable”没有，term（一组内容）里没有这一项',
      /^是不是想写 label？\n这里可以写：/,
    ],
    [
      '{{#each drills}}{{lookup this "typ"}}{{/each}}',
      broken,
      'template-unknown-field 1:19 lookup 找的“typ”没有，一条演练记录里没有这一项',
      /^是不是想写 type？\n这里可以写：/,
    ],
    [
      '{{lookup "甲" "乙"}}',
      broken,
      'template-unknown-name 1:3 lookup 找的“乙”没有，文字“甲”里没有这一项',
      '',
    ],
  ])('%s is at fault', (template, text, report, hints) => {
    const found = made(template)
    expect(found).toMatchObject({ text, reports: [report] })
    if (typeof hints === 'string') expect(found.hints).toBe(hints)
    else expect(found.hints).toMatch(hints)
  })

  it('of a name that is computed is missing, because another school may have it', () => {
    const { text, reports } = made('{{#each drills}}{{lookup ../school type}}{{/each}}')
    expect(text).toBe('【待补：学校情况：消防】')
    expect(reports).toHaveLength(1)
    expect(made('{{#each drills}}{{lookup ../term type}}{{/each}}')).toMatchObject({
      text: '【待补：消防】',
      reports: [expect.stringContaining('lookup 找的“消防”没有')],
    })
  })
})

describe('change', () => {
  it.each([
    ['{{change repairs}}', '比上学期增加4次'],
    ['{{change repairs item="灯管"}}', '比上学期增加2次'],
    ['{{change repairs item="灯管" field="quantity"}}', '比上学期增加4支'],
    ['{{change repairs than="去年" item="灯管"}}', '比去年增加2次'],
    ['{{change (where repairs item="灯管") (where previous.repairs item="灯管")}}', '比上学期增加2次'],
  ])('%s is %s', (template, text) => expect(made(template)).toEqual({ text, reports: [], hints: '' }))

  it('is not told where there is nothing to compare', () => {
    expect(made('修水管{{change repairs item="水管"}}。灯{{count repairs}}。')).toMatchObject({
      text: '灯5次。',
      reports: [expect.stringContaining('，上学期一条记录也没有，没有可以比的')],
    })
    expect(made('练{{change drills}}。修{{count repairs}}。').text).toBe('修5次。')
    expect(made('{{change accidents}}').text).toBe('【待补：事故台账】')
  })

  it('is not told of different measure words', () => {
    const mixed = smallWorkspace(
      {
        '2025-spring/repairs.yaml': repairs({ item: '水管', many: 1, quantity: '2根', month: '2025-03' }),
        '2025-autumn/repairs.yaml': repairs({ item: '水管', many: 1, quantity: '4米' }),
      },
      twoTerms(),
    )
    const { text, reports, hints } = render('{{change repairs field="quantity"}}', mixed)
    expect(text).toBe(broken)
    expect(reports).toEqual([
      expect.stringMatching(/^facts-mixed-units 1:3 .*是4米，上学期是2根，量词不同，不能相比$/),
    ])
    expect(hints).toBe('两个学期的台账里，同一种东西用同一个量词。')
  })

  it('of records that were selected needs those of the term before', () => {
    expect(made('{{change (where repairs item="灯管")}}')).toEqual({
      text: broken,
      reports: ['template-bad-argument 1:3 change 后面的记录已经挑选过，不知道上学期该和哪些比'],
      hints:
        '条件写在 change 里：{{change repairs item="灯管"}}；或再写那时的：{{change (…) (where previous.repairs …)}}。',
    })
  })
})

describe('money and periods', () => {
  it.each([
    ['{{money 100000}}', '10万元'],
    ['{{money 100000 capitals=true}}', '人民币壹拾万元整'],
    ['{{period term.start term.end}}', '2025年9月—2026年1月'],
    ['{{period term.start term.start}}', '2025年9月'],
  ])('%s is %s', (template, text) => expect(made(template)).toEqual({ text, reports: [], hints: '' }))

  it('that cannot be are refused', () => {
    expect(made('{{period term.end term.start}}')).toEqual({
      text: '【待补：起止日期】',
      reports: ['facts-missing 1:1 起（2026年1月23日）在止（2025年9月1日）之后'],
      hints: '把两个日期对调。',
    })
    expect(made('{{money 1e20 capitals=true}}').reports).toHaveLength(1)
  })
})
