import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { doneMark } from './done-mark.ts'
import {
  addRepair,
  copyOf,
  fieldsOf,
  leftOvers,
  makeSchool,
  sideBySide,
  start,
  startAnew,
} from './workspace.ts'

/** The moment at which a kill hit the program, judging by what it left in the folder. */
const moments = ['between writes', 'with the lock alone', 'laying out', 'putting in place'] as const

function momentOf(data: string): (typeof moments)[number] {
  const own = join(data, '.houqin')
  const names = existsSync(own) ? readdirSync(own) : []
  if (names.some((name) => /^write-.*\.(?:commit|back)$/.test(name))) return 'putting in place'
  if (names.some((name) => /^write-.*\.prepare$/.test(name))) return 'laying out'
  return names.some((name) => name.startsWith('lock')) ? 'with the lock alone' : 'between writes'
}

/** Kills processes that add records without pause, at random moments; every reported record must exist, once. */
export async function killAtRandom(kills: number): Promise<readonly string[]> {
  const school = await makeSchool()
  const found = new Map<string, number>()
  let records = 0
  let unfinished = 0
  const outcomes = await sideBySide(
    Array.from({ length: kills }, (_, nth) => async () => {
      const data = copyOf(school)
      const { child, ended, says } = start('loop', [...addRepair(data, '门锁%'), '--quiet'])
      await says(/./)
      // The moment is what the test is about: a different one each time, but the same in each run.
      await wait((nth * 7919) % 397)
      child.kill('SIGKILL')
      const { killed, text } = await ended
      if (!killed) return text.slice(-400)
      const moment = momentOf(data)
      found.set(moment, (found.get(moment) ?? 0) + 1)
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
  const where = moments.map((moment) => `${found.get(moment) ?? 0} ${moment}`).join(', ')
  console.log(
    `${bad.length === 0 ? 'ok  ' : 'FAIL'} ${kills} random kills (${where}): ${records} records, ${unfinished} writes seen to afterwards`,
  )
  return bad.map((text) => `random kill: ${text}`)
}
