import { type RecoveredFiles, recoverFiles } from '../../app/undo/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { oneWord } from '../one-word.ts'
import { flag, Misuse } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { reportFailure } from '../report-failure.ts'

const { data, quiet, json } = common

/** `houqin recover`: restores ledgers that an older version moved away during a write and did not put back. */
export const recover = command({
  name: 'recover',
  also: ['恢复'],
  takes: '[文件]',
  summary: '找回旧版本写到一半断电、被关掉时挪走的台账（.houqin-old）',
  examples: ['recover', 'recover 2026-autumn/repairs.yaml'],
  options: { dryRun: flag('dry-run', '只看有什么可以找回，不写'), data, quiet, json },
  run: async ({ words, options }, host, terminal) => {
    const file = oneWord(words, 'recover 一次写一个文件')
    if (file instanceof Misuse) return file
    const folders = findFolders(options)
    const dryRun = options.dryRun ?? false
    const found = await recoverFiles(
      {
        folder: folders.data,
        dryRun,
        ...(file !== undefined && { file: belowFolder(file, shownPath(folders.data)) }),
      },
      host,
    )
    if (options.json)
      terminal.print(JSON.stringify({ written: !dryRun && !found.failure, ...found }, null, 2))
    else if (!found.failure && !options.quiet) terminal.print(tell(found, shownPath(folders.data), dryRun))
    if (found.failure) return reportFailure(found.failure, 'data', terminal)
    return found.differing.length > 0 ? exitCodes.faults : exitCodes.done
  },
})

/** A file relative to the data folder; the user may have included the folder or not. */
function belowFolder(file: string, label: string): string {
  const slashed = file.replaceAll('\\', '/')
  return slashed.startsWith(`${label}/`) ? slashed.slice(label.length + 1) : slashed
}

function tell(
  { restored, replaced, needless, differing }: RecoveredFiles,
  label: string,
  dryRun: boolean,
): string {
  const lines = [
    ...restored.map((path) => `${dryRun ? '可以找回' : '找回了'} ${label}/${path}`),
    ...replaced.map((path) => `${label}/${path} ${dryRun ? '可以换回' : '换回了'}中断以前的内容`),
    ...needless.map(
      (path) => `${label}/${path} 好好的，${dryRun ? '旁边的旧文件没有用' : '旁边没有用的旧文件删去了'}`,
    ),
    ...differing.map(
      ({ path, kept }) =>
        `${label}/${path} 和旁边的 ${kept} 不一样，都没有动。看过以后：要旧的，houqin recover ${path}；要现在的，删去 ${kept}`,
    ),
  ]
  if (lines.length === 0) return '没有要找回的文件。'
  const changed = restored.length + replaced.length > 0 && !dryRun
  return [...lines, ...(changed ? ['不对的话，houqin undo 撤销。'] : [])].join('\n')
}
