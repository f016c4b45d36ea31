import { expect, test } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const drill = (id: string, date: string, type: string): string =>
  `- { id: ${id}, date: ${date}, type: ${type} }\n`
const school = `name: 城南小学
terms:
  2025-spring: { start: 2025-02-24, end: 2025-07-04 }
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
`

const said = (files: Readonly<Record<string, string>>): string =>
  render(
    '{{#first-time drills type="防溺水"}}首次开展{{else}}照常开展{{/first-time}}',
    smallWorkspace({ '2025-autumn/drills.yaml': drill('Y1', '2025-09-12', '防溺水'), ...files }, school),
  ).text

test('首次 is printed if earlier terms have no such record', () => {
  expect(said({ '2025-spring/drills.yaml': drill('Y0', '2025-04-12', '地震') })).toContain('首次开展')
})

test('首次 is not printed if earlier terms have one', () => {
  expect(said({ '2025-spring/drills.yaml': drill('Y0', '2025-04-12', '防溺水') })).toContain('照常开展')
})

test('首次 is not printed if nothing is known about earlier terms', () => {
  expect(said({})).toContain('照常开展')
})
