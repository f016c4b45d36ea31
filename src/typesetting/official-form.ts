import type { OfficialForm } from './form.ts'
import { makeForm } from './make-form.ts'

/** GB/T 9704-2012: a school that chooses nothing. */
export const officialForm: OfficialForm = makeForm({ elements: {} })
