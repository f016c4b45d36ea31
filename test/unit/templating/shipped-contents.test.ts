import { describe, expect, it } from 'vitest'
import { sectionBody } from '../../support/section-body.ts'
import { type ShippedLedgers, shippedText } from '../../support/shipped-text.ts'

const month = async (ledgers: ShippedLedgers) => await shippedText('month', ledgers, '2025-09')

describe('the sheet of a month says', () => {
  it('where it was disinfected, which need not be the whole school', async () => {
    const text = await month({ sanitations: [{ date: '2025-09-09', action: '消毒', place: '食堂' }] })
    expect(text).toContain('消杀消毒。开展消毒1次，地点有食堂。')
  })

  it('the agent of those disinfections that name one', async () => {
    const text = await month({
      sanitations: [
        { date: '2025-09-09', action: '消毒', agent: '84消毒液' },
        { date: '2025-09-10', action: '消毒' },
      ],
    })
    expect(text).toContain('开展消毒2次；记了药品的，用的是84消毒液。')
  })

  it('an incident of several days without a day of its own', async () => {
    const text = await month({
      duties: [{ date: '2025-09-09', period: '节假日', days: 3, incidents: '水管漏水' }],
    })
    expect(text).toContain('节假日值班期间，水管漏水。')
  })

  it('a result that is no verb after the name of what was judged', async () => {
    const text = await month({
      honours: [
        { date: '2025-09-09', name: '平安校园复查', result: '限期整改' },
        { date: '2025-09-10', name: '垃圾分类先进学校', result: '表彰' },
      ],
    })
    expect(text).toContain('9月9日平安校园复查，结果：限期整改；9月10日获得垃圾分类先进学校表彰。')
  })

  it('that the only opinion is a complaint', async () => {
    const text = await month({ feedbacks: [{ date: '2025-09-09', attitude: '不满意', topic: '食堂' }] })
    expect(text).toContain('收到反馈1条，表示不满意（食堂）。')
  })

  it('what inspections, drills and opinions brought to light', async () => {
    const text = await month({
      inspections: [
        { date: '2025-09-08', scope: '食堂', result: '后厨地面有积水' },
        { date: '2025-09-09', scope: '消防', result: '正常' },
      ],
      drills: [{ date: '2025-09-12', type: '消防', problems: ['二班出门晚'] }],
      feedbacks: [
        { date: '2025-09-20', attitude: '不满意', text: '饭有点凉', handling: '加了保温桶' },
        { date: '2025-09-21', attitude: '有意见', about: '排队太久', handling: '分批就餐' },
      ],
    })
    expect(text).toContain('检查的结果：食堂（9月8日），后厨地面有积水。')
    expect(text).toContain('9月12日组织消防演练，发现的问题：二班出门晚。')
    expect(text).toContain(
      '意见是：饭有点凉，加了保温桶。没有记原话的，说的是：排队太久（有意见），分批就餐。',
    )
  })

  it('how often a plant was planted apart from how much of it', async () => {
    const grass = { date: '2025-09-10', action: '补种', plant: '草皮' }
    expect(await month({ greenings: [{ ...grass, quantity: '30平方米' }, grass] })).toContain(
      '绿化。补种草皮30平方米；另有补种草皮1次。',
    )
  })

  it('what was dearest first, and which purchases have no whole amount', async () => {
    const buy = (...items: readonly Readonly<Record<string, unknown>>[]) => ({ date: '2025-09-02', items })
    const text = await month({
      purchases: [
        buy({ name: '粉笔', quantity: '10盒', price: 5 }, { name: '黑板擦', quantity: '4个' }),
        ...['拖把', '扫帚', '毛巾'].map((name) => buy({ name, quantity: '10把', price: 8 })),
        buy({ name: '钢琴', quantity: '1架', price: 28000 }),
      ],
    })
    expect(text).toContain(
      '有钢琴1架、拖把10把、扫帚10把、毛巾10把等；记了金额的4批支出28240元，其余1批只记了粉笔的金额，是50元。',
    )
  })
})

describe('purchases', () => {
  it.each([
    [['复印纸, quantity: 4箱, price: 100', '黑板擦, quantity: 6个'], '其余1批没有记金额'],
    [['复印纸, quantity: 4箱', '黑板擦, quantity: 6个'], '有复印纸4箱、黑板擦6个。'],
  ])('without an amount are counted where others have one: %j', (items, says) => {
    const purchases = items.map((item) => `date: 2025-09-09, items: [{name: ${item}}]`)
    expect(sectionBody('物资采购', { purchases })).toContain(says)
  })
})

describe('assets', () => {
  const cameras = [
    'name: 摄像头, category: 视频监控, quantity: 20个, status: 在用, place: 校门',
    'name: 摄像头, category: 视频监控, quantity: 5个, status: 闲置, place: 库房',
  ]

  it('that are idle guard nothing', () => {
    expect(sectionBody('三防', { assets: cameras })).toContain('技防。校门装有摄像头20个')
    expect(sectionBody('三防', { assets: cameras })).not.toContain('库房')
    expect(sectionBody('资产登记', { assets: cameras })).toContain('摄像头25个。其中闲置的有摄像头5个。')
  })

  it('have the value of those that have one', () => {
    const assets = ['name: 一体机, quantity: 2台, value: 37200', 'name: 一体机, quantity: 42台']
    expect(sectionBody('资产登记', { assets })).toBe(
      '登记在册的资产有一体机44台。有原值记录的是一体机2台，原值3.72万元。',
    )
  })
})

describe('of a few', () => {
  it.each([
    [9, '办结8次。', '%'],
    [10, '办结9次，办结率90%。', '89'],
  ])('no percentage is told (%i)', (many, says, silent) => {
    const repairs = Array.from(
      { length: many },
      (_, at) => `date: 2025-10-09, item: 灯管, action: 更换, status: ${at === 0 ? '未完成' : '已完成'}`,
    )
    const text = sectionBody('日常维修', { repairs })
    expect(text).toContain(says)
    expect(text).not.toContain(silent)
  })
})

describe('measures of a plan', () => {
  it('that have no area stand before the first heading, not below the last', async () => {
    const text = await shippedText('plan', {
      meetings: [{ date: '2025-09-02', topic: '例会' }],
      '2026-spring/plan': [
        { text: '落实责任', section: '工作措施', area: '安全' },
        { text: '推行节约', section: '工作措施' },
      ],
    })
    expect(text.indexOf('推行节约')).toBeLessThan(text.indexOf('（一）安全'))
  })
})
