import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addTerm } from '../../../../src/records/editing/index.ts'

const term = { id: '2026-autumn', start: '2026-09-01', end: '2027-01-22' }
const added = (text: string, comment?: string): string => {
  const edited = addTerm(text, term, comment)
  return edited.type === 'edited' ? edited.text : `拒绝：${edited.reason}`
}

it('adds a term in the style of the others, with a comment, and only once', () => {
  const sample = readFileSync(new URL('../../../../data/school.yaml', import.meta.url), 'utf8')
  const text = added(sample, '照校历核对。')
  const lines = '  # 照校历核对。\n  2026-autumn:\n    start: 2026-09-01\n    end: 2027-01-22\n'
  expect(text.replace(lines, '')).toBe(sample)
  expect(text.indexOf(lines)).toBe(text.indexOf('\n\n# 学期中间放的假') + 1 - lines.length)
  expect(added(text)).toBe(text)
})

it.each([
  [
    '学期:\n  2026-spring: {开始: 2026-03-02, 结束: 2026-07-03} # 春\n',
    '学期:\n  2026-spring: {开始: 2026-03-02, 结束: 2026-07-03} # 春\n  2026-autumn: {开始: 2026-09-01, 结束: 2027-01-22}\n',
  ],
  [
    'terms: {2026-spring: {start: 2026-03-02, end: 2026-07-03}}\n',
    'terms: {2026-spring: {start: 2026-03-02, end: 2026-07-03}, 2026-autumn: {start: 2026-09-01, end: 2027-01-22}}\n',
  ],
  [
    '学期:\n  2026-spring:\n    开始: 2026-03-02\n    结束: 2026-07-03\n    # 未定\n学校名称: 某校\n',
    '学期:\n  2026-spring:\n    开始: 2026-03-02\n    结束: 2026-07-03\n    # 未定\n  2026-autumn:\n    开始: 2026-09-01\n    结束: 2027-01-22\n学校名称: 某校\n',
  ],
  [
    'name: 某校\nterms:\n  2026-spring: {start: 2026-03-02, 结束: 2026-07-03}\n  # 秋季未定\n',
    'name: 某校\nterms:\n  2026-spring: {start: 2026-03-02, 结束: 2026-07-03}\n  2026-autumn: {start: 2026-09-01, 结束: 2027-01-22}\n  # 秋季未定\n',
  ],
  [
    'terms:\n  2026-spring: 未定\n',
    'terms:\n  2026-spring: 未定\n  2026-autumn:\n    start: 2026-09-01\n    end: 2027-01-22\n',
  ],
  [
    'terms:\n  2026-spring:\n',
    'terms:\n  2026-spring:\n  2026-autumn:\n    start: 2026-09-01\n    end: 2027-01-22\n',
  ],
  [
    'terms:\n  2026-spring: {}\n',
    'terms:\n  2026-spring: {}\n  2026-autumn: {start: 2026-09-01, end: 2027-01-22}\n',
  ],
  [
    '? [a]\n: b\nterms:\n  2026-spring: {start: 2026-03-02, ? [b] : c}\n',
    '拒绝：文件里有用方括号或花括号写的名字',
  ],
  [
    'terms:\r\n  2026-spring: {start: 2026-03-02, end: 2026-07-03}\r\n',
    'terms:\r\n  2026-spring: {start: 2026-03-02, end: 2026-07-03}\r\n  2026-autumn: {start: 2026-09-01, end: 2027-01-22}\r\n',
  ],
  ['terms: {2026-autumn: 未定}\n', 'terms: {2026-autumn: 未定}\n'],
  ['terms: [2026-spring]\n', '拒绝：school.yaml 里没有“学期”（terms）'],
  ['terms:\n', '拒绝：school.yaml 里没有“学期”（terms）'],
  ['- terms\n', '拒绝：school.yaml 不是“字段: 值”'],
  ['terms: [\n', '拒绝：文件有格式错误，先按 houqin check 的提示改好'],
  [
    'terms: {2026-spring: {}, &a 2025-autumn: *b}\n',
    '拒绝：文件里“*”引用的写法有错，先按 houqin check 的提示改好',
  ],
  ['terms: {}\n', 'terms: {2026-autumn: {start: 2026-09-01, end: 2027-01-22}}\n'],
  ['name: 某校\n', '拒绝：school.yaml 里没有“学期”（terms）'],
])('%s', (text, expected) => {
  expect(added(text)).toBe(expected)
})

it('leaves a file alone if a name in it is a list or a mapping', () => {
  const text = '学期:\n  2026-spring: {开始: 2026-03-02, 结束: 2026-07-03}\n{{名称}}: 某校\n'
  expect(added(text)).toBe('拒绝：文件里有用方括号或花括号写的名字')
})

it('puts a comment of several lines above the term, even if terms are on one line', () => {
  expect(added('terms:\n    2026-spring:\n        start: 2026-03-02\n', '第一行\n第二行')).toBe(
    'terms:\n    2026-spring:\n        start: 2026-03-02\n    # 第一行\n    # 第二行\n    2026-autumn:\n      start: 2026-09-01\n      end: 2027-01-22\n',
  )
  expect(added('terms:\n    2026-spring: {start: 2026-03-02}\n', '第一行')).toBe(
    'terms:\n    2026-spring: {start: 2026-03-02}\n    # 第一行\n    2026-autumn: {start: 2026-09-01, end: 2027-01-22}\n',
  )
})
