import { exitCodes } from './exit-codes.ts'
import type { Streams } from './terminal.ts'

/** What became of the texts that a run printed. */
export interface PrintedOutput {
  /** The exit code of a run whose own is given: success is none if its texts could not be written. */
  readonly exitCode: (code: number) => number
}

/**
 * Watches the streams that results and reports are printed to. Whatever reads them may stop early, as `head` does; if a file takes
 * no more, that is reported once, and the run goes on, because ledgers are worth more than what is said about them.
 */
export function watchOutput({ stdout, stderr }: Pick<Streams, 'stdout' | 'stderr'>): PrintedOutput {
  let isLost = false
  const note = ({ code, message }: NodeJS.ErrnoException): void => {
    if (code === 'EPIPE' || isLost) return
    isLost = true
    const why = code === 'ENOSPC' || code === 'EDQUOT' ? '磁盘满了' : message
    stderr.write(
      `错误  要显示的没有全写出来，输出写到的地方写不下去：${why}。命令照样做完了，改没改台账看 houqin history。\n`,
    )
  }
  for (const stream of [stdout, stderr]) stream.on('error', note)
  return { exitCode: (code) => (isLost && code === exitCodes.done ? exitCodes.unwritable : code) }
}
