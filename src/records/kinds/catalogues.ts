import type { KindDefinition } from '../field.ts'
import { calendarDay } from './calendar-day.ts'
import { routine } from './routine.ts'

/** Catalogues: ledgers of the school as a whole, which are next to school.yaml and apply to every term. */
export const catalogueKinds: readonly KindDefinition[] = [calendarDay, routine]
