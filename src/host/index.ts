export type { FileMap, Host, NewFile, SigningKey, WriteFailure } from './host.ts'
