import { watchWorkspace } from '../../app/watch/index.ts'
import { documentOptions } from '../build-options.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { untilInterrupted } from '../interrupt.ts'
import { flag, Misuse, text } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { settleDay } from '../read-day.ts'
import { readMask } from '../read-mask.ts'
import { readPeriod } from '../read-period.ts'
import { watchLines } from '../watch-text.ts'

/** `houqin watch`: makes documents again whenever ledgers, photos or templates are saved, until Ctrl-C. */
export const watch = command({
  name: 'watch',
  also: ['边记边看'],
  takes: '[文件…]',
  words: 'templates',
  summary: '看着台账、照片和模板，一保存就重新生成；按 Ctrl-C 结束',
  examples: ['watch', 'watch summary --format docx'],
  options: {
    ...documentOptions,
    year: common.year,
    ledger: text('ledger', '维修', '只要这一种台账：名称（维修）或文件名（repairs）', 'ledgers'),
    poll: flag('poll', '每秒看一次；台账在网络盘上、保存了没有反应时用'),
  },
  run: async ({ words, options }, host, terminal) => {
    const period = readPeriod(options)
    if (period instanceof Misuse) return period
    const masked = readMask(options)
    if (masked instanceof Misuse) return masked
    const folders = findFolders(options)
    const { quiet: isQuiet = false, strict: isStrict = false, poll = false, ledger, language, asOf } = options
    await untilInterrupted(async (signal) => {
      const request = {
        ...folders,
        dataLabel: shownPath(folders.data),
        templatesLabel: shownPath(folders.templates),
        documents: words,
        formats: options.format ?? (['docx', 'pdf'] as const),
        review: options.review ?? false,
        ...(options.pdf !== undefined && { pdf: options.pdf }),
        ...(options.fonts !== undefined && { fonts: options.fonts }),
        ...(period !== undefined && { term: period }),
        ...(asOf !== undefined && { asOf: settleDay(asOf, host) }),
        ...(ledger !== undefined && { ledger }),
        ...(language !== undefined && { language }),
        ...(masked !== undefined && { mask: masked }),
        onProgress: () => undefined,
        shown: (path: string) => `${shownPath(folders.out)}/${path}`,
        strict: isStrict,
        poll,
        signal,
      }
      if (!isQuiet)
        terminal.report(
          `看着 ${shownPath(folders.data)}，写到 ${shownPath(folders.out)}。保存台账、照片、模板就重新生成，按 Ctrl-C 结束。`,
        )
      for await (const report of watchWorkspace(request, host))
        for (const line of watchLines(report, isQuiet)) terminal.report(`${host.timeOfDay()} ${line}`)
    })
    if (!isQuiet) terminal.report('结束。')
    return exitCodes.done
  },
})
