import { expect, it } from 'vitest'
import { saysNone } from '../../../src/text/index.ts'

it.each([
  '无',
  ' 没有。',
  '暂无',
  '未发现.',
  '空',
  '—',
  '——',
  '/',
  '／',
  '-',
  '－',
])('%j says that there is nothing', (text) => expect(saysNone(text)).toBe(true))

it.each(['', '无锡厂', '没有钥匙', '3-5', '无线网', '全无', '。', '人手少'])('%j does not', (text) =>
  expect(saysNone(text)).toBe(false))
