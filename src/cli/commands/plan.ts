import { buildOptions } from '../build-options.ts'
import { command } from '../command.ts'
import { runBuild } from '../run-build.ts'

/** `houqin plan`: makes the plan of a term, or the sheet of one month. */
export const plan = command({
  name: 'plan',
  also: ['计划'],
  summary: '生成工作计划；写了 --month 就生成那个月的工作安排表',
  examples: ['plan --term 2026-spring', 'plan --month 2026-04'],
  options: buildOptions,
  run: ({ options }, host, terminal) =>
    runBuild(
      [options.month === undefined ? 'plan' : 'month-plan'],
      options.format ?? ['docx', 'pdf'],
      options,
      host,
      terminal,
    ),
})
