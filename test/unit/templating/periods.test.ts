import { describe, expect, it } from 'vitest'
import { findPeriod, type Period, parsePeriodId } from '../../../src/calendar/index.ts'
import { plainText, tokenPattern } from '../../../src/document/index.ts'
import type { Workspace } from '../../../src/records/index.ts'
import { renderTemplate, settleTemplate } from '../../../src/templating/index.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml':
    repairs({ item: '门', many: 3, month: '2025-10' }) + repairs({ item: '窗', many: 2, month: '2025-11' }),
  '2026-spring/repairs.yaml':
    repairs({ item: '门', many: 1, month: '2026-03' }) + repairs({ item: '灯管', many: 4, month: '2026-04' }),
})

/** The text of a template for a period, with its values. */
function textFor(template: string, periodId: string, of: Workspace = workspace): string {
  const id = parsePeriodId(periodId)
  const period = id && findPeriod(id, of.school.terms)
  if (!period) throw new Error(`no period ${periodId}`)
  const { value, diagnostics } = renderTemplate({
    template: settleTemplate({ file: 'test.md.hbs', text: template }),
    partials: new Map(),
    workspace: of,
    period,
  })
  expect(diagnostics).toEqual([])
  return value.markdown.replace(tokenPattern, (_, index) => {
    const insert = value.inserts[Number(index)]
    return insert?.kind === 'inline' ? plainText(insert.inlines) : ''
  })
}

describe('names of a period', () => {
  it.each([
    ['2025-autumn', '本学期 全学期 学期末 上学期 下学期'],
    ['2026-04', '本月 全月 月末 上月 下月'],
    ['2025-2026', '本学年 全学年 学年末 上学年 下学年'],
  ])('%s calls itself and its neighbours %s', (id, words) => {
    expect(textFor('{{term.current}} {{term.whole}} {{term.close}} {{term.before}} {{term.after}}', id)).toBe(
      words,
    )
  })

  it('a month is compared with the month before, and the terms of a year can be listed', () => {
    expect(textFor('{{count repairs}}，{{change repairs}}', '2026-04')).toBe('4次，比上月增加3次')
    expect(textFor('{{count previous.repairs}}', '2025-11')).toBe('3次')
    expect(
      textFor('{{#each terms}}{{label}}{{count repairs}}；{{/each}}{{count repairs}}', '2025-2026'),
    ).toBe('2025年秋季学期5次；2026年春季学期5次；10次')
    expect(
      textFor('{{#per-month repairs}}{{label}}{{count records zero="0次"}} {{/per-month}}', '2025-2026'),
    ).toContain('11月2次')
  })

  it('the other side of a comparison can be given any name', () => {
    const text =
      '{{change (where all.repairs term="2026-spring") (where all.repairs term="2025-autumn") than="秋季"}}'
    expect(textFor(text, '2025-2026')).toBe('与秋季持平')
  })
})

describe('首次 in a month', () => {
  const first = (item: string): string => `{{first-time repairs item="${item}"}}`

  it('depends on earlier terms and on earlier months of the term', () => {
    expect(textFor(first('灯管'), '2026-04')).toBe('首次')
    expect(textFor(first('门'), '2026-03')).toBe('')
    expect(textFor(first('窗'), '2025-11')).toBe('首次')
  })

  it('is not printed if nothing is known about the past', () => {
    const known = smallWorkspace({
      '2025-autumn/repairs.yaml': repairs({ item: '门', many: 1, month: '2025-09' }),
    })
    expect(textFor(first('门'), '2025-09', known)).toBe('')
    expect(textFor(first('门'), '2025-10', known)).toBe('')
  })

  it('is about the day the month begins, and never about a first month of the first term', () => {
    const ledger = (...dates: readonly string[]) =>
      smallWorkspace({
        '2025-autumn/repairs.yaml': dates
          .map((date, at) => `- {id: R${at}, date: ${date}, item: 门, action: 维修}\n`)
          .join(''),
      })
    expect(textFor(first('门'), '2025-10', ledger('2025-10-01', '2025-10-31'))).toBe('首次')
    expect(textFor(first('门'), '2025-10', ledger('2025-09-30', '2025-10-31'))).toBe('')
    expect(textFor(first('门'), '2025-10', ledger('2025-10-31', '2025-11-01'))).toBe('首次')
    expect(textFor(first('门'), '2025-09', ledger('2025-09-01'))).toBe('')
  })

  it('is said of a term whose earlier ones have the ledger but no such record', () => {
    const both = smallWorkspace({
      '2025-autumn/repairs.yaml': repairs({ item: '门', many: 1, month: '2025-10' }),
      '2026-spring/repairs.yaml': repairs({ item: '窗', many: 1, month: '2026-03' }),
    })
    expect(textFor(first('窗'), '2026-spring', both)).toBe('首次')
    expect(textFor(first('门'), '2026-spring', both)).toBe('')
    expect(textFor(first('窗'), '2026-03', both)).toBe('首次')
    expect(
      textFor(`{{#first-time repairs item="窗"}}首次{{else}}又{{/first-time}}`, '2026-spring', both),
    ).toBe('首次')
    expect(
      textFor(`{{#first-time repairs item="门"}}首次{{else}}又{{/first-time}}`, '2026-spring', both),
    ).toBe('又')
  })

  it('is about the same part of a ledger', () => {
    const gifts = (earlier: string) =>
      smallWorkspace({
        '2025-autumn/purchases.yaml': `- {id: P, date: 2025-10-01, ${earlier}items: [{name: 桶, quantity: 1个}]}\n`,
        '2026-spring/purchases.yaml':
          '- {id: Q, date: 2026-03-10, source: 捐赠, donor: 王喆, items: [{name: 桶, quantity: 1个}]}\n',
      })
    expect(textFor('{{first-time donations}}', '2026-spring', gifts(''))).toBe('首次')
    expect(textFor('{{first-time donations}}', '2026-spring', gifts('source: 捐赠, donor: 李军, '))).toBe('')
  })
})

