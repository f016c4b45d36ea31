import { describe, expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace, twoTerms } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/plan.yaml': `- {id: JH-1, text: 检修吊扇, section: 月度工作, months: 10, owner: 甲}
- {id: JH-2, text: 添置书架, section: 月度工作, months: 11, reason: 缺货}
`,
  '2025-autumn/repairs.yaml': `- {id: WX-1, date: 2025-10-10, item: 吊扇, action: 检修, done: 2025-10-10}
- {id: WX-2, date: 2025-12-20, item: 屋面, action: 维修, status: 未完成}
`,
})
const said = (template: string, term?: string): string => {
  const { text, reports } = render(template, workspace, {}, term)
  expect(reports).toEqual([])
  return text
}

describe('planned, schedule, fulfilment', () => {
  it('are sets like any ledger', () => {
    expect(said('{{count fulfilment}}、{{count fulfilment outcome="完成"}}')).toBe('2项、1项')
    expect(
      said('{{#each (where fulfilment outcome="完成")}}{{text}}{{finished}}{{proof}}{{basis}}{{/each}}'),
    ).toBe('检修吊扇。2025年10月10日WX-1自动')
    expect(
      said('{{#each (months planned source="自定")}}{{label}}{{#each items}}{{text}}{{/each}}；{{/each}}'),
    ).toBe('十月份检修吊扇；十一月份添置书架；')
    expect(said('{{#each (where schedule has-owner=true)}}{{text}} {{week}} {{deadline}}{{/each}}')).toBe(
      '检修吊扇。 第6—9周 2025年10月31日',
    )
  })

  it('put items that span several months where the settings say', () => {
    const long = smallWorkspace({
      '2025-autumn/plan.yaml': `- {id: JH-1, text: 抓好防火, section: 月度工作, months: 10-12}
- {id: JH-2, text: 添置书架, section: 月度工作, months: 11}
- {id: JH-3, text: 点名, section: 每月工作}
`,
    })
    const saidWith = (setting: string): string => {
      const template = `---
term: current
${setting}
---
{{#each (months planned section="月度工作")}}{{label}}{{#each items}}{{text}}{{/each}}{{/each}}|{{#each (where planned section="每月工作")}}{{text}}{{/each}}`
      const { text, reports } = render(template, long)
      expect(reports).toEqual([])
      return text.trim()
    }
    expect(saidWith('date: end')).toBe('十月份抓好防火（十月至十二月）。十一月份添置书架。|点名。')
    expect(saidWith('spanning: begin')).toBe(saidWith('date: end'))
    expect(saidWith('跨月: 各月')).toBe(
      '十月份抓好防火。十一月份抓好防火。添置书架。十二月份抓好防火。|点名。',
    )
    expect(saidWith('跨月: 每月工作')).toBe('十一月份添置书架。|抓好防火（十月至十二月）。点名。')
  })

  it('carry what is left over into the next term', () => {
    expect(said('{{#each (where next.planned section="上学期结转")}}{{id}}{{text}}；{{/each}}')).toBe(
      'JH-2添置书架；WX-2办结上学期报修的屋面维修；',
    )
    expect(said('{{count previous.fulfilment outcome="未完成" source="自定"}}', '2026-spring')).toBe('1项')
  })

  it('do not call what is older a matter of the term before', () => {
    const older = smallWorkspace(
      {
        '2025-spring/repairs.yaml':
          '- {id: WX-1, date: 2025-03-10, item: 屋面, action: 维修, status: 未完成}\n',
        '2025-autumn/repairs.yaml':
          '- {id: WX-2, date: 2025-09-10, item: 门, action: 维修, status: 未完成}\n',
        '2025-autumn/plan.yaml': '- {id: JH-1, text: 随手关灯, section: 工作措施}\n',
      },
      twoTerms('2026-spring: { start: 2026-03-02, end: 2026-07-03 }'),
    )
    const template = '{{#each (where planned section="上学期结转")}}{{text}}{{/each}}'
    expect(render(template, older).text).toBe('办结上学期报修的屋面维修。')
    expect(render(template, older, {}, '2026-spring').text).toBe(
      '办结以前报修的屋面维修。办结上学期报修的门维修。',
    )
  })

  it('cite the plan item and the records that prove it', () => {
    const { evidence } = render('{{count fulfilment outcome="完成"}}', workspace)
    expect(evidence.map(({ records }) => records.map(({ file, id }) => `${file} ${id}`))).toEqual([
      ['2025-autumn/plan.yaml JH-1', '2025-autumn/repairs.yaml WX-1'],
    ])
  })

  it('are empty for a term without a plan', () => {
    expect(said('{{#if fulfilment}}有{{else}}无{{/if}}', '2026-spring')).toBe('无')
  })

  it('an optional part is included if the settings ask for it', () => {
    const body = '{{#if sections.预算表}}预算{{/if}}{{#if sections.周安排}}周{{/if}}'
    expect(said(`---\nsections: 任务分解表、预算表\n---\n${body}`)).toBe('预算')
    expect(said(body)).toBe('')
  })
})
