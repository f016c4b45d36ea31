import type { FieldValues } from '../record.ts'

/** A repair with a day of completion is done. */
export const deriveRepair = (values: FieldValues): FieldValues =>
  values.done !== undefined && values.status === undefined ? { status: '已完成' } : {}
