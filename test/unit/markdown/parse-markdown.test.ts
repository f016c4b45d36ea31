import { describe, expect, it } from 'vitest'
import { type Block, type Insert, numberingSchemes, plainText, tokenOf } from '../../../src/document/index.ts'
import { parseMarkdown } from '../../../src/markdown/index.ts'

const parse = (markdown: string, inserts: readonly Insert[] = []) =>
  parseMarkdown({ file: 'summary.md.hbs', markdown, inserts }, numberingSchemes.official)

const inline = (value: string): Insert => ({ kind: 'inline', inlines: [{ type: 'text', value }] })

/** A block as one readable line: `type label text`. */
const shown = (block: Block): string => {
  switch (block.type) {
    case 'heading':
    case 'item':
      return `${block.type}${block.level} ${block.label}${plainText(block.inlines)}`
    case 'title':
    case 'paragraph':
      return `${block.type} ${plainText(block.inlines)}`
    case 'annex-note':
      return `annex-note 附件：${block.annexes.map(({ title }) => plainText(title)).join('；')}`
    case 'annex':
      return `annex${block.ordinal} ${plainText(block.title)}`
    case 'table':
      return `table ${block.rows.map((row) => row.cells.map(plainText).join('|')).join(' / ')}`
    case 'signature':
      return `signature ${plainText(block.name)}`
    default:
      return block.type
  }
}
const blocksOf = (markdown: string, inserts?: readonly Insert[]) => parse(markdown, inserts).value.map(shown)

