import { describe, expect, it } from 'vitest'
import { makeConversion } from '../../../src/conversion/index.ts'
import { type Inline, plainText } from '../../../src/document/index.ts'
import type { Workspace } from '../../../src/records/index.ts'
import type { Language } from '../../../src/text/index.ts'
import { documentOf, oneOfEach, text } from '../../support/sample-document.ts'
import { parseSound, smallSchool } from '../../support/workspace-files.ts'

const meetings = '2025-autumn/meetings.yaml'
const empty = parseSound({ [meetings]: 'records: []\n' })

async function say(source: string, language: Language = 'zh-Hant', workspace = empty): Promise<string> {
  return (await makeConversion(language, workspace)).text(source)
}

/** A workspace in which these people mend lamps. */
const mendedBy = (people: readonly string[], names = ''): Workspace =>
  parseSound({
    'school.yaml': smallSchool + names,
    '2025-autumn/repairs.yaml': people
      .map((person, at) => `- {id: W${at}, date: 2025-09-03, item: 灯管, action: 更换, by: ${person}}\n`)
      .join(''),
  })

describe('words', () => {
  it.each([
    ['皇后在后面', '皇后在後面'],
    ['干部晒干衣服，干扰少', '幹部曬乾衣服，干擾少'],
    ['头发发现', '頭髮發現'],
    ['方便面和桌面', '方便麪和桌面'],
    ['以人为本，考核干部', '以人為本，考核幹部'],
    ['更换灯管80余次', '更換燈管80餘次'],
    ['水嘴50只、阀门10余只，只有一只坏了', '水嘴50隻、閥門10餘隻，只有一隻壞了'],
    ['补签责任书', '補簽責任書'],
    ['第3周值周', '第3週值週'],
  ])('%s', async (source, expected) => {
    expect(await say(source)).toBe(expected)
  })

  it.each<[Language, string]>([
    ['zh-CN', '打印机在卫生间里，鼠标坏了，“信息”栏为空'],
    ['zh-Hant', '打印機在衛生間裏，鼠標壞了，「信息」欄為空'],
    ['zh-TW', '印表機在洗手間裡，滑鼠壞了，「資訊」欄為空'],
    ['zh-HK', '打印機在洗手間裏，滑鼠壞了，「資訊」欄為空'],
  ])('has the words of %s', async (language, expected) => {
    expect(await say('打印机在卫生间里，鼠标坏了，“信息”栏为空', language)).toBe(expected)
  })

  it('keeps the words of a school office where a list of computing terms would change them', async () => {
    expect(await say('审批程序、服务对象、社区民警、项目、设备运行', 'zh-TW')).toBe(
      '審批程序、服務對象、社區民警、項目、設備運行',
    )
  })

  it('keeps files as they are called', async () => {
    expect(await say('依据：维修-1 2025-autumn/校车台账.yaml:12')).toBe(
      '依據：維修-1 2025-autumn/校车台账.yaml:12',
    )
  })
})

describe('names', () => {
  it.each([
    ['后玉兰', '后玉蘭'],
    ['范玮', '范瑋'],
    ['姜丽', '姜麗'],
    ['于谦勤', '于謙勤'],
    ['余华东', '余華東'],
    ['谷雨', '谷雨'],
    ['沈阳生', '沈陽生'],
    ['钟发祥', '鍾發祥'],
    ['游万里', '游萬里'],
  ])('%s stays a name', async (name, expected) => {
    const workspace = mendedBy([name])
    expect(await say(`灯管由${name}更换，${name}负责`, 'zh-Hant', workspace)).toBe(
      `燈管由${expected}更換，${expected}負責`,
    )
    expect(await say(name, 'zh-TW', workspace)).toBe(expected)
  })

  it('knows a surname with a title, and several in one field', async () => {
    const workspace = mendedBy(['于老师、范主任'])
    expect(await say('于老师和范主任位于后勤处', 'zh-Hant', workspace)).toBe('于老師和范主任位於後勤處')
  })

  it('takes an office for an office', async () => {
    expect(await say('由后勤组和任课教师负责', 'zh-Hant', mendedBy(['后勤组', '任课教师']))).toBe(
      '由後勤組和任課教師負責',
    )
  })

  it('finds names in findings, in ledgers of the school’s own and in its profile', async () => {
    const kinds =
      '校长: 余后生\nkinds:\n  - {name: bus, plural: buses, label: 校车, fields: [{name: 司机, type: text}]}\n'
    const workspace = parseSound({
      'school.yaml': smallSchool + kinds,
      '2025-autumn/buses.yaml': '- {id: B1, 司机: 范后山}\n',
      '2025-autumn/inspections.yaml':
        '- {id: J1, date: 2025-09-03, scope: 消防, findings: [{hazard: 灯坏, owner: 谷千里}]}\n',
    })
    expect(await say('余后生、范后山、谷千里在后面', 'zh-Hant', workspace)).toBe(
      '余后生、范后山、谷千里在後面',
    )
  })

  it('does not take part of a word for a name', async () => {
    expect(await say('不遗余力，余力干活', 'zh-Hant', mendedBy(['余力']))).toBe('不遺餘力，余力幹活')
  })

  it('writes what school.yaml says', async () => {
    const workspace = mendedBy(['王丰'], 'names: {王丰: 王豐, 台账: 臺帳}\n')
    expect(await say('王丰的台账', 'zh-TW', workspace)).toBe('王豐的臺帳')
  })

  it('keeps the school’s name and firms from the words of a region', async () => {
    const profile = smallSchool.replace('城南小学', '范堤信息小学')
    const workspace = parseSound({
      'school.yaml': profile,
      '2025-autumn/contracts.yaml': '- {id: H1, service: 网络, company: 华信网络公司}\n',
    })
    expect(await say('范堤信息小学请华信网络公司修网络，信息在后', 'zh-TW', workspace)).toBe(
      '范堤信息小學請華信網絡公司修網路，資訊在後',
    )
  })

  it('tells of names in the document that may be written otherwise, and of no others', async () => {
    const conversion = await makeConversion('zh-Hant', mendedBy(['王丰', '李杰', '范玮', '后玉兰']))
    const paragraph = { type: 'paragraph', style: 'body', inlines: text('王丰、范玮、后玉兰') } as const
    const { diagnostics } = conversion.document(documentOf([paragraph]))
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['name-uncertain', '名称里的字不止一种繁体写法，先照原字保留：王丰'],
    ])
  })
})

