export { numberTraces } from './number-traces.ts'
export type { NumberTrace, RecordTrace, Trace, TraceRequest, TypedNumber } from './trace.ts'
export { type TracedFile, traceFile } from './trace-file.ts'
