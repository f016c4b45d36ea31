import { Misuse, type Option } from './option.ts'

/** Parses places in a list, from 1: 2, or 1、3. */
export function readPlaces(text: string): readonly number[] | undefined {
  const parts = text.split(/[\s,，、]+/).filter((part) => part !== '')
  const numbers = parts.map((part) => (/^[1-9]\d{0,3}$/.test(part) ? Number(part) : undefined))
  const known = numbers.filter((number) => number !== undefined)
  return known.length > 0 && known.length === numbers.length ? known : undefined
}

/** The option for the items of a record that are meant: 第 2 处隐患. */
export const placesOption: Option<readonly number[]> = {
  name: 'nth',
  also: ['第几项'],
  takes: '2',
  help: '一条记录里有几项（隐患、物品）的，是第几项',
  read: ([written = '']) => readPlaces(written) ?? new Misuse(`--nth 写第几项，如 2，不能是“${written}”`),
}
