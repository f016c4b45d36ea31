export type { ArchiveRequest, MadeArchive, NamedFile } from './archive-request.ts'
export { makeArchive } from './make-archive.ts'
export { isLockedKey, keyNames, type MadeKeys, makeKeys } from './make-keys.ts'
export { type VerifiedArchive, type VerifyRequest, verifyArchive } from './verify-archive.ts'
