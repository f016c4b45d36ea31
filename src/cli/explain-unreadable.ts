import { shownPath } from './paths.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限读它。请开通权限，或者把台账移到自己的文件夹里',
  EPERM: '没有权限读它，或它正被别的程序占用。请关掉占用它的程序，或开通权限，再试一次',
  EBUSY: '它正被别的程序占用。请关掉那个程序再试一次',
  EIO: '磁盘或网络出错。文件在云盘、网络盘上的，先下载到本机',
  EMFILE: '打开的文件太多。请关掉一些程序再试一次',
}

/** What a file that could not be read is said to have, in the user's words; undefined for errors that are no such thing. */
export function explainUnreadable(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined
  const { code, path } = error
  if (typeof code !== 'string' || typeof path !== 'string') return undefined
  return `${shownPath(path)} 读不出来：${reasons[code] ?? error.message}`
}
