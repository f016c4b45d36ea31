import { expect, test } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- { id: W1, date: 2025-09-12, item: 楼梯间扶手, place: 西楼楼梯间, action: 维修 }
- { id: W2, date: 2025-09-13, item: 学校大门, place: 学校大门, action: 维修 }
- { id: W3, date: 2025-09-14, item: 灯管, place: 操场, action: 更换 }
- { id: W4, date: 2025-09-15, item: 水管, action: 更换 }
`,
})

test('words that place and thing share are printed once, and a thing without a place alone', () => {
  const { text, reports } = render('{{#each repairs}}{{placed place item}}；{{/each}}', workspace)
  expect(text).toBe('西楼楼梯间扶手；学校大门；操场灯管；水管；')
  expect(reports).toEqual([])
})
