import { describe, expect, it } from 'vitest'
import { type RecordField, recordForm } from '../../../src/app/add-record/index.ts'
import { askRecord } from '../../../src/cli/record-questions.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { smallSchool } from '../../support/workspace-files.ts'

async function answer(
  kind: string,
  lines: readonly string[],
): Promise<{ readonly answers: unknown; readonly asked: readonly string[] }> {
  const fields = await recordForm(
    { data: 'data', kind },
    memoryHost({
      'data/school.yaml': `${smallSchool}当前学期: 2026-spring\n`,
      'data/2026-spring/repairs.yaml': '',
    }),
  )
  const isRequired = ({ required }: RecordField): boolean => required
  const rest = [...lines]
  const asked: string[] = []
  const answers = await askRecord(
    fields.filter(isRequired),
    fields.filter((field) => !isRequired(field)),
    (question) => {
      asked.push(question)
      return Promise.resolve(rest.shift())
    },
    (text) => (text === '今天' ? '2026-04-03' : text),
  )
  return { answers, asked }
}

describe('askRecord', () => {
  it('asks for required fields, then for the usual ones, which an empty answer skips', async () => {
    const { answers, asked } = await answer('维修', ['', '灯管', '1', '3盏', '三年级二班', '', '', '20'])
    expect(answers).toEqual([
      ['date', ['2026-04-03']],
      ['item', ['灯管']],
      ['action', ['更换']],
      ['quantity', ['3盏']],
      ['place', ['三年级二班']],
      ['cost', ['20']],
    ])
    expect(asked[2]).toContain('1 更换  2 维修')
    expect(asked[3]).toMatch(/^下面几项可以不填，直接回车跳过。\n数量/)
  })

  it('asks again for a number that is not offered, and for items that cannot be read', async () => {
    const { answers, asked } = await answer('采购', [
      '',
      '拖把',
      '拖把 40把 棉 蓝',
      '拖把 约40把',
      '拖把 40把 12.5',
    ])
    expect(answers).toEqual([
      ['date', ['2026-04-03']],
      ['items', ['拖把 40把 12.5']],
    ])
    expect(asked[1]).toContain('如 拖把 40把 12.5元；扫帚 30把')
    expect(asked[2]).toContain('“拖把”不行：“拖把”缺数量。')
    expect(asked[3]).toContain('“蓝”不知道是哪一项，写明是什么，如 规格=蓝')
    const { asked: again } = await answer('维修', ['', '灯管', '99', '1'])
    expect(again[3]).toContain('没有第 99 项，写 1 到')
  })

  it('asks again for invalid values and for missing required ones', async () => {
    const { answers, asked } = await answer('维修', ['4月31日', '4月3日', '', '门', '2', '约3', '3'])
    expect(answers).toEqual([
      ['date', ['4月3日']],
      ['item', ['门']],
      ['action', ['维修']],
      ['quantity', ['3']],
    ])
    expect(asked[1]).toContain('“4月31日”不行：没有这一天')
    expect(asked[3]).toContain('“物品”必须填。')
    expect(asked[6]).toContain('“约3”不行：台账里要写准确的数')
  })

  it('keeps what was answered if no more answers come', async () => {
    expect((await answer('维修', ['', '门'])).answers).toEqual([
      ['date', ['2026-04-03']],
      ['item', ['门']],
    ])
  })
})
