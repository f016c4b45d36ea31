import { describe, expect, it } from 'vitest'
import {
  appendRecords,
  changeRecord,
  type Edited,
  editRecords,
  type FieldChange,
  type RecordEdit,
  removeRecord,
} from '../../../../src/records/index.ts'
import { purchase } from '../../../../src/records/kinds/purchase.ts'
import { repair } from '../../../../src/records/kinds/repair.ts'

const textOf = (edited: Edited): string => (edited.type === 'edited' ? edited.text : `拒绝：${edited.reason}`)
const change = (text: string, changes: Readonly<Record<string, FieldChange>>, at: string | number = 'WX-1') =>
  textOf(changeRecord(text, repair, at, new Map(Object.entries(changes))))
const buy = (text: string, items: FieldChange) =>
  textOf(changeRecord(text, purchase, 'CG-1', new Map([['items', items]])))
const remove = (text: string, at: string | number = 'WX-1') => textOf(removeRecord(text, repair, at))

describe('changeRecord', () => {
  it('changes, adds and takes away fields in one go', () => {
    const before = [
      '# 九月',
      '- id: WX-1 # 急',
      '  # 谁报的',
      '  date: 2025-09-01   # 开学',
      '  item: "灯管" ',
      '  place: 三楼 # 东侧',
      '',
      '  # 修的人',
      "  by: '王师傅'",
      '',
      '- id: WX-2',
      '',
    ].join('\n')
    expect(
      change(before, { date: '2025-09-02', item: '灯', place: undefined, by: '李师傅', note: '已换' }),
    ).toBe(
      [
        '# 九月',
        '- id: WX-1 # 急',
        '  # 谁报的',
        '  date: 2025-09-02   # 开学',
        '  item: "灯" ',
        '  # 东侧',
        '',
        '  # 修的人',
        "  by: '李师傅'",
        '  note: 已换',
        '',
        '- id: WX-2',
        '',
      ].join('\n'),
    )
  })

  it.each<readonly [string, string, Readonly<Record<string, FieldChange>>, string]>([
    [
      'a record of one line',
      '- {id: WX-1, item: 门, place: 东} # a\n',
      { item: '窗', place: undefined, by: '王' },
      '- {id: WX-1, item: 窗, by: 王} # a\n',
    ],
    ['the first entry of one line', '- {item: 门, id: WX-1}\n', { item: undefined }, '- {id: WX-1}\n'],
    [
      'a list of one line',
      '[{id: WX-1, item: 门}, {id: WX-2}]\n',
      { item: '窗' },
      '[{id: WX-1, item: 窗}, {id: WX-2}]\n',
    ],
    [
      'Chinese keys',
      '- 编号: WX-1\n  物品: 门\n',
      { item: '窗', place: '东' },
      '- 编号: WX-1\n  物品: 窗\n  地点: 东\n',
    ],
    [
      'an empty value',
      '- id: WX-1\n  place:\n  item: 门\n',
      { place: '东' },
      '- id: WX-1\n  place: 东\n  item: 门\n',
    ],
    [
      'an empty value with a comment',
      '- id: WX-1\n  place: # 楼\n  item: 门\n',
      { place: '东' },
      '- id: WX-1\n  place: 东 # 楼\n  item: 门\n',
    ],
    [
      'one line by several',
      '- id: WX-1\n  note: 甲 # 注\n  item: 门\n',
      { note: '甲\n乙' },
      '- id: WX-1\n  note: |- # 注\n    甲\n    乙\n  item: 门\n',
    ],
    [
      'several lines by one',
      '- id: WX-1\n  note: | # 注\n    甲\n    乙\n\n  item: 门\n',
      { note: '丙' },
      '- id: WX-1\n  note: 丙 # 注\n\n  item: 门\n',
    ],
    [
      'several lines by several',
      '- id: WX-1\n  note: |\n    甲\n    乙\n\n- id: WX-2\n',
      { note: '丙\n丁', by: '王' },
      '- id: WX-1\n  note: |-\n    丙\n    丁\n  by: 王\n\n- id: WX-2\n',
    ],
    [
      'several lines above a comment',
      '- id: WX-1\n  note: 甲\n    # 注\n',
      { note: '甲\n乙' },
      '- id: WX-1\n  note: "甲\\n乙"\n    # 注\n',
    ],
    ['lines in one line', '- {id: WX-1, note: 甲}\n', { note: '甲\n乙' }, '- {id: WX-1, note: "甲\\n乙"}\n'],
    [
      'the first entry',
      '- date: 2025-09-01 # 注\n  # 编号\n  id: WX-1\n',
      { date: undefined },
      '- # 注\n  # 编号\n  id: WX-1\n',
    ],
    [
      'a text by a list',
      '- id: WX-1\n  people: 王 # 注\n',
      { people: ['王', '李'] },
      '- id: WX-1\n  people: [王, 李] # 注\n',
    ],
    [
      'a list by a text',
      '- id: WX-1\n  people:\n    - 王 # 注\n    - 李\n  item: 门\n',
      { people: '赵' },
      '- id: WX-1\n  people: 赵\n  # 注\n  item: 门\n',
    ],
    [
      'a list by a longer one',
      '- id: WX-1\n  photos:\n  - a.jpg # 正面\n  - b.jpg\n',
      { photos: ['a.jpg', 'c.jpg'] },
      '- id: WX-1\n  photos:\n  - a.jpg # 正面\n  - c.jpg\n',
    ],
    [
      'a list of one line by a shorter one',
      '- id: WX-1\n  photos: [a.jpg, b.jpg, c.jpg]\n',
      { photos: ['b.jpg'] },
      '- id: WX-1\n  photos: [b.jpg]\n',
    ],
    [
      'a list that is gone',
      '- id: WX-1\n  photos:\n    - a.jpg\n    # 还差一张\n  item: 门\n',
      { photos: undefined },
      '- id: WX-1\n    # 还差一张\n  item: 门\n',
    ],
    [
      'a file without a last line end',
      '- id: WX-1\n  item: 门',
      { item: undefined, by: '王' },
      '- id: WX-1\n  by: 王\n',
    ],
    [
      'texts that need quotes',
      '- id: WX-1\n  item: 门\n',
      { item: 'a: b', note: '# 一' },
      '- id: WX-1\n  item: "a: b"\n  note: "# 一"\n',
    ],
  ])('writes %s', (_what, before, changes, after) => {
    expect(change(before, changes)).toBe(after)
    // The same once more changes nothing.
    expect(change(after, changes)).toBe(after)
    const other = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(change(other(before), changes)).toBe(other(after))
  })

  it('finds a record by its place, and in a ledger that is a mapping', () => {
    expect(change('- item: 门\n- item: 窗\n', { item: '墙' }, 1)).toBe('- item: 门\n- item: 墙\n')
    expect(change('完整: 是\n记录:\n- 编号: WX-1\n', { item: '墙' })).toBe(
      '完整: 是\n记录:\n- 编号: WX-1\n  物品: 墙\n',
    )
  })

  it.each([
    ['门，窗', '门，窗'],
    ['[a, b]', '"[a, b]"'],
    ['a, b', '"a, b"'],
    ['“门”', '"“门”"'],
    ['门“南”', '"门“南”"'],
    ['12', '12'],
    ['', '""'],
  ])('writes %s as a text in every place', (value, written) => {
    for (const [before, after] of [
      ['- id: WX-1\n  by: 王 # 急\n  item: 门\n', `- id: WX-1\n  by: ${written} # 急\n  item: 门\n`],
      ['- {id: WX-1, by: 王}\n', `- {id: WX-1, by: ${written}}\n`],
      ['- id: WX-1\n  by:\n  item: 门\n', `- id: WX-1\n  by: ${written}\n  item: 门\n`],
      ['- {id: WX-1, item: 门}\n', `- {id: WX-1, item: 门, by: ${written}}\n`],
    ] as const)
      if (value !== '' || !before.includes('by:\n')) expect(change(before, { by: value })).toBe(after)
  })

  it('changes a record beside one that has a field twice, and where an alias is used hundreds of times', () => {
    const twice = '- id: WX-1\n- id: WX-2\n  item: 门\n  item: 窗\n'
    expect(change(twice, { note: '急' })).toBe(twice.replace('WX-1\n', 'WX-1\n  note: 急\n'))
    const text = `- id: WX-1\n  item: &门 门\n${Array.from({ length: 300 }, (_, at) => `- {id: A${at}, item: *门}\n`).join('')}`
    expect(change(text, { note: '急' })).toBe(text.replace('\n- {id: A0', '\n  note: 急\n- {id: A0'))
  })

  it.each<readonly [string, string, string]>([
    ['a value by reference', '- id: WX-1\n  item: *a\n- item: &a 门\n', '引用'],
    ['a value that others refer to', '- id: WX-1\n  item: &a 门\n- item: *a\n', '引用'],
    ['a value with a tag', '- id: WX-1\n  item: !!str 门\n', '引用'],
    ['a field that is there twice', '- id: WX-1\n  item: 门\n  物品: 门\n', '“物品”写了几次'],
    ['an id that is not there', '- id: WX-2\n', '没有编号“WX-1”'],
    ['an id that is there twice', '- id: WX-1\n- id: WX-1\n', '有几条编号“WX-1”'],
    ['a broken file', '- id: [\n', '格式错误'],
    ['an empty file', '', '没有编号“WX-1”'],
    ['a record by reference', '- &a {id: WX-1, item: 门}\n- *a\n', '有几条编号'],
  ])('refuses %s', (_what, text, reason) => {
    expect(change(text, { item: '窗' })).toContain(`拒绝：`)
    expect(change(text, { item: '窗' })).toContain(reason)
  })
})

