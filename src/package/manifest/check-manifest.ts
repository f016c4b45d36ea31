import { compareTermIds } from '../../calendar/index.ts'
import { isRealDay, partsOfDay } from '../../text/index.ts'
import { showName } from '../zip/show-name.ts'
import { type Manifest, sealNames } from './manifest.ts'

/** What of a manifest contradicts itself, each key being right by itself; none where nothing does. */
export function checkManifest(manifest: Manifest): readonly string[] {
  const { files, items, term, previous, signOffs } = manifest
  const names = files.map(({ name }) => name)
  const listed = new Set(names)
  const faults: string[] = []
  if (names.some((name, at) => at > 0 && name <= (names[at - 1] ?? '')))
    faults.push('的文件没有按名字排序，或有重复')
  if (names.some((name) => sealNames.includes(name))) faults.push('把自己也列成了文件')
  for (const [at, item] of items.entries())
    for (const name of item.files)
      if (!listed.has(name)) faults.push(`目录第 ${at + 1} 件的文件 ${showName(name)} 没有列出`)
  const numbers = items.map(({ number }) => number)
  if (new Set(numbers).size < numbers.length) faults.push('有两件用了同一个档号')
  const days = [term.start, term.end, ...items.map(({ date }) => date), ...signOffs.map(({ on }) => on)]
  for (const day of new Set(days.filter((day) => !isDay(day)))) faults.push(`写着没有的日期 ${day}`)
  if (term.start > term.end) faults.push(`学期的第一天 ${term.start} 在最后一天 ${term.end} 以后`)
  if (previous && compareTermIds(previous.term, term.id) >= 0)
    faults.push(`写的上一个档案包是 ${previous.term} 的，不早于 ${term.id}`)
  return faults
}

const isDay = (day: string): boolean => {
  const { year, month, day: date } = partsOfDay(day)
  return isRealDay(year, month, date)
}
