import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { flag, text } from '../option.ts'
import { runBuild } from '../run-build.ts'

const { term, month, year, data, templates, out, format, fonts, pdf, lang, strict, quiet, json } = common

/** `houqin build`: ledgers and templates to documents. */
export const build = command({
  name: 'build',
  takes: '[文件…]',
  summary: '生成 Word 和 PDF；不写文件就生成本学期总结和下学期计划',
  examples: [
    'build summary --term 2025-autumn',
    'build plan --term 2026-spring --format docx',
    'build annual --year 2025-2026',
    'build ledger --term 2025-autumn --ledger 维修',
  ],
  options: {
    term,
    month,
    year,
    ledger: text('ledger', '维修', '只要这一种台账：名称（维修）或文件名（repairs）'),
    data,
    templates,
    out,
    format,
    fonts,
    pdf,
    lang,
    review: flag('review', '另写一份核对稿：每个数带批注，附数字来源表'),
    overwrite: flag('overwrite', '改过的、不是本程序写的文件也覆盖；不写就写在旁边'),
    strict,
    quiet,
    json,
  },
  run: ({ words, options }, host) => runBuild(words, options.format ?? ['docx', 'pdf'], options, host),
})
