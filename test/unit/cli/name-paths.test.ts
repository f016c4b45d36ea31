import { posix, win32 } from 'node:path'
import { describe, expect, it } from 'vitest'
import { namePaths } from '../../../src/cli/name-paths.ts'

describe('paths of Windows', () => {
  const { userPath, shownPath } = namePaths(win32, 'C:\\用户\\李 主任')

  it.each([
    ['我校 台账', 'C:\\用户\\李 主任\\我校 台账'],
    ['我校/2026-spring', 'C:\\用户\\李 主任\\我校\\2026-spring'],
    ['D:\\台账', 'D:\\台账'],
    ['\\\\服务器\\后勤', '\\\\服务器\\后勤\\'],
    ['..\\共用', 'C:\\用户\\共用'],
    ['输出\\本期/Word', 'C:\\用户\\李 主任\\输出\\本期\\Word'],
    ['d:/输出', 'd:\\输出'],
    ['//服务器/后勤/台账', '\\\\服务器\\后勤\\台账'],
    ['\\共用', 'C:\\共用'],
  ])('%s is %s', (typed, path) => {
    expect(userPath(typed)).toBe(path)
  })

  it.each([
    ['C:\\用户\\李 主任\\out\\总结.docx', 'out/总结.docx'],
    // Windows ignores case.
    ['c:\\用户\\李 主任\\out', 'out'],
    ['C:\\用户\\李 主任', '.'],
    ['C:\\用户\\李 主任\\..草稿\\a.docx', '..草稿/a.docx'],
    ['C:\\用户\\共用\\out', 'C:/用户/共用/out'],
    ['D:\\台账\\out', 'D:/台账/out'],
    ['\\\\服务器\\后勤\\out', '//服务器/后勤/out'],
  ])('%s is shown as %s', (path, shown) => {
    expect(shownPath(path)).toBe(shown)
  })
})

describe('paths elsewhere', () => {
  const { userPath, shownPath } = namePaths(posix, '/home/李 主任')

  it('keep a backslash, which is an ordinary character there', () => {
    expect(userPath('我校 台账')).toBe('/home/李 主任/我校 台账')
    expect(shownPath('/home/李 主任/a\\b')).toBe('a\\b')
    expect(shownPath('/srv/后勤')).toBe('/srv/后勤')
  })
})
