import type { WriteFailure } from '../host/index.ts'
import { shownPath } from './paths.ts'

/** Where a command writes: the folder of `--out`, the data folder, or a folder named by the command's words. */
export type WritePlace = 'out' | 'data' | 'named'

/** Advice if a folder cannot be written: only commands with `--out` may suggest it. */
const advice: Readonly<
  Record<WritePlace, { readonly denied: string; readonly path: string; readonly length: string }>
> = {
  out: {
    denied: '请用 --out 换一个能写的文件夹，或请管理员开通权限',
    path: '请用 --out 换一个文件夹',
    length: '请用 --out 换一个名字短的文件夹',
  },
  data: {
    denied: '请去掉文件和它所在文件夹的“只读”，或请管理员开通权限',
    path: '请检查数据文件夹的路径',
    length: '请把数据文件夹移到路径短一些的地方',
  },
  named: {
    denied: '请换一个能写的文件夹，或请管理员开通权限',
    path: '请检查文件夹的路径',
    length: '请换一个名字短的文件夹',
  },
}

/**
 * What users know of a path: files that only exist during a write have names that mean nothing to them, so that their folder is
 * named instead.
 */
function knownPath(path: string): string {
  const own = /^(.*)[\\/](?:\.houqin-[0-9a-f]+-\d+\.(?:new|old)|\.houqin[\\/](?:write-|lock).*)$/s.exec(path)
  return own ? `文件夹 ${shownPath(own[1] ?? '')}` : shownPath(path)
}

/**
 * Explains why nothing was written, and what to do, in the user's words; `then` is what happens once the program that holds the
 * file is closed.
 */
export function explainFailure(
  { path, reason, detail, now }: WriteFailure,
  place: WritePlace,
  then = '再运行一次',
): string {
  const file = shownPath(path)
  switch (reason) {
    case 'busy':
      return `${file} 正被别的程序（多半是 Word 或 WPS）打开，写不进去。请关掉它${then}`
    case 'broken':
      return `${knownPath(path)} 写不进去：磁盘没有响应。在移动硬盘、网络盘上的，看看接好没有；在本机的，请检查磁盘，再运行一次`
    case 'denied':
      return `没有权限写 ${knownPath(path)}。${advice[place].denied}`
    case 'full':
      return `磁盘满了，${knownPath(path)} 写不下。请清理后再运行一次`
    case 'exists':
      return `${file} 已经有了，不覆盖`
    case 'changed':
      return now === undefined
        ? `${file} 读的时候还在，现在不见了（被删去、改名或移走），没有写。请把它找回来，再运行一次`
        : `${file} 刚才被别人改过，与读的时候不一样，没有覆盖它。请再运行一次`
    case 'read-only':
      return `${file} 设成了只读，没有改它。要改，先在它的属性里去掉“只读”`
    case 'outside':
      return `${file} 是一个链接，指到文件夹外面${detail === '' ? '' : `（${detail}）`}，没有写。请把文件放在文件夹里面`
    case 'not-a-file':
      return `${file} 那里不是文件（是文件夹、链接、管道或设备），写不进去。请把它改名或移走`
    case 'locked':
      // The lock was lost during the write, so that nobody is being waited for.
      if (detail === '')
        return `${knownPath(path)} 写不进去：写的时候停了太久（多半是电脑睡眠了），另一个 houqin 已经接着写了这个文件夹。请再运行一次`
      return `${knownPath(path)} 写不进去：另一个 houqin（${detail}）一直在写这个文件夹。等它写完，或结束它，再运行一次`
    case 'missing':
      return `${file} 写不进去：写到一半它不见了，或者链接指向的文件不在。请再运行一次`
    case 'no-folder':
      return `${file} 写不进去：路径里有一段不是文件夹，或者没有这个盘。${advice[place].path}`
    case 'too-long':
      return `${file} 写不进去：路径太长。${advice[place].length}`
    case 'unsupported':
    case 'other':
      return `${file} 写不进去：${detail}`
  }
}
