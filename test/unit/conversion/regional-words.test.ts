import { describe, expect, it } from 'vitest'
import { loadRestorer, makeConversion } from '../../../src/conversion/index.ts'
import type { Traditional } from '../../../src/conversion/traditional.ts'
import { loadVocabulary } from '../../../src/conversion/vocabulary.ts'
import { type Inline, plainText } from '../../../src/document/index.ts'
import { documentOf } from '../../support/sample-document.ts'
import { parseSound } from '../../support/workspace-files.ts'

const empty = parseSound({ '2025-autumn/meetings.yaml': 'records: []\n' })
const say = async (source: string, language: Traditional): Promise<string> =>
  (await makeConversion(language, empty)).text(source)

describe('the words of a region', () => {
  it.each([
    ['检查台账', '檢查臺帳', '檢查台帳'],
    ['服务台账', '服務臺帳', '服務台帳'],
    ['按合同供应', '按契約供應', '按合約供應'],
    ['账卡物相符', '帳卡物相符', '帳卡物相符'],
    ['提高服务质量', '提高服務品質', '提高服務質素'],
    ['信息化建设', '資訊化建設', '資訊化建設'],
    ['硬件设施', '硬體設施', '硬件設施'],
    ['台式电脑3台、计算机186台', '桌上型電腦3臺、電腦186臺', '桌面電腦3台、電腦186台'],
    ['微机室的打印机、投影仪', '電腦教室的印表機、投影機', '電腦室的打印機、投影機'],
    ['硬盘录像机2台', '硬碟錄影機2臺', '硬碟錄影機2台'],
    ['视频监控有摄像头4只', '監視錄影有攝影機4隻', '閉路電視有攝錄鏡頭4隻'],
    ['更换电杠、灯管、水嘴', '更換燈管、燈管、水龍頭', '更換光管、光管、水龍頭'],
    ['灭火器96具', '滅火器96具', '滅火筒96具'],
    ['卫生间里有扫帚、拖把', '洗手間裡有掃把、拖把', '洗手間裏有掃把、地拖'],
    ['教职工体检', '教職員工健康檢查', '教職員身體檢查'],
    ['班主任和保安', '導師和保全', '班主任和保安'],
    ['把住进货渠道', '把住進貨管道', '把住進貨渠道'],
    ['管理水平', '管理水準', '管理水平'],
    ['按计划公布', '按計畫公布', '按計劃公布'],
    ['占用通道', '占用通道', '佔用通道'],
    ['记录完整，如实记录', '紀錄完整，如實記錄', '紀錄完整，如實記錄'],
    ['面积860平方米，宽200米、5.5米', '面積860平方公尺，寬200公尺、5.5公尺', '面積860平方米，寬200米、5.5米'],
    ['一百余米、3千米、500克', '一百餘公尺、3公里、500公克', '一百餘米、3千米、500克'],
    ['启动着', '啟動著', '啟動着'],
  ])('%s', async (source, taiwan, hongKong) => {
    expect(await say(source, 'zh-TW')).toBe(taiwan)
    expect(await say(source, 'zh-HK')).toBe(hongKong)
  })

  it('are not used without a region', async () => {
    expect(await say('台账的质量，200米', 'zh-Hant')).toBe('臺賬的質量，200米')
  })

  it('take all of a word whose length changes, or none of it where another inline begins', async () => {
    const { document } = await makeConversion('zh-TW', empty)
    const inlines: readonly Inline[] = [
      { type: 'text', value: '水' },
      { type: 'fact', value: '嘴', evidence: 0 },
      { type: 'text', value: '和水嘴' },
    ]
    const [block] = document(documentOf([{ type: 'paragraph', style: 'body', inlines }])).value.blocks
    const made = block?.type === 'paragraph' ? block.inlines : []
    expect(made.map((inline) => plainText([inline]))).toEqual(['水', '嘴', '和水龍頭'])
  })
})

describe('what is not a word of a region', () => {
  it.each([
    ['procedures and documents', '审批程序、文件、项目、设备运行、单位代码、演练脚本'],
    [
      'ends of two words',
      '确保安全，库存盘点，许多任务，红头文件，落实时间，绿化带宽阔，站位图，总线路，扫码率，在线路旁',
    ],
    [
      'ends of two words',
      '配合同学，联合同步，全体检查，教职工作，值班主任，设计划线，路灯管理，灭火器材，交换机制，上报销号',
    ],
    [
      'other senses',
      '光盘行动，食品添加剂，不要触摸电线，装卸载货，水平线，水平安装，排水渠道，可燃气体，电视频道，公里',
    ],
    ['physics', '质量守恒，物体的质量，质量和体积'],
    [
      'subjects, offices and events',
      '信息技术课，信息中心，质量技术监督局，国家网络安全宣传周，教职工代表大会',
    ],
    ['grain', '三米线，大米'],
  ])('%s', async (_, source) => {
    const plain = await say(source, 'zh-Hant')
    const characters = (text: string): string =>
      text.replaceAll('臺', '台').replaceAll('占', '佔').replaceAll('衞', '衛')
    for (const language of ['zh-TW', 'zh-HK'] as const) {
      // The region's own characters, but no other words.
      expect(characters(await say(source, language))).toBe(characters(plain))
    }
  })

  it('is part of a title, which keeps its words as a name does', async () => {
    expect(await say('执行《计算机教室50米内质量管理制度》，计算机', 'zh-TW')).toBe(
      '執行《計算機教室50米內質量管理制度》，電腦',
    )
    expect(await say('《合同》和合同', 'zh-HK')).toBe('《合同》和合約')
  })
})

it.each([
  ['630人参加', '630人參加'],
  ['用后摆放整齐', '用後擺放整齊'],
  ['能自己干的自己干', '能自己幹的自己幹'],
  ['围绕一个中心', '圍繞一個中心'],
  ['折合3000元', '折合3000元'],
  ['家具发霉', '家具發霉'],
  ['看表里，表里加一行', '看表裏，表裏加一行'],
])('words meet in %s', async (source, expected) => {
  expect(await say(source, 'zh-Hant')).toBe(expected)
})

describe.each(['zh-TW', 'zh-HK'] as const)('the way back from %s', (language) => {
  it('has for every word of the region one that is printed as that word', async () => {
    const restore = await loadRestorer(language)
    const { text } = await makeConversion(language, empty)
    const { words } = await loadVocabulary(language)
    const lost = [...words.entries.values()].filter(
      (value) => !restore(value).some((way) => text(way) === value),
    )
    expect(lost).toEqual([])
  })

  it('gives the mainland word, but leaves a word that is written there too', async () => {
    const restore = await loadRestorer(language)
    const [likeliest] = restore(await say('查看台账，面积20平方米，短信、教职工', language))
    expect(likeliest).toBe('查看台账，面积20平方米，短信、教职工')
    expect(restore('水管管道')[0]).toBe('水管管道')
  })
})
