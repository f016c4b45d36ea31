export { type CalendarFiles, type CalendarRequest, makeCalendarFiles } from './make-calendar-files.ts'
