export type { ArchiveRequest, MadeArchive } from './archive-request.ts'
export { makeArchive } from './make-archive.ts'
export { type VerifiedArchive, type VerifyRequest, verifyArchive } from './verify-archive.ts'
