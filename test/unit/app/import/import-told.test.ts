import { describe, expect, it } from 'vitest'
import { emptyData, importFile } from '../../../support/import-file.ts'

const csv = (...rows: readonly string[]): Uint8Array => new TextEncoder().encode(rows.join('\n'))
const sheet = csv('日期,物品,做法,数量,事由,经手', '2026-03-05,灯管,更换,2支,不亮,陈师傅')

/** The ledger of repairs after an import, and what was reported. */
async function imported(options: object, file = sheet, data = emptyData) {
  const { data: after, messages, diagnostics, value } = await importFile('维修.csv', file, data, options)
  return {
    text: after['2026-spring/repairs.yaml'] ?? '',
    after,
    messages,
    hints: diagnostics.flatMap(({ hints }) => hints).join('\n'),
    written: value.files.size > 0,
  }
}

describe('what the user says about columns', () => {
  it('goes before what is guessed', async () => {
    const guessed = await imported({})
    expect(guessed.text).toContain('by: 陈师傅')
    expect(guessed.text).toContain('note: "事由：不亮"')
    const { text } = await imported({
      map: new Map([
        ['经手', '报修人'],
        ['事由', '备注'],
      ]),
    })
    expect(text).toContain('reporter: 陈师傅')
    expect(text).toContain('note: 不亮')
    expect(text).not.toContain('by: 陈师傅')
  })

  it('takes a field from the column that was guessed', async () => {
    const file = csv('日期,物品,做法,数量,地点,具体位置', '2026-03-05,灯管,更换,2支,三年级,讲台上方')
    const { text } = await imported({ map: new Map([['具体位置', 'place']]) }, file)
    expect(text).toContain('place: 讲台上方')
    expect(text).toContain('地点：三年级')
  })

  it('is remembered with the headers', async () => {
    const first = await imported({ map: new Map([['经手', '维修人']]), skip: ['事由'] })
    const again = csv('日期,物品,做法,数量,事由,经手', '2026-03-06,水嘴,更换,1只,漏水,李师傅')
    const { text } = await imported({}, again, first.after)
    expect(text).toContain('by: 李师傅')
    expect(text).not.toContain('漏水')
  })

  it('leaves columns out', async () => {
    const skipped = await imported({ skip: ['事由', '经手'] })
    expect(skipped.text).not.toMatch(/不亮|陈师傅/)
    const only = await imported({ only: ['日期', '物品', '做法', '数量'] })
    expect(only.text).toBe(skipped.text)
    const mapped = await imported({
      only: ['日期', '物品', '做法', '数量'],
      map: new Map([['经手', '维修人']]),
    })
    expect(mapped.text).toContain('by: 陈师傅')
  })

  it('makes a table known of whose headers no other is', async () => {
    const file = csv('甲,乙,丙,丁', '2026-03-05,灯管,更换,2支')
    const map = new Map([
      ['甲', '报修日期'],
      ['乙', '物品'],
      ['丙', '做法'],
      ['丁', '数量'],
    ])
    expect((await imported({ kind: '维修' }, file)).written).toBe(false)
    expect((await imported({ kind: '维修', map }, file)).text).toContain('item: 灯管')
  })

  it('names the columns of a sheet without a header by their letters', async () => {
    const file = csv('2026-03-05,灯管,更换,2支,三年级', '2026-03-06,水嘴,更换,1只,厕所')
    const bare = await imported({ kind: '维修' }, file)
    expect(bare.written).toBe(false)
    expect(bare.hints).toContain('（第一行是 A“2026-03-05”、B“灯管”、C“更换”、D“2支”、E“三年级”）')
    const map = new Map([
      ['A', '日期'],
      ['B', '物品'],
      ['c', '做法'],
      ['D列', '数量'],
    ])
    const { text } = await imported({ kind: '维修', map }, file)
    expect(text.match(/^- id:/gm)).toHaveLength(2)
    expect(text).toContain('item: 灯管')
    expect(text).toContain('quantity: 1只')
    expect(text).toContain('E列：厕所')
    const partly = await imported({ kind: '维修', map: new Map([['A', '日期']]) }, file)
    expect(partly.messages).toContain('没有表头，没有写明必填的“物品”是哪一列，没有导入')
  })

  it.each([
    [
      { map: new Map([['经手', '维修员']]) },
      '“经手”列要放进“维修员”，维修台账没有这个字段',
      '是不是想写 经手=维修人？',
    ],
    [{ map: new Map([['经办', '维修人']]) }, '表里没有叫“经办”的列', '是不是想写 经手？'],
    [{ skip: ['经办'] }, '表里没有叫“经办”的列', '有这些列：日期、物品、做法、数量、事由、经手。'],
    [{ only: ['日期', '物品', '做法', '数量', '经办'] }, '表里没有叫“经办”的列', '有这些列：'],
  ])('that fits nothing is refused: %j', async (options, message, hint) => {
    const { messages, hints, written } = await imported(options)
    expect(messages).toContain(message)
    expect(hints).toContain(hint)
    expect(written).toBe(false)
  })
})

it('what one cell was split into is one message', async () => {
  const { messages } = await imported({}, csv('日期,维修内容,数量,地点', '2026-03-05,更换灯管,2支,三年级'))
  expect(messages.match(/由“更换灯管”拆出/g)).toHaveLength(1)
  expect(messages).toMatch(/“做法”“物品”由“更换灯管”拆出/)
})
