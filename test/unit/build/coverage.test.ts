import { describe, expect, it } from 'vitest'
import { generate } from '../../../src/build/index.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { smallSchool } from '../../support/workspace-files.ts'

const front = '---\ndocument: 总结\nterm: current\n---\n# 总结\n\n'
const ledgers = {
  'data/2025-autumn/repairs.yaml':
    '- {id: WX-1, date: 2025-09-03, item: 灯管, action: 更换, quantity: 2支, cost: 30, status: 已完成}\n' +
    '- {id: WX-2, date: 2025-09-04, item: 门, action: 维修, quantity: 1扇, status: 未完成}\n',
  'data/2025-autumn/meetings.yaml': '- {id: HY-1, date: 2025-09-05, topic: 分工}\n',
}

/** What a template leaves out of the ledgers: the notices, and the records and numbers by ledger. */
async function unusedBy(body: string, settings = front, kept: Readonly<Record<string, string>> = ledgers) {
  const { value, diagnostics } = await generate(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      documents: ['s'],
      term: '2025-autumn',
      formats: [],
    },
    memoryHost({ 'data/school.yaml': smallSchool, 'templates/s.md.hbs': `${settings}${body}\n`, ...kept }),
  )
  return {
    notices: diagnostics.filter(({ code }) => code === 'records-unused').map(({ message }) => message),
    unused: value.documents[0]?.unused.map(({ label, records, fields }) => [
      label,
      ...records.map(({ id, line }) => `${id}:${line}`),
      ...fields.map((field) => `${field.label}${field.many}`),
    ]),
  }
}

describe('what a document leaves out of the ledgers', () => {
  it('is told of numbers and of what was found, not of every text', async () => {
    const { notices } = await unusedBy('{{#each inspections}}检查{{scope}}。{{/each}}', front, {
      'data/2025-autumn/inspections.yaml':
        '- {id: JC-1, date: 2025-09-08, scope: 食堂, level: 常规, radius: 200, result: 地面有积水}\n',
    })
    expect(notices.join()).toContain('检查的周边范围、结果')
    expect(notices.join()).not.toContain('类别')
  })

  it('is every record that no number, list or row is about', async () => {
    expect((await unusedBy('修{{list repairs by="item" action="更换"}}。')).unused).toEqual([
      ['维修', 'WX-2:2', '费用1', '状态2'],
      ['会议', 'HY-1:1'],
    ])
    expect(
      (await unusedBy('{{#each meetings}}{{topic}}。{{/each}}修{{count repairs}}。')).unused?.[0],
    ).toEqual(expect.arrayContaining(['维修', '费用1']))
  })

  it('includes what is only tested or selected', async () => {
    const { unused } = await unusedBy(
      '{{#exists meetings}}开会。{{/exists}}{{#if (where repairs cost="*")}}修。{{/if}}',
    )
    expect(unused?.map(([label]) => label)).toEqual(['维修', '会议'])
  })

  it.each([
    ['{{#if (exists repairs cost="*")}}{{#if (lt 2 1)}}有费用。{{/if}}{{/if}}', true],
    ['{{#each repairs}}{{#if cost}} {{/if}}{{/each}}', true],
    ['{{#if (exists repairs cost="*")}}有费用。{{/if}}', false],
    ['{{#each repairs}}{{#if cost}}有费用。{{/if}}{{/each}}', false],
  ])('includes what is tested where nothing is then said: %s', async (tested, isUnused) => {
    const { unused } = await unusedBy(`${tested}修{{count repairs}}。`)
    expect(unused?.[0]?.includes('费用1')).toBe(isUnused)
  })

  it('includes what was removed with a sentence', async () => {
    const { unused } = await unusedBy('修{{count repairs item="没有"}}，开会{{count meetings}}。')
    expect(unused?.map(([label, record]) => [label, record])).toEqual([
      ['维修', 'WX-1:1'],
      ['会议', '主题1'],
    ])
  })

  it('is reported with its records and its numbers', async () => {
    expect((await unusedBy('修{{list repairs by="item" action="更换"}}。')).notices).toEqual([
      '台账里有、《总结》没有写到的记录：维修1次、会议1次；栏目：维修的费用',
    ])
  })

  it('does not matter in a plan', async () => {
    expect((await unusedBy('计划。', front.replace('current', 'next'))).notices).toEqual([])
  })
})
