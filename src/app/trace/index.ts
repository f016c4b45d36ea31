export { type TracedFile, traceFile } from './trace-file.ts'
