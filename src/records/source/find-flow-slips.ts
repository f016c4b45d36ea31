import type { Slip } from './slip.ts'

/** A key of a mapping in braces, after the brace or a comma, with a colon of either width. */
const entryPattern = /([{,，])([ \u3000]*)([^\s:：,，{}[\]"'“”]{1,20})[ \u3000]*([:：])( ?)/g

/**
 * Finds full-width commas and colons between the entries of a flow mapping on one line, `{编号：A，物品: 灯}`, but only next to a known
 * key: commas and colons inside texts are left alone. `at` is the file offset of `line`.
 */
export function findFlowSlips(
  line: string,
  at: number,
  isKey: (word: string) => boolean,
  slips: Slip[],
): void {
  for (const match of line.matchAll(entryPattern)) {
    const [whole, before = '', , key = '', colon = '', space = ''] = match
    if (!isKey(key)) continue
    const start = at + match.index
    if (before === '，') slips.push(replace('fullwidth-comma', start, ', '))
    if (colon === '：') {
      const colonAt = start + whole.length - space.length - 1
      slips.push(replace('fullwidth-colon', colonAt, space === '' ? ': ' : ':'))
    }
  }
}

const replace = (code: Slip['code'], start: number, replacement: string): Slip => ({
  code,
  start,
  end: start + 1,
  replacement,
  mark: { start, end: start + 1 },
})
