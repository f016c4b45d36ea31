import { expect, it } from 'vitest'
import type { PlanItem } from '../../../../src/planning/plan-item.ts'
import { joinJobs } from '../../../../src/planning/sources/join-jobs.ts'
import { planItem } from '../../../support/plan-item.ts'

const job = (id: string, more: Partial<PlanItem>): PlanItem =>
  planItem({ id, sources: ['上学期结转'], text: '', ...more })
const place = { kind: '', id: '', file: '', line: 1, column: 1 }
const joined = (first: Partial<PlanItem>, second: Partial<PlanItem>): boolean =>
  joinJobs([[job('A', first)], [job('B', second)]]).length === 1

it.each<readonly [string, Partial<PlanItem>, Partial<PlanItem>, boolean]>([
  ['the place and the thing', { text: '更换食堂库房的门锁' }, { place: '食堂库房', item: '门锁' }, true],
  ['them in a step', { steps: ['甲', '食堂库房换门锁'] }, { place: '食堂库房', item: '门锁' }, true],
  [
    'the thing in one step and the place in another',
    { steps: ['食堂库房', '换门锁'] },
    { place: '食堂库房', item: '门锁' },
    false,
  ],
  ['them as its own', { place: '食堂库房', item: '门锁' }, { place: '食堂库房', item: '门锁' }, true],
  ['half of the thing', { text: '食堂库房门锁' }, { place: '食堂库房', item: '门锁坏' }, true],
  ['less of the thing', { text: '食堂库房门锁' }, { place: '食堂库房', item: '门锁坏了关不严' }, false],
  ['the thing only within the place', { text: '打扫门锁库房' }, { place: '门锁库房', item: '门锁' }, false],
  ['only the thing', { text: '更换门锁' }, { place: '食堂库房', item: '门锁' }, false],
  ['only the place', { text: '打扫食堂库房' }, { place: '食堂库房', item: '门锁' }, false],
  ['a place of one character', { text: '换厅里的门锁' }, { place: '厅', item: '门锁' }, false],
  ['no thing', { text: '食堂库房' }, { place: '食堂库房', item: '' }, false],
  [
    'a thing of one character as its own',
    { text: '换食堂库房的门', item: '门' },
    { place: '食堂库房', item: '门' },
    true,
  ],
  [
    'a thing of one character in its words',
    { text: '换食堂库房的门锁', item: '门锁' },
    { place: '食堂库房', item: '门' },
    false,
  ],
])('one job is what names %s', (_, first, second, same) => {
  expect(joined(first, second)).toBe(same)
  expect(joined(second, first)).toBe(same)
})

it('one job is what came from the same record', () => {
  expect(
    joined(
      {
        origins: [
          { id: 'X', location: place },
          { id: 'B', location: place },
        ],
      },
      {},
    ),
  ).toBe(true)
  expect(joined({ origins: [{ id: 'X', location: place }] }, {})).toBe(false)
})

it('goes to the item that came from it rather than to one that names it', () => {
  const named = job('A', { text: '更换食堂库房的门锁' })
  const from = job('C', { origins: [{ id: 'B', location: place }] })
  const jobs = joinJobs([[named, from], [job('B', { place: '食堂库房', item: '门锁', reason: '缺货' })]])
  expect(jobs.map(({ id, reason }) => `${id}${reason}`)).toEqual(['A', 'C缺货'])
})

it('of one ledger stays apart, and in the order of the ledgers', () => {
  const twice = ['A', 'B'].map((id) => job(id, { place: '食堂库房', item: '门锁' }))
  const jobs = joinJobs([twice, [job('C', { place: '食堂库房', item: '门锁' })], [job('D', {})]])
  expect(jobs.map(({ id, origins }) => [id, ...origins.map((origin) => origin.id)].join(' '))).toEqual([
    'A C',
    'B',
    'D',
  ])
})
