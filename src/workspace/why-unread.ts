import type { ReadFault, ReadReason } from '../host/index.ts'
import { sizeText } from '../text/index.ts'

const words: Readonly<Record<ReadReason, string>> = {
  denied: '没有权限读它',
  busy: '它正被别的程序占用',
  broken: '磁盘、网络或云盘出错',
  folder: '它是一个文件夹，不是文件',
  'not-folder': '它是一个文件，不是文件夹',
  special: '它不是普通文件（是管道、设备之类）',
  outside: '它是一个链接，指到文件夹外面去了',
  dangling: '它是一个链接，指的文件或文件夹已经没有了',
  loop: '它是一个链接，转了一圈又指回自己',
  tangled: '里面的链接一环套一环，走不到头',
  gone: '刚才还在，现在不见了',
  'half-written': '上一次写文件时中断了，现在又没能把它写完或恢复原样',
  'left-over': '以前的版本写它时中断了，它不见了，原件还在旁边',
  'too-long': '路径太长',
  'too-large': '文件太大',
  'too-many': '打开的文件太多',
  other: '系统不让读',
}

/** Why something could not be read, as a clause (Chinese). */
export function whyUnread({
  reason,
  detail,
  size,
  most,
}: Pick<ReadFault, 'reason' | 'detail' | 'size' | 'most'>): string {
  if (size !== undefined && most !== undefined)
    return `${words[reason]}（有 ${sizeText(size)}，最多读 ${sizeText(most)}）`
  return detailed.has(reason) && detail !== '' ? `${words[reason]}（${detail}）` : words[reason]
}

/** The reasons to which the detail adds something. */
const detailed: ReadonlySet<ReadReason> = new Set(['other', 'outside', 'left-over', 'half-written'])