describe('items of a group', () => {
  const ledger = [
    '- id: CG-1',
    '  items: # 清单',
    '    - {name: 扫帚, quantity: 78把} # 木',
    '    # 塑料的',
    '    - name: 拖把 # 新',
    '      quantity: 40把',
    '  note: 无',
    '- id: CG-2',
    '',
  ].join('\n')

  it('changes one item, takes one away, adds one', () => {
    expect(
      buy(ledger, {
        items: [
          {
            type: 'change',
            at: 1,
            changes: new Map([
              ['quantity', '41把'],
              ['price', '12.5'],
            ]),
          },
          { type: 'remove', at: 0 },
          {
            type: 'add',
            fields: new Map([
              ['name', '簸箕'],
              ['quantity', '5个'],
            ]),
          },
        ],
      }),
    ).toBe(
      [
        '- id: CG-1',
        '  items: # 清单',
        '    # 塑料的',
        '    - name: 拖把 # 新',
        '      quantity: 41把',
        '      price: "12.5"',
        '    - name: 簸箕',
        '      quantity: 5个',
        '  note: 无',
        '- id: CG-2',
        '',
      ]
        .join('\n')
        .replace('"12.5"', '12.5'),
    )
  })

  it('takes the field away with its last item, keeping the comment', () => {
    expect(
      buy(ledger, {
        items: [
          { type: 'remove', at: 0 },
          { type: 'remove', at: 1 },
        ],
      }),
    ).toBe('- id: CG-1\n  # 清单\n  # 木\n  # 塑料的\n  # 新\n  note: 无\n- id: CG-2\n')
  })

  it('begins a list where there is none', () => {
    const add: FieldChange = { items: [{ type: 'add', fields: new Map([['name', '簸箕']]) }] }
    expect(buy('- id: CG-1\n', add)).toBe('- id: CG-1\n  items:\n    - name: 簸箕\n')
    expect(buy('- id: CG-1\n  items: 无 # 注\n', add)).toBe('- id: CG-1\n  items: # 注\n    - name: 簸箕\n')
    expect(buy('- {id: CG-1, items: []}\n', add)).toBe('- {id: CG-1, items: [{name: 簸箕}]}\n')
  })
})

