import { describe, expect, it } from 'vitest'
import { usualTermId } from '../../../src/app/init/index.ts'
import { askSchool, type GivenAnswers, readAdopted } from '../../../src/cli/school-questions.ts'

async function answer(
  lines: readonly string[],
  given: GivenAnswers = {},
): Promise<{ readonly answers: unknown; readonly asked: readonly string[] }> {
  const rest = [...lines]
  const asked: string[] = []
  const answers = await askSchool(given, '2026-11-21', (question) => {
    asked.push(question)
    return Promise.resolve(rest.shift())
  })
  return { answers, asked }
}

describe('askSchool', () => {
  it('uses the value in brackets for an empty answer', async () => {
    const { answers, asked } = await answer(['河东小学', '', '', '', '', ''])
    expect(answers).toEqual({
      name: '河东小学',
      department: '总务处',
      term: '2026-autumn',
      canteen: true,
      adopted: [],
    })
    expect(asked).toHaveLength(6)
  })

  it('asks again for what it did not understand', async () => {
    const { answers, asked } = await answer([
      '',
      '河东小学',
      '后勤处',
      '明年',
      '2027春',
      '二月底',
      '2027年2月22日至2027.7.2',
      '不知道',
      '没有',
      '看情况',
      '常规、校历',
    ])
    expect(answers).toEqual({
      name: '河东小学',
      department: '后勤处',
      term: '2027-spring',
      start: '2027-02-22',
      end: '2027-07-02',
      canteen: false,
      adopted: ['校历', '常规'],
    })
    expect(asked.filter((question) => question.startsWith('没有看懂'))).toHaveLength(5)
  })

  it.each([
    ['9月1日到1月22日', '2026-09-01', '2027-01-22'],
    ['2026年9月1日到1月22日', '2026-09-01', '2027-01-22'],
    ['9.1-1.22', '2026-09-01', '2027-01-22'],
    ['8月31日至2027年1月22日', '2026-08-31', '2027-01-22'],
  ])('understands that a term lasts %s', async (dates, start, end) => {
    const { answers } = await answer(['', dates, '', ''], { name: '河东小学', department: '总务处' })
    expect(answers).toMatchObject({ start, end })
  })

  it.each(['9月31日到1月22日', '9月1日', '1月22日到9月'])('asks again for %s', async (dates) => {
    const { asked } = await answer(['', dates], { name: '河东小学', department: '总务处' })
    expect(asked.join('')).toContain('没有看懂')
  })

  it('asks only what was not given, and nothing without a name', async () => {
    const { asked } = await answer(['2026秋', '', '有'], { name: '河东小学', department: '总务处' })
    expect(asked.map((question) => question.slice(0, 4))).toEqual([
      '现在是哪',
      '学期从哪',
      '有没有食',
      '自带的校',
    ])
    expect((await answer([])).answers).toBeUndefined()
  })
})

it.each([
  ['全要', ['校历', '常规', '演练要求']],
  ['每月演练,routines', ['常规', '演练要求']],
  ['不要', []],
  ['none', []],
  ['校例', undefined],
])('the answer %s adopts the right catalogues', (text, adopted) => expect(readAdopted(text)).toEqual(adopted))

it.each([
  ['2027-01-10', '2026-autumn'],
  ['2027-02-01', '2027-spring'],
  ['2027-06-30', '2027-spring'],
  ['2027-07-20', '2027-autumn'],
])('the term of %s is %s', (day, term) => {
  expect(usualTermId(day)).toBe(term)
})
