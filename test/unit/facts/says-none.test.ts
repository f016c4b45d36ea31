import { describe, expect, test } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/purchases.yaml':
    '- { id: A, date: 2025-09-01, items: [{ name: 桶, quantity: 2个 }], donor: 无, cost: 30 }\n',
  '2025-autumn/inspections.yaml': `- { id: A, date: 2025-09-01, scope: 其他, findings: [{ hazard: 无 }] }
- { id: B, date: 2025-09-02, scope: 食堂, level: 常规, findings: [{ hazard: 地滑 }, { hazard: 暂无。 }] }
- { id: C, date: 2025-09-03, scope: 其他, level: 其他 }
`,
  '2025-autumn/drills.yaml': `- { id: A, date: 2025-09-11, type: 消防, problems: [无] }
- { id: B, date: 2025-09-12, type: 消防, problems: [拥挤, 无] }
`,
  '2025-autumn/events.yaml': '- { id: A, date: 2025-09-11, name: 运动会, did: 无 }\n',
})
const say = (template: string): string => {
  const { text, reports } = render(template, workspace)
  expect(reports).toEqual([])
  return text
}

describe('a field that says 无', () => {
  test('is not filled in', () => {
    expect(say('{{count purchases}}{{#if donations}}受赠{{/if}}')).toBe('1批')
    expect(say('{{#each events}}{{name}}{{#if did}}：{{did}}{{/if}}{{/each}}')).toBe('运动会')
    expect(say('{{#exists events has-did=true}}有{{else}}没有{{/exists}}')).toBe('没有')
    expect(say('{{count drills problems="*"}}{{distinct drills "problems"}}')).toBe('1次拥挤')
  })

  test('is no item of a list', () => {
    expect(
      say(
        '{{count (items inspections "findings") unit="处"}}{{names (items inspections "findings") "hazard"}}',
      ),
    ).toBe('1处地滑')
  })
})

test('a group that a school calls 其他 is named like any other, and takes in what has no value', () => {
  expect(say('{{names inspections "scope"}}')).toBe('其他、食堂')
  expect(say('{{distinct inspections "level" count=true unit="类"}}')).toBe('2类')
  expect(say('{{list inspections by="level" measure="count"}}')).toBe('常规1次、其他2次')
})
