import type { Severity } from './diagnostic.ts'

/** The names of severities in reports. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  notice: '提示',
}
