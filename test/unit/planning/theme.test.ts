import { expect, it } from 'vitest'
import { holidaysIn, isThemeDay, themesOf } from '../../../src/planning/theme.ts'

it.each([
  ['开展“5·12”防灾减灾日活动', ['5.12']],
  ['“5 .12”地震演练', ['5.12']],
  ['国庆、中秋前检查', ['中秋', '国庆']],
  ['12.20前完成', []],
  ['植树节补栽，清明祭扫', ['植树', '清明']],
  ['检修吊扇', []],
])('the themes of %s are %j', (text, themes) => expect(themesOf(text)).toEqual(themes))

it.each([
  ['5.12', true],
  ['植树', true],
  ['清明', false],
  ['期末', false],
])('%s is a day with one thing to do: %s', (theme, isDay) => expect(isThemeDay(theme)).toBe(isDay))

it.each([
  ['五一前全面检查', ['五一']],
  ['期中检查', []],
  ['植树节和清明节', ['清明']],
])('the holidays in %s are %j', (text, names) => expect(holidaysIn(text)).toEqual(names))
