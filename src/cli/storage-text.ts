import type { LockHolder, Recovery } from '../host/index.ts'
import { shownPath } from './paths.ts'

/** The message that another houqin is writing in the same folder. */
export function waitingText({ process, machine, command }: LockHolder): string {
  // A lock that cannot be parsed has no process.
  if (process === 0)
    return '.houqin 里有一个读不懂的锁文件，多半是上次中断留下的。等 20 秒没有动静，就接着做。不想等就按 Ctrl-C。'
  const where = machine === '' ? '' : `电脑 ${machine} 上的`
  const what = command === '' ? ' ' : `（${command}）`
  return `${where}另一个 houqin${what}正在写这个文件夹，进程号 ${process}，等它写完就接着做。不想等就按 Ctrl-C。`
}

const most = 5

/** Describes what became of an interrupted write. */
export function recoveryText({ folder, outcome, command, files }: Recovery): string {
  const what = command === '' ? '上一次写文件' : `上一次 ${command} 写文件`
  const named =
    files.length > most ? `${files.slice(0, most).join('、')}等 ${files.length} 个文件` : files.join('、')
  return outcome === 'finished'
    ? `提示  ${what}时中断了（${shownPath(folder)}），现在已经写完：${named}。`
    : `提示  ${what}时中断了（${shownPath(folder)}），没有写成，已经恢复原样：${named}。那一次的改动请再做一遍。`
}
