import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { renderTemplate, settleTemplate } from '../../../src/templating/index.ts'
import { borneIn, writtenIn } from '../../../src/templating/written-text.ts'
import { findTypedAssertions } from '../../../src/text/index.ts'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const school = (second: string) =>
  smallWorkspace({
    '2025-autumn/purchases.yaml': `- { id: A, date: 2025-09-02, approved: 2025-09-01, items: [{ name: 桶, quantity: 2个 }] }
- { id: B, date: 2025-09-03${second}, items: [{ name: 盆, quantity: 3个 }] }
`,
    '2025-autumn/meetings.yaml': 'records: []\n',
  })
const approved = school(', approved: 2025-09-02')
const half = school('')
const template =
  '采购{{count purchases}}{{#claim purchases approved="*"}}，都经审批{{else}}{{#exists purchases approved="*"}}，其中{{count purchases approved="*"}}有审批记录{{/exists}}{{/claim}}。'

describe('claim', () => {
  it('prints its words if every record supports them, and otherwise the alternative', () => {
    expect(render(template, approved).text).toBe('采购2批，都经审批。')
    expect(render(template, half).text).toBe('采购2批，其中1批有审批记录。')
  })

  it('is not supported by an empty ledger, nor without a condition', () => {
    expect(render('开会{{#claim meetings topic="*"}}，都有主题{{else}}过{{/claim}}。', half).text).toBe(
      '开会过。',
    )
    expect(render('{{#claim purchases}}都好{{else}}未必{{/claim}}', half).text).toBe('未必')
    expect(render('{{#if (claim purchases approved="*")}}是{{else}}否{{/if}}', half).text).toBe('否')
  })

  it('enters its words in the evidence with the records that support them, apart from numbers in it', () => {
    const { value } = renderTemplate({
      template: settleTemplate({
        file: 'a.md.hbs',
        text: '{{#claim purchases approved="*"}}每批都有申请、审批，共{{count purchases}}{{/claim}}。',
      }),
      partials: new Map(),
      workspace: approved,
      period: approved.school.terms[0]!,
    })
    expect(
      value.evidence.map(({ text, records }) => [text, records.map(({ id }) => id).join('')]).toSorted(),
    ).toEqual([
      ['2批', 'AB'],
      ['每批都有申请、审批', 'AB'],
    ])
  })
})

describe('words that assert something of everything, of nothing, or an effect', () => {
  test.each([
    ['隐患￼处都已整改', '都'],
    ['开展￼次，效果得到提高', '得到提高'],
    ['收费￼项，没有乱收费现象', '没有'],
    ['￼批一律公示，杜绝浪费', '一律杜绝'],
    ['首都、平均￼元、均匀、没有办结的有￼次、没有按时发到', ''],
    ['没有一个数的句子都不算', ''],
  ])('%s', (text, expected) => {
    expect(
      findTypedAssertions(text, 'computed')
        .map((found) => found.text)
        .join(''),
    ).toBe(expected)
  })

  it('are found in every sentence of what a person typed', () => {
    expect(findTypedAssertions('学生都很高兴。', 'every')).toEqual([{ offset: 2, text: '都' }])
  })

  it('count as supported only from claim or none to its else', () => {
    const text = '{{#claim a b="*"}}都好{{#if c}}一{{/if}}{{else}}都坏{{/claim}}{{#none d}}没有{{/none}}'
    const borne = borneIn({ file: 'a', text }).map(({ start, end }) => text.slice(start, end))
    expect(borne).toEqual(['都好{{#if c}}一{{/if}}', '没有'])
  })

  const root = new URL('../../../', import.meta.url)
  const shipped = ['templates', 'templates/partials'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => name.endsWith('.hbs'))
      .map((name) => `${folder}/${name}`),
  )
  const golden = readdirSync(new URL('test/golden/', root), { recursive: true, encoding: 'utf8' })
    .map((name) => `test/golden/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\/data\/templates\/[^/]+\.hbs$/.test(path))
    .sort()
  test.each([...shipped, ...golden])('%s has none that no record supports', (path) => {
    const file = { file: path, text: readFileSync(new URL(path, root), 'utf8') }
    const borne = borneIn(file)
    const unborne = findTypedAssertions(writtenIn(file).text, 'computed').filter(
      ({ offset }) => !borne.some(({ start, end }) => offset >= start && offset < end),
    )
    expect(unborne).toEqual([])
  })
})
