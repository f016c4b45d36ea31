import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { doneMark } from './child.ts'
import { copyOf, fieldsOf, inPairs, leftOvers, makeSchool, start, startAnew } from './workspace.ts'

/** Kills processes that add records without a pause, at random moments; what was said to be there must be there, once. */
export async function killAtRandom(kills: number): Promise<readonly string[]> {
  const school = await makeSchool()
  let records = 0
  let unfinished = 0
  const outcomes = await inPairs(
    Array.from({ length: kills }, (_, nth) => async () => {
      const data = copyOf(school)
      const { child, ended } = start('loop', [
        'add',
        '维修',
        '--日期',
        '2026-10-12',
        '--物品',
        '门锁%',
        '--做法',
        '更换',
        '--quiet',
        '--data',
        data,
      ])
      await new Promise<void>((resolve) => {
        child.stdout?.once('data', () => {
          resolve()
        })
        child.once('close', () => {
          resolve()
        })
      })
      // The moment is what the test is about: another one each time, the same in each run.
      await wait((nth * 7919) % 397)
      child.kill('SIGKILL')
      const { killed, text } = await ended
      if (!killed) return text.slice(-400)
      const said = text.split('\n').filter((line) => line.startsWith(doneMark)).length
      unfinished += (await startAnew(data)).length
      const items = fieldsOf(join(data, '2026-autumn/repairs.yaml'), 'item').filter((item) =>
        String(item).startsWith('门锁'),
      )
      records += items.length
      const expected = items.map((_item, index) => `门锁${index}`)
      if (items.join() !== expected.join()) return `not one of each: ${items.join()}`
      if (items.length !== said && items.length !== said + 1)
        return `${said} were said to be there, ${items.length} are`
      const ids = fieldsOf(join(data, '2026-autumn/repairs.yaml'), 'id')
      if (new Set(ids).size !== ids.length) return 'two records of one id'
      if (ids.length !== items.length + 20)
        return `${ids.length} records where ${items.length + 20} ought to be`
      const left = leftOvers(data)
      return left.length > 0 ? `left behind: ${left.join('、')}` : ''
    }),
  )
  const bad = outcomes.filter((outcome) => outcome !== '')
  console.log(
    `${bad.length === 0 ? 'ok  ' : 'FAIL'} ${kills} random kills: ${records} records, ${unfinished} writes seen to afterwards`,
  )
  return bad.map((text) => `random kill: ${text}`)
}
