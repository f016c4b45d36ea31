export type { Crew, FileMap, Host, NewFile, SigningKey, WriteFailure } from './host.ts'
