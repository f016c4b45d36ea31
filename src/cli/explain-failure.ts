import type { WriteFailure } from '../host/index.ts'
import { shownPath } from './paths.ts'

/** Why nothing was written, and what to do, in the user's words; `then` is what comes of closing the program that holds the file. */
export function explainFailure({ path, reason, detail }: WriteFailure, then = '再运行一次'): string {
  const file = shownPath(path)
  switch (reason) {
    case 'busy':
      return `${file} 正被别的程序（多半是 Word 或 WPS）打开，写不进去。请关掉它${then}`
    case 'denied':
      return `没有权限写 ${file}。请换一个文件夹（--out），或请管理员开通权限`
    case 'full':
      return `磁盘满了，${file} 写不下。请清理后再运行一次`
    case 'exists':
      return `${file} 已经有了，不覆盖`
    case 'no-folder':
      return `${file} 写不进去：路径里有一段不是文件夹，或者没有这个盘。请检查路径（--out）`
    case 'too-long':
      return `${file} 写不进去：路径太长。请换一个名字短的文件夹（--out）`
    case 'other':
      return `${file} 写不进去：${detail}`
  }
}
