import { buildOptions } from '../build-options.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { text } from '../option.ts'
import { runBuild } from '../run-build.ts'

/** `houqin build`: makes documents from ledgers and templates. */
export const build = command({
  name: 'build',
  also: ['生成'],
  takes: '[文件…]',
  words: 'templates',
  summary: '生成 Word 和 PDF；不写文件就生成本学期总结和下学期计划',
  examples: [
    'build summary --term 2025-autumn',
    'build plan --term 2026-spring --format docx',
    'build annual --year 2025-2026',
    'build ledger --term 2025-autumn --ledger 维修',
  ],
  options: {
    ...buildOptions,
    year: common.year,
    ledger: text('ledger', '维修', '只要这一种台账：名称（维修）或文件名（repairs）', 'ledgers'),
  },
  run: ({ words, options }, host, terminal) =>
    runBuild(words, options.format ?? ['docx', 'pdf'], options, host, terminal),
})
