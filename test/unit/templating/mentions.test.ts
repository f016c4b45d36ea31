import { describe, expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- {id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支, cost: 30, place: 一班}
- {id: B, date: 2025-10-12, item: 门, action: 维修, quantity: 2扇}
`,
  '2025-autumn/purchases.yaml':
    '- {id: P, date: 2025-09-01, cost: 100, items: [{name: 桶, quantity: 2个}, {name: 盆, quantity: 3个}]}\n',
  '2025-autumn/events.yaml': 'records: []\n',
})
/** What a template mentions: the ids of records, and fields by kind. */
function mentioned(template: string): readonly [string, string] {
  const { records, fields } = render(template, workspace).mentions
  const ids = [...records].map((key) => key.replace(/^\S+ /, ''))
  const names = [...fields].map(([kind, all]) => `${kind}: ${[...all].sort().join()}`)
  return [ids.sort().join(), names.sort().join('; ')]
}

describe('a template mentions', () => {
  it.each<readonly [string, string, string]>([
    ['{{count repairs}}', 'A,B', ''],
    ['{{count repairs item="灯管"}}', 'A', 'repair: item'],
    ['{{sum repairs "cost"}}', 'A,B', 'repair: cost'],
    ['{{list repairs by="item"}}', 'A,B', 'repair: item,quantity'],
    ['{{list repairs by="item" measure="count"}}', 'A,B', 'repair: item'],
    ['{{#each repairs}}{{item}}{{/each}}', 'A,B', 'repair: item'],
    ['{{#each repairs}}{{this.item}}{{/each}}', 'A,B', 'repair: item'],
    ['{{#each repairs}}{{./item}}{{/each}}', 'A,B', 'repair: item'],
    ['{{#each purchases.items}}{{name}}{{/each}}', 'P', 'purchase: items,name'],
    ['{{#each purchases}}{{#each items}}{{../cost}}{{/each}}{{/each}}', 'P', 'purchase: cost,items'],
    ['{{#each repairs}}{{#with @root.term}}{{item}}{{/with}}{{/each}}', 'A,B', 'repair: item'],
    ['{{names repairs "place"}}', 'A,B', 'repair: place'],
    ['{{#each repairs limit=1}}{{item}}{{/each}}', 'A', 'repair: item'],
    ['{{#with (first repairs)}}{{item}}{{/with}}', 'A', 'repair: item'],
    ['维修{{count repairs item="灯管"}}次，演练{{count events}}次。', 'A', 'repair: item'],
  ])('what it prints: %s', (template, records, fields) => {
    expect(mentioned(template)).toEqual([records, fields])
  })

  it.each<readonly [string, string, string]>([
    ['{{#if (exists repairs item="灯管")}}有灯管{{/if}}', '', 'repair: item'],
    ['{{#exists repairs item="灯管"}}有灯管{{/exists}}', '', 'repair: item'],
    ['{{#if (where repairs item="灯管")}}有灯管{{/if}}', '', 'repair: item'],
    ['{{#if repairs}}有{{/if}}', '', ''],
    // What a block asks for counts only if the block then says something.
    ['{{#each repairs}}{{#if cost}}{{/if}}{{/each}}', '', ''],
    ['{{#each repairs}} {{/each}}', '', ''],
    ['{{#if (exists repairs item="灯管")}} {{/if}}', '', ''],
    ['{{#if events}}{{count repairs}}{{/if}}', '', ''],
    ['{{#if repairs}}{{else}}{{count repairs}}{{/if}}', '', ''],
    // Nor does a value whose words are left out.
    ['演练{{count events}}次更换{{count repairs}}次。', '', ''],
  ])('no record that it only looks at: %s', (template, records, fields) => {
    expect(mentioned(template)).toEqual([records, fields])
  })
})
