import { expect, it } from 'vitest'
import { makeRecord } from '../../../../src/records/editing/make-record.ts'
import { purchase } from '../../../../src/records/kinds/purchase.ts'

/** The items of a purchase as name, specification, quantity, price, and what has no place. */
const items = (text: string): readonly string[] => {
  const { record, unclear } = makeRecord(purchase, '', [['items', [text]]])
  const read = (record.get('items') ?? []) as readonly ReadonlyMap<string, string>[]
  return [
    ...read.map((item) =>
      ['name', 'spec', 'quantity', 'price', 'amount'].map((key) => item.get(key) ?? '').join('|'),
    ),
    ...unclear.map((part) => `? ${part.text}`),
  ]
}

it.each<[string, readonly string[]]>([
  ['A4纸10箱（150元/箱），硒鼓2个', ['A4纸||10箱|150|', '硒鼓||2个||']],
  ['A4纸10箱（70g）、硒鼓2个（HP，大容量）', ['A4纸|70g|10箱||', '硒鼓|HP|2个||', '? 大容量']],
  ['A4纸10箱（每箱8包）、硒鼓2个', ['A4纸|每箱8包|10箱||', '硒鼓||2个||']],
  ['垃圾袋（大号）20卷、垃圾袋（小号）30卷', ['垃圾袋（大号）||20卷||', '垃圾袋（小号）||30卷||']],
  ['5号电池20节，7号电池10节', ['5号电池||20节||', '7号电池||10节||']],
  ['拖把10把 84消毒液5桶', ['拖把||10把||', '84消毒液||5桶||']],
  ['拖把20把@8.5元、扫帚30把', ['拖把||20把|8.5|', '扫帚||30把||']],
  ['拖把20把×8.5元', ['拖把||20把|8.5|']],
  ['18W灯管×213支', ['18W灯管||213支||']],
  ['粉笔、墨水各5盒', ['粉笔||5盒||', '墨水||5盒||']],
  ['红笔，蓝笔和黑笔各10支，本子20本', ['红笔||10支||', '蓝笔||10支||', '黑笔||10支||', '本子||20本||']],
  ['红笔和蓝笔各10支共60元', ['红笔||10支||', '蓝笔||10支||', '? 共60元']],
  ['拖把20把，扫帚、簸箕 10把', ['拖把||20把||', '扫帚、簸箕||10把||']],
  ['1.拖把10把 2.扫帚5把', ['拖把||10把||', '扫帚||5把||']],
  ['①拖把10把②扫帚5把', ['拖把||10把||', '扫帚||5把||']],
  ['1、拖把10把；2、扫帚5把；', ['拖把||10把||', '扫帚||5把||']],
  ['教室1、教室2窗帘2块', ['教室1、教室2窗帘||2块||']],
  ['A4纸 70g 10箱', ['A4纸|70g|10箱||']],
])('the goods of %s', (text, expected) => {
  expect(items(text)).toEqual(expected)
})
