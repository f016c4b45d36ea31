import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTypedFrequencies, findTypedNumbers } from '../../../src/text/index.ts'

const found = (text: string, terms?: readonly string[]): readonly string[] =>
  findTypedNumbers(text, terms).map(({ text: number }) => number)

describe('findTypedNumbers', () => {
  it.each([
    ['今年买了五台饮水机。', ['五台']],
    ['疏通下水管二十余次，更换灯管80余次。', ['二十余次', '80余次']],
    ['藏书近两万册，草坪一百多平方米。', ['两万册', '一百多平方米']],
    ['结余不超过8%，合格率百分之九十五。', ['8%', '百分之九十五']],
    ['录像留存30天以上，周边200米无网吧。', ['30天', '200米']],
    ['花费1.2万元，共计1,280元。', ['1.2万元', '1,280元']],
    ['三个班的十几名教师', ['三个班', '十几名']],
    ['百余名师生', ['百余名']],
    ['防暴帽2顶、警棍2只', ['2顶', '2只']],
    ['共13.5元，1200人，利率5.12%，投入120万元', ['13.5元', '1200人', '5.12%', '120万元']],
    ['本学期十大亮点，办好三大实事，上好五讲', ['十大', '三大', '五讲']],
  ])('%s', (text, numbers) => expect(found(text)).toEqual(numbers))

  it.each([
    '三防器材，四害消杀，三无产品，两会期间，两免一补，五讲四美，十大预案，一岗双责，两个服务。',
    '“5.12”防灾减灾日，11.9消防日，12.2交通安全日，12.4宪法日，10.13国际减灾日。',
    '2025年9月1日至2026年1月23日，2025—2026学年第一学期，九月初，六、七月份，二〇二五年，2025-09-01。',
    '上午8:30，下午四点半，7时50分。',
    '教基一厅〔2014〕2号，GB/T 9704—2012，国办发[2013]5号。',
    '第一，第二，第3周，第二季度。',
    '一、工作重点\n（一）维修\n1. 修门\n2、修窗\n（3）修灯\n① 换锁\n## 三、安全',
    '三年级二班，五（2）班，3号楼二楼，204教室，A4纸，3D打印。',
    '三大纪律，四大名著，分为三大部分，声音大，三讲话稿。',
    '从四个方面抓起，筑牢三道防线，分三个阶段推进。',
    '一次会议、一项工程、一批图书、统一安排，一定做好，进一步。',
    '十分重视，千方百计，千家万户，举一反三，货比三家，万无一失，百分之百。',
    '每周检查一次，每月两次，每天值班。',
    '拨打110、119、120，24小时值班。',
    '[通知](http://a.cn/2025/123)',
    '灯管[^1]已换。\n\n[^1]: 见台账',
    '万元以上由学校招标。',
  ])('finds none in: %s', (text) => expect(found(text)).toEqual([]))

  it('ignores the school’s own terms', () => {
    expect(found('落实“五个一”和3.0版，清洗3次', ['五个一', '3.0版'])).toEqual(['3次'])
    expect(found('五个一工程，清洗3次', ['', '五个', '五个一工程'])).toEqual(['3次'])
  })

  it('gives their positions, whatever is around them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('五台', '2025年', '第三', '，', '门', '30天', '\n', 'A4'), {
          maxLength: 20,
        }),
        (parts) => {
          const text = parts.join('')
          for (const { offset, text: number } of findTypedNumbers(text)) {
            expect(text.slice(offset, offset + number.length)).toBe(number)
          }
        },
      ),
    )
  })

  it('copes with very long texts', () => {
    const text = '每'.repeat(20_000) + '一二三四五六七八九十'.repeat(5_000) + '1'.repeat(20_000)
    expect(found(text).length).toBeLessThan(10)
  })
})

describe('findTypedFrequencies', () => {
  it.each([
    ['常规安全检查每周一次，食堂每月检查两次。', ['每周一次', '每月检查两次']],
    ['每学期对班级财产检查两次', ['每学期对班级财产检查两次']],
    ['每两周至少1次', ['每两周至少1次']],
    ['每天及时到岗，安全天天查', ['每天', '天天']],
    ['一日常规，每位教师，每一个孩子', []],
  ])('%s', (text, claims) =>
    expect(findTypedFrequencies(text).map(({ text: claim }) => claim)).toEqual(claims))
})
