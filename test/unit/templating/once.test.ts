import { describe, expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const areas = (...lines: readonly string[]) =>
  smallWorkspace({
    '2025-autumn/greenings.yaml': lines
      .map((line, at) => `- {id: L${at}, date: 2025-09-1${at}, action: 修剪, ${line}}\n`)
      .join(''),
  })
const template = '修剪{{sum (once greenings by="place,plant" field="area") "area"}}。'

describe('once', () => {
  it('counts a thing that several records are about only once, by its largest', () => {
    const workspace = areas(
      'plant: 绿篱, place: 花坛, area: 240',
      'plant: 绿篱, place: 花坛, area: 260',
      'plant: 草坪, place: 花坛, area: 100',
      'place: 操场',
    )
    const { text, reports } = render(template, workspace)
    expect(text).toBe('修剪360平方米。')
    expect(reports).toEqual([])
  })

  it('takes what nobody filled in for the same', () => {
    expect(render(template, areas('area: 80', 'area: 90')).text).toBe('修剪90平方米。')
  })

  it('reports a field that there is none of', () => {
    const { reports } = render('{{count (once greenings by="场所" field="area")}}', areas('area: 80'))
    expect(reports[0]).toContain('template-unknown-field')
  })
})
