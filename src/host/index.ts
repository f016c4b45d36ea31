export type { FileMap, Host, WriteFailure } from './host.ts'