describe('removeRecord', () => {
  it.each<readonly [string, string, string]>([
    ['the only one', '# 维修\n- id: WX-1\n', '# 维修\n'],
    ['the only one of a mapping', 'complete: 是\nrecords:\n  - id: WX-1\n', 'complete: 是\nrecords:\n'],
    ['the first', '# 维修\n\n- id: WX-1\n  item: 门\n\n- id: WX-2\n', '# 维修\n\n- id: WX-2\n'],
    ['one in between', '- id: WX-0\n\n- id: WX-1\n  # 深\n\n- id: WX-2\n', '- id: WX-0\n\n- id: WX-2\n'],
    [
      'one below a comment',
      '- id: WX-0\n\n# 十月\n- id: WX-1\n\n- id: WX-2\n',
      '- id: WX-0\n\n# 十月\n\n- id: WX-2\n',
    ],
    ['the last', '- id: WX-0\n\n- id: WX-1\n', '- id: WX-0\n'],
    ['the last before a comment', '- id: WX-0\n\n- id: WX-1\n\n# 完\n', '- id: WX-0\n\n# 完\n'],
    ['one without blank lines', '- id: WX-0\n- id: WX-1\n- id: WX-2\n', '- id: WX-0\n- id: WX-2\n'],
    ['one of one line', '- {id: WX-0}\n- {id: WX-1} # 注\n', '- {id: WX-0}\n'],
    ['one in brackets', '[{id: WX-0}, {id: WX-1}]\n', '[{id: WX-0}]\n'],
    ['the only one in brackets', '[{id: WX-1}]\n', '[]\n'],
    ['one with its dash above', '- id: WX-0\n-\n  id: WX-1\n-\n  id: WX-2\n', '- id: WX-0\n-\n  id: WX-2\n'],
  ])('removes %s', (_what, before, after) => {
    expect(remove(before)).toBe(after)
    const other = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(remove(other(before))).toBe(other(after))
  })

  it('refuses a record that others refer to', () => {
    expect(remove('- id: WX-1\n  item: &a 门\n- item: *a\n')).toContain('拒绝：')
    expect(remove('[{id: WX-0}, # 注\n{id: WX-1}]\n')).toContain('拒绝：')
  })
})