describe('documents', () => {
  const paragraphOf = async (inlines: readonly Inline[]): Promise<readonly Inline[]> => {
    const { document } = await makeConversion('zh-TW', empty)
    const [block] = document(documentOf([{ type: 'paragraph', style: 'body', inlines }])).value.blocks
    return block?.type === 'paragraph' ? block.inlines : []
  }

  it('turns every word of every kind of block, and nothing of its shape', async () => {
    const { document } = await makeConversion('zh-Hant', empty)
    const { value } = document(documentOf(oneOfEach))
    const shape = (model: unknown): string => JSON.stringify(model).replace(/[\p{Script=Han}“”「」]+/gu, '')
    expect(shape(value.blocks)).toBe(shape(oneOfEach))
    const all = JSON.stringify([value.metadata, value.blocks])
    expect(all).not.toMatch(/[务学师维灯换业说证时设开门发馆]/)
    expect(value.metadata).toMatchObject({
      language: 'zh-Hant',
      title: '學期後勤工作總結',
      date: '2026-01-20',
    })
  })

  it('sees a word whole across the borders of inlines', async () => {
    const strong: Inline = { type: 'strong', children: text('打') }
    expect(await paragraphOf([...text('坏的'), strong, ...text('印机')])).toEqual([
      ...text('壞的'),
      { type: 'strong', children: text('印') },
      ...text('表機'),
    ])
    expect(plainText(await paragraphOf([...text('皇'), { type: 'emphasis', children: text('后') }]))).toBe(
      '皇后',
    )
  })

  it('never lets a word that grows or shrinks swallow an inline', async () => {
    const made = await paragraphOf([...text('U'), { type: 'fact', value: '盘', evidence: 0 }])
    expect(made).toEqual([...text('U'), { type: 'fact', value: '盤', evidence: 0 }])
    expect(plainText(await paragraphOf(text('U盘')))).toBe('隨身碟')
  })

  it('keeps exact values and records of evidence, and words it as the text does', async () => {
    const evidence = {
      text: '80余次',
      exact: 83,
      unit: '次',
      query: '维修记录，物品为“灯管”，计次数',
      records: [{ kind: 'repair', id: '维修1', file: '台账.yaml', line: 3, column: 1 }],
    }
    const fact: Inline = { type: 'fact', value: '80余次', evidence: 0 }
    const source = {
      ...documentOf([{ type: 'paragraph', style: 'body', inlines: [...text('更换'), fact] }]),
      evidence: [evidence],
    }
    const { value } = (await makeConversion('zh-Hant', empty)).document(source)
    expect(value.evidence).toEqual([
      { ...evidence, text: '80餘次', query: '維修記錄，物品為「燈管」，計次數' },
    ])
    expect(value.blocks).toEqual([
      { type: 'paragraph', style: 'body', inlines: [...text('更換'), { ...fact, value: '80餘次' }] },
    ])
  })

  it('leaves Simplified documents alone', async () => {
    const source = documentOf(oneOfEach)
    expect((await makeConversion('zh-CN', empty)).document(source)).toEqual({
      value: source,
      diagnostics: [],
    })
  })
})