describe('dates as bounds', () => {
  it('a date of a period is a bound like a date that is written', () => {
    const done = smallWorkspace({
      '2026-spring/repairs.yaml':
        '- {id: A, date: 2026-04-01, item: 门, action: 维修, done: 2026-04-30}\n- {id: B, date: 2026-04-02, item: 门, action: 维修, done: 2026-05-01}\n',
    })
    expect(
      textFor('{{count repairs min-done=next.start}}{{count repairs max-done=term.end}}', '2026-04', done),
    ).toBe('1次1次')
    expect(textFor('{{#each repairs min-done=next.start}}{{id}}{{/each}}', '2026-04', done)).toBe('B')
  })
})

describe('settings for periods', () => {
  const read = (lines: string): ReturnType<typeof settleTemplate>['front'] =>
    settleTemplate({ file: 't.md.hbs', text: `---\n${lines}\n---\n正文` }).front

  it.each([
    ['document: 甲', ['term']],
    ['period: year', ['year']],
    ['时段: 学期、月、学年', ['term', 'month', 'year']],
    ['period: month, term', ['month', 'term']],
  ] as const)('%s: %j', (line, periods) => {
    const { value, diagnostics } = read(line)
    expect(diagnostics).toEqual([])
    expect(value.periods satisfies readonly Period['kind'][]).toEqual(periods)
  })

  it('asked, each and landscape are read', () => {
    expect(read('term: asked\neach: 台账\nlandscape: whole').value).toMatchObject({
      due: 'asked',
      each: 'ledger',
      landscape: 'whole',
    })
    expect(read('document: 甲').value).toMatchObject({ due: 'current', landscape: 'table' })
  })

  it('an invalid value among several is reported', () => {
    const [fault] = read('period: term、week').diagnostics
    expect(fault).toMatchObject({ code: 'template-front-matter', location: { line: 2 } })
    expect(fault?.hints.join()).toContain('month')
  })
})

describe('a chart by month', () => {
  const labels = (of: Workspace, periodId: string): readonly string[] => {
    const id = parsePeriodId(periodId)
    const period = id && findPeriod(id, of.school.terms)
    if (!period) throw new Error(`no period ${periodId}`)
    const { value } = renderTemplate({
      template: settleTemplate({ file: 'test.md.hbs', text: '{{chart repairs by="month"}}' }),
      partials: new Map(),
      workspace: of,
      period,
    })
    return value.inserts.flatMap((insert) =>
      insert.kind === 'blocks'
        ? insert.blocks.flatMap((block) =>
            block.type === 'chart' ? block.points.map(({ label }) => label) : [],
          )
        : [],
    )
  }
  const autumn = { '2025-autumn/repairs.yaml': repairs({ item: '门', many: 3, month: '2025-10' }) }

  it('shows no 0 for a term that has no such ledger', () => {
    expect(labels(smallWorkspace(autumn), '2025-2026')).toEqual(['9月', '10月', '11月', '12月', '1月'])
    const empty = { ...autumn, '2026-spring/repairs.yaml': 'records: []\n' }
    expect(labels(smallWorkspace(empty), '2025-2026')).toContain('6月')
    const blank = { ...autumn, '2026-spring/repairs.yaml': '# 维修台账\n' }
    expect(labels(smallWorkspace(blank), '2025-2026')).not.toContain('6月')
  })

  it('ends with what is known', () => {
    const known = { ...smallWorkspace(autumn), knownOn: '2025-11-10' }
    expect(labels(known, '2025-autumn')).toEqual(['9月', '10月', '11月'])
  })
})
