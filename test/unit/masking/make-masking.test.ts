import { describe, expect, it } from 'vitest'
import { type DocumentModel, type Inline, numberingSchemes, plainText } from '../../../src/document/index.ts'
import { type Masking, makeMasking } from '../../../src/masking/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const profile = (more: string): string => `name: 清河县高峰小学
headmaster: 沈祎
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
current: 2025-autumn
${more}`

const ledger = `- id: W1
  date: 2025-09-03
  item: 灯管
  action: 更换
  by: 李 镕、高峰
  reporter: 欧阳静宜老师
- id: W2
  date: 2025-09-04
  item: 门锁
  action: 更换
  by: 于学峰
`

const masking = (more = '', style: Masking['style'] = 'full'): Masking =>
  makeMasking(smallWorkspace({ '2025-autumn/repairs.yaml': ledger }, profile(more)), style)

const documentOf = (inlines: readonly Inline[]): DocumentModel => ({
  metadata: {
    title: '李镕的总结',
    author: '总务处',
    subject: '总结',
    keywords: ['沈祎'],
    date: '2026-01-20',
  },
  numbering: numberingSchemes.official,
  blocks: [{ type: 'paragraph', style: 'body', inlines }],
  evidence: [
    {
      text: '2人',
      exact: '李镕、高峰',
      query: '维修人为“李镕”',
      records: [{ kind: 'repair', id: '李镕-1', file: 'a.yaml', line: 1, column: 1 }],
    },
  ],
})

const text = (value: string): Inline => ({ type: 'text', value })

describe('makeMasking', () => {
  it.each([
    ['李镕更换了灯管。', '某某更换了灯管。'],
    ['李镕老师和欧阳静宜主任', '某某老师和某某主任'],
    ['由李　镕、李\n镕验收', '由某某、某某验收'],
    ['李老师、欧阳主任到场', '某老师、某主任到场'],
    ['校长沈祎讲话', '校长某某讲话'],
  ])('takes a person out: %s', (source, said) => {
    expect(masking().text(source)).toBe(said)
  })

  it.each([
    ['用水高峰时段', '用水高峰时段'],
    ['高峰负责，由高峰、李镕验收', '某某负责，由某某、某某验收'],
    ['清河县高峰小学', '清河县高峰小学'],
    ['提高老师的认识，对于老师来说', '提高老师的认识，对于老师来说'],
    ['总务处组织安全检查', '总务处组织安全检查'],
  ])('leaves what is nobody: %s', (source, said) => {
    expect(masking().text(source)).toBe(said)
  })

  it('keeps surnames where it is asked to, compound ones whole', () => {
    const { text: mask } = masking('', 'surname')
    expect(mask('李镕、欧阳静宜老师、李老师')).toBe('李某某、欧阳某某老师、李老师')
  })

  it('takes out names that the school adds, and leaves words that it says are none', () => {
    const { text: mask } = masking('mask: { names: [陶陶, 高峰], except: [早高峰, 学峰] }\n')
    expect(mask('陶陶说高峰时段和早高峰')).toBe('某某说某某时段和早高峰')
  })

  it('masks a masked text no further, and prints a stand-in as it prints a name', () => {
    const { text: mask, source } = masking()
    const text = '李镕12日、沈祎、李老师，13800138000'
    expect(mask(mask(text))).toBe(mask(text))
    expect(mask(source(text))).toBe(mask(text))
    expect(source(text)).toMatch(/^某某\d\d号12日、某某\d\d号、某\d\d号老师，×{11}$/)
  })

  it('gives the same person the same stand-in, another person another', () => {
    const { source } = masking()
    expect(source('李 镕')).toBe(source('李镕'))
    expect(new Set(['李镕', '高峰', '沈祎', '于学峰', '欧阳静宜'].map((name) => source(name))).size).toBe(5)
  })

  it('keeps the lines of a ledger', () => {
    const { source } = masking()
    expect(source('note: 请李\n  镕看\nby: 沈祎').split('\n').length).toBe(3)
  })

  it('finds a name that stands in several runs, with bold, links and line ends between', () => {
    const inlines: readonly Inline[] = [
      text('由欧'),
      { type: 'strong', children: [text('阳静')] },
      { type: 'link', href: '#a', children: [text('宜')] },
      text('和李'),
      { type: 'break' },
      text('镕验收'),
    ]
    const { value } = masking().document(documentOf(inlines))
    const [paragraph] = value.blocks
    expect(paragraph?.type === 'paragraph' && plainText(paragraph.inlines).replace('\n', '')).toBe(
      '由某某和某某验收',
    )
  })

  it('leaves no name anywhere in the document, its properties and its evidence', () => {
    const { value } = masking().document(
      documentOf([text('李镕'), { type: 'fact', value: '2人', evidence: 0 }]),
    )
    expect(JSON.stringify(value)).not.toMatch(/李镕|沈祎|高峰/)
    expect(value.metadata).toMatchObject({ masked: 'full', subject: '总结（隐名）' })
  })

  it('says which words it took for words and not for people', () => {
    const { diagnostics } = masking().document(documentOf([text('用水高峰时段')]))
    expect(diagnostics).toMatchObject([
      { code: 'mask-common-word', message: expect.stringContaining('用水高峰时段') as string },
    ])
    expect(
      masking('mask: { except: [高峰] }\n').document(documentOf([text('用水高峰时段')])).diagnostics,
    ).toEqual([])
  })

  it('warns of what may be a name', () => {
    const workspace = smallWorkspace(
      { '2025-autumn/repairs.yaml': ledger.replace('于学峰', '阿依古丽') },
      profile(''),
    )
    expect(makeMasking(workspace, 'full').diagnostics).toMatchObject([{ code: 'mask-uncertain' }])
    const told = smallWorkspace(
      { '2025-autumn/repairs.yaml': ledger.replace('于学峰', '阿依古丽') },
      profile('mask: { names: [阿依古丽] }\n'),
    )
    expect(makeMasking(told, 'full').diagnostics).toEqual([])
    expect(makeMasking(told, 'full').text('阿依古丽')).toBe('某某')
  })

  it("knows the people of a ledger of the school's own", () => {
    const own = `kinds:
  - 名称: 校车
    字段:
      - {名称: 跟车, 人名: 是}
      - {名称: 线路工, 人名: 否}
`
    const workspace = smallWorkspace(
      { '2025-autumn/校车.yaml': '- {编号: A, 跟车: 武奎, 线路工: 马路}\n' },
      profile(own),
    )
    expect(makeMasking(workspace, 'full').text('武奎走马路')).toBe('某某走马路')
  })
})
