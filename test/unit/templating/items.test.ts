import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../src/document/index.ts'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/purchases.yaml': `- id: P1
  date: 2025-09-01
  category: 教学用品
  cost: 100
  items:
    - { name: 粉笔, quantity: 40盒, price: 2.5 }
    - { name: 84消毒液500ml, quantity: 10瓶, amount: 450.5 }
- id: P2
  date: 2025-10-01
  category: 卫生用品
  cost: 25
  items:
    - { name: 84消毒液500ml, quantity: 2瓶, price: 12.5 }
    - { name: 拖把, quantity: 3把 }
`,
})
const say = (text: string): string => render(text, workspace).text
const reportsOf = (text: string): readonly string[] => render(text, workspace).reports

/** The cells of the only table, as text. */
const table = (text: string): readonly (readonly string[])[] => {
  const told = (inlines: readonly Inline[]): string =>
    inlines.map((inline) => ('value' in inline ? inline.value : '')).join('')
  const [block] = render(text, workspace).inserts.flatMap((insert) =>
    insert.kind === 'blocks' ? insert.blocks : [],
  )
  return block?.type === 'table' ? block.rows.map(({ cells }) => cells.map(told)) : []
}

describe('items in templates', () => {
  test('have amounts of their own', () => {
    expect(say('{{sum (items purchases) "amount"}}；{{sum purchases "amount" name="粉笔"}}')).toBe(
      '575.50元；100元',
    )
  })

  test('do not have the cost of their record; a hint says how to ask for it', () => {
    const { reports, hints } = render('{{sum (items purchases) "cost"}}', workspace)
    expect(reports).toEqual([
      'template-unknown-field 1:3 “总价”是整条采购记录的，不是其中哪一项的，逐项看时不能直接用',
    ])
    expect(hints).toContain('record.cost')
  })

  test('give the cost of their record as record.cost, counted once per record', () => {
    expect(say('{{sum (items purchases) "record.cost"}}')).toBe('125元')
    expect(say('{{sum (items purchases) "记录.总价" name="84消毒液500ml"}}')).toBe('125元')
    expect(
      say('{{#each (items purchases) limit=3}}{{name}}{{record.cost}}{{记录.category}}；{{/each}}'),
    ).toBe('粉笔100元教学用品；84消毒液500ml100元教学用品；84消毒液500ml25元卫生用品；')
  })

  test('give the cost of their record in no other way', () => {
    expect(reportsOf('{{#each (items purchases)}}{{cost}}{{/each}}').join()).toContain('也没有这一项')
    expect(reportsOf('{{list (items purchases) by="name" sum="cost"}}').join()).toContain('整条采购记录')
    expect(reportsOf('{{table purchases columns="name,cost"}}').join()).toContain('整条采购记录')
    expect(reportsOf('{{chart purchases by="name" sum="cost"}}').join()).toContain('整条采购记录')
    expect(reportsOf('{{table purchases by="name" columns="cost"}}').join()).toContain('整条采购记录')
  })

  test('never have their unit prices added up', () => {
    const { reports, hints } = render('{{sum (items purchases) "price"}}', workspace)
    expect(reports).toEqual(['template-bad-argument 1:3 采购物品清单的“单价”是每一份的数，加起来没有意义'])
    expect(hints).toContain('amount（金额）')
    expect(reportsOf('{{table purchases by="name" columns="price"}}').join()).toContain('没有意义')
  })
})

describe('tables over items', () => {
  test('total the fields of items, but neither prices nor fields of the whole record', () => {
    expect(table('{{table purchases columns="name,price,amount,record.cost" total=true}}')).toEqual([
      ['粉笔', '2.50元', '100元', '100元'],
      ['84消毒液500ml', '', '450.50元', '100元'],
      ['84消毒液500ml', '12.50元', '25元', '25元'],
      ['拖把', '', '', '25元'],
      ['合计', '', '575.50元', ''],
    ])
  })

  test('count a record with several items once per group', () => {
    expect(
      table('{{table (items purchases) by="category" columns="count,amount,record.cost" total=true}}'),
    ).toEqual([
      ['教学用品', '2项', '550.50元', '100元'],
      ['卫生用品', '2项', '25元', '25元'],
      ['合计', '4项', '575.50元', ''],
    ])
  })

  test('that group records add up the fields of their items', () => {
    expect(table('{{table purchases by="category" columns="count,amount" total=true}}')).toEqual([
      ['教学用品', '1批', '550.50元'],
      ['卫生用品', '1批', '25元'],
      ['合计', '2批', '575.50元'],
    ])
  })
})

describe('a number beside a name', () => {
  test('is in brackets after a name that it would run into', () => {
    expect(say('{{list (items purchases) by="name" verb="购置"}}')).toBe(
      '购置粉笔40盒、84消毒液500ml（12瓶）、拖把3把',
    )
  })

  test('comes before it if the template says so', () => {
    expect(say('{{list (items purchases) by="name" numbers="before" limit=2}}')).toBe(
      '40盒粉笔、12瓶84消毒液500ml等',
    )
  })
})
