export { type ExamineRequest, examine, type Finding } from './examine.ts'
