import { type ListedLedger, type ListedRecords, listRecords } from '../../app/list-records/index.ts'
import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import { findSimilar } from '../../text/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { listText } from '../list-text.ts'
import { flag, Misuse, text } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'

const { data, term, month, quiet, json } = common

/** `houqin list`: shows records of the ledgers. */
export const list = command({
  name: 'list',
  also: ['查看', '看'],
  takes: '[台账] [几个词]',
  words: 'ledgers',
  summary: '看台账里的记录：按台账、词、日期、人、办没办完来找，带合计',
  examples: [
    'list',
    'list 维修 --未完成',
    'list 维修 灯管 --month 9月',
    'list 检查 --从 2026-09-01 --人 王',
    'list --地点 三年级',
  ],
  others: '台账的每个字段都可以用来找，后面写它里面的几个字：--维修人 王、--地点 三年级',
  options: {
    open: flag('open', '只看没有办完的', ['未完成', '没完成', '没办完', '未办完', '未办', '没办', '没做完']),
    from: text('from', '9月1日', '从哪天（哪个月）起', undefined, ['从']),
    to: text('to', '9月30日', '到哪天（哪个月）为止', undefined, ['到']),
    month: { ...month, help: '只看哪个月，如 9月、2026-09' },
    person: text('person', '姓名', '只看和谁有关的', undefined, ['人']),
    all: flag('all', '多少条都列出来', ['全部']),
    term,
    data,
    quiet,
    json,
  },
  run: async ({ words, options, others = new Map<string, readonly string[]>() }, host, terminal) => {
    const folder = findFolders(options).data
    const blank = [...others].find(([, texts]) => texts.some((part) => part.trim() === ''))
    if (blank) return new Misuse(`--${blank[0]} 后面写它里面的几个字，如 --地点 三年级`)
    const { value, diagnostics } = await listRecords(
      {
        data: folder,
        dataLabel: shownPath(folder),
        words: words.flatMap((word) => word.split(/[\s，,、]+/)).filter((word) => word !== ''),
        open: options.open ?? false,
        ...(options.term !== undefined && { term: options.term }),
        ...(options.from !== undefined && { from: options.from }),
        ...(options.to !== undefined && { to: options.to }),
        ...(options.month !== undefined && { month: options.month }),
        ...(options.person !== undefined && { person: options.person }),
        fields: [...others].flatMap(([name, texts]) => texts.map((part) => [name, part] as const)),
      },
      host,
    )
    const misspelt = diagnostics.some(({ code }) => code === 'field-unknown')
      ? findMisspelt(others)
      : undefined
    if (misspelt) return misspelt
    if (options.json) terminal.print(toJson(value, diagnostics))
    else {
      const report = renderReport(diagnostics, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      const columns = terminal.streams.stdout.columns ?? terminal.streams.stderr.columns ?? 100
      if (value.term !== '') terminal.print(listText(value, { columns, all: options.all ?? false, words }))
    }
    return hasErrors(diagnostics) ? exitCodes.faults : exitCodes.done
  },
})

/** An option that was probably meant by a word that names no field. */
function findMisspelt(others: ReadonlyMap<string, readonly string[]>): Misuse | undefined {
  const own = Object.values(list.options).flatMap(({ name, also = [] }) => [name, ...also])
  for (const written of others.keys()) {
    const near = findSimilar(written, own)
    if (near !== undefined) return new Misuse(`list 没有“--${written}”，是不是想写 --${near}？`)
  }
  return undefined
}

/** Output for other programs, with stable English keys. */
const toJson = ({ ledgers, term: name }: ListedRecords, diagnostics: unknown): string =>
  JSON.stringify({ term: name, ledgers: ledgers satisfies readonly ListedLedger[], diagnostics }, null, 2)