it('makes many edits at once, by the places before all of them', () => {
  const text = Array.from({ length: 6 }, (_, at) => `- id: WX-${at}\n  item: 门${at}\n`).join('\n')
  const edits: readonly RecordEdit[] = [
    { type: 'remove', at: 0 },
    { type: 'remove', at: 'WX-1' },
    { type: 'change', at: 3, changes: new Map([['item', '窗']]) },
    { type: 'remove', at: 5 },
    { type: 'add', fields: new Map([['id', 'WX-9']]) },
  ]
  expect(textOf(editRecords(text, repair, edits))).toBe(
    '- id: WX-2\n  item: 门2\n\n- id: WX-3\n  item: 窗\n\n- id: WX-4\n  item: 门4\n\n- id: WX-9\n',
  )
  expect(textOf(editRecords(text, repair, [...edits, { type: 'remove', at: 'WX-8' }]))).toContain('WX-8')
  expect(textOf(appendRecords(text, repair, []))).toBe(text)
})

describe('a value of several lines', () => {
  it('is written in one line where a comment that belonged to a removed field would follow it', () => {
    const text = '- id: A\n  place: 门卫室\n  date: 2026-03-05\n    # 下面的\n  item: 灯\n'
    const edited = changeRecord(
      text,
      repair,
      'A',
      new Map([
        ['place', '一\n二'],
        ['date', undefined],
      ]),
    )
    expect(edited).toMatchObject({
      type: 'edited',
      text: '- id: A\n  place: "一\\n二"\n    # 下面的\n  item: 灯\n',
    })
  })
})
