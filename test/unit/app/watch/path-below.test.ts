import { describe, expect, it } from 'vitest'
import { pathBelow } from '../../../../src/app/watch/path-below.ts'

describe('pathBelow', () => {
  it.each([
    ['/学校/out', '/学校', 'out'],
    ['/学校', '/学校/', ''],
    ['/学校二/out', '/学校', undefined],
    ['/out', '/', 'out'],
    ['C:\\学校\\输出\\本期', 'C:\\学校', '输出/本期'],
    ['c:\\学校\\OUT', 'C:\\学校\\', 'OUT'],
    ['D:\\输出', 'C:\\学校', undefined],
    ['\\\\服务器\\后勤\\out', '\\\\服务器\\后勤', 'out'],
    ['/学校/a\\b', '/学校', 'a\\b'],
  ])('%s below %s is %s', (folder, above, path) => {
    expect(pathBelow(folder, above)).toBe(path)
  })
})