describe('parseMarkdown', () => {
  it('names the title of a picture, also where it is defined apart', () => {
    const messages = (markdown: string) =>
      parse(markdown).diagnostics.map(({ message }) => message.replace(/（模板.*/, ''))
    const told = '这里不能放图片，已印出图片说明“校门”，引号里的“修后”没有印出来'
    expect(messages('![校门](a.jpg "修后")')).toEqual([told])
    expect(messages('![校门][一]\n\n[一]: a.jpg "修后"')).toEqual([told])
    expect(messages('![校门][一]\n\n[一]: a.jpg')).toEqual(['这里不能放图片，已印出图片说明“校门”'])
  })

  it('begins lists at 1、 under 一、 and at ① under 1、 in the compact style', () => {
    const markdown = '# 总结\n\n## 维修\n\n1. 灯管\n2. 门窗\n\n## 安全\n\n### 三防\n\n1. 人防\n2. 物防\n'
    const { value } = parseMarkdown(
      { file: 'summary.md.hbs', markdown, inserts: [] },
      numberingSchemes.compact,
    )
    expect(value.map(shown)).toEqual([
      'title 总结',
      'heading1 一、维修',
      'item2 1、灯管',
      'item2 2、门窗',
      'heading1 二、安全',
      'heading2 1、三防',
      'item3 ①人防',
      'item3 ②物防',
    ])
  })

  it('begins lists written 1) at （1）, whatever heading they stand under', () => {
    const markdown =
      '## 月份\n\n### 四月份 {-}\n\n1) 检修\n   1. 灯管\n2) 保洁\n\n## 安全\n\n1. 巡查\n\n1) 值班\n'
    expect(blocksOf(markdown)).toEqual([
      'heading1 一、月份',
      'heading2 四月份',
      'item4 （1）检修',
      'item5 ①灯管',
      'item4 （2）保洁',
      'heading1 二、安全',
      'item3 1.巡查',
      'item4 （1）值班',
    ])
  })

  it('turns headings and lists into the outline of an official document', () => {
    const markdown =
      '# 总结\n\n## 维修\n\n1. 灯管\n   1. 教室\n2. 门窗\n\n### 大修\n\n1. 屋面\n\n## 安全\n\n正文。\n'
    expect(blocksOf(markdown)).toEqual([
      'title 总结',
      'heading1 一、维修',
      'item3 1.灯管',
      'item4 （1）教室',
      'item3 2.门窗',
      'heading2 （一）大修',
      'item3 1.屋面',
      'heading1 二、安全',
      'paragraph 正文。',
    ])
  })

  it('numbers a list under a heading of the third level one level deeper', () => {
    expect(blocksOf('#### 教室\n\n1. 灯管\n')).toEqual(['heading3 1.教室', 'item4 （1）灯管'])
  })

  it('closes up when a section or an item has nothing', () => {
    const inserts = [inline('')]
    expect(blocksOf(`## 甲\n\n## 乙\n\n1. 一\n1. ${tokenOf(0)}\n1. 三\n`, inserts)).toEqual([
      'heading1 一、乙',
      'item3 1.一',
      'item3 2.三',
    ])
  })

  it.each([
    'A4纸*10包*',
    '<b>粗</b>',
    '2026. 全年',
    '3~5月、6~8月',
    '- b|c',
    '---',
    '# 标题',
    '    四个空格',
    '`x`',
    '![](x)',
    '\\*',
    '&amp;',
    'http://a.cn/b，谢谢',
  ])('prints the value %s as it is, wherever it stands', (value) => {
    const inserts = [inline(value)]
    const token = tokenOf(0)
    const markdown = `${token}\n\n1. ${token}\n\n| 列 |\n|---|\n| ${token} |\n\n**${token}**的\n`
    expect(blocksOf(markdown, inserts)).toEqual([
      `paragraph ${value.trim()}`,
      `item3 1.${value.trim()}`,
      `table ${value}`,
      `paragraph ${value}的`,
    ])
    expect(parse(markdown, inserts).diagnostics).toEqual([])
  })

  it('leaves an address that is no link as text, and the Chinese after it', () => {
    const [block] = parse('报名见http://a.cn/b，谢谢。').value
    expect(block?.type === 'paragraph' ? block.inlines : []).toEqual([
      { type: 'text', value: '报名见http://a.cn/b，谢谢。' },
    ])
  })

  it('sets the bold text of Chinese quotes and book titles bold', () => {
    const [block] = parse('认真落实**《消防法》**的规定，做到**“三防”**到位。').value
    expect(block?.type === 'paragraph' ? block.inlines.map((part) => part.type) : []).toEqual([
      'text',
      'strong',
      'text',
      'strong',
      'text',
    ])
  })

  it('joins lines of Chinese without a blank and lines of Latin with one', () => {
    expect(blocksOf('甲乙\n丙丁\n\nWord\nand PDF\n')).toEqual([
      'paragraph 甲乙丙丁',
      'paragraph Word and PDF',
    ])
  })

  it('starts an annex at each further first-level heading, numbered when there are several', () => {
    expect(blocksOf('# 总结\n\n文。\n\n# 维修台账\n\n表。\n')).toEqual([
      'title 总结',
      'paragraph 文。',
      'annex-note 附件：维修台账',
      'annex0 维修台账',
      'paragraph 表。',
    ])
    expect(blocksOf('# 总结\n\n# 甲\n\n表\n\n# 乙\n\n表\n')).toContain('annex2 乙')
  })

  it('leaves a heading marked {-} bare', () => {
    expect(blocksOf('## 甲\n\n文\n\n## 二月份—三月份 {-}\n\n文\n\n## 乙\n\n文\n')).toEqual([
      'heading1 一、甲',
      'paragraph 文',
      'heading1 二月份—三月份',
      'paragraph 文',
      'heading1 二、乙',
      'paragraph 文',
    ])
  })

  it('lets a heading marked {+} yield to its only subsection', () => {
    const section = '## 采购和资产 {+}\n\n### 采购\n\n甲\n\n1. 乙\n'
    expect(blocksOf(`${section}\n## 其他\n\n丁\n`)).toEqual([
      'heading1 一、采购',
      'paragraph 甲',
      'item3 1.乙',
      'heading1 二、其他',
      'paragraph 丁',
    ])
    expect(blocksOf(`${section}\n### 资产\n\n丙\n`)).toContain('heading1 一、采购和资产')
    expect(blocksOf('## 采购和资产 {+}\n\n总说。\n\n### 采购\n\n甲\n')).toContain('heading1 一、采购和资产')
    expect(blocksOf('# 题\n\n## 采购和资产 {+}\n\n甲\n\n## 其他 {+}\n\n# 附件\n\n### 乙\n\n丙\n')).toEqual([
      'title 题',
      'heading1 一、采购和资产',
      'paragraph 甲',
      'annex-note 附件：附件',
      'annex0 附件',
      'heading2 （一）乙',
      'paragraph 丙',
    ])
  })

  it('raises the lists below a subsection that moves up, where they begin right below it', () => {
    const { value } = parseMarkdown(
      { file: 'a.md', markdown: '## 工程 {+}\n\n### 修缮\n\n1. 甲\n   1. 乙\n', inserts: [] },
      numberingSchemes.compact,
    )
    expect(value.map(shown)).toEqual(['heading1 一、修缮', 'item2 1、甲', 'item3 ①乙'])
  })

  it('splices whole blocks and the director’s own Markdown in their place', () => {
    const inserts: readonly Insert[] = [
      { kind: 'markdown', text: '自写一段。\n\n1. 自写一条\n', file: 'narrative/a.md' },
      { kind: 'blocks', blocks: [{ type: 'page-break' }] },
    ]
    expect(blocksOf(`## 甲\n\n${tokenOf(0)}\n\n${tokenOf(1)}\n`, inserts)).toEqual([
      'heading1 一、甲',
      'paragraph 自写一段。',
      'item3 1.自写一条',
      'page-break',
    ])
  })

  it('marks the sums row of a table', () => {
    const [table] = parse('| 项目 | 数量 |\n|---|--:|\n| 灯管 | 80 |\n| 合计 | 80 |\n').value
    expect(table?.type === 'table' ? table.rows.map((row) => row.total ?? false) : []).toEqual([false, true])
    expect(table?.type === 'table' ? table.columns.map((column) => column.align) : []).toEqual([
      'left',
      'right',
    ])
  })

  it('names the title of a picture that it leaves out', () => {
    const [told] = parse('![校门](a.png "2026年重修")').diagnostics
    expect(told?.message).toContain('“2026年重修”没有印出来')
    expect(parse('![校门](a.png)').diagnostics[0]?.message).not.toContain('没有印出来')
  })

  it.each([
    ['<b>粗</b>', 'markdown-html'],
    ['    缩进', 'markdown-code'],
    ['~~删~~', 'markdown-unsupported'],
    ['1. 一\n   1. 二\n      1. 三\n         1. 四\n', 'markdown-too-deep'],
    [`文字${tokenOf(0)}文字`, 'markdown-block-in-text'],
  ])('reports %j as %s', (markdown, code) => {
    const inserts: readonly Insert[] = [{ kind: 'blocks', blocks: [] }]
    expect(parse(markdown, inserts).diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
  })

  it('names file, line and column in the director’s own text', () => {
    const inserts: readonly Insert[] = [{ kind: 'markdown', text: '一段\n\n甲<b>乙', file: 'narrative/a.md' }]
    expect(parse(tokenOf(0), inserts).diagnostics[0]?.location).toEqual({
      file: 'narrative/a.md',
      line: 3,
      column: 2,
    })
  })
})
