import type { WriteFailure } from '../host/index.ts'
import { exitCodes } from './exit-codes.ts'
import { explainFailure, type WritePlace } from './explain-failure.ts'
import type { Terminal } from './terminal.ts'

/** Reports why files were not written and the resulting state; returns the exit code. */
export function reportFailure(failure: WriteFailure, place: WritePlace, terminal: Terminal): number {
  const state = failure.unfinished
    ? '写到一半磁盘不再响应，改动没有完成；磁盘好了以后，下一次运行 houqin 会先把它补完或恢复原样'
    : '没有改动任何已有文件'
  terminal.report(`错误  ${explainFailure(failure, place)}。${state}`)
  return exitCodes.unwritable
}
