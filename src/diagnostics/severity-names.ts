import type { Severity } from './diagnostic.ts'

/** What severities are called in reports. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  notice: '提示',
}
