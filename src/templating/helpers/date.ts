import { dateOf, textOf } from '../call-values.ts'
import { formatParameter } from '../common-parameters.ts'
import { formatDate } from '../format-date.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

/** `date`: a date in the official form. */
export const dateHelper: Helper = {
  name: 'date',
  summary: '日期；记录里只写到月或“四月初”的，照它写得出的写',
  parameters: [
    { name: 'date', type: 'date', help: '日期', positional: true, required: true },
    formatParameter,
    {
      name: 'numerals',
      type: 'text',
      help: 'han 时用汉字：二〇二六年七月三日',
      choices: { arabic: ['阿拉伯'], han: ['汉字'] },
    },
  ],
  example: '{{date term.end}}、{{date "2026-07-03" format="月日"}}',
  output: '2026年1月23日、7月3日',
  run: (call) => {
    const date = dateOf(call, 'date')
    return date
      ? formatDate(date, textOf(call, 'format') ?? '年月日', textOf(call, 'numerals') === 'han')
      : failed
  },
}
