import type { ChangedFile, WatchReport, WatchRound } from '../app/watch/index.ts'
import { type Diagnostic, severityNames, showControls } from '../diagnostics/index.ts'
import { readFaultsOf } from '../host/index.ts'
import { explainFailure } from './explain-failure.ts'
import { explainUnreadable } from './explain-unreadable.ts'
import { shownPath } from './paths.ts'

/** How many names and problems are listed before the rest are only counted. */
const mostNames = 3
const mostProblems = 3

const untouched = '（文件没有动）'

/** Describes a round of a watch: a line for what changed and a line for each problem; `quiet` keeps only problems. */
export function watchLines(report: WatchReport, quiet: boolean): readonly string[] {
  if (report.type === 'polling')
    return [
      report.detail === ''
        ? `${shownPath(report.folder)} 不见了，每秒看一次它回来没有`
        : `${shownPath(report.folder)} 有改动时系统不通知（${report.detail}），改为每秒看一次`,
    ]
  const { type, changed, diagnostics, mended } = report
  const what = changedText(changed)
  switch (type) {
    case 'written': {
      const cause = `${what}${mended ? `${what === '' ? '' : '，'}${changed.length > 0 ? '改好了' : '这次写进去了'}` : ''}`
      const done = `${cause === '' ? '' : `${cause} → `}${filesText(report)}`
      return [...(quiet ? [] : [done]), ...problemLines(diagnostics, '')]
    }
    case 'refused':
      return problemLines(diagnostics, untouched)
    case 'unwritable':
      return [
        ...problemLines(diagnostics, ''),
        `${what === '' ? '' : `${what}，但`}${report.failure ? explainFailure(report.failure, 'out', '，关掉以后会再写') : ''}${untouched}`,
      ]
    case 'unread':
      return [`${what === '' ? '' : `${what}，但`}${unreadText(report.error)}${untouched}`]
  }
}

function unreadText(error: unknown): string {
  const faults = readFaultsOf(error)
  if (!faults) return `没有做成：${String(error)}`
  const named = faults.slice(0, mostProblems).map(explainUnreadable)
  const rest = faults.length - named.length
  return [...named, ...(rest > 0 ? [`还有 ${rest} 处读不出来`] : [])].join('；')
}

const hows: Readonly<Record<ChangedFile['how'], string>> = {
  changed: '改了',
  added: '添上了',
  removed: '没有了',
}

/** Describes changed files: 2025-autumn/repairs.yaml 改了，photos/a.jpg 添上了. */
function changedText(changed: readonly ChangedFile[]): string {
  const groups = (Object.keys(hows) as readonly ChangedFile['how'][]).map((how) => ({
    how,
    paths: changed.filter((file) => file.how === how).map(({ path }) => showControls(path)),
  }))
  return groups
    .filter(({ paths }) => paths.length > 0)
    .map(({ how, paths }) => `${someOf(paths, '个文件')} ${hows[how]}`)
    .join('，')
}

function filesText({ files, milliseconds }: WatchRound): string {
  const seconds = `${(milliseconds / 1000).toFixed(2)} 秒`
  if (files.length === 0) return `公文不用变 ${seconds}`
  const names = new Set(files.map((path) => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')))
  return `${someOf([...names], '份')} ${seconds}`
}

const someOf = (names: readonly string[], counter: string): string =>
  names.length <= mostNames
    ? names.join('、')
    : `${names.slice(0, mostNames).join('、')} 等 ${names.length} ${counter}`

function problemLines(diagnostics: readonly Diagnostic[], end: string): readonly string[] {
  const lines = diagnostics.slice(0, mostProblems).map((diagnostic) => problemText(diagnostic))
  const rest = diagnostics.length - lines.length
  const last = rest > 0 ? [`还有 ${rest} 处，运行 houqin check 看全部`] : []
  return [...lines, ...last].map((line, at, all) => (at + 1 === all.length ? `${line}${end}` : line))
}

function problemText({ severity, location, message }: Diagnostic): string {
  const place = location ? `${location.file} 第 ${location.line} 行第 ${location.column} 个字：` : ''
  return `${severityNames[severity]}  ${place}${showControls(message)}`
}
