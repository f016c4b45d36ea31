import { describe, expect, it } from 'vitest'
import { generate } from '../../../src/build/index.ts'
import { memoryHost } from '../../support/memory-host.ts'

const templates = {
  'templates/summary.md.hbs': '---\ndocument: 总结\n---\n# 总结\n\n共{{count fulfilment}}。\n',
  'templates/brief.md.hbs': '---\ndocument: 简报\n---\n# 简报\n\n共{{count fulfilment}}。\n',
  'templates/other.md.hbs': '---\ndocument: 说明\n---\n# 说明\n\n后勤工作。\n',
}
const reported = async (
  plan: readonly string[],
  more: Readonly<Record<string, string>> = {},
  { documents = ['summary'], formats = ['md'] as readonly 'md'[], asOf = '' } = {},
) => {
  const request = { data: 'data', templates: 'templates', dataLabel: 'data', templatesLabel: 'templates' }
  const { diagnostics } = await generate(
    { ...request, documents, term: '2026-spring', formats, ...(asOf !== '' && { asOf }) },
    memoryHost({
      ...templates,
      'data/school.yaml':
        'name: 城西小学\nadopt: 无\nterms:\n  2026-spring: {start: 2026-03-02, end: 2026-07-03}\n',
      'data/2026-spring/plan.yaml': plan.map((item, at) => `- {id: P${at + 1}, ${item}}\n`).join(''),
      ...more,
    }),
  )
  return diagnostics
    .filter(({ code }) => ['plan-claimed', 'plan-uncounted'].includes(code))
    .map(({ code, severity, message, hints, location }) => [
      code,
      severity,
      message,
      `${location?.file}:${location?.line}:${location?.column}`,
      ...hints,
    ])
}
const done = 'text: 清洗水箱。, section: 月度工作, months: 4, status: 已完成'
const cleaned = {
  'data/2026-spring/sanitations.yaml': '- {id: XS-1, date: 2026-04-10, action: 水箱清洗}\n',
}

describe('an item that the plan calls done and no record proves', () => {
  it('is reported, with its outcome and what to do', async () => {
    expect(await reported(['text: 讲团结, section: 指导思想', done])).toEqual([
      [
        'plan-claimed',
        'notice',
        '2026年春季学期计划里有1项写着“已完成”，台账里没有记录可以证明，或者只证明了一部分，文件里没有算作完成',
        'data/2026-spring/plan.yaml:2:59',
        'P2“清洗水箱”（未完成）：做了的，在那条记录里写“落实计划: P2”。',
      ],
    ])
  })

  it('is reported with the record of another ledger that may be the one', async () => {
    const inspected = {
      'data/2026-spring/inspections.yaml': '- {id: JC-1, date: 2026-04-10, scope: 水箱}\n',
    }
    const [[, , , , hint] = []] = await reported([done], inspected)
    expect(hint).toBe('P1“清洗水箱”（未完成）：可能是 JC-1，是的话在它那里写“落实计划: P1”。')
  })

  it('is reported if records prove only a part of it', async () => {
    const part = 'text: 消防、地震演练, section: 月度工作, months: 4, status: 已完成'
    const drill = { 'data/2026-spring/drills.yaml': '- {id: YL-1, date: 2026-04-10, type: 消防}\n' }
    const [[, , , , hint] = []] = await reported([part], drill)
    expect(hint).toContain('（部分完成，2个分项里有1个有记录，缺“地震”）')
  })

  it('is not reported once a record proves it, before it is due, or if it does not count', async () => {
    expect(await reported([done], cleaned)).toEqual([])
    expect(await reported([done], {}, { asOf: '2026-04-10' })).toEqual([])
    expect(await reported(['text: 讲团结, section: 工作重点, status: 已完成'])).toEqual([])
    expect(await reported(['text: 清洗水箱, section: 月度工作, months: 4'])).toEqual([])
  })

  it('is reported once for all documents that print it, and for no other', async () => {
    expect(await reported([done], {}, { documents: ['summary', 'brief', 'other'] })).toHaveLength(1)
    expect(await reported([done], {}, { documents: ['other'] })).toEqual([])
  })

  it('is listed with two others in a build, and with all in a check', async () => {
    const five = Array.from({ length: 5 }, () => done)
    const [[, , message, , ...built] = []] = await reported(five)
    expect(message).toContain('有5项')
    expect(built).toHaveLength(4)
    expect(built[3]).toBe('其余的，用 houqin plan-status --all 看。')
    const [[, , , , ...checked] = []] = await reported(five, {}, { formats: [] })
    expect(checked).toHaveLength(5)
    const [[, , , , ...three] = []] = await reported(five.slice(2))
    expect(three).toHaveLength(3)
  })
})

describe('an item that does not count', () => {
  it('is not reported again in the next term for the reason of this one', async () => {
    const before = {
      'data/school.yaml':
        'name: 城西小学\nadopt: 无\nterms:\n  2025-autumn: {start: 2025-09-01, end: 2026-01-23}\n  2026-spring: {start: 2026-03-02, end: 2026-07-03}\n',
      'data/2025-autumn/plan.yaml': '- {id: Q1, text: 改善饮水, section: 工作重点, reason: 缺经费}\n',
    }
    expect(await reported(['text: 管好校产, section: 工作重点'], before)).toEqual([])
  })

  it('is reported if somebody wrote what became of it', async () => {
    const told = await reported(
      [
        'text: 改善饮水。, section: 工作重点, reason: 缺经费。',
        'text: 管好校产, section: 工作重点',
        'text: 美化校园, section: 工作重点',
      ],
      {
        'data/2026-spring/greenings.yaml': '- {id: LH-1, date: 2026-04-10, action: 修剪, fulfils: P2}\n',
      },
    )
    expect(told).toEqual([
      [
        'plan-uncounted',
        'notice',
        '2026年春季学期计划里有2项记了结果，但没有写拿什么核对，没有计入完成率',
        'data/2026-spring/plan.yaml:1:3',
        'P1“改善饮水”，原因“缺经费”没有写进文件。',
        'P2“管好校产”。',
        '要计入的，在 plan.yaml 里写上它的台账（kind）、月份或目标数。',
      ],
    ])
  })
})
