import { expect, test } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/proposals.yaml': ['添人', '添钱', '添房']
    .map((text) => `- { id: ${text}, text: ${text} }\n`)
    .join(''),
})
const text = (template: string): string => render(template, workspace).text

test.each([
  ['{{#each proposals}}{{ordinal}}{{text}}；{{/each}}', '首先，添人；其次，添钱；最后，添房；'],
  ['{{#each proposals limit=2}}{{ordinal}}{{text}}；{{/each}}', '首先，添人；其次，添钱；'],
  ['{{#each proposals}}{{ordinal "一是"}}{{text}}；{{/each}}', '一是添人；二是添钱；三是添房；'],
  ['{{#each proposals limit=1}}{{ordinal style="第一"}}{{text}}{{/each}}', '添人'],
  ['{{#groups proposals by="text"}}{{ordinal "其一"}}{{label}}{{/groups}}', '其一，添人其二，添钱其三，添房'],
])('%s is %s', (template, expected) => expect(text(template)).toBe(expected))

test('ordinal outside a loop is reported', () => {
  expect(render('{{ordinal}}', workspace).reports).toEqual([
    'template-bad-argument 1:3 ordinal 要写在逐条写的段落里面',
  ])
})
