import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsIn, shippedDocuments } from '../support/check-published.ts'
import { byEffort } from '../support/effort.ts'
import { randomSchool } from '../support/random-school.ts'
import { makePublisher, type PlainSchool } from '../support/school-ledgers.ts'

/** The sections about safety, the canteen, rules, problems and plans. */
const names = `
  三防 门卫值班 防溺水 食品与食堂 防踩踏 消防安全 交通安全 校舍设施 用电安全 周边治理 隐患整改 安全检查 应急演练 宣传教育 值班护校
  岗位责任 环境卫生 健康体检 食堂收支 规章条款 应急预案 制度和责任书 安全情况 问题和打算 存在的问题 意见建议 工作打算
`
  .trim()
  .split(/\s+/)

/** The same school, whose summary has all these sections, each under a heading of its own. */
const withAll = (school: PlainSchool): PlainSchool => ({
  ...school,
  others: {
    ...school.others,
    'school.yaml': `${school.others['school.yaml']}
documents:
  summary:
    outline:
${names.map((name) => `      - ${name}`).join('\n')}
`,
  },
})

describe('whatever the ledgers hold, the sections about safety', () => {
  it('are grammatical and contradict no ledger', async () => {
    const publisher = makePublisher()
    const [summary] = shippedDocuments
    await fc.assert(
      fc.asyncProperty(randomSchool, async (school) => {
        expect(await faultsIn(publisher, withAll(school), 'random', summary ? [summary] : [])).toEqual([])
      }),
      { numRuns: byEffort(6, 64) },
    )
  })
})
