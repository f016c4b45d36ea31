import { describe, expect, it } from 'vitest'
import { generate } from '../../../src/build/index.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { memoryHost } from '../../support/memory-host.ts'

const shipped = Object.fromEntries(
  [...((await nodeHost.readTree('templates', ['.yaml', '.hbs'])) ?? new Map<string, Uint8Array>())].map(
    ([file, bytes]) => [`templates/${file}`, bytes],
  ),
)
const school = `name: 河东小学
current: 2026-autumn
terms:
  2026-autumn: {start: 2026-09-01, end: 2027-01-22}
`

/** The summary that the shipped templates make of one ledger. */
async function summaryOf(ledger: string, text: string): Promise<string> {
  const { value } = await generate(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      documents: ['summary'],
      formats: ['md'],
    },
    memoryHost({ ...shipped, 'data/school.yaml': school, [`data/2026-autumn/${ledger}.yaml`]: text }),
  )
  return [...value.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n')
}

/** Records of a ledger, a line of flow YAML each. */
const records = (...lines: readonly string[]): string => lines.map((line) => `- {${line}}\n`).join('')

describe('the shipped summary claims nothing that no record holds', () => {
  it('counts duties of which nobody wrote the shifts', async () => {
    const duty = 'id: ZB-1, date: 2026-10-01, period: 节假日'
    expect(await summaryOf('duties', records(duty))).toContain('全学期值班1次，')
    expect(await summaryOf('duties', records(`${duty}, shifts: 2`))).toContain('全学期值班2班次，')
  })

  it('praises the papers of drills only where every drill has some, and counts people only where they were', async () => {
    const drill = 'date: 2026-09-11, type: 消防'
    const kept = 'documents: 方案、记录、总结'
    const some = await summaryOf('drills', records(`id: YL-1, ${drill}, ${kept}`, `id: YL-2, ${drill}`))
    expect(some).toContain('组织消防应急演练2次，师生自救互救能力得到锻炼。')
    const all = await summaryOf('drills', records(`id: YL-1, ${drill}, ${kept}, participants: 9`))
    expect(all).toContain('应急演练1次，参加师生9人次，演练有方案、有记录、有总结，师生')
  })

  it('says that hazards have an owner and a deadline only where all left have both', async () => {
    const found = async (...findings: readonly string[]): Promise<string> =>
      await summaryOf(
        'inspections',
        records(`id: JC-1, date: 2026-09-11, scope: 全校, findings: [${findings.join(', ')}]`),
      )
    const [owner, deadline] = ['owner: 某人', 'deadline: 2026-09-20']
    const claim = '都明确了责任人和期限'
    expect(await found(`{hazard: 甲, ${owner}, ${deadline}}`)).toContain(
      `尚未完成整改的有1处，${claim}，已转入`,
    )
    for (const half of [owner, deadline])
      expect(await found(`{hazard: 甲, ${owner}, ${deadline}}`, `{hazard: 乙, ${half}}`)).toContain(
        '尚未完成整改的有2处，已转入',
      )
    expect(await found(`{hazard: 甲, ${owner}, ${deadline}}`, '{hazard: 乙, fixed: 2026-09-12}')).toContain(
      claim,
    )
  })

  it('says what was done of 加固、焊接、油漆, and 等 only of more than one', async () => {
    const [one, other] = ['加固, item: 篮球架', '油漆, item: 护栏'].map(
      (work, at) => `id: W${at}, date: 2026-10-0${at + 1}, action: ${work}`,
    )
    expect(await summaryOf('repairs', records(one ?? ''))).toContain('加固篮球架1次。')
    expect(await summaryOf('repairs', records(one ?? '', other ?? ''))).toContain(
      '加固、油漆篮球架、护栏等2次。',
    )
  })

  it('does not count as spent what somebody gave', async () => {
    const bought = 'id: CG-1, date: 2026-10-08, items: [{name: 课桌, quantity: 2张, price: 300}]'
    const given = 'id: CG-2, date: 2026-10-09, donor: 校友, items: [{name: 图书, quantity: 60册, price: 100}]'
    const text = await summaryOf('purchases', records(bought, given))
    expect(text).toContain('支出600元')
    expect(text).toContain('接受社会和家长捐赠1')
  })
})
