export { archiveNumber, highestOrdinal, type NumberParts, numberPrefix } from './archive-number.ts'
export type { Crypto, Digest, Signer } from './crypto.ts'
export { cryptoOf, type NamedFile, openSource, unopened } from './file-source.ts'
export { limits } from './limits.ts'
export type {
  ArchivedItem,
  FileRole,
  Manifest,
  PackageFile,
  PackageFont,
  PreviousPackage,
  SignOffEntry,
} from './manifest/manifest.ts'
export { textFaults } from './manifest/text-faults.ts'
export { manifestSchema } from './manifest/write-manifest.ts'
export { mediaType } from './media-type.ts'
export { openPackage, type Package } from './open-package.ts'
export { readWorkspace } from './read-workspace.ts'
export { accepted, type JudgedSigner, judgeSigner, type SignerStanding } from './register/judge-signer.ts'
export {
  type KeyFile,
  type KeyRegister,
  type ListedSchool,
  makeRegister,
} from './register/key-register.ts'
export { makeSpelling, type SchoolName, type Spelling, spell } from './register/spelling.ts'
export { type PackedFile, type SealedPackage, sealPackage } from './seal-package.ts'
export { readPublicKey } from './signature/public-key.ts'
export { checkSigner, checkSuccession, type EarlierPackage } from './verify/check-chain.ts'
export { readSeal, type Seal, type SignatureState } from './verify/check-seal.ts'
export { openEarlier, type Verification, type VerifyOptions, verifyPackage } from './verify/verify-package.ts'
export { type ByteSource, bytesSource } from './zip/byte-source.ts'
export { uniqueNames } from './zip/unique-names.ts'
