/** Default values of required fields for which a table has no column; the import reports each use. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  repair: { action: '维修' },
  inspection: { scope: '全校' },
  sanitation: { action: '消毒' },
  library: { action: '借阅' },
  rule: { type: '制度', status: '执行' },
  plan: { section: '月度工作' },
}

/** The default values of a kind's required fields, by field name. */
export const usualValues = (kind: string): ReadonlyMap<string, string> =>
  new Map(Object.hasOwn(values, kind) ? Object.entries(values[kind] ?? {}) : [])
