import { describe, expect, it } from 'vitest'
import { changeRecord, findRecordsMeant, type RecordChange } from '../../../../src/app/change-record/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const school = `name: 城南小学
当前学期: 2026-spring
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
`
const files = {
  'data/school.yaml': school,
  'data/2025-autumn/repairs.yaml':
    '- {id: WX-0, date: 2025-09-03, item: 黑板, action: 维修, status: 已完成}\n',
  'data/2025-autumn/problems.yaml': '- {id: WT-1, text: 操场积水, status: 未解决}\n',
  'data/2026-spring/repairs.yaml': `# 维修
- id: WX-1   # 急
  date: 2026-03-03
  item: 灯管
  action: 更换
  place: 三年级（2）班
  status: 处理中
  photos: [灯.jpg]

- id: WX-2
  date: 2026-03-04
  item: 灯管
  action: 更换
  place: 三年级二班
  status: 已完成
`,
  'data/2026-spring/inspections.yaml': `- id: JC-1
  date: 2026-03-05
  scope: 全校
  findings:
    - hazard: 栏杆松动
      place: 三楼
    - hazard: 插座外露
      fixed: 2026-03-06
    - hazard: 井盖破损
`,
  'data/2026-spring/plan.yaml': '- {id: JH-1, text: 检修线路, section: 工作重点, origin: [WX-1]}\n',
  'data/2026-spring/drills.yaml': '- {id: YL-1, date: 2026-03-09, type: 消防}\n',
}

async function meant(words: readonly string[], open = false, term?: string) {
  const { value, diagnostics } = await findRecordsMeant(
    { data: 'data', dataLabel: 'data', words, open, ...(term !== undefined && { term }) },
    memoryHost(files),
  )
  return {
    ids: value.found.map(({ id }) => id),
    found: value.found,
    codes: diagnostics.map(({ code }) => code),
    hints: diagnostics.flatMap(({ hints }) => hints).join(),
  }
}

describe('findRecordsMeant', () => {
  it.each([
    [['wx-2'], ['WX-2']],
    [['WX-0'], ['WX-0']],
    [
      ['三年级二班', '灯管'],
      ['WX-1', 'WX-2'],
    ],
    [['3年级2班 灯管'], ['WX-1', 'WX-2']],
    [['三12班'], []],
    [['3月4日'], ['WX-2']],
    [['2026-03-04'], ['WX-2']],
    [['检查', '插座'], ['JC-1']],
    [['维修', '全校'], []],
    // Found only in an earlier term.
    [['黑板'], ['WX-0']],
    [['操场积水'], ['WT-1']],
  ])('%j means %j', async (words, ids) => {
    expect((await meant(words)).ids).toEqual(ids)
  })

  it.each([
    '三(2)班',
    '三年2班',
    '3.2班',
    '三2班',
    '32班',
    '三2',
    '3（2）',
  ])('%s is 三年级二班', async (said) => {
    expect((await meant([said, '灯管'])).ids).toEqual(['WX-1', 'WX-2'])
  })

  it('prefers what remains to be finished, and says if nothing does', async () => {
    expect((await meant(['灯管'], true)).ids).toEqual(['WX-1'])
    expect((await meant(['检查'], true)).found[0]?.openItems).toEqual([
      { nth: 1, summary: '栏杆松动' },
      { nth: 3, summary: '井盖破损' },
    ])
  })

  it('tells which items the words name', async () => {
    const named = async (...words: string[]): Promise<readonly number[]> =>
      (await meant(words, true)).found[0]?.named ?? []
    expect(await named('井盖')).toEqual([3])
    expect(await named('检查', '三楼')).toEqual([1])
    // Finished already, which is said instead of finishing the others.
    expect(await named('插座')).toEqual([2])
    expect(await named('JC-1')).toEqual([])
    expect(await named('全校')).toEqual([])
  })

  it('says what may have been meant instead', async () => {
    expect(await meant(['WX-7'])).toMatchObject({ codes: ['record-unknown'] })
    expect((await meant(['灯管', '五年级'])).hints).toContain('WX-1（')
    expect(await meant(['灯管'], false, '2027秋')).toMatchObject({ codes: ['term-unknown'] })
    expect((await meant(['灯管'], false, '上学期')).codes).toEqual(['record-unknown'])
  })
})

async function change(id: string, kind: string, wanted: RecordChange, others: Record<string, string> = {}) {
  const { value, diagnostics } = await changeRecord(
    {
      data: 'data',
      dataLabel: 'data',
      term: id === 'WX-0' ? '2025-autumn' : '2026-spring',
      kind,
      id,
      change: wanted,
    },
    memoryHost({ ...files, ...others }),
  )
  const [text] = [...value.files.values()].map((bytes) => new TextDecoder().decode(bytes))
  return {
    text,
    told: value.fields.map(({ label, before, after }) => `${label}：${before}→${after}`),
    lines: value.text,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message, hints }) => [message, ...hints].join()).join('\n'),
  }
}
const repairs = files['data/2026-spring/repairs.yaml']
const edit = (
  fields: Record<string, string>,
  cleared: readonly string[] = [],
  nth?: number,
): RecordChange => ({
  type: 'edit',
  fields: Object.entries(fields).map(([word, text]) => [word, [text]] as const),
  cleared,
  ...(nth !== undefined && { nth }),
})
const finish = (fields: Record<string, string> = {}, items?: readonly number[]): RecordChange => ({
  type: 'finish',
  day: '2026-03-10',
  fields: Object.entries(fields).map(([word, text]) => [word, [text]] as const),
  ...(items && { items }),
})

describe('an edit', () => {
  it('changes and clears fields, and tells before and after', async () => {
    const { text, told, codes } = await change(
      'WX-1',
      'repair',
      edit({ 数量: '3盏', 物品: '吸顶灯' }, ['地点']),
    )
    expect(codes).toEqual([])
    expect(text).toBe(
      repairs
        .replace('灯管', '吸顶灯')
        .replace('  place: 三年级（2）班\n', '')
        .replace('[灯.jpg]\n', '[灯.jpg]\n  quantity: 3盏\n'),
    )
    expect(told).toEqual(['物品：灯管→吸顶灯', '地点：三年级（2）班→', '数量：→3盏'])
  })

  it('takes an empty value for clearing', async () => {
    expect((await change('WX-1', 'repair', edit({ 地点: '' }))).told).toEqual(['地点：三年级（2）班→'])
  })

  it('changes the item that is named', async () => {
    const one = await change('JC-1', 'inspection', edit({ 责任人: '王' }, [], 3))
    expect(one.told).toEqual(['隐患第3项的责任人：→王'])
    expect((await change('JC-1', 'inspection', edit({ 责任人: '王' }))).messages).toContain('2 插座外露')
    expect((await change('JC-1', 'inspection', edit({ 责任人: '王' }, [], 4))).codes).toEqual([
      'record-items-several',
    ])
  })

  it.each<readonly [RecordChange, string, string]>([
    [edit({ 数目: '3' }), 'field-unknown', '--数量'],
    [edit({}, ['物品']), 'missing-field', '不能清空'],
    [edit({}, ['颜色']), 'field-unknown', '颜色'],
    [edit({ 报修日期: '2026-13-01' }), 'date-impossible', '13月'],
    [edit({ 物品: '灯管' }), 'record-unchanged', '没有改'],
  ])('writes nothing for %j: %s', async (wanted, code, says) => {
    const { text, codes, messages } = await change('WX-1', 'repair', wanted)
    expect([text, codes]).toEqual([undefined, [code]])
    expect(messages).toContain(says)
  })

  it('takes the words for a state that sheets are read with, and those of the school', async () => {
    const words = { 'data/.houqin/import.yaml': '说法: {换妥: 已完成}\n' }
    for (const said of ['修好了', '换妥'])
      expect((await change('WX-1', 'repair', edit({ 状态: said }), words)).told).toEqual([
        '状态：处理中→已完成',
      ])
    expect((await change('WX-1', 'repair', edit({ 状态: '换妥' }))).codes).toEqual(['wrong-choice'])
    expect((await change('WX-1', 'repair', edit({ 状态: '修好，9月2日' }))).text).toBeUndefined()
    expect((await change('JC-1', 'inspection', edit({ 整改: '改好了' }, [], 1))).told).toEqual([
      '隐患第1项的整改：→已整改',
    ])
  })

  it('can mend a record that has an error', async () => {
    const broken = repairs.replace('2026-03-04', '2026-02-30')
    const { text, codes } = await change('WX-2', 'repair', edit({ 报修日期: '2026-03-04' }), {
      'data/2026-spring/repairs.yaml': broken,
    })
    expect([text, codes]).toEqual([repairs, []])
  })
})

describe('finishing', () => {
  it('writes the state and the day, and what else is said', async () => {
    const { told } = await change('WX-1', 'repair', finish({ 维修人: '王师傅' }))
    expect(told).toEqual(
      ['状态：处理中→已完成', '完成日期：→2026年3月10日', '维修人：→王师傅'].sort(byOrder(told)),
    )
    expect((await change('WX-1', 'repair', finish({ 日期: '2026-03-08', 办法: '换新' }))).told).toEqual(
      expect.arrayContaining(['完成日期：→2026年3月8日', '做法：更换→换新']),
    )
  })

  it('writes the day into the items of a group: all that are open, or those named', async () => {
    expect((await change('JC-1', 'inspection', finish({ 措施: '加固' }))).told).toEqual([
      '隐患第1项的整改措施：→加固',
      '隐患第1项的整改日期：→2026年3月10日',
      '隐患第3项的整改措施：→加固',
      '隐患第3项的整改日期：→2026年3月10日',
    ])
    expect((await change('JC-1', 'inspection', finish({}, [3]))).told).toEqual([
      '隐患第3项的整改日期：→2026年3月10日',
    ])
    expect((await change('JC-1', 'inspection', finish({}, [9]))).codes).toEqual(['record-items-several'])
  })

  it('says so of an item by its state, if the item has one', async () => {
    const stated = {
      'data/2026-spring/inspections.yaml':
        '- {id: JC-1, date: 2026-03-05, scope: 全校, findings: [{hazard: 栏杆松动, status: 整改中}]}\n',
    }
    expect((await change('JC-1', 'inspection', finish(), stated)).told).toEqual([
      '隐患第1项的整改：整改中→已整改',
      '隐患第1项的整改日期：→2026年3月10日',
    ])
  })

  it('finishes a plan item, whose kind has a state for it', async () => {
    expect((await change('JH-1', 'plan', finish())).told).toEqual(['状态：→已完成'])
  })

  it('says what has nothing to finish, or is finished', async () => {
    expect((await change('YL-1', 'drill', finish())).codes).toEqual(['record-endless'])
    expect((await change('WX-2', 'repair', finish())).codes).toEqual(['record-finished'])
    const again = await change('WX-2', 'repair', finish({ 日期: '2026-03-08', 维修人: '王' }))
    expect([again.codes, again.text]).toEqual([['record-finished'], undefined])
    expect(again.messages).toContain('houqin edit WX-2 --完成日期 2026-03-08 --维修人 王')
    const item = await change('JC-1', 'inspection', finish({ 日期: '2026-03-08' }, [2]))
    expect([item.codes, item.text]).toEqual([['record-finished'], undefined])
    expect(item.messages).toContain('第 2 处隐患已经办完了')
    expect(item.messages).toContain('houqin edit JC-1 --nth 2 --整改日期 2026-03-08')
    const silent = {
      'data/2026-spring/repairs.yaml': '- {id: WX-1, date: 2026-03-03, item: 灯, action: 更换}\n',
    }
    const { codes, messages, text } = await change('WX-1', 'repair', finish(), silent)
    expect([codes, text]).toEqual([['record-finished'], undefined])
    expect(messages).toContain('都当作已经办完')
  })
})

const byOrder =
  (order: readonly string[]) =>
  (a: string, b: string): number =>
    order.indexOf(a) - order.indexOf(b)

describe('a removal', () => {
  it('shows the record whole, and names its photos and what points at it', async () => {
    const { text, lines, codes, messages } = await change('WX-1', 'repair', { type: 'remove' })
    expect(lines).toBe(repairs.slice(repairs.indexOf('- id: WX-1'), repairs.indexOf('\n\n- id: WX-2')))
    expect(text).toBe(`# 维修\n${repairs.slice(repairs.indexOf('\n- id: WX-2'))}`)
    expect(codes).toEqual(expect.arrayContaining(['record-named-elsewhere', 'record-photos-kept']))
    expect(messages).toContain('计划 JH-1 写着 WX-1')
    expect(messages).toContain('灯.jpg')
  })

  it('says if somebody else was faster', async () => {
    expect((await change('WX-9', 'repair', { type: 'remove' })).codes).toEqual(['record-unknown'])
  })

  it('leaves a ledger alone that it cannot change safely', async () => {
    const { text, codes } = await change(
      'WX-2',
      'repair',
      { type: 'remove' },
      {
        'data/2026-spring/repairs.yaml': repairs
          .replace(
            'item: 灯管\n  action: 更换\n  place: 三年级二',
            'item: &灯 灯管\n  action: 更换\n  place: 三年级二',
          )
          .replace('item: 灯管', 'item: *灯'),
      },
    )
    expect([text, codes.length > 0]).toEqual([undefined, true])
  })
})
