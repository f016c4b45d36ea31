import type { KindDefinition } from '../field.ts'
import { calendarDay } from './calendar-day.ts'
import { routine } from './routine.ts'

/** Catalogues: ledgers of the school as a whole, that stand beside school.yaml and hold for every term. */
export const catalogueKinds: readonly KindDefinition[] = [calendarDay, routine]
