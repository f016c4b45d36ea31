import { describe, expect, it } from 'vitest'
import { arrangementNamed } from '../../../src/templating/evaluate-section.ts'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': repairs({ item: '灯管', many: 3 }, { item: '门锁', many: 2 }),
})
const section = (more: string, body: string): string =>
  `---\nsection: 维修\nabout: 说维修\nneeds: repairs\ntitle: 做好维修\n${more}---\n${body}\n`
const settings =
  'level: 3\nlimit、几样: 2 # 列几样\nlayout、写法: 分条|成段 # 怎么写\nplaces、地点: 否 # 写不写地点\n'
const body =
  '{{#if repairs}}修了{{count repairs}}，{{term.current}}{{term.whole}}限{{limit}}写{{layout}}地{{places}}。{{/if}}'
const called = (options: string, partial = section(settings, body)) => {
  const { text, reports, hints } = render(`{{> 维修 ${options}}}`, workspace, { 维修: partial })
  return { text, reports, hints }
}
const usual = '修了5次，本学期全学期限2写分条地否。'
const everything =
  '能写的有：title（标题）、arrange（体例）、keywords（关键词）、level（级别）、without（不写）、lead（引子）、limit（几样）、layout（写法）、places（地点）。'

describe('a call of a section', () => {
  it.each([
    ['', `### 做好维修\n\n${usual}`],
    ['title="好"', `### 好\n\n${usual}`],
    ['标题="好"', `### 好\n\n${usual}`],
    ['title=5', `### 5\n\n${usual}`],
    ['title="{{term.after}}打算"', `### 下学期打算\n\n${usual}`],
    ['title="无"', usual],
    ['level=4', `#### 做好维修\n\n${usual}`],
    ['keywords="甲、乙"', `### 做好维修，关键词：“甲”“乙”\n\n${usual}`],
    ['arrange="分条"', `1. **做好维修。**${usual}`],
    ['体例="essay"', usual],
    ['arrange="没有的"', `### 做好维修\n\n${usual}`],
    ['lead="先说一句，"', `### 做好维修\n\n先说一句，${usual}`],
    ['lead="{{term.after}}，"', `### 做好维修\n\n下学期，${usual}`],
    ['limit=5', '### 做好维修\n\n修了5次，本学期全学期限5写分条地否。'],
    ['几样=5', '### 做好维修\n\n修了5次，本学期全学期限5写分条地否。'],
    ['写法="成段"', '### 做好维修\n\n修了5次，本学期全学期限2写成段地否。'],
    ['地点=true', '### 做好维修\n\n修了5次，本学期全学期限2写分条地是。'],
    ['repairs=(where repairs not-item="电脑")', `### 做好维修\n\n${usual}`],
    // A section of some records does not say how much there was in the whole term.
    ['repairs=(where repairs item="灯管")', '### 做好维修\n\n修了3次，限2写分条地否。'],
  ])('with %s gives what it asks for', (options, text) => {
    expect(called(options)).toEqual({ text, reports: [], hints: '' })
  })

  it.each([
    ['title="甲" 标题="乙"', '1:18 title 和 标题 是一个设置，写了两遍', '只留一处。', `### 乙\n\n${usual}`],
    ['limit=3 几样=4', '1:16 limit 和 几样 是一个设置，写了两遍', '只留一处。', ''],
    ['limit="五"', '1:8 片段“维修”的 limit 要写数字，这里是文字“五”', '列几样。', ''],
    ['layout="乱"', '1:8 片段“维修”的 layout 能写 分条、成段，这里是文字“乱”', '怎么写。', ''],
    ['layout=2', '1:8 片段“维修”的 layout 能写 分条、成段，这里是数 2', '怎么写。', ''],
    ['places=1', '1:8 片段“维修”的 places 能写 是、否，这里是数 1', '写不写地点。', ''],
    [
      'title=repairs',
      '1:8 title 要写文字，这里是维修台账（一批记录）',
      '写成 标题="做好维修"；里面要有台账里的内容，写 标题="{{term.after}}打算"。',
      '',
    ],
    ['titel="x"', '1:8 片段“维修”没有 titel 这个设置', `是不是想写 title？\n${everything}`, ''],
    ['limt=3', '1:8 片段“维修”没有 limt 这个设置', `是不是想写 limit？\n${everything}`, ''],
    ['几佯=3', '1:8 片段“维修”没有 几佯 这个设置', `是不是想写 几样？\n${everything}`, ''],
    ['repair=3', '1:8 片段“维修”没有 repair 这个设置', `是不是想写 repairs？\n${everything}`, ''],
    ['完全不同的东西=3', '1:8 片段“维修”没有 完全不同的东西 这个设置', everything, ''],
  ])('with %s is at fault', (options, report, hints, text) => {
    const made = called(options)
    expect(made).toMatchObject({ reports: [`template-bad-argument ${report}`], hints })
    if (text !== '') expect(made.text).toBe(text)
  })

  it('with the wrong value for a setting keeps the usual one', () => {
    for (const options of ['limit="五"', 'layout="乱"', 'places=1', 'title=repairs', 'titel="x"'])
      expect(called(options).text).toBe(`### 做好维修\n\n${usual}`)
  })

  it('lists settings without another name as they are', () => {
    const { hints } = called('颜色="红"', section('limit: 2 # 列几样\n', '限{{limit}}。'))
    expect(hints).toMatch(/、lead（引子）、limit。$/)
  })
})

describe('the words before a section', () => {
  const led = (text: string): string => called('lead="先说一句。"', section('level: 3\n', text)).text
  it.each([
    ['修了{{count repairs}}。', '先说一句。修了5次。'],
    ['\n\n修了{{count repairs}}。', '先说一句。修了5次。'],
    ['1. 修了{{count repairs}}。', '先说一句。\n\n1. 修了5次。'],
    ['2) 修了{{count repairs}}。', '先说一句。\n\n2) 修了5次。'],
    ['- 修了{{count repairs}}。', '先说一句。\n\n- 修了5次。'],
    // Only a number before the words is that of an item.
    ['修了5. 件', '先说一句。修了5. 件'],
    ['1.5万元用于维修。', '先说一句。1.5万元用于维修。'],
  ])('%j', (text, expected) => expect(led(text)).toBe(`### 做好维修\n\n${expected}`))
})

it('a section that says nothing has no heading', () => {
  expect(called('title="好"', section('', '{{#if meetings}}开会。{{/if}}\n \n'))).toEqual({
    text: '',
    reports: [],
    hints: '',
  })
})

it('an arrangement is known by both names', () => {
  expect(
    ['headings', '分标题', 'items', '分条', 'ordinal', '首先', 'essay', '成段', '分段', ''].map(
      arrangementNamed,
    ),
  ).toEqual([
    'headings',
    'headings',
    'items',
    'items',
    'ordinal',
    'ordinal',
    'essay',
    'essay',
    undefined,
    undefined,
  ])
})
