import { type Diagnostic, hasErrors } from '../diagnostics/index.ts'

/** One exit code per class of outcome; documented in src/cli/README.md and by `houqin --help`. */
export const exitCodes = {
  done: 0,
  /** Errors in the data or the templates: no file was written; or `trace` found nothing, or `verify` failed. */
  faults: 1,
  /** The command line is wrong. */
  usage: 2,
  /** There are only warnings, but with `--strict` (or `archive`) no file was written. */
  strict: 3,
  /** Files could not be read or written (no permission, disk full, open in Word). */
  unwritable: 4,
  /** Only part was imported: the rows that were not are listed. */
  partial: 5,
  /** A fault of the program itself. */
  internal: 70,
  /** Ctrl-C was pressed at a question: nothing was written. */
  interrupted: 130,
} as const

/** The meaning of each code, for the help. */
export const exitCodeMeanings: readonly (readonly [number, string])[] = [
  [exitCodes.done, '成功'],
  [exitCodes.faults, '数据或模板有错误，没有写任何文件；或者 trace 没有查到、verify 核验不过'],
  [exitCodes.usage, '命令写错了'],
  [exitCodes.strict, '有警告，而命令带了 --strict（或者是 archive），没有写任何文件'],
  [exitCodes.unwritable, '文件读不出来或写不进去：没有权限、磁盘已满或正被 Word 打开'],
  [exitCodes.partial, '导入时有的行没有导入（都列出了），其余的写了'],
  [exitCodes.internal, '程序自身出错，请把出错记录发给维护者'],
  [exitCodes.interrupted, '问到一半按了 Ctrl-C，什么也没有写'],
]

/** The exit code for diagnostics; warnings count only if the user asked for it. */
export function verdict(diagnostics: readonly Diagnostic[], strict: boolean): number {
  if (hasErrors(diagnostics)) return exitCodes.faults
  const warned = diagnostics.some((diagnostic) => diagnostic.severity === 'warning')
  return strict && warned ? exitCodes.strict : exitCodes.done
}
