import { crc32 } from '../../text/index.ts'
import { decodeText } from './compare-file.ts'
import type { Entry, Fault } from './entry.ts'
import { readPatches } from './read-patch.ts'
import { formatChecksum, writePatch } from './write-patch.ts'

/** The folder of the history, relative to the root. */
export const historyFolder = '.houqin/history'

const title = '后勤台账的历史记录（格式 1）：供 houqin undo 撤销用，不要改；整个文件可以删去，不影响台账。'

/** The path of an entry, relative to the root. */
export const entryPath = (number: number): string => `${historyFolder}/${String(number).padStart(6, '0')}.txt`

/** The number in the file name of an entry; undefined for any other file. */
export function entryNumber(path: string): number | undefined {
  const name = path.startsWith(`${historyFolder}/`) ? path.slice(historyFolder.length + 1) : ''
  const digits = /^(\d{6,15})\.txt$/.exec(name)?.[1]
  const number = Number(digits)
  return digits !== undefined && entryPath(number) === path ? number : undefined
}

/** Serializes an entry: a few lines of headers, then the changes as unified diffs. */
export function writeEntry({ number, time, command, summary, undoes, files }: Entry): string {
  const patches = files.map(writePatch).join('')
  const head = [
    title,
    `编号: ${number}`,
    `时间: ${oneLine(time)}`,
    `命令: ${oneLine(command)}`,
    `说明: ${oneLine(summary)}`,
    ...(undoes === undefined ? [] : [`撤销: ${undoes}`]),
  ].map((line) => `${line}\n`)
  return `${head.join('')}校验: ${formatChecksum(sumOf(head.join(''), patches))}\n\n${patches}`
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const sumOf = (head: string, patches: string): number => crc32(new TextEncoder().encode(head + patches))

const header =
  /^(?<head>[^\n]*\n编号: (?<number>\d{1,15})\n时间: (?<time>[^\n]*)\n命令: (?<command>[^\n]*)\n说明: (?<summary>[^\n]*)\n(?:撤销: (?<undoes>\d{1,15})\n)?)校验: (?<sum>[0-9a-f]{8})\n\n/

/** Parses an entry; one that was altered after writing is a fault. */
export function readEntry(path: string, bytes: Uint8Array): Entry | Fault {
  const fault = (reason: string): Fault => ({ path, reason })
  const text = decodeText(bytes)
  const number = entryNumber(path)
  if (number === undefined) return fault('文件名不是六位编号')
  const match = header.exec(text ?? '')
  if (text === undefined || !match?.groups) return fault('开头几行缺了或改过')
  const { head = '', time = '', command = '', summary = '', undoes, sum } = match.groups
  const patches = text.slice(match[0].length)
  if (formatChecksum(sumOf(head, patches)) !== sum) return fault('内容改过，或者不完整')
  if (Number(match.groups.number) !== number) return fault('里面的编号和文件名不一样，改过名')
  const files = readPatches(patches)
  if (!files) return fault('改动的写法不对')
  return {
    number,
    time,
    command,
    summary,
    ...(undoes !== undefined && { undoes: Number(undoes) }),
    files,
  }
}

/** Whether an entry could not be read. */
export const isFault = (read: Entry | Fault): read is Fault => 'reason' in read
