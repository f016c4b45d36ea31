import { describe, expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': repairs(
    { item: '灯管', many: 83, more: 'status: 已完成' },
    { item: '屋面', many: 12, month: '2025-11', more: 'cost: 6500' },
  ),
})
const said = (expression: string, front = '') => {
  const { text, reports } = render(
    `${front === '' ? '' : `---\n${front}\n---\n`}共${expression}。`,
    workspace,
  )
  return [text.replace(/^共|。$/gu, ''), ...reports.filter((report) => !report.startsWith('sentence'))]
}

describe('the wording of a number', () => {
  it.each<readonly [string, string]>([
    ['{{count repairs}}', '95次'],
    ['{{count repairs as="approx"}}', '90余次'],
    ['{{count repairs as="约数" numerals="han"}}', '九十余次'],
    ['{{count repairs as="exact" numerals="汉字"}}', '九十五次'],
    ['{{count repairs numerals="arabic"}}', '95次'],
    ['{{count repairs item="灯管" style="多"}}', '80多次'],
    ['{{count repairs item="灯管" style="多" digits=1}}', '80多次'],
    ['{{sum repairs "cost" style="多" in="元"}}', '78000元'],
    ['{{count repairs total=true}}', '共95次'],
    ['{{count repairs total=false}}', '95次'],
    ['{{count repairs unit="件"}}', '95件'],
    ['{{count repairs style="以上"}}', '90次以上'],
    ['{{count repairs style="不超过"}}', '不超过100次'],
    ['{{count repairs as="strict" style="多"}}', '95次'],
    ['{{number 12860 style="余"}}', '1.2万余'],
    ['{{number 12860 style="余" digits=1}}', '1万余'],
    ['{{number 12860 style="余" digits=2}}', '1.2万余'],
    ['{{number (count repairs)}}', '95次'],
    ['{{number (count repairs) as="approx"}}', '90余次'],
    ['{{number (count repairs) style="多"}}', '90多次'],
    ['{{number (count repairs) unit="件"}}', '95件'],
    ['{{number (sum repairs "cost")}}', '7.8万元'],
    ['{{number (share (where repairs item="灯管") of=repairs)}}', '87%'],
    ['{{money (count repairs)}}', '95元'],
    ['{{money 7800}}', '7800元'],
    ['{{money 7800 in="万元"}}', '0.78万元'],
    ['{{money 78000 in="auto"}}', '7.8万元'],
    ['{{money 78000 in="元"}}', '78000元'],
    ['{{money (sum repairs "cost")}}', '7.8万元'],
    ['{{money (sum repairs "cost") in="元"}}', '78000元'],
    ['{{money (sum repairs "cost") in="万元"}}', '7.8万元'],
    ['{{money (sum repairs "cost") in="auto"}}', '7.8万元'],
    ['{{share (where repairs item="灯管") of=repairs}}', '87%'],
    ['{{share (where repairs item="灯管") of=repairs decimals=2}}', '87.37%'],
    ['{{share (where repairs item="灯管") of=repairs decimals=0}}', '87%'],
    ['{{share (where repairs item="灯管") of=repairs style="约"}}', '约87%'],
    ['{{share (where repairs item="灯管") of=repairs style="近"}}', '近88%'],
  ])('%s is %s', (expression, text) => {
    expect(said(expression)[0]).toBe(text)
  })

  it('reports a way to say a number that no percentage has', () => {
    const [text, ...reports] = said('{{share (where repairs item="灯管") of=repairs style="多"}}')
    expect(text).toBe('87%')
    expect(reports.join()).toContain('百分数只说约、左右、近、以上、不超过，style 就不起作用')
  })

  it.each<readonly [string, string, string]>([
    ['counts: approximate', '{{count repairs}}', '90余次'],
    ['counts: approximate', '{{count repairs as="exact"}}', '95次'],
    ['counts: approximate', '{{count repairs as="strict"}}', '95次'],
    ['counts: approximate\nstyle: 多', '{{count repairs}}', '90多次'],
    ['counts: approximate\nstyle: 多', '{{count repairs item="灯管" style="约"}}', '约80次'],
    ['counts: approximate\nnumerals: han', '{{count repairs}}', '九十余次'],
    ['counts: approximate', '{{money (sum repairs "cost")}}', '7.8万元'],
    ['counts: approximate', '{{share (where repairs item="灯管") of=repairs}}', '87%'],
    ['counts: exact', '{{count repairs as="approx"}}', '90余次'],
    ['counts: approximate', '{{number (count repairs)}}', '95次'],
    ['counts: approximate\nstyle: 多', '{{number (count repairs) as="approx"}}', '90多次'],
    [
      'counts: approximate\nstyle: 多',
      '{{share (where repairs item="灯管") of=repairs style="不超过"}}',
      '不超过88%',
    ],
  ])('with “%s” of the template, %s is %s', (front, expression, text) => {
    expect(said(expression, front)[0]).toBe(text)
  })

  it('a number that is computed keeps its evidence in other words', () => {
    const { evidence } = render('{{number (count repairs) as="approx" unit="件"}}{{number 95}}', workspace)
    expect(evidence).toMatchObject([{ text: '90余件', exact: 95, unit: '件' }])
    expect(evidence[0]?.records).toHaveLength(95)
  })

  it.each<readonly [string, string]>([
    ['{{money (sum repairs "cost") in="元"}}', ''],
    ['{{count repairs in="元"}}', '这里不是金额'],
    ['{{count repairs decimals=1}}', '这里不是百分数'],
    ['{{money (sum repairs "cost") decimals=1}}', '这里不是百分数'],
  ])('an option that does nothing is reported: %s', (expression, reason) => {
    expect(
      said(expression)
        .slice(1)
        .filter((report) => /这里不是/u.test(report))
        .join('\n'),
    ).toMatch(reason === '' ? /^$/u : reason)
  })
})
