import { availableParallelism } from 'node:os'
import manifest from '../../../package.json' with { type: 'json' }
import { mergeReviews, type ReviewRun, reviewArchives } from '../../app/review/index.ts'
import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { explainFailure } from '../explain-failure.ts'
import { flag, Misuse, type Option, text, word, wordList } from '../option.ts'
import { findFolders, shownPath, userPath } from '../paths.ts'

const { templates, out, quiet, json } = common

const forms = word(
  'forms',
  ['all', 'failing', 'none'],
  '审核意见表写哪些学校：全部（默认）、只写有问题的、不写',
)

const shard: Option<{ readonly index: number; readonly of: number }> = {
  name: 'shard',
  takes: '1/4',
  help: '只审核分给这一份的学校（第 1 份，共 4 份），几台电脑各审一份，再用 --merge 合并',
  read: ([written = '']) => {
    const [, index, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(written) ?? []
    const [part, parts] = [Number(index), Number(of)]
    return part >= 1 && part <= parts
      ? { index: part, of: parts }
      : new Misuse(`--shard 要写成 第几份/共几份，如 1/4，不能是“${written}”`)
  },
}

const jobs: Option<number> = {
  name: 'jobs',
  takes: '4',
  help: '同时用几个处理器核心，默认是这台电脑的核心数；写出来的文件都一样',
  read: ([written = '']) =>
    /^[1-9]\d?$/.test(written) ? Number(written) : new Misuse(`--jobs 要写 1 到 99 的数，不能是“${written}”`),
}

/** More threads would cost memory: each needs its own. */
const mostJobs = 8

/** `houqin review`: the district reviews many packages. */
export const review = command({
  name: 'review',
  also: ['审核'],
  takes: '文件夹|档案包…',
  summary: '区里审核各校的档案包：逐个核验，写出每校的审核意见表和汇总',
  examples: [
    'review 各校档案 --out 审核',
    'review 各校档案 --out 审核 --shard 1/4',
    'review --merge 审核1 审核2 --out 审核',
  ],
  options: {
    out,
    rubric: text('rubric', '审核标准', '审核标准（.yaml），默认用自带的 templates/review/rubric.yaml'),
    keyDir: text(
      'key-dir',
      '文件夹',
      '各校公钥的文件夹，文件名是“全宗号 学校名称.pem”；没有签名的、公钥不在册的、与登记的学校不符的不审核',
    ),
    schools: text(
      'schools',
      '名单',
      '应交的学校名单（.csv、.xlsx、.yaml），查哪些没有交、哪些不在名单上；有全宗号、公钥指纹两栏的一并核对',
    ),
    forms,
    format: wordList('format', ['docx', 'pdf', 'xlsx'], '只要其中几种，默认 docx,pdf,xlsx'),
    ranking: flag('ranking', '汇总里排名次；默认不排'),
    resume: flag('resume', '接着上次没有做完的做'),
    shard,
    jobs,
    merge: flag('merge', '后面写几次审核的输出文件夹，合并成一份汇总'),
    templates,
    quiet,
    json,
  },
  run: async ({ words, options }, host, terminal) => {
    if (words.length === 0)
      return new Misuse('要写明审核哪个文件夹里的档案包，如：houqin review 各校档案 --out 审核')
    if (options.merge && options.shard) return new Misuse('--merge 和 --shard 不能一起写')
    const folders = findFolders(options)
    const { rubric = `${folders.templates}/review/rubric.yaml`, keyDir, schools } = options
    const began = host.elapsed()
    const asked = {
      out: { path: folders.out, label: shownPath(folders.out) },
      rubric: named(rubric),
      templates: folders.templates,
      templatesLabel: shownPath(folders.templates),
      formats: options.format ?? (['docx', 'pdf', 'xlsx'] as const),
      ...(schools !== undefined && { schools: named(schools) }),
      ranking: options.ranking ?? false,
      jobs: options.jobs ?? Math.min(availableParallelism(), mostJobs),
      version: manifest.version,
      onProgress: (done: number, all: number, what: string) => {
        if (!options.quiet && !options.json) terminal.progress(progressLine(done, all, what))
      },
    }
    const told = options.merge
      ? await mergeReviews({ ...asked, folders: words.map(named) }, host)
      : await reviewArchives(
          {
            ...asked,
            packages: words.map(named),
            ...(keyDir !== undefined && { keys: named(keyDir) }),
            forms: options.forms ?? 'all',
            ...(options.shard && { shard: options.shard }),
            resume: options.resume ?? false,
          },
          host,
        )
    terminal.progress('')
    const { value, diagnostics } = told
    const { sources, ...summary } = value
    if (options.json) terminal.print(JSON.stringify({ ...summary, diagnostics }, null, 2))
    else {
      const shown = options.quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
      const report = renderReport(shown, sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (!hasErrors(diagnostics) && !options.quiet)
        terminal.print(summaryText(value, asked.out.label, (host.elapsed() - began) / 1000))
    }
    if (value.failure) {
      terminal.report(`错误  ${explainFailure(value.failure, 'out')}。审核过的都记着，加上 --resume 接着做`)
      return exitCodes.unwritable
    }
    return hasErrors(diagnostics) ? exitCodes.faults : exitCodes.done
  },
})

const named = (path: string): { readonly path: string; readonly label: string } => ({
  path: userPath(path),
  label: shownPath(userPath(path)),
})

// Drawn with characters that are one column wide in every terminal.
const barWidth = 24

function progressLine(done: number, all: number, what: string): string {
  const full = Math.round((done / Math.max(1, all)) * barWidth)
  return `审核 [${'#'.repeat(full)}${'-'.repeat(barWidth - full)}] ${done}/${all}  ${what}`
}

function summaryText(
  { results, resumed, files, missing, failure }: ReviewRun,
  out: string,
  seconds: number,
): string {
  const refused = results.filter(({ sound }) => !sound).length
  return [
    `档案包 ${results.length} 个：审核 ${results.length - refused} 个，没有通过核验 ${refused} 个，用时 ${seconds.toFixed(1)} 秒。`,
    ...sealLines(results.filter(({ sound }) => sound)),
    ...(resumed > 0 ? [`其中 ${resumed} 个用以前的审核结果。`] : []),
    ...(missing.length > 0
      ? [
          `没有可审核档案包的学校 ${missing.length} 所：${missing.slice(0, 10).join('、')}${missing.length > 10 ? '等' : ''}`,
        ]
      : []),
    ...(files.length > 0 && !failure ? [`汇总写在 ${out}：${files.join('、')}`] : []),
  ].join('\n')
}

/** Summarises how the reviewed packages are signed; unsigned ones are always stated explicitly. */
function sealLines(reviewed: ReviewRun['results']): readonly string[] {
  const unsigned = reviewed.filter(({ signature }) => signature === 'none').length
  const registered = reviewed.filter(({ signedBy }) => signedBy.type === 'registered').length
  const doubtful = reviewed.filter(({ doubts }) => doubts.length > 0).length
  const rest = reviewed.length - unsigned - registered
  if (reviewed.length === 0) return []
  return [
    `审核了的：已签名、公钥在册 ${registered} 个，已签名、没有核对公钥 ${rest} 个，未签名 ${unsigned} 个${doubtful > 0 ? `；来历要查一查 ${doubtful} 个` : ''}。`,
  ]
}
