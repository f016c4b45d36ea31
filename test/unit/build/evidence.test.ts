import { describe, expect, it } from 'vitest'
import { findFacts, numberingSchemes } from '../../../src/document/index.ts'
import { parseMarkdown } from '../../../src/markdown/index.ts'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': repairs(
    { item: '灯管', many: 3, quantity: '2支' },
    { item: '门', action: '维修', many: 2, quantity: '1扇' },
  ),
})

/** The texts of a document's facts with those of the evidence that they name. */
function facts(template: string): {
  readonly said: readonly (readonly [string, string | undefined])[]
  readonly all: number
} {
  const { markdown, inserts, evidence, frontMatter, reports } = render(template, workspace, {
    part: '零件{{sum repairs "quantity" item="灯管" as="exact"}}。',
  })
  expect(reports).toEqual([])
  const { title, subtitle } = frontMatter
  const { value } = parseMarkdown(
    { file: 'test.md.hbs', markdown, inserts, ...(title && { title }), ...(subtitle && { subtitle }) },
    numberingSchemes.official,
  )
  return {
    said: findFacts(value).map((fact) => [fact.text, evidence[fact.evidence]?.text] as const),
    all: evidence.length,
  }
}

describe('evidence from the template reaches the document', () => {
  it.each([
    ['a paragraph', '共{{count repairs}}。'],
    ['a separate paragraph', '{{count repairs}}'],
    ['the title', '# 报修{{count repairs}}\n\n文'],
    [
      'a title and a subtitle next to the text',
      '---\ntitle: 报修{{count repairs}}\nsubtitle: （{{count repairs item="门"}}）\n---\n文',
    ],
    ['an annex', '# 题\n\n文\n\n# 附件{{count repairs}}\n\n文'],
    ['a heading without a number', '# 题\n\n## 报修{{count repairs}} {-}\n\n文'],
    ['headings', '# 题\n\n## 报修{{count repairs}}\n\n文\n\n### 又{{count repairs}}\n\n文'],
    [
      'bold, italic, a link, code',
      '**{{count repairs}}** *{{count repairs}}* [{{count repairs}}](https://x.cn) `{{count repairs}}`',
    ],
    [
      'lists in lists',
      '1. 甲{{count repairs}}\n   - 乙{{count repairs}}\n\n     又{{count repairs}}\n2) 丙{{count repairs}}',
    ],
    ['a quotation', '> 各位：{{count repairs}}'],
    [
      'a Markdown table',
      '| 报修{{count repairs}} | 数 |\n|---|---|\n| 门 | {{count repairs item="门"}} |\n| 合计 | {{count repairs}} |',
    ],
    ['prose', '{{list repairs by="item" measure="quantity"}}。'],
    ['a table of records with totals', '{{table repairs columns="item,quantity" total=true}}'],
    ['a grouped table', '{{table repairs by="item" total=true}}'],
    [
      'the default text of a narrative',
      '{{#narrative "summary/opening"}}\n共{{count repairs}}。\n{{/narrative}}',
    ],
    ['a loop', '{{#each repairs limit=2}}\n1. 修{{quantity}}。\n{{/each}}'],
    ['a partial', '{{> part}}'],
    ['another wording', '{{number (count repairs) numerals="han"}}、{{share repairs item="门"}}'],
  ])('is kept by %s', (_, template) => {
    const { said, all } = facts(template)
    expect(said.length).toBeGreaterThan(0)
    expect(said.map(([text]) => text)).toEqual(said.map(([, text]) => text))
    expect(said).toHaveLength(all)
  })
})
