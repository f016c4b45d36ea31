import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { flag } from '../option.ts'
import { runBuild } from '../run-build.ts'

const { term, month, data, templates, out, format, fonts, pdf, lang, strict, quiet, json } = common

/** `houqin plan`: the plan of a term, or the sheet of one month. */
export const plan = command({
  name: 'plan',
  summary: '生成工作计划；写了 --month 就生成那个月的工作安排表',
  examples: ['plan --term 2026-spring', 'plan --month 2026-04'],
  options: {
    term,
    month,
    data,
    templates,
    out,
    format,
    fonts,
    pdf,
    lang,
    review: flag('review', '另写一份核对稿：每个数带批注，附数字来源表'),
    strict,
    quiet,
    json,
  },
  run: ({ options }, host) =>
    runBuild(
      [options.month === undefined ? 'plan' : 'month-plan'],
      options.format ?? ['docx', 'pdf'],
      options,
      host,
    ),
})
