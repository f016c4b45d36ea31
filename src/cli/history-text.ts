import type { ChangedLedger, RecordedChange, Undoing } from '../app/undo/index.ts'
import { showControls } from '../diagnostics/index.ts'
import { formatTable } from './table.ts'

/** How many changes are listed unless all are requested. */
const mostListed = 20

/** Formats the changes of commands as a table, newest first. */
export function historyText(changes: readonly RecordedChange[], all: boolean): string {
  if (changes.length === 0)
    return '还没有历史记录。命令（add、import、adopt……）改了台账以后，这里列出每一次；自己在编辑器里改的不在里面。'
  const shown = all ? changes : changes.slice(0, mostListed)
  const rows = shown.map((change) => [
    String(change.number),
    change.time,
    showControls(change.command),
    showControls(change.summary),
    filesText(change.files),
    stateText(change),
  ])
  const more = changes.length - shown.length
  return [
    formatTable(['编号', '时间', '命令', '说明', '改动', ''], rows),
    ...(more > 0 ? [`还有更早的 ${more} 次，加 --all 全部列出。`] : []),
    '看一次改了哪几行：houqin history 编号；撤销一次：houqin undo 编号，不写编号就撤最近的一次。',
  ].join('\n\n')
}

/** Formats one change with every line that it removed and added. */
export function changeText(change: RecordedChange, patch: string): string {
  const state = stateText(change)
  return [
    `第 ${change.number} 号  ${change.time}  ${showControls(change.command)}`,
    showControls(change.summary),
    ...(state === '' ? [] : [state]),
    '',
    '改动（+ 是添上的行，- 是删去的行）：',
    '',
    patch
      .split('\n')
      .map((line) => showControls(line.replace(/\r$/, '')))
      .join('\n')
      .trimEnd(),
  ].join('\n')
}

const stateText = ({ takenBackBy, undoes }: RecordedChange): string => {
  if (takenBackBy !== undefined) return `已由第 ${takenBackBy} 号撤销`
  return undoes === undefined ? '' : `撤销了第 ${undoes} 号`
}

function filesText(files: readonly ChangedLedger[]): string {
  const [first, ...more] = files
  if (!first) return ''
  if (more.length === 0) return `${showControls(first.path)} ${linesText(first)}`
  const sum = (side: 'added' | 'removed'): number =>
    files.reduce((total, file) => total + (file[side] ?? 0), 0)
  return `${showControls(first.path)} 等 ${files.length} 个文件 ${countText(sum('added'), sum('removed'))}`
}

const linesText = ({ kind, added, removed }: ChangedLedger): string => {
  const count = added === undefined || removed === undefined ? '不是文字，撤不了' : countText(added, removed)
  if (kind === 'made') return `新建 ${count}`
  return kind === 'removed' ? `删去文件 ${count}` : count
}

const countText = (added: number, removed: number): string =>
  [added > 0 ? `+${added}` : '', removed > 0 ? `-${removed}` : ''].filter((part) => part !== '').join(' ') ||
  '±0'

/** How many files are named if many were undone at once. */
const mostFiles = 10

/**
 * Describes what was undone and the effect on the files; `recorded` is the number of the undo in the history, undefined for a
 * preview.
 */
export function undoneText(
  { undone, files }: Undoing,
  dataLabel: string,
  recorded: number | undefined,
  isPreview: boolean,
): string {
  if (!undone) return ''
  const { number, time, command, summary } = undone
  const about = `第 ${number} 号（${time} ${showControls(command)}：${showControls(summary)}）`
  const more = files.length - mostFiles
  const lines = files
    .slice(0, more > 1 ? mostFiles : undefined)
    .map((file) => `  ${showControls(`${dataLabel}/${file.path}`)}  ${becameText(file)}`)
  const end = isPreview
    ? ['这是预览，没有写。去掉 --dry-run 就撤销。']
    : recorded === undefined
      ? []
      : [`这次撤销记为第 ${recorded} 号；撤错了，运行 houqin undo ${recorded}。`]
  return [
    `${isPreview ? '要撤销' : '撤销了'}${about}：`,
    ...lines,
    ...(more > 1 ? [`  还有 ${more} 个文件`] : []),
    ...end,
  ].join('\n')
}

function becameText({ kind, added = 0, removed = 0 }: ChangedLedger): string {
  if (kind === 'removed') return '删去文件'
  if (kind === 'made') return `放回文件，${added} 行`
  return [removed > 0 ? `删去 ${removed} 行` : '', added > 0 ? `放回 ${added} 行` : '']
    .filter((part) => part !== '')
    .join('，')
}

/** How many conflicts are shown with their texts; the rest are counted. */
const mostConflicts = 5

/** Shows, for each conflict, what the change had left and what is there now. */
export function conflictsText({ conflicts }: Undoing, dataLabel: string): string {
  const told = conflicts.filter(({ expected, found }) => expected !== '' || found !== '')
  const blocks = told
    .slice(0, mostConflicts)
    .map(({ path, line = 1, expected, found }) =>
      [
        `${showControls(`${dataLabel}/${path}`)} 第 ${line} 行`,
        '  那次改动以后是：',
        quote(expected),
        '  现在是：',
        found === '' ? '    （没有了）' : quote(found),
      ].join('\n'),
    )
  const more = told.length - blocks.length
  return [...blocks, ...(more > 0 ? [`还有 ${more} 处，没有列出。`] : [])].join('\n\n')
}

const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    │ ${showControls(line)}`)
    .join('\n')
