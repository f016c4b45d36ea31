import { showControls } from '../diagnostics/index.ts'
import type { ReadFault, ReadReason } from '../host/index.ts'
import { whyUnread } from '../workspace/index.ts'
import { exitCodes } from './exit-codes.ts'
import { shownPath } from './paths.ts'
import type { Terminal } from './terminal.ts'

const advice: Readonly<Record<ReadReason, string>> = {
  denied: '请开通读的权限，或者把它移到自己的文件夹里，再试一次',
  busy: '请关掉占用它的程序再试一次',
  broken: '文件在云盘、网络盘上的，先下载到本机；在本机的，检查磁盘',
  folder: '要用里面的文件，请写明是哪一个；占了文件的名字的，请把这个文件夹改名或移走',
  'not-folder': '请检查路径，或者把这个文件改名、移走',
  special: '请换成普通文件，或者把它移走',
  outside: '请把它指的文件或文件夹复制到这里，代替这个链接',
  dangling: '请把原件找回来，或者删去这个链接',
  loop: '请删去这个链接，把原件放在这里',
  tangled: '请删去多余的链接',
  gone: '请看看是不是刚被移走、改名，或者程序没有装全，再试一次',
  'half-written': '请看这个文件夹能不能写、磁盘满没满，再运行一次',
  'left-over': '请用 houqin recover 这个命令把它恢复',
  'too-long': '请换成短一些的文件名，或者把整个文件夹移到浅一些的地方',
  'too-large': '请看看是不是放错了文件；没有放错的，分成几个小的',
  'too-many': '请关掉一些程序再试一次',
  other: '请把文件复制到本机的文件夹里再试一次',
}

/** Explains what could not be read, why, and what to do, in the user's words. */
export const explainUnreadable = (fault: ReadFault): string =>
  `${showControls(shownPath(fault.path))} 读不出来：${showControls(whyUnread(fault))}。${advice[fault.reason]}`

/** How many faults are listed individually; a folder without permissions may have thousands. */
const mostNamed = 20

/** Reports what could not be read, with `json` on standard output as well (stable English keys); returns the exit code. */
export function reportUnreadable(faults: readonly ReadFault[], json: boolean, terminal: Terminal): number {
  const lines = faults.slice(0, mostNamed).map((fault) => `错误  ${explainUnreadable(fault)}。`)
  const rest = faults.length - lines.length
  const end = '有读不出来的就不往下做，免得漏掉、数错。改好以后再运行一次。'
  terminal.report([...lines, ...(rest > 0 ? [`还有 ${rest} 处读不出来。`] : []), end].join('\n'))
  if (json) {
    const unreadable = faults.map((fault) => ({ ...fault, message: explainUnreadable(fault) }))
    terminal.print(JSON.stringify({ unreadable }, null, 2))
  }
  return exitCodes.unwritable
}
